import { fault } from '../domain/fault';
import { fitsText } from '../domain/validateReport';
import type { FilePlace, Finding } from '../domain/finding';
import { parseStated, type Absent, type Stated } from '../domain/hundredths';
import { fromShielded } from '../domain/shield';
import { absentWords, type Column } from '../domain/tables';
import type { Name } from '../domain/words';

export type CellValue = string | number | Stated | Absent;
/** A typed cell, nothing where the cell is empty (not stated), or what is wrong with it. */
export type Cell = { value: CellValue } | { value?: undefined } | { finding: Finding };

export interface CellPlace {
  place: FilePlace;
  /** The unit cell of the same row, for columns whose unit stands in the row. */
  rowUnit?: string;
}

const faultRules = {
  year: 'package.badYear',
  month: 'package.badMonth',
  period: 'package.badPeriod',
  text: 'package.tooLong',
  code: 'package.tooLong',
  due: 'package.tooLong',
} as const;

function typeNumber(raw: string, unit: string, place: FilePlace): Cell {
  if (Object.hasOwn(absentWords, raw)) return { value: { absent: absentWords[raw as keyof typeof absentWords] } };
  if (unit === '') return { finding: fault('package.missingUnit', place) };
  const stated = parseStated(raw, unit);
  if (typeof stated !== 'string') return { value: stated };
  return { finding: fault(`package.${stated}`, place, { unit: { zh: unit } }) };
}

/** A word by its key, or by a wording that only one word of the list has. */
function typeWord(raw: string, words: Readonly<Record<string, Name>>, place: FilePlace): Cell {
  if (Object.hasOwn(words, raw)) return { value: raw };
  const worded = Object.entries(words).filter(([, { zh, en }]) => raw === zh || raw === en);
  const [only] = worded;
  if (only && worded.length === 1) return { value: only[0] };
  const candidates = worded.length > 1 ? worded.map(([key]) => key) : Object.keys(words);
  const choices = candidates.join(', ');
  return { finding: fault('package.wrongWord', place, { words: { zh: choices, en: choices } }) };
}

/**
 * Types one cell by its column, never by guess. Spaces around it don't count; an empty cell is not stated. Numbers are
 * plain digits in the column's unit, or 不适用 or 未公开; words stand as in the column's list.
 */
export function typeCell(column: Column, raw: string, { place, rowUnit = '' }: CellPlace): Cell {
  const text = raw.trim();
  const at = { ...place, raw };
  if (text === '') return column.required ? { finding: fault('package.missingCell', place) } : {};
  if (column.type === 'word') return typeWord(text, column.words, at);
  if (column.type === 'number') {
    return typeNumber(text, column.unit === 'row' ? rowUnit : column.unit, at);
  }
  const value = column.type === 'year' ? text : fromShielded(text);
  const fits = column.type === 'year' ? /^\d{4}$/.test(value) : fitsText(column, value);
  if (!fits) return { finding: fault(faultRules[column.type], at, limitOf(column)) };
  return { value: column.type === 'year' ? Number(value) : value };
}

function limitOf(column: Column): Record<string, Name> {
  const limit = 'maxLength' in column ? String(column.maxLength) : '';
  return { limit: { zh: limit, en: limit } };
}
