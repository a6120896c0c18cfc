import { ref } from 'vue';
import type { CopiedText } from '../../exports/tableText';
import { documentText } from '../../exports/wordText';

/** Hands text to the clipboard in both forms, or as plain text where a browser takes only that. */
async function isWritten({ text, html }: CopiedText): Promise<boolean> {
  // Absent on plain http, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return false;
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  try {
    const item = new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') });
    await clipboard.write([item]);
    return true;
  } catch {
    return clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
}

/** Copying, and what to do where a browser refuses: `refused` is the text to select by hand. */
export function useCopy() {
  const copied = ref(false);
  const refused = ref('');
  const reset = (): void => {
    copied.value = false;
    refused.value = '';
  };
  async function copy(copy: CopiedText): Promise<void> {
    reset();
    copied.value = await isWritten(copy);
    if (!copied.value) refused.value = copy.text;
  }
  return { copied, refused, reset, copy, copySentence: (sentence: string) => copy(documentText(sentence)) };
}
