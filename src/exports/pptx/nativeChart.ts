import type { MessageKey } from '../../domain/messageKey';
import type { Figure, FigureId } from '../../domain/figure';
import { ownValue } from '../../domain/ownValue';
import { toDigits } from '../../domain/hundredths';
import { headUnitText, hedgeBehind, hedgeText, inWords, nameText, shownUnit, unitText } from '../../i18n/format';
import { messageOf, type SayOptions } from '../../i18n/say';
import type { Picture, PictureRow } from '../../pictures/picture';

/** What a series is drawn in: what the report says, a lighter tone of it, the year before, what differs, nothing. */
export type SeriesTone = 'ink' | 'adjusted' | 'previous' | 'zhu' | 'base';

export interface NativeSeries {
  name: string;
  /** In the chart's unit, as the page shows them; null where the report has nothing. */
  values: readonly (number | null)[];
  tone: SeriesTone;
}

/** A chart that an office program draws itself and can be edited in: its numbers are the page's. */
export interface NativeChart {
  /** `bars` lie, `columns` stand, `stack` lies on a base that isn't seen. */
  kind: 'bars' | 'columns' | 'stack' | 'lines';
  categories: readonly string[];
  series: readonly NativeSeries[];
  /** Of all values, in words; empty where there is none. */
  unit: string;
  /** As many decimals as the page shows at most. */
  decimals: number;
}

type Maker = (picture: Picture, context: SayOptions) => NativeChart | undefined;

/** Which pictures have an ordinary chart, and which. All others are tables, or rails. */
const makers: Readonly<Record<string, Maker>> = {
  spent: (picture, context) => rowsAsBars(picture, context, { column: 0 }),
  threePublic: (picture, context) => rowsAsBars(picture, context, { column: 0 }),
  unspent: (picture, context) => rowsAsBars(picture, context, { column: 0, tone: 'zhu' }),
  targets: (picture, context) => rowsAsBars(picture, context, { column: 3 }),
  budgetLines: (picture, context) => columnsAsSeries(picture, context, 3),
  initialToFinal: floating,
  budgetToFinal: floating,
  adjustmentBridge: floating,
  yearBudget: (picture, context) => rowsAsSeries(picture, context, 'columns'),
  yearDeductions: (picture, context) => rowsAsSeries(picture, context, 'columns'),
  yearRates: (picture, context) => rowsAsSeries(picture, context, 'lines'),
  yearLineRates: (picture, context) => rowsAsSeries(picture, context, 'lines'),
};

/** A picture as an ordinary chart, or undefined where a table says it better or there is nothing to draw. */
export function nativeChart(picture: Picture, context: SayOptions): NativeChart | undefined {
  const chart = ownValue(makers, picture.id)?.(picture, context);
  return chart?.series.some(({ values }) => values.some((value) => value !== null)) ? chart : undefined;
}

interface Shown {
  value: number;
  decimals: number;
  unit: string;
  /** 约, 超, ≈: what keeps the number from being taken as exact. */
  hedge: string;
}

/** A figure's number as the page shows it: 566,682,700 hundredths of 元 in 万元 → 56668.27. */
function shownNumber(id: FigureId | null | undefined, { book, language, unit }: SayOptions): Shown | undefined {
  const stored = id ? book.figures.get(id) : undefined;
  if (!stored) return undefined;
  const figure: Figure = inWords(stored, language);
  if (typeof figure.value !== 'number') return undefined;
  const shown = shownUnit(figure, unit);
  const digits = toDigits({ value: figure.value, step: figure.step, unit: shown });
  const decimals = digits.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  const hedge = (hedgeText(figure, language) + hedgeBehind(figure, language)).trim();
  return { value: Number(digits), decimals, unit: shown, hedge };
}

/**
 * The frame of all charts: the unit is said once, where all values share it; where they don't, there is no chart. A
 * label of a chart has digits alone, so a hedge goes to the name of its bar; of several series only a table can say it.
 */
function chartOfShown(
  kind: NativeChart['kind'],
  categories: readonly string[],
  series: readonly { name: string; tone: SeriesTone; cells: readonly (Shown | undefined)[] }[],
  { language }: SayOptions,
): NativeChart | undefined {
  const all = series.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []));
  const [unit = '', ...others] = new Set(all.map((cell) => cell.unit));
  const hedgeAt = (index: number): string => series.map(({ cells }) => cells[index]?.hedge ?? '').join('');
  if (others.length > 0 || (series.length > 1 && all.some(({ hedge }) => hedge))) return undefined;
  return {
    kind,
    categories: categories.map((name, index) => [name, hedgeAt(index)].filter(Boolean).join(' ')),
    series: series.map(({ name, tone, cells }) => ({ name, tone, values: cells.map((cell) => cell?.value ?? null) })),
    unit: unitText(unit, language),
    decimals: Math.max(0, ...all.map(({ decimals }) => decimals)),
  };
}

const labelOf = ({ label }: PictureRow, { language }: SayOptions): string => nameText(label, language);

/** One bar a row, of one column. */
function rowsAsBars(
  picture: Picture,
  context: SayOptions,
  { column, tone = 'ink' }: { column: number; tone?: SeriesTone },
): NativeChart | undefined {
  const rows = picture.rows.filter((row) => row.cells[column]);
  const name = picture.columns[column]?.name ?? { zh: '' };
  const cells = rows.map(({ cells: own }) => shownNumber(own[column], context));
  const labels = rows.map((row) => labelOf(row, context));
  return chartOfShown('bars', labels, [{ name: nameText(name, context.language), tone, cells }], context);
}

const tones: readonly SeriesTone[] = ['previous', 'adjusted', 'ink', 'zhu'];

/** The first columns as series over the rows: planned, changed, spent of each line. */
function columnsAsSeries(picture: Picture, context: SayOptions, count: number): NativeChart | undefined {
  const series = picture.columns.slice(0, count).map(({ name }, index) => ({
    name: nameText(name, context.language),
    tone: tones[index % tones.length] ?? 'ink',
    cells: picture.rows.map(({ cells }) => shownNumber(cells[index], context)),
  }));
  return chartOfShown(
    'bars',
    picture.rows.map((row) => labelOf(row, context)),
    series,
    context,
  );
}

/** The years as categories, a row a series. A year without a value is a hole, never zero. */
function rowsAsSeries(
  { columns, rows }: Picture,
  context: SayOptions,
  kind: 'columns' | 'lines',
): NativeChart | undefined {
  const series = rows.map((row, index) => ({
    name: labelOf(row, context),
    tone: tones[index % tones.length] ?? 'ink',
    cells: row.cells.map((id) => shownNumber(id, context)),
  }));
  return chartOfShown(
    kind,
    columns.map(({ name }) => nameText(name, context.language)),
    series,
    context,
  );
}

const anchors = new Set(['initial', 'adjusted', 'final']);

/**
 * Budgets as bars from zero and what leads from one to the next floating between them: a stacked bar on a base that
 * isn't seen. Steps of lines begin where the one before ends; a whole difference spans both budgets.
 */
function floating(picture: Picture, context: SayOptions): NativeChart | undefined {
  const rows = picture.rows.map((row) => ({ row, shown: shownNumber(row.cells[0], context) }));
  const known = rows.flatMap(({ row, shown }) => (shown ? [{ row, shown }] : []));
  const budgets = known.flatMap(({ row, shown }, index) =>
    anchors.has(row.key) ? [{ index, value: shown.value }] : [],
  );
  // A bar that goes below zero has no base to stand on: the table says it.
  const isHedged = known.some(({ shown }) => shown.hedge);
  if (budgets.length === 0 || isHedged || budgets.some(({ value }) => value < 0)) return undefined;
  let [before, at] = [0, 0];
  const placed = known.map(({ row, shown }, index) => {
    if (anchors.has(row.key)) {
      [before, at] = [shown.value, shown.value];
      return { base: 0, size: shown.value, moved: false };
    }
    if (row.level > 0 && row.kind === 'line') {
      const from = at;
      at += shown.value;
      return { base: Math.min(from, at), size: Math.abs(shown.value), moved: true };
    }
    const next = budgets.find((budget) => budget.index > index)?.value;
    // Behind the last budget a difference reaches from its end to the budget it is measured against.
    const isLess = row.cells[0]?.endsWith('#unspent') ? shown.value > 0 : shown.value < 0;
    const other = next ?? before + (isLess ? 1 : -1) * Math.abs(shown.value);
    return { base: Math.min(before, other), size: Math.abs(shown.value), moved: true };
  });
  const { decimals, unit } = known.reduce((most, { shown }) => (shown.decimals > most.decimals ? shown : most), {
    value: 0,
    decimals: 0,
    unit: known[0]?.shown.unit ?? '',
    hedge: '',
  });
  const rounded = (value: number): number => Number(value.toFixed(decimals));
  const word = (key: MessageKey): string => messageOf(key, context.language);
  return {
    kind: 'stack',
    categories: known.map(({ row }) => labelOf(row, context)),
    series: [
      { name: word('pptx.base'), tone: 'base', values: placed.map(({ base }) => rounded(base)) },
      { name: word('pptx.budgets'), tone: 'adjusted', values: placed.map(({ size, moved }) => (moved ? null : size)) },
      { name: word('pptx.changes'), tone: 'zhu', values: placed.map(({ size, moved }) => (moved ? size : null)) },
    ],
    unit: headUnitText({ unit }, context.language),
    decimals,
  };
}
