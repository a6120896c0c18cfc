import { nextTick, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue';
import { useAhead } from './useAhead';
import { useSheet } from './useSheet';
import { useDrawTurn } from '../pictures/useDrawTurn';
import { useLanguage } from '../shell/useLanguage';

/**
 * The largest of some sizes, largest first, at which an element's content fits its height: names may be long, and
 * nothing on a slide may be cut. Measured when it is mounted and when the language or the sheet changes; what is drawn
 * ahead is measured one size a task, since each lays the slide out anew.
 */
export function useFitted(element: Ref<HTMLElement | null>, sizes: readonly number[]): { size: Ref<number> } {
  const { language } = useLanguage();
  const ahead = useAhead();
  const sheet = useSheet();
  const { turn } = useDrawTurn();
  const size = ref(sizes[0] ?? 16);
  let latest = 0;
  let pending = false;

  const isFull = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean =>
    scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;

  /** Halves what is left until one size is: what fits in a size fits in every smaller one. */
  function* fitting(box: HTMLElement): Generator<undefined, number> {
    let [from, to] = [0, sizes.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      box.style.fontSize = `${sizes[middle]}px`;
      if (isFull(box)) from = middle + 1;
      else to = middle;
      yield undefined;
    }
    return sizes[from] ?? 16;
  }
  async function fit(): Promise<void> {
    const mine = ++latest;
    pending = true;
    const box = element.value;
    if (!box) return;
    const steps = fitting(box);
    const goOn = async (): Promise<void> => {
      if (ahead()) await turn();
      if (mine !== latest) return;
      const step = steps.next();
      if (!step.done) return goOn();
      size.value = step.value;
      box.style.fontSize = `${step.value}px`;
      pending = false;
    };
    await goOn();
  }
  onMounted(fit);
  onBeforeUnmount(() => (latest += 1));
  watch([language, sheet], async () => {
    await nextTick();
    await fit();
  });
  // Shown before it was measured: measured at once.
  watch(ahead, (still) => {
    if (!still && pending) void fit();
  });
  return { size };
}
