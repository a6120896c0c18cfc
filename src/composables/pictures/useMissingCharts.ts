import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** How many charts within an element still have to be drawn: they draw one after another. */
export function useMissingCharts(element: Ref<HTMLElement | null>): Readonly<Ref<number>> {
  const missing = ref(1);
  const look = (): void => {
    missing.value = element.value?.querySelectorAll('[data-chart]:not([data-drawn="true"])').length ?? 1;
  };
  const observer = new MutationObserver(look);
  onMounted(() => {
    if (!element.value) return;
    observer.observe(element.value, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-drawn'],
    });
    look();
  });
  onBeforeUnmount(() => observer.disconnect());
  return missing;
}
