import { headerWord, isReviewKey, isSerialKey, meaningsOf, type HeaderWord, type WordBook } from './headerWords';
import { squeezed } from './headerText';
import { neutralUppers, wholeLowers } from './groupHeads';

/** One column's header, joined out of the rows of the header. */
export interface HeaderCell extends HeaderWord {
  /** Where the column stands in the raw rows, from 0. */
  index: number;
  /** As the file has it, the rows joined with a space. */
  header: string;
  /** What a header above several columns says of them: 收入, 支出. */
  side?: string;
}

const neutral: ReadonlySet<string> = new Set(neutralUppers);
/** 决算情况 over 决算数 and 执行率 only says what they are about; 其中：财政拨款情况 says that they are a part. */
const isAbout = (key: string): boolean => /(?:情况|部分|信息|数据)$/.test(key) && !/其中|拨款|基金|资金来源/.test(key);
const whole: ReadonlySet<string> = new Set(wholeLowers);

/** Header words put together out of an upper and a lower row, where the two make one of the dictionary's words. */
function compound(upper: HeaderWord, lower: HeaderWord): HeaderWord | undefined {
  const key = [upper.key + lower.key, lower.key + upper.key].find((joined) => meaningsOf(joined).length > 0);
  if (key === undefined) return undefined;
  const { unit = upper.unit, year = upper.year } = lower;
  return {
    key,
    meanings: meaningsOf(key),
    serial: isSerialKey(key),
    review: isReviewKey(key),
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
  };
}

/** A lower header below an upper one. Below 财政拨款 even 决算数 is a part only: it means nothing we know. */
function below(upper: HeaderWord, lower: HeaderWord): HeaderWord & { side?: string } {
  if (upper.key === lower.key) return lower;
  // A row of units below the headers.
  if (lower.key === '' && lower.unit !== undefined) return { ...upper, unit: lower.unit };
  const both = {
    ...(upper.unit === undefined ? {} : { unit: upper.unit }),
    ...(upper.year === undefined ? {} : { year: upper.year }),
  };
  // 预算数 over 年初预算, 年中调整 and 调整后预算 names their group, and none of them.
  const groups = upper.meanings.some(({ unsure }) => unsure === 'bare' || unsure === 'wholeYear');
  const names = lower.meanings.some(({ table, name }) => table === 'budget' && /^(?:initial|adjusted)$/.test(name));
  if (upper.key === '' || neutral.has(upper.key) || isAbout(upper.key) || (groups && names))
    return { ...both, ...lower, side: upper.key };
  if (/^(?:收入|支出)/.test(upper.key) && upper.meanings.length === 0) return { ...both, ...lower, side: upper.key };
  // 一级指标 over 名称 and 权重: its name, and what it weighs.
  const isLevel = upper.meanings.some(({ level }) => level !== undefined);
  if (isLevel && lower.meanings.some(({ name }) => name === 'weight')) return lower;
  if (isLevel && /^(?:指标)?(?:名称|内容)$/.test(lower.key)) return upper;
  if (whole.has(lower.key) && upper.meanings.length > 0) {
    return { ...upper, ...(lower.unit === undefined ? {} : { unit: lower.unit }) };
  }
  return compound(upper, lower) ?? { key: `${upper.key}|${lower.key}`, meanings: [], serial: false, review: false };
}

/** The texts above each other in every column; a text over several columns counts for each that has a text below. */
function stacks(rows: readonly (readonly string[])[], { from, to }: { from: number; to: number }): string[][] {
  const columns: string[][] = Array.from({ length: to - from }, () => []);
  for (const [level, row] of rows.entries()) {
    let carried = '';
    for (let index = from; index < to; index += 1) {
      const text = (row[index] ?? '').trim();
      const lower = rows.slice(level + 1).some((next) => (next[index] ?? '').trim() !== '');
      if (text !== '') carried = lower ? text : '';
      else if (!lower) carried = '';
      const stands = text === '' && level < rows.length - 1 ? carried : text;
      if (stands !== '') columns[index - from]?.push(stands);
    }
  }
  return columns;
}

/** Reads rows as one header over the columns of a span. */
export function joinHeader(
  rows: readonly (readonly string[])[],
  span: { from: number; to: number },
  book: WordBook,
): HeaderCell[] {
  return stacks(rows, span).map((texts, offset) => {
    const index = span.from + offset;
    const distinct = texts.filter((text, at) => text !== texts[at - 1]);
    const [last, ...uppers] = distinct.map((text) => headerWord(text, book)).reverse();
    if (!last) return { index, header: '', key: '', meanings: [], serial: false, review: false };
    const word = uppers.reduce<HeaderWord & { side?: string }>((lower, upper) => {
      const joined = below(upper, lower);
      return lower.side === undefined ? joined : { side: lower.side, ...joined };
    }, last);
    return { ...word, index, header: distinct.map((text) => text.replace(/\s+/g, ' ')).join(' ') };
  });
}

const isColumnMark = (text: string): boolean => /^(?:栏次|行次|[类款项目]|[甲乙丙丁]|[A-Z]|-|—)?$/.test(text);

/** A row that numbers the columns: 栏次 | 1 | 2 | 3, （1）（2）（3）, 甲 | 1 | 2=1+3. */
export function numbersColumns(cells: readonly string[]): boolean {
  const texts = cells.map(squeezed);
  const numbers = texts.flatMap((text) => {
    const number = /^\(?(\d{1,2})\)?(?:=[\d+\-*/×÷%().]+)?$/.exec(text)?.[1] ?? /^[①-⑳]$/.exec(text)?.[0];
    if (number === undefined) return [];
    return [/^\d/.test(number) ? Number(number) : number.charCodeAt(0) - '①'.charCodeAt(0) + 1];
  });
  const others = texts.filter((text) => !/^\(?\d{1,2}\)?(?:=.*)?$/.test(text) && !/^[①-⑳]$/.test(text));
  // 栏次 says so itself, whatever numbers its columns have; bare numbers must count on.
  const told = others.includes('栏次');
  const climbing = numbers.every((number, at) => at === 0 || told || number === (numbers[at - 1] ?? 0) + 1);
  return (
    others.every(isColumnMark) &&
    climbing &&
    (numbers.length >= 2 || (numbers.length === 1 && others.some((text) => text !== '')))
  );
}
