import { nextTick, onScopeDispose, readonly, ref, type Ref } from 'vue';
import { useEventListener } from './useEventListener';

/**
 * Whether the page is laid out for paper. While it is, the root element has `data-paper`: style sheets then give what
 * holds charts the width of a sheet, and charts draw themselves anew for it before anything is printed.
 */
const paper = ref(false);
export const usePaper = (): Readonly<Ref<boolean>> => readonly(paper);

function layOut(on: boolean): void {
  document.documentElement.toggleAttribute('data-paper', on);
  paper.value = on;
}

/** Follows the browser to the paper and back, whoever prints. Once, in the app's root. */
export function followPaper(): void {
  const printed = window.matchMedia('print');
  const follow = (): void => layOut(printed.matches);
  printed.addEventListener('change', follow);
  onScopeDispose(() => printed.removeEventListener('change', follow));
  useEventListener(window, 'beforeprint', () => layOut(true));
  useEventListener(window, 'afterprint', () => layOut(false));
}

/** Prints the page. A script that prints holds up what `beforeprint` asks for: the paper is laid out before. */
export async function printPage(): Promise<void> {
  layOut(true);
  await nextTick();
  window.print();
}
