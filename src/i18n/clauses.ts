import type { Part } from './say';

/** A sentence in clauses, each ending with its semicolon: where a heading may break its line. */
export function clausesOf(parts: readonly Part[]): Part[][] {
  const clauses: Part[][] = [[]];
  for (const part of parts) {
    if (part.figure !== undefined) {
      clauses.at(-1)?.push(part);
      continue;
    }
    for (const piece of part.text.split(/(?<=[；;])/)) {
      if (piece) clauses.at(-1)?.push({ ...part, text: piece });
      if (/[；;]$/.test(piece)) clauses.push([]);
    }
  }
  return clauses.filter((clause) => clause.some(({ text }) => text.trim() !== ''));
}

/** What stands between a clause and the one before: a box would swallow the space it begins with. */
export const spaceBefore = (clauses: readonly (readonly Part[])[], index: number): '' | ' ' =>
  index > 0 && clauses[index]?.[0]?.text.startsWith(' ') ? ' ' : '';

/** A part with the punctuation that must not part from it at the end of a line. */
export interface TiedPart extends Part {
  before: string;
  after: string;
}

/** What a line must not end with before a figure: an opening mark, or the word that says which way it goes. */
const leading = /(?:[（(“「]|(?<![最至不减增更])[多少高低扣减增超近约] )$/;

/** A year and its 年 are one word; a name may end with the digits. */
const withYears = (text: string): string => text.replace(/(^|\d) (?=年)/g, '$1\u00A0');

/** Ties marks and words of direction to the figure they stand at: a button is a box, a line would break before it. */
export function tiedParts(parts: readonly Part[]): TiedPart[] {
  const tied = parts.map((part): TiedPart => ({ ...part, text: withYears(part.text), before: '', after: '' }));
  for (const [index, part] of tied.entries()) {
    if (part.figure === undefined) continue;
    const previous = tied[index - 1];
    const next = tied[index + 1];
    if (previous && previous.figure === undefined) {
      part.before = leading.exec(previous.text)?.[0] ?? '';
      previous.text = previous.text.slice(0, previous.text.length - part.before.length);
    }
    if (next && next.figure === undefined) {
      part.after = /^[）)”」，。；：、！？,.;:!?%]+/.exec(next.text)?.[0] ?? '';
      next.text = next.text.slice(part.after.length);
    }
  }
  return tied.filter(({ text }) => text !== '');
}

/** Whether a sentence ends with a mark of its own: headings don't, answers do. */
export const hasStop = (text: string): boolean => /[。.！？!?]$/.test(text);
