import { nextTick, onMounted, ref, watch, type Ref } from 'vue';
import { useLanguage } from './useLanguage';

/**
 * The largest of some sizes at which an element's content fits its height: names may be long, and nothing on a slide
 * may be cut. Measured when it is mounted and when the language changes.
 */
export function useFitted(element: Ref<HTMLElement | null>, sizes: readonly number[]): { size: Ref<number> } {
  const { language } = useLanguage();
  const size = ref(sizes[0] ?? 16);

  const isFull = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean =>
    scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;

  function fit(): void {
    const box = element.value;
    if (!box) return;
    const fitting = sizes.find((one) => {
      box.style.fontSize = `${one}px`;
      return !isFull(box);
    });
    size.value = fitting ?? sizes.at(-1) ?? 16;
  }
  onMounted(fit);
  watch(language, async () => {
    await nextTick();
    fit();
  });
  return { size };
}
