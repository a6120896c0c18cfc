import { partName } from '../domain/freeWords';
import { rowKey, type Book, type FigureKey } from '../domain/figure';
import { reportPath, type ReportKey } from '../domain/report';
import type { Row } from '../domain/tables';
import type { Name } from '../domain/words';
import type { PictureRow } from './picture';

/** A line of the budget where it stands in the tree; `rest` is what a parent holds besides its memo lines. */
export interface Line {
  key: FigureKey;
  label: Name;
  level: number;
  kind: Extract<PictureRow['kind'], 'total' | 'line' | 'memo' | 'rest'>;
}

type BudgetRow = Row<'budget'>;

export const lineName = (row: { name: string; nameEn?: string }): Name =>
  row.nameEn === undefined ? { zh: row.name } : { zh: row.name, en: row.nameEn };

/** A project's name, and its part's where the row speaks of one. */
export function nameWithPart(row: { name: string; nameEn?: string; part?: string }): Name {
  return row.part === undefined ? lineName(row) : partName(lineName(row), row.part);
}

/**
 * Every budget line once, in the report's order with children behind their parent, the total last. A line whose parent
 * is not there, or is the total, stands at the top; a later statement of the same line adds nothing.
 */
export function budgetLinesOf(book: Book, report: ReportKey): Line[] {
  const rows = firstOfEach(book.reports.get(reportPath(report))?.tables.budget ?? []);
  const known = new Set(rows.filter(({ kind }) => kind !== 'total').map(({ code }) => code));
  const placed = new Set<string>();
  const lineOf = (row: BudgetRow, level: number): Line[] => {
    if (placed.has(row.code)) return [];
    placed.add(row.code);
    const key = rowKey('budget', row, report.year);
    const children = rows.filter(({ parent, kind }) => parent === row.code && kind !== 'total');
    const below = children.flatMap((child) => lineOf(child, level + 1));
    return [{ key, label: lineName(row), level, kind: row.kind }, ...below, ...restOf(book, report, { key, level })];
  };
  const top = rows.filter((row) => row.kind !== 'total' && (row.parent === undefined || !known.has(row.parent)));
  const tree = top.flatMap((row) => lineOf(row, 0));
  // Lines that name each other as parents hang from nothing; they are shown rather than lost.
  const loose = rows.filter((row) => row.kind !== 'total').flatMap((row) => lineOf(row, 0));
  const totals = rows.filter(({ kind }) => kind === 'total').slice(0, 1);
  return [...tree, ...loose, ...totals.flatMap((row) => lineOf(row, 0))];
}

function firstOfEach(rows: readonly BudgetRow[]): BudgetRow[] {
  const seen = new Set<string>();
  return rows.filter(({ code }) => !seen.has(code) && seen.add(code));
}

function restOf(book: Book, report: ReportKey, { key, level }: Pick<Line, 'key' | 'level'>): Line[] {
  const rest = `${key}(rest)`;
  const columns = ['adjusted', 'final', 'initial'];
  const ids = columns.map((column) => `${reportPath(report)}/${rest}#${column}`);
  const figure = ids.map((id) => book.figures.get(id)).find((found) => found !== undefined);
  const label = figure?.label.row;
  return label ? [{ key: rest, label, level: level + 1, kind: 'rest' }] : [];
}
