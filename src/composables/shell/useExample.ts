import { computed, ref } from 'vue';
import { useRouter } from 'vue-router';
import { pagePath } from '../../pictures/address';
import { useLibrary } from '../../stores/library';

/** The invented department: fetched when somebody asks for it, taken away in one tap. */
export function useExample() {
  const library = useLibrary();
  const router = useRouter();
  const loading = ref(false);
  const heads = computed(() => library.heads.filter(({ origin }) => origin === 'example'));
  const newest = computed(() => [...heads.value].sort((a, b) => b.year - a.year)[0]);

  async function load(): Promise<void> {
    loading.value = true;
    await library.loadExample();
    loading.value = false;
    if (newest.value) await router.push(pagePath(newest.value, 'overview'));
  }
  /** Whoever stands on one of its pages is led to what is left. */
  async function remove(): Promise<void> {
    const path = router.currentRoute.value.params.department;
    const onIt = heads.value.some(({ department }) => department === path);
    await library.removeExample();
    if (onIt) await router.push('/');
  }
  return { loaded: computed(() => heads.value.length > 0), loading, load, remove };
}
