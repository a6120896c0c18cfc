import type { Sheet } from '../readers/sheet';
import type { RawBlock } from '../recognise/rawBlocks';

/** Numbers of a column as evidence only, in hundredths of whatever they are in; nothing where a cell is no plain number. */
export function looseNumbers({ rows }: Sheet, { body }: RawBlock, index: number): (number | undefined)[] {
  const found: (number | undefined)[] = [];
  for (let row = body.from; row < body.to && found.length < 500; row += 1) {
    const text = (rows[row]?.[index] ?? '').normalize('NFKC').replace(/[\s,]/g, '');
    const match = /^(\()?([+-]?\d+(?:\.\d+)?)(?:[万亿]?元)?(\))?$/.exec(text);
    const number = match ? Number(match[2]) * (match[1] ? -1 : 1) : undefined;
    found.push(number === undefined ? undefined : Math.round(number * 100));
  }
  return found;
}

export interface Numbers {
  initial?: readonly (number | undefined)[];
  final?: readonly (number | undefined)[];
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1;

/** How many rows close as initial + delta = whole, with a delta that isn't 0; 0 where one doesn't close. */
export function closingRows(
  initial: Numbers['initial'],
  delta: readonly (number | undefined)[],
  whole: readonly (number | undefined)[],
): number {
  let closing = 0;
  for (const [row, start] of (initial ?? []).entries()) {
    const [change, end] = [delta[row], whole[row]];
    if (start === undefined || change === undefined || end === undefined) continue;
    if (!near(start + change, end)) return 0;
    if (change !== 0) closing += 1;
  }
  return closing;
}

/** A line spent to 103 % speaks for nothing; spent to twice its budget, that was rather what was added to it. */
const slightly = 1.1;

/**
 * Rows whose final exceeds X by far but not initial + X: X can hardly be the whole budget there. A negative X never is.
 */
export function deltaRows(
  { initial, final }: Numbers,
  x: readonly (number | undefined)[],
): { rows: number; of: number } {
  let rows = 0;
  let of = 0;
  for (const [row, value] of x.entries()) {
    const [start, spent] = [initial?.[row], final?.[row]];
    if (value === undefined || start === undefined) continue;
    if (value < 0) return { rows: 1, of: 1 };
    if (spent === undefined || spent === 0) continue;
    of += 1;
    if (spent > value * slightly + 1 && spent <= start + value + 1 && start > 0) rows += 1;
  }
  return { rows, of };
}

/** 98.39%, 98.39 or 0.9839: a rate in percent, with the worth of its last digit. */
function rateOf(cell: string | undefined): { percent: number; step: number } | undefined {
  const text = (cell ?? '').normalize('NFKC').replace(/\s+/g, '');
  const [, digits, decimals = '', sign] = /^(\d{1,4}(?:\.(\d{1,8}))?)(%)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const scale = sign === undefined && Number(digits) <= 1.5 ? 100 : 1;
  return { percent: Number(digits) * scale, step: scale / 10 ** decimals.length };
}

/** How many rows have `spent` ÷ `base` in the column of rates; 0 where one of them has something else. */
export function rateRows(
  { rows }: Sheet,
  { body }: RawBlock,
  {
    rate,
    base,
    spent,
  }: { rate: number; base: readonly (number | undefined)[]; spent: readonly (number | undefined)[] },
): number {
  let proved = 0;
  for (let row = body.from; row < body.to && row - body.from < base.length; row += 1) {
    const [whole, part] = [base[row - body.from], spent[row - body.from]];
    const said = rateOf(rows[row]?.[rate]);
    if (!said || whole === undefined || part === undefined || whole === 0) continue;
    if (Math.abs((part / whole) * 100 - said.percent) > said.step * 0.51) return 0;
    proved += 1;
  }
  return proved;
}
