import type { Language } from './language';

/**
 * A locator as words: `一.四.表1.行5` → 一（四）表 1 第 5 行 / Part 1 (4), table 1, row 5. Its pieces: Chinese numerals
 * for parts and sections, numbers for items, `表n`, `行n` (with the cell's own areas and items behind), `段n`, `注n`,
 * 封面. `;` stands between several. A source in other words stays as it is.
 */
export function sourceText(source: string, language: Language): string {
  const isEnglish = language.locale === 'en';
  const places = source.split(/[;；]/).map((place) => place.trim());
  const texts = places.map((place) => (isEnglish ? english(piecesOf(place)) : chinese(piecesOf(place))));
  return texts.join(isEnglish ? '; ' : '、');
}

type Kind = 'numeral' | 'item' | '表' | '行' | '段' | '注' | 'words';
interface Piece {
  kind: Kind;
  text: string;
}

/** The pieces of one place; items that follow each other stay one, as the report numbers them: `1.2`. */
function piecesOf(place: string): Piece[] {
  const pieces: Piece[] = [];
  for (const text of place.split('.')) {
    const piece = pieceOf(text);
    const last = pieces.at(-1);
    if (piece.kind === 'item' && last?.kind === 'item') last.text += `.${text}`;
    else pieces.push(piece);
  }
  return pieces;
}

function pieceOf(text: string): Piece {
  const [, mark, number] = /^([表行段注])(\d+)$/.exec(text) ?? [];
  if (mark && number) return { kind: mark as Kind, text: number };
  if (/^[一二三四五六七八九十]+$/.test(text)) return { kind: 'numeral', text };
  return { kind: /^\d+$/.test(text) ? 'item' : 'words', text };
}

function chinese(pieces: readonly Piece[]): string {
  const texts = pieces.map(({ kind, text }, index) => {
    if (kind === 'numeral') return index === 0 ? text : `（${text}）`;
    if (kind === '表' || kind === '注') return ` ${kind} ${text}`;
    return kind === '行' || kind === '段' ? ` 第 ${text} ${kind}` : ` ${text}`;
  });
  return texts.join('').replaceAll('） ', '）').trim();
}

const englishMarks: Partial<Record<Kind, string>> = {
  表: 'table',
  行: 'row',
  段: 'paragraph',
  注: 'note',
  item: 'item',
};

/** Items right behind a section belong to its number (Part 2 (3) 2); behind a row they are items of its cell. */
function english(pieces: readonly Piece[]): string {
  const texts = pieces.map(({ kind, text }, index) => {
    const behindNumeral = pieces[index - 1]?.kind === 'numeral';
    if (kind === 'numeral') return index === 0 ? `Part ${numberOf(text)}` : ` (${numberOf(text)})`;
    if (kind === 'item' && behindNumeral) return ` ${text}`;
    const mark = englishMarks[kind];
    return `${index === 0 ? '' : ', '}${mark ? `${mark} ${text}` : text === '封面' ? 'cover' : text}`;
  });
  const place = texts.join('');
  return place.charAt(0).toUpperCase() + place.slice(1);
}

/** 三 → 3, 十 → 10, 十二 → 12, 二十一 → 21. */
function numberOf(numeral: string): number {
  const digit = (text: string | undefined): number => '一二三四五六七八九'.indexOf(text || ' ') + 1;
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : [undefined, numeral];
  return (tens === undefined ? 0 : digit(tens) || 1) * 10 + digit(ones);
}
