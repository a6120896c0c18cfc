import { inject, provide, type InjectionKey, type Ref } from 'vue';

/**
 * Parts of the app that could not be had while it is open. `newer`: the server answers, so it holds another build by
 * now · `unreachable`: it doesn't, or something else answers in its place.
 */
export interface MissingParts {
  state: Readonly<Ref<'newer' | 'unreachable' | undefined>>;
  /** Finds out which it is, and tells it. */
  note(): Promise<void>;
  /** Nothing is told any longer. */
  dismiss(): void;
}

const missingKey: InjectionKey<MissingParts> = Symbol('missing parts');
export const provideMissingParts = (missing: MissingParts): void => provide(missingKey, missing);

export function useMissingParts(): MissingParts {
  const missing = inject(missingKey);
  if (!missing) throw new Error('no missing parts were provided');
  return missing;
}
