import { absentWords, tables, type Column } from '../../domain/tables';
import { parseStated, scaleOf, type Absent, type Hundredths, type Stated } from '../../domain/hundredths';
import type { Hedge } from '../../domain/words';
import type { Conversion } from '../importDraft';
import { isNilMark, refusalOf, toHalfWidth, type TextRefusal } from './looseText';
import { isOtherCurrency, readUnit, type UnitReading } from './units';

type Kind = Conversion['kind'];
export type NumberRefusal =
  | TextRefusal
  | 'reading.notANumber'
  | 'reading.grouping'
  | 'reading.decimalComma'
  | 'reading.scientific'
  | 'reading.perMille'
  | 'reading.otherUnit'
  | 'reading.otherCurrency'
  | 'reading.missingUnit'
  | 'reading.hedged'
  | 'reading.twoSigns'
  | 'reading.fraction'
  | 'reading.tooFine'
  | 'reading.tooMuch';

/** A number cell as it was understood; no `value` where it says that there is none to state. */
export interface LooseNumber {
  value?: Stated | Absent;
  kinds: readonly Kind[];
  hedge?: Hedge;
  expected?: true;
  doubt?: 'fraction';
}

/** Number columns whose table has a column for how exact they are, and one for what is only expected. */
const hedgeColumns = new Map<Column, { expected: boolean }>([
  [tables.outcomes.columns.value, { expected: true }],
  [tables.projects.columns.progress, { expected: false }],
  [tables.projects.columns.investment, { expected: false }],
]);

const hedgeWords: readonly (readonly [Hedge, RegExp])[] = [
  ['about', /^(?:大约|约为|约|≈|~|about )/i],
  ['close', /^(?:接近|close to )/i],
  ['nearly', /^(?:将近|近|nearly )/i],
  ['over', /^(?:超过|超出|超|逾|over )/i],
];
const expectedWord = /^(?:预计|预期|expected )/i;

interface Hedged {
  text: string;
  hedge?: Hedge;
  expected?: true;
}

/** Takes the words off that say how exact a number is: 预计超 5400, 25 左右, 100 余. */
function unhedged(text: string): Hedged {
  const isExpected = expectedWord.test(text);
  let rest = text.replace(expectedWord, '').trim();
  let hedge: Hedge | undefined;
  const front = hedgeWords.find(([, word]) => word.test(rest));
  if (front) [hedge, rest] = [front[0], rest.replace(front[1], '').trim()];
  else if (rest.endsWith('左右')) [hedge, rest] = ['about', rest.slice(0, -2).trim()];
  else if (/\d ?余/.test(rest)) [hedge, rest] = ['odd', rest.replace(/(\d) ?余/, '$1')];
  else if (/\d ?多/.test(rest)) [hedge, rest] = ['more', rest.replace(/(\d) ?多/, '$1')];
  return { text: rest, ...(hedge ? { hedge } : {}), ...(isExpected ? { expected: true } : {}) };
}

/** What stands around the digits of a number: signs, brackets, a currency sign, a unit. */
interface Peeled {
  digits: string;
  negative: boolean;
  accounting: boolean;
  currency: boolean;
  unit: string;
}

const around =
  /^([+-]?)(¥|RMB|CNY|人民币)?([+-]?)(\(?)(¥)?(-?)((?:\d|\.(?=\d))(?:[\d.,\u00A0\u2009\u202F]*[\d.])?(?:E[+-]?\d+)?)(-?)([^\d\s().,+-][^\d\s()+-]*)?(\)?)([^\d\s().,+-][^\d\s()+-]*)?$/i;

function peeled(text: string): Peeled | 'reading.notANumber' | 'reading.twoSigns' {
  // Spaces count between a number and what stands around it, never within it.
  const close = text.replace(/([^\d.,]) +/g, '$1').replace(/ +([^\d.,])/g, '$1');
  const match = around.exec(close);
  if (!match) return 'reading.notANumber';
  const [
    ,
    sign = '',
    before,
    inner = '',
    open = '',
    within,
    third = '',
    digits = '',
    behind = '',
    unit,
    shut = '',
    after,
  ] = match;
  if ((open === '') !== (shut === '') || (unit && after) || (after && !shut) || (before && within))
    return 'reading.notANumber';
  const signs = [sign, inner, third, behind, open].filter((mark) => mark !== '');
  if (signs.length > 1) return 'reading.twoSigns';
  return {
    digits,
    negative: signs.length === 1 && signs[0] !== '+',
    accounting: open !== '' || behind !== '',
    currency: before !== undefined || within !== undefined,
    unit: unit ?? after ?? '',
  };
}

const grouped = /^[1-9]\d{0,2}([,\u00A0\u2009\u202F])\d{3}(?:\1\d{3})*(?:\.\d*)?$/;

/** Digits without their separators, where these stand as they must; they are never guessed. */
function ungrouped(digits: string): string | NumberRefusal {
  if (/^\d+(?:\.\d*)?$/.test(digits)) return digits;
  if (/^\.\d+$/.test(digits)) return `0${digits}`;
  if (grouped.test(digits)) return digits.replace(/[^\d.]/g, '');
  return /^\d{1,3}(?:\.\d{3})+,\d+$|^\d+,\d{1,2}$/.test(digits) ? 'reading.decimalComma' : 'reading.grouping';
}

/** Plain digits with their point moved to the right, or to the left where `shift` is negative. */
function shifted(digits: string, shift: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  if (shift < 0) {
    const padded = whole.padStart(1 - shift, '0');
    return `${padded.slice(0, shift)}.${padded.slice(shift)}${fraction}`;
  }
  const moved = fraction.padEnd(shift, '0');
  const left = moved.slice(shift);
  return whole + moved.slice(0, shift) + (left ? `.${left}` : '');
}

/** A number whose point moves `shift` places: its last stated digit moves along. */
function statedAt(digits: string, { unit, shift }: UnitReading): ReturnType<typeof parseStated> {
  const stated = parseStated(shift === 0 ? digits : shifted(digits, shift), unit);
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (typeof stated === 'string' || shift <= decimals) return stated;
  const step = scaleOf(unit) * 10 ** (shift - decimals);
  return Number.isSafeInteger(step) ? { ...stated, step: step as Hundredths } : 'tooLarge';
}

/**
 * Whether a number in scientific notation is rather what is left of a longer one: a spreadsheet shows 567123456 as
 * `5.67E+08` or `5.67123E+08`. One that has a digit at most behind its point was written so: `1.5E+03`.
 */
function isCutShort(mantissa: string, power: string, whole: string): boolean {
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  if (Number(power) <= decimals) return false;
  return decimals > 2 || Number(power) > 10 || (decimals === 2 && /E\+/.test(whole));
}

/** `5.67E+08` says what it was only where its digits reach the last place; Excel has rounded the others away. */
function unscientific(digits: string): string | NumberRefusal {
  const match = /^([\d.]+)E([+-]?\d+)$/i.exec(digits);
  if (!match) return /E/i.test(digits) ? 'reading.scientific' : ungrouped(digits);
  const [, mantissa = '', power = ''] = match;
  const [exponent, plain] = [Number(power), ungrouped(mantissa)];
  if (isRefusal(plain)) return plain;
  return isCutShort(mantissa, power, digits) || exponent < -20 ? 'reading.scientific' : shifted(plain, exponent);
}

const isRefusal = (text: string): text is NumberRefusal => text.startsWith('reading.');

interface Units {
  /** What the column, or the row, is stated in. */
  unit: string;
  /** What the file says its numbers are in, where it says so. */
  told?: string | undefined;
}

/** The unit of a number by its cell, else by its file, else by its column. */
function unitOf(written: string, { unit, told = '' }: Units): { read: UnitReading; base: UnitReading } | NumberRefusal {
  if (/[‰‱]/.test(written + told)) return 'reading.perMille';
  if (isOtherCurrency(written) || isOtherCurrency(told)) return 'reading.otherCurrency';
  const base = readUnit(told, unit);
  const read = written === '' ? base : readUnit(written, unit);
  // `62.4O`: a letter that slipped in among the digits is no unit.
  if (!read && /^[a-z]$/i.test(written)) return 'reading.notANumber';
  if (!read || !base) return 'reading.otherUnit';
  return read.unit === '' ? 'reading.missingUnit' : { read, base };
}

const isMoney = (unit: string): boolean => scaleOf(unit) > 100 || unit === '元';

/** The number in a text without hedges: kinds of what was changed about it on the way. */
function numberOf(text: string, units: Units): { value: Stated; kinds: Kind[]; doubt?: 'fraction' } | NumberRefusal {
  const parts = peeled(text);
  if (typeof parts === 'string') return parts;
  const digits = unscientific(parts.digits);
  if (isRefusal(digits)) return digits;
  const known = unitOf(parts.unit, units);
  if (typeof known === 'string') return known;
  const { read, base } = known;
  if (parts.currency && !isMoney(read.unit)) return 'reading.otherUnit';
  const stated = statedAt(digits, read);
  const isBareRate = read.unit === '%' && read.shift === 0 && parts.unit === '';
  if (stated === 'tooFine' && isBareRate && Number(digits) < 1) return 'reading.fraction';
  if (typeof stated === 'string') return stated === 'tooLarge' ? 'reading.tooMuch' : `reading.${stated}`;
  const value = {
    ...stated,
    value: (parts.negative && stated.value !== 0 ? -stated.value : stated.value) as Hundredths,
  };
  const changesUnit = read.unit !== base.unit || read.shift !== base.shift || read.shift !== 0;
  const kinds: Kind[] = [
    ...(digits === parts.digits ? [] : ['digits' as const]),
    ...(parts.accounting ? ['negative' as const] : []),
    ...(changesUnit ? ['unit' as const] : parts.unit || parts.currency ? ['suffix' as const] : []),
  ];
  const isDoubtful = isBareRate && stated.value > 0 && stated.value <= 100;
  return { value, kinds, ...(isDoubtful ? { doubt: 'fraction' as const } : {}) };
}

/** How exact a number is can only be kept where the table has a column for it. */
function hedgesFit({ hedge, expected }: Hedged, column: Column): boolean {
  const columns = hedgeColumns.get(column);
  return (!hedge || columns !== undefined) && (!expected || columns?.expected === true);
}

/**
 * Reads a number cell as offices write them. Separators, signs and units count only where they can mean one thing;
 * everything else is refused with its reason, never guessed.
 */
export function parseLooseNumber(raw: string, column: Column, units: Units): LooseNumber | NumberRefusal {
  const trimmed = raw.trim();
  const refused = refusalOf(trimmed);
  if (refused) return refused;
  const text = toHalfWidth(trimmed.startsWith("'") ? trimmed.slice(1) : trimmed);
  if (isNilMark(text) || /^¥ ?-$/.test(text)) return { kinds: ['nil'] };
  if (text.startsWith('=')) return 'reading.formula';
  if (/[‰‱]/.test(text)) return 'reading.perMille';
  if (isOtherCurrency(text.replace(/[\d\s.,()+-]/g, ''))) return 'reading.otherCurrency';
  if (Object.hasOwn(absentWords, text)) {
    const absent = absentWords[text as keyof typeof absentWords];
    return { value: { absent }, kinds: text === trimmed ? [] : ['word'] };
  }
  if (/^(?:N\/A|not applicable)$/i.test(text)) return { value: { absent: 'notApplicable' }, kinds: ['word'] };
  if (text === '绝大部分' && hedgeColumns.has(column)) return { kinds: ['word'], hedge: 'most' };
  const hedged = unhedged(text);
  const number = numberOf(hedged.text, units);
  if (typeof number === 'string') return number;
  if (!hedgesFit(hedged, column)) return 'reading.hedged';
  const { hedge, expected } = hedged;
  const isHedged = hedge !== undefined || expected !== undefined;
  const kinds: Kind[] = [...number.kinds, ...(isHedged ? ['word' as const] : [])];
  // Full-width signs, an unseen mark, a minus of another shape: nothing else changed, and still not the file's text.
  if (text !== trimmed && !kinds.includes('digits')) kinds.unshift('digits');
  return { ...number, kinds, ...(hedge ? { hedge } : {}), ...(expected ? { expected } : {}) };
}
