import { inject, provide, shallowRef, type InjectionKey, type Ref } from 'vue';
import { wideSheet, type Sheet } from '../../briefing/sheet';

const key: InjectionKey<Readonly<Ref<Sheet>>> = Symbol('sheet');

export function provideSheet(sheet: Readonly<Ref<Sheet>>): void {
  provide(key, sheet);
}

/** What the slide is laid out on: 16:9 unless its room is of another shape. */
export const useSheet = (): Readonly<Ref<Sheet>> => inject(key, () => shallowRef(wideSheet), true);
