import { said, type Book, type Said } from '../../domain/figure';
import { ladderOf } from '../../domain/stages';
import { projectKinds, stageWords, type Name } from '../../domain/words';
import { lookUp } from '../lookUp';
import type { Selection } from '../selection';
import type { LadderRow } from './ladderPicture';
import type { Project } from './project';
import { fits, type ProjectFilter } from './projectFilter';
import { projectsOf } from './projectsOf';
import { ladderOfProject } from './standing';
import { wordingPieces } from './wordingPieces';

/** Projects that stand on no ladder, under what they are or what is said of them instead of a stage. */
export interface OffLadderGroup {
  label: Name;
  rows: readonly LadderRow[];
}

export function offLadder(
  book: Book,
  { report }: Pick<Selection, 'report'>,
  filter: ProjectFilter = {},
): OffLadderGroup[] {
  const look = lookUp(book, report);
  const groups = new Map<string, { label: Name; rows: LadderRow[] }>();
  for (const project of projectsOf(look)) {
    if (ladderOfProject(project) || !fits(project, filter)) continue;
    const label = labelOf(project);
    const group = groups.get(label.zh) ?? { label, rows: [] };
    groups.set(label.zh, group);
    group.rows.push({ project, pieces: wordingPieces(book, project) });
  }
  return [...groups.values()];
}

/** A platform is a platform; a local word for a stage is kept as it is; all else is not stated. */
function labelOf({ kind, stages: [first], wording }: Project): Name {
  if (!ladderOf(kind)) return projectKinds[kind];
  if (first) return stageWords[first.stage];
  return wording === undefined ? stageWords.notStated : { zh: wording };
}

/** What a picture of ladders leaves out, by number. */
export const othersNote = (count: number): Said[] =>
  count > 0 ? [said('pictureNote.place.others', {}, { count: { zh: String(count), en: String(count) } })] : [];
