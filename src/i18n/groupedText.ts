const minus = '\u2212';

/** Plain digits with their thousands set apart, as grids show them; any other text as it is. */
export function groupedText(text: string): string {
  const match = /^([-\u2212]?)(\d+)(\.\d+)?$/.exec(text.trim());
  if (!match) return text;
  const [, sign, whole = '', fraction = ''] = match;
  return `${sign ? minus : ''}${whole.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')}${fraction}`;
}
