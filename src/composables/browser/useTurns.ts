import { onBeforeUnmount, ref, type Ref } from 'vue';
import { nextTask } from './nextTask';

/**
 * Lets a heavy view come in parts, each drawn in a task of its own, so that no task holds the page up for long: gives
 * how many of the parts may stand by now, from 1 up.
 */
export function useTurns(parts: number): Readonly<Ref<number>> {
  const turn = ref(1);
  let gone = false;
  async function grow(): Promise<void> {
    if (gone || turn.value >= parts) return;
    await nextTask();
    turn.value += 1;
    await grow();
  }
  void grow();
  onBeforeUnmount(() => {
    gone = true;
  });
  return turn;
}
