import { figureId, numberOf, said, type Book, type FigureId, type Said } from '../domain/figure';
import { compareWith } from '../domain/years';
import { budgetLinesOf, type Line } from './lines';
import { names } from './columnNames';
import type { Picture, PictureRow } from './picture';
import type { Selection } from './selection';
import { mainCompared, yearName } from './yearColumns';

/** Final accounts line by line beside those of another year: what changed, and why not where it can't be told. */
export function lineChangesPicture(book: Book, selection: Selection): Picture {
  const { report } = selection;
  const against = mainCompared(selection);
  const lines = against ? budgetLinesOf(book, report) : [];
  const rows = lines.map((line) => rowOf(book, selection, line));
  const [now, before] = [yearName(report), against ? yearName(against) : { zh: '—' }];
  return {
    id: 'lineChanges',
    heading: headingOf(book, rows, { now, before }),
    caption: said('caption.lineChanges'),
    unit: 'money',
    columns: [
      { key: 'now', name: now },
      { key: 'before', name: before },
      { key: 'change', name: names.change },
      { key: 'growth', name: names.growthPercent, unit: '%' },
    ],
    rows: rows.some(({ cells }) => cells[1] !== null) ? rows : [],
    notes: [],
  };
}

function rowOf(book: Book, selection: Selection, { key, label, level, kind }: Line): PictureRow {
  const against = mainCompared(selection);
  const here = figureId(selection.report, `${key}#final`);
  const comparison = against && compareWith(book, here, against);
  const known = (id: FigureId | undefined): FigureId | null => (id && book.figures.has(id) ? id : null);
  const unlike = comparison?.incomparable?.said;
  return {
    key,
    label,
    level,
    kind,
    ...(unlike ? { remark: unlike } : {}),
    cells: [
      known(here),
      known(comparison?.there),
      known(comparison?.change?.id),
      known(
        comparison?.growth && numberOf(book, comparison.growth.id) !== undefined ? comparison.growth.id : undefined,
      ),
    ],
  };
}

/** The line that moved most, besides the total: it says where the change came from. */
function headingOf(book: Book, rows: readonly PictureRow[], names: NonNullable<Said['names']>): Said {
  const size = ({ cells: [, , change] }: PictureRow): number => Math.abs((change && numberOf(book, change)) || 0);
  const [most] = rows.filter(({ kind, level }) => kind === 'line' && level === 0).sort((a, b) => size(b) - size(a));
  const change = most?.cells[2];
  const value = change ? numberOf(book, change) : undefined;
  if (!most || !change || !value) return said('heading.lineChanges', {}, names);
  return said(`heading.lineChanges.${value < 0 ? 'less' : 'more'}`, { change }, { ...names, line: most.label });
}
