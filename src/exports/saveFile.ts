import { downloadsDropped } from './downloadsDropped';

/** Messengers that show pages in a window of their own (WeChat, DingTalk) drop downloads and say nothing. */
export const dropsDownloads = (agent: string = navigator.userAgent): boolean =>
  /MicroMessenger|wxwork|DingTalk/i.test(agent);

const canShare = (file: File): boolean => Boolean(navigator.canShare?.({ files: [file] }));

/** Whether a file can be handed to the share sheet here. */
export const isSharable = (blob: Blob, name: string): boolean => canShare(new File([blob], name, { type: blob.type }));

/** Opens the share sheet with a file. Rejects with an AbortError when it is closed without a choice. */
export const shareFile = (blob: Blob, name: string): Promise<void> =>
  navigator.share({ files: [new File([blob], name, { type: blob.type })] });

/**
 * Hands a file to the reader. An installed app on an iPad cannot download a blob, so the share sheet goes first
 * there; everywhere else it is a download. Rejects with a DownloadsDroppedError where a download would come to nothing.
 */
export async function saveFile(blob: Blob, name: string): Promise<void> {
  const installed = matchMedia('(display-mode: standalone)').matches;
  if ((dropsDownloads() || (installed && navigator.maxTouchPoints > 1)) && isSharable(blob, name)) {
    await shareFile(blob, name);
    return;
  }
  if (dropsDownloads()) throw Object.assign(new Error(downloadsDropped), { name: downloadsDropped });
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
