import { rowKey, said, type Book } from '../domain/figure';
import type { Row } from '../domain/tables';
import type { Name, Stage } from '../domain/words';
import { coarseRank, coarseStageOf, coarseStages } from './coarseStages';
import { nameOf } from './lines';
import { lookUp, type LookUp } from './lookUp';
import { names } from './names';
import type { Picture, PictureRow } from './picture';
import { projectStagesHeading } from './projectStagesHeading';
import type { Selection } from './selection';

type ProjectRow = Row<'projects'> & { stage: Stage };

/**
 * How far each project stands as a whole, under the park and area the report names it in. Parks overlap, so nothing
 * is summed over them; a part's stage never stands for the whole, so rows of parts are left out.
 */
export function projectStagesPicture(book: Book, { report }: Selection): Picture {
  const look = lookUp(book, report);
  const whole = firstWholes(look);
  return {
    id: 'projectStages',
    heading: projectStagesHeading(book, look, report),
    caption: said('caption.projectStages'),
    unit: 'none',
    columns: coarseStages.map(({ key, name }) => ({ key, name })),
    rows: places(whole).flatMap((place) => rowsOf(look, place)),
    notes: [],
  };
}

/** The first statement of each project's own stage, where that stage stands on a ladder. */
function firstWholes({ report }: LookUp): ProjectRow[] {
  const seen = new Set<string>();
  return (report?.tables.projects ?? []).filter((row): row is ProjectRow => {
    if (row.part !== undefined || row.stage === undefined || seen.has(row.code)) return false;
    seen.add(row.code);
    return coarseStageOf(row.stage) !== undefined;
  });
}

interface Place {
  label: Name;
  rows: ProjectRow[];
}

/** An area where the report names one, else the park: in the report's order. */
function places(rows: readonly ProjectRow[]): Place[] {
  const found = new Map<string, Place>();
  for (const row of rows) {
    const place = row.area ?? row.park;
    const known = found.get(place ?? '');
    if (known) known.rows.push(row);
    else found.set(place ?? '', { label: place === undefined ? names.otherPlace : { zh: place }, rows: [row] });
  }
  return [...found.values()];
}

function rowsOf(look: LookUp, { label, rows }: Place): PictureRow[] {
  const furthestFirst = [...rows].sort((a, b) => coarseRank(b.stage) - coarseRank(a.stage));
  return furthestFirst.map((row) => {
    const key = rowKey('projects', row, look.report?.year ?? 0);
    const id = look.id(`${key}#stage`);
    const cells = coarseStages.map((step) => (step.key === coarseStageOf(row.stage) ? id : null));
    return { key, label: nameOf(row), level: 0, kind: 'line', group: label, cells };
  });
}
