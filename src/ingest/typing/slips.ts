import { verbatim } from '../../domain/fault';
import type { Name } from '../../domain/words';
import { toHalfWidth } from './looseText';

/** Why a text is no number, more exactly than that it is none; `suggested`: what it would be where one rule gives it. */
export interface Slip {
  rule: 'reading.letterForDigit' | 'reading.strayCharacter' | 'reading.floatDust' | 'reading.dayNumber';
  names: Readonly<Record<string, Name>>;
  suggested?: string;
}

/** Letters that are taken for the digit they look like. */
const lookalikes: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  〇: '0',
  l: '1',
  I: '1',
  '|': '1',
  Z: '2',
  S: '5',
  B: '8',
};

const plainNumber = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** A letter among digits: 2O5.00 is 205.00 with a slip in it. */
function letterForDigit(text: string): Slip | undefined {
  const at = [...text].findIndex((character) => Object.hasOwn(lookalikes, character));
  if (at < 0 || !/\d/.test(text)) return undefined;
  const suggested = [...text].map((character) => lookalikes[character] ?? character).join('');
  if (!plainNumber.test(suggested)) return undefined;
  const names = { position: verbatim(String(at + 1)), character: verbatim([...text][at] ?? '') };
  return { rule: 'reading.letterForDigit', names, suggested };
}

/** One character that has no place in a number, among digits: 2’500.00. */
function strayCharacter(text: string): Slip | undefined {
  const strays = [...text].flatMap((character, at) => (/[\d.,+-]/.test(character) ? [] : [{ character, at }]));
  const [first] = strays;
  const isAmong = first !== undefined && /\d/.test(text.slice(0, first.at)) && /\d/.test(text.slice(first.at + 1));
  // Between two numbers other signs stand: 3～5, 12/5.
  if (
    !first ||
    !isAmong ||
    !/[’'‘`´′a-z]/i.test(first.character) ||
    strays.some(({ character }) => character !== first.character)
  )
    return undefined;
  const names = { position: verbatim(String(first.at + 1)), character: verbatim(first.character) };
  return { rule: 'reading.strayCharacter', names };
}

/** What is wrong with a text that was to be a number. */
export function slipIn(raw: string): Slip | undefined {
  const text = toHalfWidth(raw);
  return letterForDigit(text) ?? strayCharacter(text);
}

/**
 * What a calculation left behind the digits that count: 812.4000000000001 万元 is 812.40 within a millionth of a 分. With
 * as many decimals as a 分 of that unit has, without zeros behind the second.
 */
export function floatDust(raw: string, unit: string): Slip | undefined {
  const [, sign = '', whole = '', fraction = ''] =
    /^(-?)(\d+)\.(\d{6,30})$/.exec(toHalfWidth(raw).replaceAll(',', '')) ?? [];
  const places = { 元: 2, 万元: 6, 亿元: 10 }[unit] ?? 2;
  if (fraction.length <= places) return undefined;
  const one = 10n ** BigInt(fraction.length - places);
  const stated = BigInt(whole + fraction);
  const rounded = (stated + one / 2n) / one;
  const distance = stated > rounded * one ? stated - rounded * one : rounded * one - stated;
  if (distance * 1_000_000n > one) return undefined;
  const digits = String(rounded).padStart(places + 1, '0');
  const decimals = digits.slice(-places).replace(/0+$/, '').padEnd(2, '0');
  const suggested = `${sign}${digits.slice(0, -places)}.${decimals}`;
  return { rule: 'reading.floatDust', names: { suggested: verbatim(suggested) }, suggested };
}

const firstDay = Date.UTC(1899, 11, 30);

/** A day as a spreadsheet counts it: 45657 is 31 December 2024. Of this century. */
export function dayNumber(raw: string): Slip | undefined {
  const text = toHalfWidth(raw);
  const days = /^\d{5}(?:\.0+)?$/.test(text) ? Number(text) : 0;
  if (days < 36_526 || days > 73_050) return undefined;
  const day = new Date(firstDay + days * 86_400_000).toISOString().slice(0, 10);
  return { rule: 'reading.dayNumber', names: { day: verbatim(day) }, suggested: day };
}
