import { isAbsent, type Book, type Figure, type FigureId } from '../domain/figure';
import { isMoneyUnit, moneyScale, scaleOf, toDigits } from '../domain/hundredths';
import { ownValue } from '../domain/ownValue';
import { reportPath, type ReportKey } from '../domain/report';
import type { Row, TableName } from '../domain/tables';
import { hedges } from '../domain/words';

/** A figure as it is searched: its words folded, its number as plain digits in its own unit. */
interface Entry {
  figure: Figure;
  order: number;
  /** What it is called, in every language it has a name in. */
  names: readonly string[];
  /** Name and aspect run together, and every other word of its row: theme, park, scope, part, code. */
  words: string;
  digits: string;
  /** 0 for the report's own figures, then lines and indicators, what is worked out, what is said a second time. */
  depth: number;
}

/** All figures of a report, made ready to be searched; build it once a book. */
export type FigureIndex = readonly Entry[];

/** Folds what people type alike: full-width and half-width, case, quotes, thousands separators, spaces around. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'\u2018-\u201F\u300A-\u300F]/g, '')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .trim();

const searched = ['theme', 'park', 'area', 'part', 'scope', 'period', 'code', 'verb'] as const;

function rowOf(book: Book, figure: Figure): Partial<Row<TableName>> {
  if (figure.origin.by !== 'report') return {};
  const { table, index } = figure.origin.row;
  return book.reports.get(reportPath(figure.report))?.tables[table][index] ?? {};
}

function depthOf({ key, origin }: Figure): number {
  if (/\^\d+$/.test(key)) return 4;
  if (/^report#|^budget\/total#/.test(key)) return origin.by === 'report' ? 0 : 1;
  return origin.by === 'report' ? 2 : 3;
}

function entryOf(book: Book, figure: Figure, order: number): Entry {
  const { row, column } = figure.label;
  const cells = rowOf(book, figure) as Readonly<Record<string, unknown>>;
  const others = searched.map((name) => cells[name]).filter((cell) => typeof cell === 'string');
  const spoken = (language: 'zh' | 'en', gap: string) =>
    [row?.[language] ?? '', column[language] ?? ''].filter((piece) => piece !== '').join(gap);
  const names = [row?.zh ?? column.zh, row ? row.en : column.en].filter((name) => name !== undefined).map(fold);
  const { value, step, unit } = figure;
  return {
    figure,
    order,
    names,
    words: fold([spoken('zh', ''), spoken('en', ' '), ...others, figure.key].join(' | ')),
    digits: typeof value === 'number' ? toDigits({ value, step, unit }) : '',
    depth: depthOf(figure),
  };
}

/** Not what a check worked out on its way, nor every change against every other year. */
const isLookedFor = ({ key }: Figure): boolean => !/^check\/|#(?:change|growth)\(/.test(key);

/** Makes the figures of one report ready to be searched. Those that hold nothing are left out. */
export function indexFigures(book: Book, report: ReportKey): FigureIndex {
  const path = reportPath(report);
  return [...book.figures.values()]
    .filter((figure) => reportPath(figure.report) === path && !isAbsent(figure.value) && isLookedFor(figure))
    .map((figure, order) => entryOf(book, figure, order));
}

/** A hedge before a number, or a currency sign: the number is meant all the same. */
const hedged = new RegExp(
  `^(?:${Object.values(hedges)
    .flatMap(({ zh }) => (zh === '' ? [] : [zh]))
    .join('|')}|\u2248|\u00A5)`,
);

interface Wanted {
  digits: string;
  /** How many decimals were typed. */
  decimals: number;
  unit: string | undefined;
}

const units: Readonly<Record<string, string>> = { 万: '万元', 亿: '亿元' };

/** A number as it may be typed: `56668.27`, `5.67亿`, `96.5分`, `84%`, a hedge before it. */
function wantedNumber(token: string): Wanted | undefined {
  const match = /^([+\-\u2212]?\d+(?:\.(\d*))?)(\D*)$/.exec(token.replace(hedged, ''));
  if (!match) return undefined;
  const [, digits = '', decimals = '', unit = ''] = match;
  return {
    digits: digits.replace('\u2212', '-'),
    decimals: decimals.length,
    unit: unit === '' ? undefined : (ownValue(units, unit) ?? unit),
  };
}

/** How well a number fits: 0 the very number, 1 what it rounds to with the digits typed, 2 it begins with them. */
function numberFit({ figure, digits }: Entry, wanted: Wanted): number | undefined {
  if (typeof figure.value !== 'number') return undefined;
  const own = wanted.unit === undefined || wanted.unit === figure.unit;
  const scales = own ? [scaleOf(figure.unit)] : [];
  if (isMoneyUnit(figure.unit)) {
    const other = Object.entries(moneyScale).filter(([unit]) => wanted.unit === undefined || wanted.unit === unit);
    scales.push(...other.map(([, scale]) => scale));
  }
  const typed = Number(wanted.digits);
  // A finer comparison than a figure's own digits: floats are only compared here, never shown.
  const gaps = scales.map((scale) => Math.abs(Math.abs(figure.value as number) / scale - Math.abs(typed)));
  if (gaps.some((gap) => gap < 1e-9)) return 0;
  if (gaps.some((gap) => gap <= 0.5 * 10 ** -wanted.decimals + 1e-9) && Math.abs(typed) >= 1) return 1;
  return own && wanted.digits.length > 1 && digits.replace('-', '').startsWith(wanted.digits) ? 2 : undefined;
}

/** How well a word fits: 0 the name itself, 1 its beginning, 2 within it, 3 among the other words. */
function wordFit({ names, words }: Entry, token: string): number | undefined {
  if (names.includes(token)) return 0;
  if (names.some((name) => name.startsWith(token))) return 1;
  if (names.some((name) => name.includes(token))) return 2;
  return words.includes(token) ? 3 : undefined;
}

function fitOf(entry: Entry, tokens: readonly { word: string; number: Wanted | undefined }[]): number | undefined {
  let worst = 0;
  for (const { word, number } of tokens) {
    const byNumber = number && numberFit(entry, number);
    const byWord = wordFit(entry, word);
    const best = Math.min(byNumber ?? Infinity, byWord ?? Infinity);
    if (best === Infinity) return undefined;
    worst = Math.max(worst, best);
  }
  return worst;
}

/**
 * The figures that fit what was typed, best first: every word must be found, in any order; a number is found by its
 * value in any money unit, by what it rounds to, or by its first digits.
 */
export function findFigures(index: FigureIndex, text: string): readonly FigureId[] {
  const whole = fold(text);
  if (whole === '') return [];
  const tokens = whole.split(/\s+/).map((word) => ({ word, number: wantedNumber(word) }));
  const together = [{ word: whole, number: undefined }];
  return index
    .flatMap((entry) => {
      const fit = (tokens.length > 1 ? fitOf(entry, together) : undefined) ?? fitOf(entry, tokens);
      return fit === undefined ? [] : [{ entry, fit }];
    })
    .sort((a, b) => a.fit - b.fit || a.entry.depth - b.entry.depth || a.entry.order - b.entry.order)
    .map(({ entry }) => entry.figure.id);
}
