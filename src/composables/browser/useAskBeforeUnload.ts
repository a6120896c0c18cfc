import { useEventListener } from './useEventListener';

/** Lets the browser ask before the page is closed or loaded anew, as long as something on it is stored nowhere. */
export function useAskBeforeUnload(isUnsaved: () => boolean): void {
  useEventListener(window, 'beforeunload', (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}
