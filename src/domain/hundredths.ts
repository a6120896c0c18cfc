/**
 * Exact numbers. Every number of a report is an integer of hundredths: money in 分 (whatever unit it was
 * stated in), a percentage in hundredths of a percent, points and counts in hundredths of one.
 */
export type Hundredths = number & { readonly brand: 'hundredths' };

/** Why a value is not there. A missing value is never zero. */
export type AbsentReason = 'notStated' | 'notApplicable' | 'notPublished';
export interface Absent {
  absent: AbsentReason;
}

/** A number as a report states it: `step` is its last stated digit, in the same hundredths as `value`. */
export interface Stated {
  value: Hundredths;
  step: Hundredths;
  unit: string;
}

/** Hundredths in one of each money unit: 1 元 is 100 分. */
export const moneyScale = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 } as const;
export type MoneyUnit = keyof typeof moneyScale;

export const isMoneyUnit = (unit: string): unit is MoneyUnit => Object.hasOwn(moneyScale, unit);

/** Units that tell a share of something; 成 is a tenth. */
export const isShareUnit = (unit: string): boolean => unit === '%' || unit === '成';

/** Hundredths in one `unit`: money units by their size in 分, every other unit 100. */
export const scaleOf = (unit: string): number => (isMoneyUnit(unit) ? moneyScale[unit] : 100);

/** Brands an integer. Throws RangeError on anything that is not a safe integer: such a number would be wrong. */
export function hundredths(value: number): Hundredths {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer of hundredths: ${value}`);
  return (value === 0 ? 0 : value) as Hundredths;
}

/**
 * Plain digits of at most 15 places, without BigInt: below 2^53 a product of two integers is exact, and one that would
 * not be is seen by its size. Nothing for any other text. Most cells of a file are such digits.
 */
function plainStated(text: string, unit: string): Stated | undefined {
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  let digits = 0;
  let count = 0;
  let shift = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      digits = digits * 10 + code - 48;
      count += 1;
      shift *= 10;
    } else if (code === 46 && shift === 0 && count > 0) shift = 1;
    else return undefined;
  }
  const step = scaleOf(unit) / (shift || 1);
  const value = digits * step;
  if (count === 0 || count > 15 || step < 1 || value > Number.MAX_SAFE_INTEGER) return undefined;
  return { value: hundredths(start === 1 ? -value : value), step: step as Hundredths, unit };
}

const decimal = /^([+-]?)(\d+)(?:\.(\d*))?$/;

/**
 * Reads plain decimal digits (no separators) with their unit, exactly. `56668.27`, `万元` → 56 668 270 000 分, step
 * 10 000 分. Returns a word for what is wrong instead of a number: `notANumber`, `tooFine` (digits beyond a
 * hundredth of the unit's base, for money beyond one 分), `tooLarge` (beyond exact integers).
 */
export function parseStated(text: string, unit: string): Stated | 'notANumber' | 'tooFine' | 'tooLarge' {
  const plain = plainStated(text, unit);
  if (plain) return plain;
  const match = decimal.exec(text);
  if (!match) return 'notANumber';
  const [, sign, whole = '', fraction = ''] = match;
  const scale = BigInt(scaleOf(unit));
  const shift = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * scale;
  if (scaled % shift !== 0n) return 'tooFine';
  const value = scaled / shift;
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) return 'tooLarge';
  // A zero behind the last 分 states no digit that counts: the step is never finer than one hundredth.
  const step = scale > shift ? scale / shift : 1n;
  return { value: hundredths(Number(sign === '-' ? -value : value)), step: hundredths(Number(step)), unit };
}

/** The inverse of parseStated: plain digits in the stated unit with as many decimals as were stated. */
export function toDigits({ value, step, unit }: Stated): string {
  const scale = scaleOf(unit);
  const decimals = Math.max(0, Math.round(Math.log10(scale / step)));
  return decimalDigits(value, scale, decimals);
}

/** `value` hundredths in a unit of `scale` hundredths, rounded half away from zero to `decimals`, as plain digits. */
export function decimalDigits(value: number, scale: number, decimals: number): string {
  const rounded = roundedQuotient(BigInt(value) * 10n ** BigInt(decimals), BigInt(scale));
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return rounded < 0n ? `-${text}` : text;
}

/** a ÷ b rounded half away from zero. `b` must not be 0. */
export function roundedQuotient(a: bigint, b: bigint): bigint {
  const negative = a < 0n !== b < 0n;
  const [n, d] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/** part ÷ whole in hundredths of a percent, or undefined where `whole` is 0: a rate on a zero base does not exist. */
export function percentOf(part: Hundredths, whole: Hundredths): Hundredths | undefined {
  if (whole === 0) return undefined;
  return hundredths(Number(roundedQuotient(BigInt(part) * 10_000n, BigInt(whole))));
}

export const sum = (values: readonly Hundredths[]): Hundredths =>
  hundredths(values.reduce<number>((total, value) => total + value, 0));
export const subtract = (a: Hundredths, b: Hundredths): Hundredths => hundredths(a - b);

/** Rounding tolerance of a sum of stated numbers: half the coarsest last digit for each addend and for the total. */
export const toleranceOf = (steps: readonly number[]): number => (Math.max(0, ...steps) / 2) * steps.length;
