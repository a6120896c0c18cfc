import { onScopeDispose } from 'vue';

/** Calls back on Ctrl+K, or ⌘K on a Mac, wherever the focus is. */
export function useFindKey(open: () => void): void {
  const press = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    open();
  };
  window.addEventListener('keydown', press);
  onScopeDispose(() => window.removeEventListener('keydown', press));
}
