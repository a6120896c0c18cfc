import { onScopeDispose } from 'vue';

/** Listens for as long as the component lives. */
export function useEventListener(
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
  options: AddEventListenerOptions = {},
): void {
  target.addEventListener(type, listener, options);
  onScopeDispose(() => target.removeEventListener(type, listener, options));
}
