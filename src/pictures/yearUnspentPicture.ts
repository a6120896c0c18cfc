import { figureId, numberOf, said, type Book, type FigureId, type Said } from '../domain/figure';
import { relativeKey, totalOf } from './budgetKeys';
import { budgetLinesOf } from './lines';
import { names } from './columnNames';
import type { Picture, PictureRow } from './picture';
import type { Selection } from './selection';
import { yearColumn, yearKeys, yearName } from './yearColumns';

/** What was left of the adjusted budget in every year chosen, line by line, and what share of the budget that was. */
export function yearUnspentPicture(book: Book, selection: Selection): Picture {
  const keys = yearKeys(book, selection);
  const lines = budgetLinesOf(book, selection.report).filter(({ kind }) => kind !== 'rest');
  const total = totalOf(lines)?.key ?? 'budget/total';
  const cellsOf = (key: string): (FigureId | null)[] =>
    keys.map((of) => (book.figures.has(figureId(of, key)) ? figureId(of, key) : null));
  const rows = lines.map(({ key, label, level, kind }): PictureRow => ({
    key,
    label,
    level,
    kind,
    cells: cellsOf(`${key}#unspent`),
  }));
  const share: PictureRow = {
    key: relativeKey(total, 'adjusted'),
    label: names.unspentShare,
    level: 0,
    kind: 'memo',
    cells: cellsOf(relativeKey(total, 'adjusted')),
  };
  const stated = [...rows, share].filter(({ cells }) => cells.some((cell) => cell !== null));
  return {
    id: 'yearUnspent',
    heading: headingOf(book, selection, `${total}#unspent`),
    caption: said('caption.yearUnspent'),
    unit: 'money',
    columns: keys.map((key) => yearColumn(book, key, 'budget')),
    rows: keys.length > 0 ? stated : [],
    notes: [],
  };
}

function headingOf(book: Book, selection: Selection, key: string): Said {
  const stated = yearKeys(book, selection).filter((of) => numberOf(book, figureId(of, key)) !== undefined);
  const byAmount = [...stated].sort(
    (a, b) => (numberOf(book, figureId(b, key)) ?? 0) - (numberOf(book, figureId(a, key)) ?? 0),
  );
  const [most, least] = [byAmount[0], byAmount[byAmount.length - 1]];
  if (!most || !least || most === least) return said('heading.yearUnspent.none');
  const figures = { most: figureId(most, key), least: figureId(least, key) };
  return said('heading.yearUnspent', figures, { mostYear: yearName(most), leastYear: yearName(least) });
}
