import { inject, onScopeDispose, provide, watch, type InjectionKey, type Ref } from 'vue';

/** A newer build of the app, once it lies ready beside the running one. */
export interface Updates {
  ready: Readonly<Ref<boolean>>;
  /** Whether this page must not be interrupted now. */
  held: Readonly<Ref<boolean>>;
  /** Takes the newer build and loads the page anew; `busy` where another page of this browser must not be interrupted. */
  apply(): Promise<'applied' | 'busy'>;
  /** Loads the page anew because a part of it can't be had: with the newer build where one lies ready. */
  renew(): Promise<'applied' | 'busy'>;
  /** Keeps updates and reloads away until what it gives is called. */
  hold(): () => void;
}

const updatesKey: InjectionKey<Updates> = Symbol('updates');
export const provideUpdates = (updates: Updates): void => provide(updatesKey, updates);

export function useUpdates(): Updates {
  const updates = inject(updatesKey);
  if (!updates) throw new Error('no updates were provided');
  return updates;
}

/** No update and no reload while it is true: a briefing that runs, an import that is not stored yet. */
export function useUpdateHold(busy: () => boolean): void {
  const { hold } = useUpdates();
  let release: (() => void) | undefined;
  const letGo = (): void => {
    release?.();
    release = undefined;
  };
  watch(
    busy,
    (now) => {
      if (now) release ??= hold();
      else letGo();
    },
    { immediate: true },
  );
  onScopeDispose(letGo);
}
