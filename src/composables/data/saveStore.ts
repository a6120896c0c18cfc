import { fileName, saveFile } from '../../exports/saveFile';
import { storeFile } from '../../stores/storeFile';

/** Hands out everything stored, or what is left of it on screen, as a file that can be restored. */
export async function saveStore(): Promise<void> {
  const blob = await storeFile();
  if (blob) await saveFile(blob, fileName(['self-evaluation-store', new Date().toISOString().slice(0, 16)], 'json'));
}
