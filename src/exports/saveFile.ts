/**
 * Hands a file to the reader. An installed app on an iPad cannot download a blob, so the share sheet goes first
 * there; everywhere else it is a download.
 */
export async function saveFile(blob: Blob, name: string): Promise<void> {
  const file = new File([blob], name, { type: blob.type });
  const installed = matchMedia('(display-mode: standalone)').matches;
  if (installed && navigator.maxTouchPoints > 1 && navigator.canShare?.({ files: [file] })) {
    await navigator.share({ files: [file] });
    return;
  }
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name from words: what file systems refuse becomes a dash. */
export const fileName = (words: readonly (string | number)[], extension: string): string =>
  `${words.join('-').replace(/[\\/:*?"<>|\s]+/g, '-')}.${extension}`;
