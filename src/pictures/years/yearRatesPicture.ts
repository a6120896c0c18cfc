import { said, type Book, type Said } from '../../domain/figure';
import { isSameRate } from '../../domain/reportedRate';
import type { ReportKey } from '../../domain/report';
import type { Name } from '../../domain/words';
import { compareWith } from '../../domain/years';
import { rateKey, totalOf } from '../budgetKeys';
import { budgetLinesOf } from '../lines';
import { names } from '../columnNames';
import type { Picture, PictureRow } from '../picture';
import { present } from '../sentences';
import { calibers, type Caliber, type Selection } from '../selection';
import { mainCompared, yearColumn, yearKeys, yearName, type YearsPicture } from '../yearColumns';
import { countName, heldYears, holeNotes } from './yearNotes';
import { ratePoints, type RatePoint } from './ratePoints';

/** A rate the report tells of itself: whether it is one of the two worked out from its table. */
export type ReportedPoint = RatePoint & { agrees: boolean };

/** The total's rate over the years on both bases, and what each report tells of itself beside them. */
export interface YearRatesPicture extends YearsPicture {
  rates: {
    chosen: readonly RatePoint[];
    other: readonly RatePoint[];
    reported: readonly ReportedPoint[];
  };
}

export const isYearRates = (picture: Picture): picture is YearRatesPicture => 'rates' in picture;

/** A base as it stands within a sentence. */
export const caliberNames = {
  adjusted: { zh: '占调整预算', en: 'of the adjusted budget' },
  initial: { zh: '占年初预算', en: 'of the initial budget' },
} as const satisfies Record<Caliber, Name>;
export const percentNames = { adjusted: names.rateAdjustedPercent, initial: names.rateInitialPercent } as const;

/** The other of the two budgets a rate may be taken against. */
export const otherCaliber = (caliber: Caliber): Caliber => calibers.find((one) => one !== caliber) ?? caliber;

/** How much of the budget was spent in every year chosen. Nothing where only one is. */
export function yearRatesPicture(book: Book, selection: Selection): YearRatesPicture {
  const { report, caliber } = selection;
  const years = yearKeys(book, selection);
  const total = totalOf(budgetLinesOf(book, report))?.key ?? 'budget/total';
  const pointsOf = (key: string): RatePoint[] => ratePoints(book, key, report, years);
  const [chosen, other] = [pointsOf(rateKey(total, caliber)), pointsOf(rateKey(total, otherCaliber(caliber)))];
  const reported = pointsOf('report#reportedRate').map((point, index) => ({
    ...point,
    agrees: [chosen[index], other[index]].some((rate) => isTold(book, point, rate)),
  }));
  const rows = [
    { key: rateKey(total, caliber), label: percentNames[caliber], kind: 'total', points: chosen },
    {
      key: rateKey(total, otherCaliber(caliber)),
      label: percentNames[otherCaliber(caliber)],
      kind: 'line',
      points: other,
    },
    { key: 'report#reportedRate', label: names.reportedPercent, kind: 'line', points: reported },
  ] as const;
  return {
    id: 'yearRates',
    heading: headingOf(book, selection, chosen),
    caption: said(
      'caption.yearRates',
      {},
      { chosen: caliberNames[caliber], other: caliberNames[otherCaliber(caliber)] },
    ),
    unit: '%',
    columns: years.map((year) => yearColumn(book, year, 'budget')),
    rows: rows
      .filter(({ points }) => points.some(({ figure }) => figure !== null))
      .map(({ points, ...row }): PictureRow => ({ ...row, level: 0, cells: points.map(({ figure }) => figure) })),
    notes: [...present(reported.map((point, index) => apart(point, years[index]))), ...holeNotes(book, years)],
    current: yearColumn(book, report, 'budget').key,
    rates: { chosen, other, reported },
  };
}

function isTold(book: Book, point: RatePoint, rate: RatePoint | undefined): boolean {
  const figure = book.figures.get(point.figure ?? '');
  const worked = book.figures.get(rate?.figure ?? '')?.value;
  if (typeof figure?.value !== 'number' || typeof worked !== 'number') return false;
  return isSameRate({ value: figure.value, step: figure.step }, worked);
}

/** What a report tells of itself and its table does not come to. */
const apart = ({ state, figure, agrees }: ReportedPoint, year: ReportKey | undefined): Said | undefined =>
  state === 'value' && figure !== null && !agrees && year
    ? said('yearNote.rateApart', { rate: figure }, { year: yearName(year) })
    : undefined;

/** Two years as a difference of what is printed; more by where they lie, and whether this year is at an end of it. */
function headingOf(book: Book, selection: Selection, chosen: readonly RatePoint[]): Said {
  const { report, caliber } = selection;
  const base = { caliber: caliberNames[caliber], year: yearName(report) };
  const held = heldYears(yearKeys(book, selection), chosen);
  const sorted = [...held].sort((a, b) => a.percent - b.percent);
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  const now = held.find(({ year }) => year.year === report.year);
  if (!low || !high || held.length < 2) return said('heading.yearRates.none', {}, base);
  if (held.length === 2) {
    const before = mainCompared(selection);
    const comparison = now && before && compareWith(book, now.figure, before);
    const change = comparison?.change;
    if (now && before && change && book.figures.has(change.id) && typeof change.value === 'number') {
      const word = change.value === 0 ? 'same' : change.value < 0 ? 'lower' : 'higher';
      const figures = { now: now.figure, ...(word === 'same' ? {} : { change: change.id }) };
      return said(`heading.yearRates.${word}`, figures, { ...base, before: yearName(before) });
    }
  }
  const ends = { low: low.figure, high: high.figure };
  const told = {
    ...base,
    count: countName(held.length),
    lowYear: yearName(low.year),
    highYear: yearName(high.year),
  };
  const place = low.percent === high.percent ? 'range' : now === low ? 'lowest' : now === high ? 'highest' : 'range';
  return said(`heading.yearRates.${place}`, ends, told);
}
