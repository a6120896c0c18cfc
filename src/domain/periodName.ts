import type { Name } from './words';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Side {
  year: number;
  /** 1 to 12; absent where only the year is stated. */
  month: number | undefined;
}

function sideOf(text: string): Side {
  const [year, month] = text.split('-');
  return { year: Number(year), month: month === undefined ? undefined : Number(month) };
}

const monthEn = (month: number): string => months[month - 1] ?? String(month);
const sideZh = ({ year, month }: Side): string => `${year} 年${month === undefined ? '' : ` ${month} 月`}`;
const sideEn = ({ year, month }: Side): string => (month === undefined ? String(year) : `${monthEn(month)} ${year}`);

/**
 * A period (`2023`, `2023-01/2023-11`, `2020/2023`) in words, seen from the report's year. `/2023-11` says only until
 * when: its start stays unsaid.
 */
export function periodName(period: string, year: number): Name {
  const [first = '', second = first] = period.split('/');
  const [from, to] = [sideOf(first), sideOf(second)];
  if (first === '') return untilName(to, year);
  if (first === second && from.month === undefined) {
    return from.year === year ? { zh: '全年', en: 'full year' } : { zh: `${from.year} 年`, en: String(from.year) };
  }
  if (from.year === year && to.year === year && from.month !== undefined && to.month !== undefined) {
    return monthsName(from.month, to.month);
  }
  if (first === second) return { zh: sideZh(from), en: sideEn(from) };
  return from.month === undefined && to.month === undefined
    ? { zh: `${from.year}–${to.year} 年`, en: `${from.year}–${to.year}` }
    : { zh: `${sideZh(from)}至 ${sideZh(to)}`, en: `${sideEn(from)} – ${sideEn(to)}` };
}

function monthsName(from: number, to: number): Name {
  if (from === to) return { zh: `${to} 月`, en: monthEn(to) };
  return { zh: `${from}–${to} 月`, en: `${monthEn(from)}–${monthEn(to)}` };
}

function untilName(to: Side, year: number): Name {
  if (to.year !== year || to.month === undefined) return { zh: `至 ${sideZh(to)}`, en: `to ${sideEn(to)}` };
  return { zh: `至 ${to.month} 月`, en: `to ${monthEn(to.month)}` };
}

/** Whether a note of rows that had no period without a start says that the report names none. */
export const isStartStated = (note: string): boolean => !note.includes('起点未写明');

const dueWords: Readonly<Record<string, string>> = {
  近期: 'soon',
  年内: 'within the year',
  年底: 'at the end of the year',
};

/** What something is expected for: a month or a year set apart by spaces, a word such as 近期 as it stands. */
export function dueName(due: string): Name {
  if (!/^\d{4}(?:-\d{2})?$/.test(due)) return dueMark(due);
  return { zh: ` ${sideZh(sideOf(due))}`, en: `in ${sideEn(sideOf(due))}` };
}

/** The same beside a mark, with no sentence around it: a date as the report has it, a word of its own in both languages. */
export function dueMark(due: string): Name {
  const word = dueWords[due];
  return word === undefined ? { zh: due } : { zh: due, en: word };
}

/** The year of the data behind a figure, where it is not the report's own. */
export const dataYearName = (year: number): Name => ({ zh: `${year} 年数据`, en: `${year} data` });
