import type { Language } from './language';

const numerals = '一二三四五六七八九十';

/**
 * A locator as words: `一.四.表1.行5` → 一（四）表 1 第 5 行 / Part 1 (4), table 1, row 5. Its pieces: Chinese numerals
 * for parts and sections, numbers for items, `表n`, `行n` (with the cell's own items and areas behind), `段n`, `注n`.
 */
export function sourceText(source: string, language: Language): string {
  const pieces = source.split('.');
  return language.locale === 'en' ? english(pieces) : chinese(pieces);
}

const isNumeral = (piece: string): boolean => [...piece].every((character) => numerals.includes(character));

const chineseMarks: Readonly<Record<string, (number: string) => string>> = {
  表: (number) => `表 ${number}`,
  行: (number) => `第 ${number} 行`,
  段: (number) => `第 ${number} 段`,
  注: (number) => `注 ${number}`,
};
const englishMarks: Readonly<Record<string, (number: string) => string>> = {
  表: (number) => `table ${number}`,
  行: (number) => `row ${number}`,
  段: (number) => `paragraph ${number}`,
  注: (number) => `note ${number}`,
};

function marked(piece: string, marks: typeof chineseMarks): string | undefined {
  const mark = marks[piece.charAt(0)];
  const number = piece.slice(1);
  return mark && /^\d+$/.test(number) ? mark(number) : undefined;
}

function chinese(pieces: readonly string[]): string {
  return pieces
    .map((piece, index) => {
      const mark = marked(piece, chineseMarks);
      if (mark) return ` ${mark}`;
      if (isNumeral(piece)) return index === 0 ? piece : `（${piece}）`;
      return ` ${piece}`;
    })
    .join('')
    .replace(/） (?=\d)/, '）')
    .trim();
}

function english(pieces: readonly string[]): string {
  const numberOf = (piece: string): number => numerals.indexOf(piece.charAt(0)) + 1;
  const [first = '', second, ...rest] = pieces;
  const head = isNumeral(first) ? `Part ${numberOf(first)}` : (marked(first, englishMarks) ?? first);
  const section = second !== undefined && isNumeral(second) ? ` (${numberOf(second)})` : undefined;
  const tail = [...(section === undefined && second !== undefined ? [second] : []), ...rest];
  return [head + (section ?? ''), ...tail.map((piece) => marked(piece, englishMarks) ?? piece)].join(', ');
}
