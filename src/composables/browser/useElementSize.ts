import { onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { usePaper } from './usePaper';

/** The content width of an element in CSS pixels, 0 until it is laid out; whole pixels, so that rounding draws nothing anew. */
export function useElementSize(element: Ref<HTMLElement | null>): { width: Ref<number> } {
  const width = ref(0);
  const observer = new ResizeObserver(([entry]) => {
    if (entry) width.value = Math.floor(entry.contentRect.width);
  });
  const measure = (): void => {
    if (element.value) width.value = Math.floor(element.value.getBoundingClientRect().width);
  };
  // Before it is printed nothing is laid out once more that an observer would hear of.
  watch(usePaper(), measure, { flush: 'post' });
  watch(
    element,
    (now, before) => {
      if (before) observer.unobserve(before);
      measure();
      if (now) observer.observe(now);
    },
    { immediate: true, flush: 'post' },
  );
  onBeforeUnmount(() => observer.disconnect());
  return { width };
}
