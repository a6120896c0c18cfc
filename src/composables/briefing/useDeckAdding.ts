import { ref } from 'vue';
import { useReading } from '../scope/useReading';
import { briefingPath } from '../../pictures/address';

/** Puts a page's picture into the report's briefing, as it is selected now. What makes briefings comes when it is asked for. */
export function useDeckAdding() {
  const reading = useReading();
  /** Address of the briefing something was just added to. */
  const addedTo = ref('');

  async function add(picture: string, args: Readonly<Record<string, string | undefined>>): Promise<void> {
    const { useBriefing } = await import('../../stores/briefing');
    const given = Object.entries(args).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const content = { kind: 'picture', picture, args: Object.fromEntries(given) } as const;
    const deck = await useBriefing().add(content, reading.value.selection);
    addedTo.value = deck === undefined ? '' : `#${briefingPath(deck)}`;
  }
  return {
    addedTo,
    add,
    forget: (): void => {
      addedTo.value = '';
    },
  };
}
