import type { Absent, Hundredths } from './hundredths';
import type { MessageKey } from './messageKey';
import { escapePiece, reportPath, type Report, type ReportKey } from './report';
import type { TableName } from './tables';
import type { Hedge, Name } from './words';
import type { YearMapping } from './years/mappings';

/**
 * `<department>[!edition]/<year>/<key>`. The key is the same in every year:
 * `table/code[~part][@scope][:period]#column`, `…#formula(argument)` for what is worked out,
 * `report#column` for the report's own cells, `^2` behind the column for the second statement of one thing,
 * `…#change(column,-1)` and `…#growth(column,-1)` for what changed since the year before (years.ts works them out).
 */
export type FigureId = string;
export type FigureKey = string;

/** A row of a report, by table and place: what a figure was read from. */
export interface RowRef {
  table: TableName;
  index: number;
}

/** Ours, not the report's: its range and what it takes for granted (a message key). */
export interface Estimate {
  low: Hundredths;
  high: Hundredths;
  assumes: MessageKey;
}

/** How a formula's inputs stand together; i18n writes it out with the numbers put in. */
export type Operation =
  | 'quotient' // a ÷ b
  | 'difference' // a − b − c …
  | 'sum' // a + b + …
  | 'relativeDifference' // (a − b) ÷ b
  | 'baseOfRate' // a ÷ rate b
  | 'quotientOfDifference' // a ÷ (b − c)
  | 'count' // how many rows; the inputs are their figures
  | 'assumed'; // taken for granted, said so; no inputs

export type FigureOrigin =
  | { by: 'report'; row: RowRef; column: string; source?: string; restated: readonly FigureId[] }
  | { by: 'formula'; formula: string; operation: Operation; inputs: readonly FigureId[]; estimate?: Estimate };

/** One value that can be pointed at. `label.row` names the thing, `label.column` the aspect of it. */
export interface Figure {
  id: FigureId;
  report: ReportKey;
  key: FigureKey;
  label: { row?: Name; column: Name };
  value: Hundredths | string | Absent;
  unit: string;
  /** The last digit that counts, in the value's hundredths; decides the decimals shown and the tolerance. */
  step: Hundredths;
  hedge: Hedge;
  expected: boolean;
  origin: FigureOrigin;
}

/** All figures of some reports. Plain maps: it can be cloned, frozen into a deck, handed to any picture. */
export interface Book {
  reports: ReadonlyMap<string, Report>;
  figures: ReadonlyMap<FigureId, Figure>;
  /** What was confirmed by hand to be the same thing in two years. */
  mappings?: readonly YearMapping[];
}

/** A sentence to be: i18n says it in a language; the numbers in it stay figures, the names stay names. */
export interface Said {
  message: MessageKey;
  figures: Readonly<Record<string, FigureId>>;
  names?: Readonly<Record<string, Name>>;
}

export const said = (message: MessageKey, figures: Said['figures'] = {}, names?: Said['names']): Said =>
  names ? { message, figures, names } : { message, figures };

export const figureId = (report: ReportKey, key: FigureKey): FigureId => `${reportPath(report)}/${key}`;

interface RowKey {
  code: string;
  part?: string | undefined;
  scope?: string | undefined;
  period?: string | undefined;
}

/** `projects/langhua~10号单体`, `outcomes/recruited@一区五园:m01-11`: the piece of a key that names a row. */
export function rowKey(table: TableName, { code, part, scope, period }: RowKey, year: number): string {
  const pieces = [`${table}/${escapePiece(code)}`];
  if (part) pieces.push(`~${escapePiece(part)}`);
  if (scope) pieces.push(`@${escapePiece(scope)}`);
  const relative = period ? relativePeriod(period, year) : '';
  if (relative) pieces.push(`:${relative}`);
  return pieces.join('');
}

/**
 * A period told relative to the report's year, so that the key is the same next year: `2023-01/2023-11` → `m01-11`,
 * `2020/2023` → `y-3..0`, `/2023-11` → `to.m11`, the year itself → nothing.
 */
export function relativePeriod(period: string, year: number): string {
  const [from = '', to = from] = period.split('/');
  if (from === '') return `to.${relativePeriod(to, year) || 'y0'}`;
  if (from === String(year) && to === from) return '';
  const months = [from, to].map((side) => side.split('-'));
  if (months.every(([y, m]) => Number(y) === year && m)) {
    return from === to ? `m${months[0]?.[1]}` : `m${months[0]?.[1]}-${months[1]?.[1]}`;
  }
  const offset = ([y, m]: readonly string[]) => `${Number(y) - year}${m ? `.${m}` : ''}`;
  return from === to ? `y${offset(months[0] ?? [])}` : `y${offset(months[0] ?? [])}..${offset(months[1] ?? [])}`;
}

/** The report a figure belongs to and its key within: the inverse of figureId for its text. */
export function splitFigureId(id: FigureId): { report: string; key: FigureKey } {
  const match = /^([^/]+\/\d{4})\/(.+)$/s.exec(id);
  return { report: match?.[1] ?? '', key: match?.[2] ?? '' };
}

export const isAbsent = (value: Figure['value'] | undefined): value is Absent =>
  typeof value === 'object' && value !== null;

/** The number behind a figure, or undefined where there is none (absent, a word, no such figure). */
export function numberOf(book: Book, id: FigureId): Hundredths | undefined {
  const value = book.figures.get(id)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** A book of nothing: what a page has before a report is open. */
export const emptyBook: Book = { reports: new Map(), figures: new Map() };
