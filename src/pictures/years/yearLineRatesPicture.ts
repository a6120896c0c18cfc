import type { MessageKey } from '../../domain/messageKey';
import { figureId, numberOf, said, type Book, type FigureId, type Said } from '../../domain/figure';
import type { ReportKey } from '../../domain/report';
import type { Name } from '../../domain/words';
import { compareWith } from '../../domain/years';
import { nameInYears } from '../../domain/years/yearWords';
import { isEmptyLine, rateKey } from '../budgetKeys';
import { restNote } from '../excluded';
import { budgetLinesOf, type Line } from '../lines';
import { lookUp } from '../lookUp';
import { names } from '../columnNames';
import type { Picture, PictureRow } from '../picture';
import { listed } from '../questions/question';
import { present } from '../sentences';
import { calibers, type Caliber, type Selection } from '../selection';
import { mainCompared, yearColumn, yearKeys, yearName, type YearsPicture } from '../yearColumns';
import { ratePoints, type RatePoint } from './ratePoints';
import { holeNotes } from './yearNotes';
import { caliberNames, otherCaliber, percentNames } from './yearRatesPicture';

/** A line of the budget with its rates over the years. */
export interface LineRates {
  key: string;
  label: Name;
  level: number;
  kind: Line['kind'];
  chosen: readonly RatePoint[];
  other: readonly RatePoint[];
  /** From the year compared with to this one, in percentage points; none where they are no like and like. */
  change?: FigureId;
}

/** A small picture a budget line, all on one axis; its table holds what was left of the budget, too. */
export interface YearLineRatesPicture extends YearsPicture {
  lineRates: readonly LineRates[];
}

export const isYearLineRates = (picture: Picture): picture is YearLineRatesPicture => 'lineRates' in picture;

/** The execution rate of every budget line in every year chosen. Nothing where only one is. */
export function yearLineRatesPicture(book: Book, selection: Selection): YearLineRatesPicture {
  const { report, caliber } = selection;
  const years = yearKeys(book, selection);
  const lines = years.length > 0 ? budgetLinesOf(book, report) : [];
  const hasMoney = (line: Line): boolean =>
    years.some((year) => {
      const look = lookUp(book, year);
      const stated = ['initial', 'adjusted', 'final'].some((part) => look.value(`${line.key}#${part}`) !== undefined);
      return stated && !isEmptyLine(look, line);
    });
  const own = lines.filter(({ kind }) => kind !== 'total');
  const shown = own
    .filter(hasMoney)
    .map((line) => lineRates(book, selection, line))
    .filter(({ chosen, other }) => [...chosen, ...other].some(({ figure }) => figure !== null));
  const empty = own.filter((line) => !hasMoney(line));
  return {
    id: 'yearLineRates',
    heading: headingOf(book, selection, shown),
    caption: said(
      'caption.yearLineRates',
      {},
      { chosen: caliberNames[caliber], other: caliberNames[otherCaliber(caliber)] },
    ),
    unit: 'money',
    columns: years.map((year) => yearColumn(book, year, 'budget')),
    rows: lines.flatMap((line) => rowsOf(book, line, { years, caliber })).filter(({ cells }) => cells.some(Boolean)),
    notes: present([
      ...holeNotes(book, years),
      ...rateNotes(book, shown, { years, caliber }),
      ...lines.map((line) => restNote(lookUp(book, report), line)),
      named(
        'yearNote.noMoney',
        empty.map(({ label }) => label),
      ),
    ]),
    current: yearColumn(book, report, 'budget').key,
    lineRates: shown,
  };
}

function lineRates(book: Book, selection: Selection, { key, label, level, kind }: Line): LineRates {
  const { report, caliber } = selection;
  const years = yearKeys(book, selection);
  const pointsOf = (base: Caliber): RatePoint[] => ratePoints(book, rateKey(key, base), report, years);
  const change = changeOf(book, selection, rateKey(key, caliber));
  return {
    key,
    label,
    level,
    kind,
    chosen: pointsOf(caliber),
    other: pointsOf(otherCaliber(caliber)),
    ...(change === undefined ? {} : { change }),
  };
}

/** The change of a rate since the year compared with, where the two are like with like and it can be opened. */
function changeOf(book: Book, selection: Selection, key: string): FigureId | undefined {
  const before = mainCompared(selection);
  const change = before && compareWith(book, figureId(selection.report, key), before)?.change;
  return change && book.figures.has(change.id) ? change.id : undefined;
}

/** Three rows a line: what was left, and the rate on both bases. */
function rowsOf(
  book: Book,
  { key, label, level, kind }: Line,
  { years, caliber }: { years: readonly ReportKey[]; caliber: Caliber },
): PictureRow[] {
  const row = (own: string, what: Name, isRate: boolean): PictureRow => ({
    key: own,
    label: { zh: `${label.zh} ${what.zh}`, en: `${label.en ?? label.zh}, ${lowerFirst(what.en ?? what.zh)}` },
    level: isRate ? level + 1 : level,
    kind: isRate ? 'memo' : kind,
    cells: years.map((year) => (book.figures.has(figureId(year, own)) ? figureId(year, own) : null)),
  });
  const rate = (base: Caliber): PictureRow => row(rateKey(key, base), percentNames[base], true);
  return [row(`${key}#unspent`, names.unspent, false), rate(caliber), rate(otherCaliber(caliber))];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Lines with the years in which a rate of theirs is of a kind: 日常公用经费 2019、2024 年. */
function linesWhere(
  lines: readonly LineRates[],
  years: readonly ReportKey[],
  fits: (line: LineRates, index: number) => boolean,
): Name[] {
  return lines.flatMap((line): Name[] => {
    const told = years.filter((_, index) => fits(line, index)).map(({ year }) => year);
    return told.length > 0 ? [nameInYears(line.label, told)] : [];
  });
}

const named = (message: MessageKey, lines: readonly Name[]): Said | undefined =>
  lines.length > 0 ? said(message, {}, { lines: listed(lines) }) : undefined;

const all = 10_000;

/** What the dots alone do not say: rates over 100 %, of the initial budget no fault, of the adjusted one; no base. */
function rateNotes(
  book: Book,
  lines: readonly LineRates[],
  { years, caliber }: { years: readonly ReportKey[]; caliber: Caliber },
): (Said | undefined)[] {
  const over = (of: 'chosen' | 'other') =>
    linesWhere(lines, years, (line, index) => (line[of][index]?.percent ?? 0) > all);
  const without = (base: Caliber, isZero: boolean) =>
    linesWhere(lines, years, (line, index) => {
      const year = years[index];
      const of = base === caliber ? line.chosen : line.other;
      if (!year || of[index]?.state !== 'zeroBase') return false;
      return (numberOf(book, figureId(year, `${line.key}#${base}`)) === 0) === isZero;
    });
  return [
    named(`yearNote.over.${caliber}`, over('chosen')),
    named(`yearNote.over.${otherCaliber(caliber)}`, over('other')),
    ...calibers.flatMap((base) => [
      named(`yearNote.zeroBase.${base}`, without(base, true)),
      named(`yearNote.noBase.${base}`, without(base, false)),
    ]),
  ];
}

/** The line whose rate moved most since the year compared with: downwards first, that is what has to be explained. */
function headingOf(book: Book, selection: Selection, lines: readonly LineRates[]): Said {
  const before = mainCompared(selection);
  const moved = lines.flatMap(({ label, change }) => {
    const value = change === undefined ? undefined : numberOf(book, change);
    return change === undefined || value === undefined || value === 0 ? [] : [{ label, change, value }];
  });
  const [most] = moved.sort((a, b) => a.value - b.value);
  const top = moved[moved.length - 1];
  if (!before || !most || !top) return said('heading.yearLineRates.plain');
  const isDown = most.value < 0;
  const told = isDown ? most : top;
  const given = { line: told.label, before: yearName(before) };
  return said(`heading.yearLineRates.${isDown ? 'down' : 'up'}`, { change: told.change }, given);
}
