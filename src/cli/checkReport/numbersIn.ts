import { unitAt, type ReportNumber } from './reportNumber';

interface Scan {
  text: string;
  line: number;
  section: string;
  /** Units the data knows; what stands behind a number counts as its unit only if it is one of them. */
  units: readonly string[];
  /** The unit of a table whose cells have none. */
  tableUnit?: string | undefined;
}

interface Span {
  start: number;
  end: number;
}

/** Parts of a line that hold no figures whatever they say: list numbers, footnote marks, telephone numbers. */
const noFigures = [
  /(?<=^[#*\s]*|<p>)\d+\s*[.．、](?!\d)/g,
  /(?<=^|<p>)[(（]\d+[)）]/g,
  /<sup>\d+<\/sup>/g,
  /^(?:<p>)?\d+(?:<\/p>)?(?=\t)/g,
  /(?<=联系电话\D*)\d+/g,
  /(?<![\d.])\d{7,}(?![\d.])/g,
];

const blank = (text: string): string => ' '.repeat(text.length);

/** Keeps every place: what is taken out leaves spaces behind. */
const withoutNoFigures = (text: string): string =>
  noFigures.reduce((rest, pattern) => rest.replace(pattern, blank), text);

const gap = String.raw`\s*`;
const datePattern = new RegExp(
  String.raw`(?<![\d.])(?:(?:(?<year>(?:19|20)\d{2})${gap}年${gap})?` +
    String.raw`(?:(?<from>\d{1,2})${gap}[-—–至]${gap})?(?<month>\d{1,2})${gap}月(?:${gap}(?<day>\d{1,2})${gap}日)?` +
    String.raw`|(?<only>(?:19|20)\d{2})${gap}年)`,
  'g',
);

const two = (digits: string): string => digits.padStart(2, '0');

/** A month without a year is one of the report's own year. */
function dateOf(groups: Readonly<Record<string, string | undefined>>, reportYear: string): string {
  const { year = reportYear, from, month, day, only } = groups;
  if (only) return only;
  const last = `${year}-${two(month ?? '')}`;
  if (from) return `${year}-${two(from)}/${last}`;
  return day ? `${last}-${two(day)}` : last;
}

function datesIn(text: string, reportYear: string): (Span & { date: string })[] {
  return [...text.matchAll(datePattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    date: dateOf(match.groups ?? {}, reportYear),
  }));
}

/** 第 27 with nothing behind it is a place in a ranking. */
function unitOf(text: string, { start, end }: Span, { units, tableUnit }: Scan): string {
  const unit = unitAt(text.slice(end).replace(/^\s+/, ''), units);
  if (unit) return unit;
  if (/第\s*$/.test(text.slice(0, start))) return '位';
  return text.includes('\t') ? (tableUnit ?? '') : '';
}

/** Up to 12 characters around a number: enough to find it. */
function contextOf(text: string, { start, end }: Span): string {
  const room = Math.max(0, 12 - (end - start));
  const before = text
    .slice(0, start)
    .replace(/\s+/g, '')
    .slice(-Math.ceil(room / 2));
  return (before + text.slice(start, end).replace(/\s+/g, '') + text.slice(end).replace(/\s+/g, '')).slice(0, 12);
}

/** Every number of one line of a report, in its order; `reportYear` stands in where a month has no year. */
export function numbersIn(scan: Scan, reportYear: string): ReportNumber[] {
  const { line, section } = scan;
  const text = withoutNoFigures(scan.text);
  const dates = datesIn(text, reportYear);
  const place = (span: Span) => ({ line, section, start: span.start, context: contextOf(scan.text, span) });
  const rest = dates.reduce(
    (left, { start, end }) => left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end),
    text,
  );
  const amounts = [...rest.matchAll(/\d+(?:\.\d+)?/g)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return { kind: 'amount' as const, digits: match[0], unit: unitOf(rest, span, scan), ...place(span) };
  });
  const dated = dates.map(({ date, ...span }) => ({ kind: 'date' as const, date, ...place(span) }));
  return [...amounts, ...dated].sort((a, b) => a.start - b.start);
}
