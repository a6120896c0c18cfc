import { inject, provide, type InjectionKey } from 'vue';

const key: InjectionKey<() => boolean> = Symbol('ahead');

/** Says of everything within whether it is drawn ahead, out of sight: then it has time. */
export const provideAhead = (ahead: () => boolean): void => provide(key, ahead);

export const useAhead = (): (() => boolean) => inject(key, () => false);
