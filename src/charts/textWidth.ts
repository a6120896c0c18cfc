/**
 * Widths of texts, estimated alike in a browser and without one, on the generous side of the fonts the pages use: a
 * chart laid out by them comes out the same on every machine.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[0-9]/, 0.58],
  [/[.,:;'|!()\u00A0 ]/, 0.32],
  [/[ilIjtfr]/, 0.4],
  [/[mwMW%]/, 0.93],
  [/[A-Z]/, 0.68],
  [/[\u2212\u00F7+<>=\u00B7]/, 0.6],
  [/[\u0020-\u024F]/, 0.59],
];

const emOf = (character: string): number => widths.find(([pattern]) => pattern.test(character))?.[1] ?? 1;

/** Width in the unit of `size`. */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * size * (bold ? 1.05 : 1);
}

/** The text, or as much of it as fits with an ellipsis: the full name stands in the table behind the chart. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** What a line may end behind: a word with its spaces, a Chinese character. */
const wordsOf = (text: string): readonly string[] =>
  text.match(/[\u{2E80}-\u{10FFFF}]|[^\s\u{2E80}-\u{10FFFF}]+\s*|\s+/gu) ?? [];

/** The text in as few lines as it needs, none left with a single character: broken where they come out alike. */
export function evenLines(text: string, width: number, { size, lines }: { size: number; lines: number }): string[] {
  const wrapped = wrapText(text, width, { size, lines });
  if (wrapped.length < 2 || wrapped.some((line) => line.endsWith('…'))) return wrapped;
  const step = size / 2;
  const widest = Math.max(...wordsOf(text).map((word) => textWidth(word.trimEnd(), size)));
  let [even, room] = [wrapped, width - step];
  while (room >= widest) {
    const narrower = wrapText(text, room, { size, lines });
    if (narrower.length > wrapped.length || narrower.some((line) => line.endsWith('…'))) break;
    even = narrower;
    room -= step;
  }
  return even;
}

/**
 * The text in lines: broken at spaces, in Chinese between any two characters, a word wider than a line where it must be;
 * the last line may end in an ellipsis.
 */
export function wrapText(text: string, width: number, { size, lines }: { size: number; lines: number }): string[] {
  const pieces = wordsOf(text).flatMap((word) => (textWidth(word.trimEnd(), size) > width ? [...word] : [word]));
  const wrapped: string[] = [];
  let line = '';
  for (const [index, piece] of pieces.entries()) {
    if (line && textWidth((line + piece).trimEnd(), size) > width) {
      if (wrapped.length === lines - 1) {
        return [...wrapped, fitText(line + pieces.slice(index).join(''), width, size)];
      }
      wrapped.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...wrapped, fitText(line.trimEnd(), width, size)];
}
