/** Names of characters that programs write into tables; others are left as they stand. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  yen: '¥',
  times: '×',
  le: '≤',
  ge: '≥',
  permil: '‰',
};

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

/** The character of a number, nothing for what is none or can't be seen. */
function numbered(code: number): string | undefined {
  const isCharacter =
    code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff));
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** `&nbsp;`, `&#58;`, `&amp;` as the characters they stand for, once: what comes out is not read again. */
export function decodeEntities(raw: string): { text: string; decoded: boolean } {
  if (!raw.includes('&')) return { text: raw, decoded: false };
  const text = raw.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined)
      return Object.hasOwn(named, name.toLowerCase()) ? (named[name.toLowerCase()] ?? whole) : whole;
    return numbered(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) ?? whole;
  });
  return { text, decoded: text !== raw };
}
