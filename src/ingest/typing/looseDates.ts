import { toHalfWidth } from './looseText';

const numerals = '零一二三四五六七八九';

/** 二〇二三年十二月 with plain digits. */
function arabic(text: string): string {
  return text
    .replace(/[〇○]/g, '零')
    .replace(/([二三]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) => `${tens || '一'}${ones || '零'}`)
    .replace(/[零一二三四五六七八九]/g, (numeral) => String(numerals.indexOf(numeral)));
}

/** A date's text with plain digits and no spaces but the one before a time of day, which goes with it. */
const datePiece = (raw: string): string =>
  arabic(toHalfWidth(raw).replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$/, '')).replace(/\s+/g, '');

/**
 * A year of four digits: 2023, ２０２３, 2023年, 2023年度, 二〇二三年, 2023.0 of a spreadsheet's number, FY2023, or the year of
 * a day: 2023-12-31, 2023年12月31日.
 */
export function parseLooseYear(raw: string): number | undefined {
  const text = datePiece(raw).replace(/^FY/i, '');
  const match = /^(\d{4})(?:年度?|年份|财年|财政年度|\.0+)?$/.exec(text);
  if (match) return Number(match[1]);
  const isDay = /^(?:\d{4}年\d{1,2}月\d{1,2}[日号]|\d{4}([-/])\d{1,2}\1\d{1,2})$/.test(text);
  return isDay ? Number(monthOf(text)?.slice(0, 4) ?? Number.NaN) || undefined : undefined;
}

const monthForms: readonly RegExp[] = [
  /^(\d{4})年(\d{1,2})月(?:份|(\d{1,2})[日号])?$/,
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/,
  /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/,
  // 2024.1 may be what Excel left of 2024.10.
  /^(\d{4})\.(\d{2}|[2-9](?![\d]))(?:\.(\d{1,2}))?$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^((?:19|20)\d{2})(\d{2})(\d{2})?$/,
];

function monthOf(text: string): string | undefined {
  for (const form of monthForms) {
    const [, year, month = '', day = '1'] = form.exec(text) ?? [];
    const fits = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    if (year && fits) return `${year}-${month.padStart(2, '0')}`;
  }
  return undefined;
}

/** A month as `2024-08`, from that, 2024年8月, 2024/8, 2024.08 or a day of it. */
export const parseLooseMonth = (raw: string): string | undefined => monthOf(datePiece(raw));

const parts: Readonly<Record<string, readonly [string, string]>> = {
  上半年: ['01', '06'],
  下半年: ['07', '12'],
  前三季度: ['01', '09'],
  '1季度': ['01', '03'],
  '2季度': ['04', '06'],
  '3季度': ['07', '09'],
  '4季度': ['10', '12'],
};

/** A range in one year by its two months, whichever of them repeats the year. */
function rangeOf(text: string): string | undefined {
  const months = /^(\d{4})年(\d{1,2})月?[-~至到—](\d{1,2})月份?$/.exec(text);
  if (months) return between(monthOf(`${months[1]}年${months[2]}月`), monthOf(`${months[1]}年${months[3]}月`));
  const years = /^(\d{4})年?[-~至到—/](\d{4})年?$/.exec(text);
  if (years) return between(years[1], years[2]);
  const part = /^(\d{4})年第?(上半年|下半年|前.季度|\d季度)$/.exec(text);
  const [first, last] = parts[part?.[2] === '前3季度' ? '前三季度' : (part?.[2] ?? '')] ?? [];
  if (part && first && last) return `${part[1]}-${first}/${part[1]}-${last}`;
  return sidesOf(text);
}

/** The two months on both sides of a sign between them; a sign that also stands within a date is tried at each place. */
function sidesOf(text: string): string | undefined {
  for (const { index, 0: sign } of text.matchAll(/[-~至到—/]+/g)) {
    const [from, to] = [monthOf(text.slice(0, index)), monthOf(text.slice(index + sign.length))];
    if (from && to) return between(from, to);
  }
  return undefined;
}

const between = (from: string | undefined, to: string | undefined): string | undefined =>
  from && to && from <= to ? `${from}/${to}` : undefined;

/** 截至2023年11月, 至2023年11月, /2023-11: until then, and no word of since when. */
function untilOf(text: string): string | undefined {
  const until = /^(?:截至|截止到?|至|\/)(.+?)(?:底|末)?$/.exec(text)?.[1];
  const to = until === undefined ? undefined : (/^(\d{4})年?$/.exec(until)?.[1] ?? monthOf(until));
  return to && `/${to}`;
}

/**
 * A year, a month, or two of either with a slash: from 2023年, 2023年1-11月, 2020-2023年, 2023年上半年; with the slash
 * first where only the end is stated.
 */
export function parseLoosePeriod(raw: string): string | undefined {
  const text = datePiece(raw);
  const year = /^(\d{4})(?:年度?|年?全年)?$/.exec(text)?.[1];
  return year ?? monthOf(text) ?? untilOf(text) ?? rangeOf(text);
}
