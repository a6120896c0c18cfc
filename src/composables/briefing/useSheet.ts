import { inject, provide, shallowRef, type InjectionKey, type Ref } from 'vue';
import { wideSheet, type SlideSize } from '../../briefing/sheet';

const key: InjectionKey<Readonly<Ref<SlideSize>>> = Symbol('sheet');

export function provideSheet(sheet: Readonly<Ref<SlideSize>>): void {
  provide(key, sheet);
}

/** What the slide is laid out on: 16:9 unless its room is of another shape. */
export const useSheet = (): Readonly<Ref<SlideSize>> => inject(key, () => shallowRef(wideSheet), true);
