import { parseReportPath } from '../domain/report';
import { unreadable } from '../storage/refusal';
import { useBriefing } from './briefing';
import { useLibrary } from './library';
import { backupOfScreen } from './screenCopy';
import { useSignOffs } from './signOffs';

/** What is still on screen once the store under it was cleared. */
function screen(): Promise<Blob> {
  const { heads, reports, mappings } = useLibrary();
  const { report, kept, unkept } = useSignOffs();
  const key = parseReportPath(report);
  const words = [...kept.values(), ...unkept.values()];
  const signOffs = key ? words.map((signOff) => ({ key, signOff })) : [];
  return backupOfScreen({ heads, reports, mappings, decks: useBriefing().decks, signOffs });
}

/** Everything stored as a backup, damaged documents as they are; what stands in the way is told by the library. */
export async function storeFile(): Promise<Blob | undefined> {
  const library = useLibrary();
  try {
    return library.cleared ? await screen() : await library.repository?.backup(new Date().toISOString());
  } catch (error) {
    library.tell([unreadable(error)]);
    return undefined;
  }
}
