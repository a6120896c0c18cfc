import { figureId, numberOf, rowKey, said, type Book, type FigureId, type Said } from '../domain/figure';
import { reportPath, type Report, type ReportKey } from '../domain/report';
import { leavesOf, scoreTree } from '../domain/scoreTree';
import type { Name } from '../domain/words';
import { frameworkChange, isListed, isSameFramework } from '../domain/years/framework';
import { codesIn } from '../domain/years/mappings';
import { lineName } from './lines';
import { names } from './columnNames';
import type { Picture, PictureRow } from './picture';
import type { Selection } from './selection';
import { yearColumn, yearKeys, yearName, type YearsPicture } from './yearColumns';

/** Years that are scored by one framework, by the places of their first and last column. */
export interface FrameworkSpan {
  from: number;
  to: number;
  /** How its reports call it. */
  title?: Name;
}

export interface YearDeductionsPicture extends YearsPicture {
  /** One after the other; between two of them nothing is compared. */
  spans: readonly FrameworkSpan[];
}

export const isYearDeductions = (picture: Picture): picture is YearDeductionsPicture => 'spans' in picture;

/** Points lost by indicator and year. An indicator a framework does not have says 无; a year that is missing is a hole. */
export function yearDeductionsPicture(book: Book, selection: Selection): YearDeductionsPicture {
  const { report } = selection;
  const keys = yearKeys(book, selection);
  const spans = spansOf(book, keys);
  const items = itemRows(book, keys);
  const total: PictureRow = {
    key: 'report#deducted',
    label: names.deductedTotal,
    level: 0,
    kind: 'total',
    cells: keys.map((key) => firstStated(book, key, ['report#deducted', 'report#listedDeduction'])),
  };
  const rows = [...items, total].filter(({ cells }) => cells.some((cell) => cell !== null));
  return {
    id: 'yearDeductions',
    heading: headingOf(book, total, { keys, spans }),
    caption: said('caption.yearDeductions'),
    unit: '分',
    columns: keys.map((key) => yearColumn(book, key, 'scores')),
    rows,
    notes: spans.slice(1).map(({ from }) => {
      const before = keys
        .slice(0, from)
        .reverse()
        .find((key) => listed(book, key));
      const [after] = keys.slice(from);
      return said('yearNote.framework', {}, { before: nameAt(before), after: nameAt(after) });
    }),
    current: yearColumn(book, report, 'scores').key,
    spans,
  };
}

const nameAt = (key: ReportKey | undefined): Name => (key ? yearName(key) : { zh: '' });

const firstStated = (book: Book, key: ReportKey, of: readonly string[]): FigureId | null =>
  of.map((one) => figureId(key, one)).find((id) => numberOf(book, id) !== undefined) ?? null;

/** A year whose indicators are all there; of others it can't be told what they were scored by. */
function listed(book: Book, key: ReportKey): Report | undefined {
  const report = book.reports.get(reportPath(key));
  return report && isListed(report) ? report : undefined;
}

/** Runs of years with one framework. A year that is missing, or its indicators, belongs to the run before it. */
function spansOf(book: Book, keys: readonly ReportKey[]): FrameworkSpan[] {
  const spans: FrameworkSpan[] = [];
  let before: Report | undefined;
  for (const [index, key] of keys.entries()) {
    const here = listed(book, key);
    const last = spans[spans.length - 1];
    const same = !here || (before && isSameFramework(frameworkChange(before, here, book.mappings)));
    if (last && same) spans[spans.length - 1] = { ...last, to: index };
    else {
      const title = here?.tables.reports[0]?.framework;
      spans.push({ from: index, to: index, ...(title === undefined ? {} : { title: { zh: title } }) });
    }
    before = here ?? before;
  }
  return withShortTitles(spans);
}

/** What tells the titles apart: without the words they begin with alike; none where it is the one before. */
function withShortTitles(spans: readonly FrameworkSpan[]): FrameworkSpan[] {
  const titles = spans.map(({ title }) => title?.zh ?? '');
  const [first = ''] = titles;
  let alike = 0;
  while (alike < first.length && titles.every((title) => title[alike] === first[alike])) alike += 1;
  // A year is one word: it is not cut in two.
  while (/\d/.test(first[alike - 1] ?? '')) alike -= 1;
  return spans.map(({ from, to }, index) => {
    const own = titles[index] ?? '';
    const zh = own.slice(alike).replace(/^[\uFF08(]+|[\uFF09)]+$/g, '');
    return zh === '' || own === titles[index - 1] ? { from, to } : { from, to, title: { zh } };
  });
}

/** An indicator over the years: by its code, or as confirmed by hand to be what another year calls otherwise. */
function itemRows(book: Book, keys: readonly ReportKey[]): PictureRow[] {
  const newest = keys[keys.length - 1];
  const found = new Map<string, { label: Name; cells: (FigureId | null)[]; years: Set<number> }>();
  for (const [index, key] of keys.entries()) {
    const leaves = leavesOf(scoreTree(book.reports.get(reportPath(key))?.tables.scores ?? []));
    for (const { row } of leaves) {
      const at = { department: key.department, table: 'scores' as const, year: key.year, code: row.code };
      const called = newest ? codesIn(book.mappings ?? [], at, newest.year) : [];
      const one = called.length === 1 ? (called[0] ?? row.code) : row.code;
      const code = found.get(one)?.years.has(index) ? row.code : one;
      const item = found.get(code) ?? { label: lineName(row), cells: keys.map(() => null), years: new Set<number>() };
      const id = figureId(key, `${rowKey('scores', row, key.year)}#deduction`);
      item.label = lineName(row);
      item.cells[index] = book.figures.has(id) ? id : null;
      item.years.add(index);
      found.set(code, item);
    }
  }
  return [...found].map(([code, { label, cells, years }]) => {
    const absent = keys.flatMap((key, index) =>
      years.has(index) || !listed(book, key) ? [] : [[reportPath(key), names.notInFramework] as const],
    );
    const words = absent.length > 0 ? { words: Object.fromEntries(absent) } : {};
    return { key: `scores/${code}`, label, level: 0, kind: 'line', ...words, cells };
  });
}

/** What the framework of today says over its own years; with one year of it, that it is new. */
function headingOf(
  book: Book,
  { cells }: PictureRow,
  { keys, spans }: { keys: readonly ReportKey[]; spans: readonly FrameworkSpan[] },
): Said {
  const last = spans[spans.length - 1];
  const own = last ? cells.slice(last.from, last.to + 1).filter((cell): cell is FigureId => cell !== null) : [];
  const [from, to] = [own[0], own[own.length - 1]];
  const count = { zh: String(own.length), en: String(own.length) };
  if (from && to && from !== to) {
    const message = numberOf(book, from) === numberOf(book, to) ? 'same' : 'line';
    return said(`heading.yearDeductions.${spans.length > 1 ? 'current' : 'all'}.${message}`, { from, to }, { count });
  }
  if (last && spans.length > 1) return said('heading.yearDeductions.changed', {}, { year: nameAt(keys[last.from]) });
  return said('heading.yearDeductions.plain');
}
