import { defineComponent, h, onServerPrefetch, shallowRef, type Component } from 'vue';
import MissingPart from './MissingPart.vue';

interface LaterOptions {
  /** What stands in its place until it is there; nothing by default. */
  meanwhile?: Component;
}

/**
 * A component that comes when it is first shown, taken for the component itself: props, events and slots are passed on.
 * Where it can't be had, that is said in its place with a way to try again; one that can be closed can be closed then,
 * too.
 */
export function laterPart<T extends Component>(
  load: () => Promise<{ default: T }>,
  { meanwhile }: LaterOptions = {},
): T {
  const loaded = shallowRef<T>();
  const later = defineComponent({
    inheritAttrs: false,
    setup(_, { attrs, slots }) {
      const failed = shallowRef(false);
      async function fetchPart(): Promise<void> {
        failed.value = false;
        try {
          loaded.value = (await load()).default;
        } catch (error) {
          failed.value = true;
          console.error(error);
        }
      }
      if (!loaded.value) {
        const coming = fetchPart();
        // A page that is drawn once, by the build, is drawn whole.
        onServerPrefetch(() => coming);
      }
      return () => {
        if (loaded.value) return h(loaded.value, attrs, slots);
        if (!failed.value) return meanwhile && h(meanwhile);
        const { onClose } = attrs;
        return h(MissingPart, {
          over: typeof onClose === 'function',
          onRetry: fetchPart,
          ...(typeof onClose === 'function' && { onClose: () => void onClose() }),
        });
      };
    },
  });
  return later as Component as T;
}
