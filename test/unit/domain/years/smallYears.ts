import type { Book, FigureKey } from '../../../../src/domain/figure';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { emptyTables, type Report, type Tables } from '../../../../src/domain/report';
import { compareWith, type FigureComparison } from '../../../../src/domain/years';
import type { YearMapping } from '../../../../src/domain/years/mappings';
import { en } from '../../../../src/i18n/en';
import { sayText } from '../../../../src/i18n/say';
import { zhCNWhole as zhCN } from '../../../../src/i18n/zhCNLater';
import { formatFigure } from '../../../../src/i18n/format';

/** The rows of smallReport.ts as those of another year. */
export function yearOf(year: number, tables: Partial<Tables>, key: Partial<Report> = {}): Report {
  const of = { department: 'bureau', ...key, year };
  const own = Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => ({ ...row, ...of }))]);
  return { ...of, tables: { ...emptyTables(), ...Object.fromEntries(own) } };
}

export const mapping = (table: YearMapping['table'], from: string, to: string, years = [2029, 2030]): YearMapping => ({
  department: 'bureau',
  table,
  fromYear: years[0] ?? 0,
  from,
  toYear: years[1] ?? 0,
  to,
});

/** What a comparison says: the change and the relative change with their units, or why there is none. */
export function told(book: Book, { change, growth, incomparable }: FigureComparison): string {
  if (incomparable) {
    sayText(incomparable.said, { book, language: en, unit: '万元' });
    return sayText(incomparable.said, { book, language: zhCN, unit: '万元' }).replaceAll('\u00A0', ' ');
  }
  return [change, growth]
    .flatMap((figure) => (figure ? formatFigure(figure, { unit: '万元', language: zhCN }) : []))
    .join('；')
    .replaceAll('\u00A0', ' ');
}

/** A figure of 2030 against 2029, told. */
export function against2029(
  key: FigureKey,
  before: Partial<Tables>,
  after: Partial<Tables>,
  mappings: readonly YearMapping[] = [],
): string {
  const book = figuresOf([yearOf(2029, before), yearOf(2030, after)], mappings);
  const comparison = compareWith(book, `bureau/2030/${key}`, { department: 'bureau', year: 2029 });
  return comparison ? told(book, comparison) : 'no figure';
}
