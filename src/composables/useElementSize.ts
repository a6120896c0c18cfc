import { onBeforeUnmount, ref, watch, type Ref } from 'vue';

/** The content width of an element in CSS pixels, 0 until it is laid out; whole pixels, so that rounding draws nothing anew. */
export function useElementSize(element: Ref<HTMLElement | null>): { width: Ref<number> } {
  const width = ref(0);
  const observer = new ResizeObserver(([entry]) => {
    if (entry) width.value = Math.floor(entry.contentRect.width);
  });
  watch(
    element,
    (now, before) => {
      if (before) observer.unobserve(before);
      if (now) {
        width.value = Math.floor(now.getBoundingClientRect().width);
        observer.observe(now);
      }
    },
    { immediate: true, flush: 'post' },
  );
  onBeforeUnmount(() => observer.disconnect());
  return { width };
}
