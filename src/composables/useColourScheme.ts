import { onScopeDispose, ref, type Ref } from 'vue';

/** Whether the device asks for dark colours, now and when it changes its mind. */
export function useColourScheme(): Readonly<Ref<boolean>> {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const dark = ref(query.matches);
  const follow = (): void => {
    dark.value = query.matches;
  };
  query.addEventListener('change', follow);
  onScopeDispose(() => query.removeEventListener('change', follow));
  return dark;
}
