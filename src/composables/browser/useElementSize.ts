import { onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { usePaper } from './usePaper';

/** The content width of an element and its height in CSS pixels, 0 until it is laid out; whole, so that rounding draws nothing anew. */
export function useElementSize(element: Ref<HTMLElement | null>): { width: Ref<number>; height: Ref<number> } {
  const [width, height] = [ref(0), ref(0)];
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    width.value = Math.floor(entry.contentRect.width);
    height.value = Math.ceil(entry.target.getBoundingClientRect().height);
  });
  const measure = (): void => {
    if (!element.value) return;
    const box = element.value.getBoundingClientRect();
    [width.value, height.value] = [Math.floor(box.width), Math.ceil(box.height)];
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
  return { width, height };
}
