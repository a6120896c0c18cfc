import { fault, verbatim } from '../../domain/fault';
import type { FilePlace, Finding } from '../../domain/finding';
import { isMoneyUnit, parseStated, toDigits, type Absent, type Stated } from '../../domain/hundredths';
import type { MessageKey } from '../../domain/messageKey';
import { absentWords, type Column } from '../../domain/tables';
import { fitsText } from '../../domain/validateReport';
import type { Name } from '../../domain/words';
import type { Conversion, LooseCell } from '../importDraft';
import { glimpse } from '../glimpse';
import { parseLooseMonth, parseLoosePeriod, parseLooseYear } from './looseDates';
import { parseLooseNumber, type LooseNumber, type NumberRefusal } from './looseNumbers';
import { dayNumber, floatDust, slipIn, type Slip } from './slips';
import { isNilMark, plainTextOf, refusalOf, toHalfWidth } from './looseText';
import { wordKeyOf } from './looseWords';

export interface LooseContext {
  /** What the file's column or title says the numbers are in, e.g. 元 where the table wants 万元. */
  unit?: string;
  /** The unit cell of the same row, for columns whose unit stands in the row. */
  rowUnit?: string;
  /** Other wordings of a word column's words, with the word's key; they beat the built-in ones. */
  synonyms?: Readonly<Record<string, string>>;
  /** A function, so that a cell without a fault costs no object. */
  at: () => FilePlace;
}

type Converted = Omit<Conversion, 'at'>;
type WordColumn = Extract<Column, { type: 'word' }>;
type NumberColumn = Extract<Column, { type: 'number' }>;
type TextColumn = Exclude<Column, WordColumn | NumberColumn>;

const asItStands: readonly Converted[] = [];
const nothing: LooseCell = { conversions: asItStands };

function refused(
  rule: MessageKey,
  raw: string,
  at: LooseContext['at'],
  names: Readonly<Record<string, Name>> = {},
): LooseCell {
  return { finding: fault(rule, { ...at(), raw: glimpse(raw) }, names) };
}

/** A number that can't be read: as exactly as can be said, with what would be right where one rule gives it. */
function unread(rule: NumberRefusal, raw: string, { unit, at }: { unit: string; at: LooseContext['at'] }): LooseCell {
  const slip = rule === 'reading.tooFine' ? floatDust(raw, unit) : undefined;
  return (
    slipped(slip ?? (inNumber.has(rule) ? slipIn(raw) : undefined), raw, at) ??
    refused(rule, raw, at, { unit: verbatim(unit) })
  );
}

/** Refusals of a text as a whole, behind which one wrong character may be. */
const inNumber: ReadonlySet<NumberRefusal> = new Set([
  'reading.notANumber',
  'reading.otherUnit',
  'reading.missingUnit',
]);

function slipped(slip: Slip | undefined, raw: string, at: LooseContext['at']): { finding: Finding } | undefined {
  if (!slip) return undefined;
  const finding = fault(slip.rule, { ...at(), raw: glimpse(raw) }, slip.names);
  return { finding: slip.suggested === undefined ? finding : { ...finding, suggested: slip.suggested } };
}

const converted = (kind: Conversion['kind'], raw: string, to: string): readonly Converted[] => [
  { kind, from: glimpse(raw), to: glimpse(to) },
];

/** An empty cell is not stated; so is one with a mark that says so, and that is told. */
function unstated(column: Column, raw: string, at: LooseContext['at']): LooseCell {
  const isBlank = raw.trim() === '';
  if (column.required) return refused(isBlank ? 'reading.missingCell' : 'reading.nilRequired', raw, at);
  return isBlank ? nothing : { conversions: converted('nil', raw, '') };
}

const literalOf = (value: Absent): string =>
  Object.entries(absentWords).find(([, absent]) => absent === value.absent)?.[0] ?? '';

/** Digits as they were understood, with their unit where it is not the one the column is in. */
function digitsText(value: Stated | Absent | undefined, columnUnit: string): string {
  if (!value) return '';
  if ('absent' in value) return literalOf(value);
  const unit = value.unit === columnUnit ? '' : ` ${value.unit}`;
  return toDigits(value) + unit;
}

/** A row has one unit for all its numbers: money stated in another is the same amount under that name. */
function inRowUnit(read: LooseNumber, rowUnit: string): LooseNumber {
  const { value } = read;
  const isOther = value !== undefined && 'unit' in value && value.unit !== rowUnit;
  return isOther && isMoneyUnit(value.unit) && isMoneyUnit(rowUnit)
    ? { ...read, value: { ...value, unit: rowUnit } }
    : read;
}

function typeNumber(column: NumberColumn, raw: string, { unit: told, rowUnit = '', at }: LooseContext): LooseCell {
  const unit = column.unit === 'row' ? rowUnit : column.unit;
  const read = parseLooseNumber(raw, column, { unit, told });
  if (typeof read === 'string') return unread(read, raw, { unit: told ?? unit, at });
  const { kinds, ...cell } = column.unit === 'row' ? inRowUnit(read, rowUnit) : read;
  if (kinds.includes('nil')) return unstated(column, raw, at);
  const to = cell.hedge === 'most' ? cell.hedge : digitsText(cell.value, told ?? unit);
  return { ...cell, conversions: kinds.length === 0 ? asItStands : kinds.flatMap((kind) => converted(kind, raw, to)) };
}

/** Plain digits in a known unit, which most number cells are; nothing where more has to be looked at. */
function plainNumber({ unit }: NumberColumn, raw: string, context: LooseContext): LooseCell | undefined {
  const own = unit === 'row' ? (context.rowUnit ?? '') : unit;
  const told = context.unit ?? own;
  const isOwnMoney = unit !== 'row' && isMoneyUnit(told) && isMoneyUnit(own);
  if (told === '' || (told !== own && !isOwnMoney)) return undefined;
  const value = parseStated(raw, told);
  if (typeof value === 'string' || (told === '%' && value.value <= 100 && value.value >= -100)) return undefined;
  return { value, conversions: asItStands };
}

const dateReaders = { year: parseLooseYear, month: parseLooseMonth, period: parseLoosePeriod } as const;
const plainDates = {
  year: /^\d{4}$/,
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  period: /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/,
} as const;
const dateRules = { year: 'reading.badYear', month: 'reading.badMonth', period: 'reading.badPeriod' } as const;

/** Of a day only its year is asked for. */
const withYear = (finding: Finding): LooseCell => ({
  finding: { ...finding, suggested: finding.suggested?.slice(0, 4) ?? '' },
});

function typeDate(type: keyof typeof dateReaders, column: Column, raw: string, at: LooseContext['at']): LooseCell {
  // Most are as they should be.
  if (plainDates[type].test(raw)) return { value: type === 'year' ? Number(raw) : raw, conversions: asItStands };
  const text = raw.trim();
  if (isNilMark(toHalfWidth(text))) return unstated(column, raw, at);
  const value = dateReaders[type](text);
  const day = value === undefined ? slipped(dayNumber(raw), raw, at) : undefined;
  if (day) return type === 'year' ? withYear(day.finding) : day;
  if (value === undefined) return refused(refusalOf(text) ?? dateRules[type], raw, at);
  return { value, conversions: String(value) === text ? asItStands : converted('date', raw, String(value)) };
}

function typeWord(column: WordColumn, raw: string, { synonyms, at }: LooseContext): LooseCell {
  const text = raw.trim();
  if (Object.hasOwn(column.words, text)) return { value: text, conversions: asItStands };
  const key = wordKeyOf(column.words, text, synonyms);
  if (key !== undefined) return { value: key, conversions: converted('word', raw, key) };
  if (isNilMark(toHalfWidth(text))) return unstated(column, raw, at);
  const shown = Object.entries(column.words).filter(([, { zh }]) => zh !== '');
  const words = {
    zh: shown.map(([, { zh }]) => zh).join('、'),
    en: shown.map(([, { zh, en }]) => en ?? zh).join(', '),
  };
  return refused(refusalOf(text) ?? 'reading.wrongWord', raw, at, { words });
}

function typeText(column: TextColumn, raw: string, at: LooseContext['at']): LooseCell {
  const trimmed = raw.trim();
  const wrong = refusalOf(trimmed);
  // What begins with = in a note is words: no formula is ever run, and what is stored is written out as a text.
  if (wrong && (wrong !== 'reading.formula' || column.required)) return refused(wrong, raw, at);
  const value = plainTextOf(raw);
  if (value === '') return unstated(column, value, at);
  if (!fitsText(column, value)) {
    const limit = verbatim(String(column.maxLength));
    return refused('reading.tooLong', raw, at, { limit, found: verbatim(String([...value].length)) });
  }
  return { value, conversions: value === trimmed ? asItStands : converted('text', raw, value) };
}

/**
 * Types one cell of a file as offices have them, by its column, never by guess. A blank cell or a nil mark is not
 * stated, zero is zero. Money keeps the unit its cell or file states. Whatever was read as something other than the
 * cell's own text is a conversion; what can't be read for certain is a finding that says why and what to do.
 */
export function typeLooseCell(column: Column, raw: string, context: LooseContext): LooseCell {
  if (column.type === 'number') {
    const plain = raw === '' ? undefined : plainNumber(column, raw, context);
    if (plain) return plain;
  }
  if (raw.trim() === '') return unstated(column, raw, context.at);
  switch (column.type) {
    case 'number':
      return typeNumber(column, raw, context);
    case 'word':
      return typeWord(column, raw, context);
    case 'year':
    case 'month':
    case 'period':
      return typeDate(column.type, column, raw, context.at);
    default:
      return typeText(column, raw, context.at);
  }
}
