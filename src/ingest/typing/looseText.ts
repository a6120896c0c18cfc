import { fromShielded } from '../../domain/shield';

/** Full-width forms are their ASCII at a fixed distance. */
const fullWidth = /[\uFF01-\uFF5E]/g;
/** Marks that are there and can't be seen; spreadsheets and calculators put them around copied numbers. */
const unseen = /[\u200B-\u200F\u202A\u202C\u202D\u2060\uFEFF]/g;

/** Digits, letters, signs and brackets as ASCII, hyphens and minus signs as `-`, spaces around taken off. */
export function toHalfWidth(text: string): string {
  return text
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[\u2010-\u2013\u2212\uFE63]/g, '-')
    .replace(/\uFFE5/g, '¥')
    .replace(unseen, '')
    .trim();
}

/** Marks that say there is nothing to state. Zero is none of them. */
const nilMark = /^(?:-+|[—―─]+|\/|\\|…+|\.{3,}|无)$/;
export const isNilMark = (halfWidth: string): boolean => nilMark.test(halfWidth);

/** What most texts are made of: nothing of it is ever changed. */
const ordinary = /^[ -~\u00B7\u2014\u2018-\u201D\u2026\u3001-\u3029\u3400-\u9FFF\uFF01-\uFF5E]*$/;

/** Control characters but for tabs and line breaks, and what turns the direction of writing. */
const unwanted = /[\p{Cc}\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const isKept = (character: string): boolean => character === '\n' || character === '\t' || character === '\r';

export type TextRefusal = 'reading.formula' | 'reading.errorValue' | 'reading.hashes' | 'reading.lostCharacter';

/** What a cell holds in place of its value: a formula, an error, `####` of a column too narrow, lost characters. */
export function refusalOf(text: string): TextRefusal | undefined {
  if (text.includes('\uFFFD')) return 'reading.lostCharacter';
  if (text.startsWith('=')) return 'reading.formula';
  if (!text.startsWith('#')) return undefined;
  if (/^#{2,}$/.test(text)) return 'reading.hashes';
  return /^#(?:[A-Z]+(?:\/[A-Z0-9])?[!?]|N\/A|DIV\/0!|NAME\?|NULL!|GETTING_DATA|CALC!|SPILL!)$/.test(text)
    ? 'reading.errorValue'
    : undefined;
}

/**
 * A text as it is stored: spaces around it, unseen and control characters and a formula's apostrophe taken off, accents
 * composed (NFC). Line breaks and tabs within it stay.
 */
export function plainTextOf(raw: string): string {
  const text = raw.trim();
  if (!text.startsWith("'") && ordinary.test(text)) return text;
  const seen = text.replace(unwanted, (character) => (isKept(character) ? character : ''));
  return fromShielded(seen.trim()).normalize('NFC');
}
