import { splitFigureId, type Book, type Figure, type FigureId } from '../domain/figure';
import { reportPath } from '../domain/report';
import type { Row } from '../domain/tables';
import { tables } from '../domain/tables';
import { said } from '../domain/figure';
import type { Picture } from './picture';

/** The part of the report's own table a figure stands in, with the cells it is made of marked. */
export interface SourceExcerpt {
  picture: Picture;
  marked: ReadonlySet<FigureId>;
}

const amounts = ['initial', 'adjusted', 'final'] as const;

/**
 * The lines of the expenditure table around a budget figure: the lines it is made of, what they are part of and the
 * first level. Undefined for figures that don't come from that table.
 */
export function sourceExcerpt(book: Book, figure: Figure): SourceExcerpt | undefined {
  const report = book.reports.get(reportPath(figure.report));
  if (!report) return undefined;
  const cells = statedCells(book, figure, 3);
  const codes = new Set([...cells].map(budgetCode).filter((code) => code !== undefined));
  if (codes.size === 0) return undefined;
  const first = new Set<string>();
  const primary = report.tables.budget.filter(({ code }) => !first.has(code) && first.add(code));
  for (const { code, parent } of primary) if (codes.has(code) && parent) codes.add(parent);
  const rows = primary.filter((row) => codes.has(row.code) || isMainLine(row));
  const path = reportPath(report);
  return {
    marked: cells,
    picture: {
      id: 'sourceExcerpt',
      heading: said('card.source'),
      caption: said('card.source'),
      unit: 'money',
      columns: amounts.map((key) => ({ key, name: tables.budget.columns[key].title })),
      rows: rows.map((row) => ({
        key: row.code,
        label: { zh: row.name, ...(row.nameEn ? { en: row.nameEn } : {}) },
        level: row.parent ? 1 : 0,
        kind: row.kind,
        cells: amounts.map((column) => existing(book, `${path}/budget/${row.code}#${column}`)),
      })),
      notes: [],
    },
  };
}

const existing = (book: Book, id: FigureId): FigureId | null => (book.figures.has(id) ? id : null);

const budgetCode = (id: FigureId): string | undefined => /^budget\/([^#^(]+)#/.exec(splitFigureId(id).key)?.[1];

/** A first-level line with money in it, or the total: what a reader looks for around a figure. */
function isMainLine(row: Row<'budget'>): boolean {
  if (row.kind === 'total') return true;
  return (
    !row.parent &&
    amounts.some((column) => {
      const cell = row[column];
      return cell !== undefined && 'value' in cell && cell.value !== 0;
    })
  );
}

/** The report's own cells a figure rests on, followed through formulas at most `depth` deep. */
function statedCells(book: Book, figure: Figure, depth: number): ReadonlySet<FigureId> {
  if (figure.origin.by === 'report') return new Set([figure.id]);
  const cells = new Set<FigureId>();
  for (const id of figure.origin.inputs) {
    const input = book.figures.get(id);
    if (input && depth > 0) for (const cell of statedCells(book, input, depth - 1)) cells.add(cell);
  }
  return cells;
}
