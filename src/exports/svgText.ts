import { textWidth } from '../charts/textWidth';

/** What XML has no character for, however written: a file with one of these in it can't be opened. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as it stands in an SVG file. */
/** A text without what XML cannot hold: control characters, halves of characters. */
export const xmlText = (text: string): string => text.replace(forbidden, '');

export const escaped = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Text in lines no wider than `width`: broken at spaces, in Chinese anywhere, within a word only where it is wider. */
export function wrappedLines(
  text: string,
  { width, size, bold = false }: { width: number; size: number; bold?: boolean },
) {
  const fits = (line: string): boolean => textWidth(line.trimEnd(), size, bold) <= width;
  const pieces = (text.match(/[\u{2E80}-\u{10FFFF}]|[^\s\u{2E80}-\u{10FFFF}]+\s*|\s+/gu) ?? []).flatMap((piece) =>
    fits(piece) ? piece : [...piece],
  );
  const lines = [''];
  for (const piece of pieces) {
    const line = lines.at(-1) ?? '';
    if (line && !fits(line + piece)) lines.push(piece.trimStart());
    else lines[lines.length - 1] = line + piece;
  }
  return lines;
}
