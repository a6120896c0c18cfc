import { figureId, rowKey, type Book, type Figure, type FigureId, type FigureKey } from '../figure';
import type { Hundredths } from '../hundredths';
import { reportPath, type Report, type ReportKey } from '../report';
import type { Row, TableName } from '../tables';
import type { Name } from '../words';

/** What a rule looks at: one report of a book, its figures by key. */
export interface CheckView {
  book: Book;
  report: Report;
  id(key: FigureKey): FigureId;
  figure(key: FigureKey): Figure | undefined;
  /** The number of a figure, or undefined where it is absent, a word, or not there. */
  number(key: FigureKey): Hundredths | undefined;
}

/** The view of one report, or undefined where the book does not hold it. */
export function checkView(book: Book, key: ReportKey): CheckView | undefined {
  const report = book.reports.get(reportPath(key));
  if (!report) return undefined;
  const head = figureId(key, '');
  const figure = (name: FigureKey) => book.figures.get(head + name);
  const number = (name: FigureKey) => {
    const value = figure(name)?.value;
    return typeof value === 'number' ? value : undefined;
  };
  return { book, report, id: (name) => head + name, figure, number };
}

export type NamedTable = Exclude<TableName, 'reports'>;

type AnyRow = { [T in NamedTable]: Row<T> }[NamedTable];

/** A row with its key and its place in the table. */
export interface KeyedRow<T extends NamedTable> {
  key: FigureKey;
  index: number;
  row: Row<T>;
}

/** Every row of a table with its key: two statements of one thing have the same key. */
function keyedRows<T extends NamedTable>({ report }: CheckView, table: T): KeyedRow<T>[] {
  const rows: readonly Row<T>[] = report.tables[table];
  const named: readonly AnyRow[] = report.tables[table];
  const keys = named.map((row) => rowKey(table, row, report.year));
  return rows.map((row, index) => ({ key: keys[index] ?? '', index, row }));
}

/** The first row of each key: the thing itself, without its restatements. */
export function firstRows<T extends NamedTable>(view: CheckView, table: T): KeyedRow<T>[] {
  const seen = new Set<FigureKey>();
  return keyedRows(view, table).filter(({ key }) => !seen.has(key) && seen.add(key));
}

export const checkedName = (row: { name: string; nameEn?: string }): Name =>
  row.nameEn ? { zh: row.name, en: row.nameEn } : { zh: row.name };

/** Several names as one, for a sentence. */
export function joinNames(names: readonly Name[]): Name {
  const zh = names.map((name) => name.zh).join('、');
  return names.every(({ en }) => en) ? { zh, en: names.map(({ en }) => en).join(', ') } : { zh };
}

/** All stated figures of a table that later rows state again, with those restatements. */
export function restatedFigures(view: CheckView, prefixes: readonly string[]): { first: Figure; again: Figure[] }[] {
  const head = view.id('');
  return [...view.book.figures.values()].flatMap((first) => {
    if (!first.id.startsWith(head) || !prefixes.some((prefix) => first.key.startsWith(prefix))) return [];
    if (first.origin.by !== 'report' || first.origin.restated.length === 0) return [];
    return [{ first, again: first.origin.restated.flatMap((id) => view.book.figures.get(id) ?? []) }];
  });
}
