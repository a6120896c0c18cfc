import { delimiters, type Delimiter } from './sheet';

const sampleSize = 65_536;
const sampleLines = 200;

/** The first line by which a file tells Excel its delimiter; no spreadsheet shows it as a row. */
const declaration = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i;

/** Takes Excel's `sep=;` line off a text, with the delimiter it names where that is one of ours. */
export function withoutDeclaration(text: string): { text: string; declared?: Delimiter } {
  const match = declaration.exec(text.slice(0, 16));
  if (!match) return { text };
  const declared = delimiters.find((delimiter) => delimiter === match[1]);
  return { text: text.slice(match[0].length), ...(declared ? { declared } : {}) };
}

/** The lines of the sample that hold anything, what stands between quotes left out. */
function linesOf(text: string): string[] {
  const unquoted = text
    .slice(0, sampleSize)
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .join('q');
  return unquoted
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(0, sampleLines);
}

const countOf = (line: string, delimiter: string): number => line.split(delimiter).length - 1;

/** How often each delimiter stands in a line; a comma between two digits may be part of a number where others split. */
function countsOf(line: string): Record<Delimiter, number> {
  const [tabs, semicolons] = [countOf(line, '\t'), countOf(line, ';')];
  const numeral = tabs + semicolons > 0 ? (line.match(/\d,(?=\d)/g)?.length ?? 0) : 0;
  return { ',': countOf(line, ',') - numeral, '\t': tabs, ';': semicolons };
}

/** How many lines agree on a count, and how many cells that makes: a delimiter splits most lines alike, and into many. */
function weightOf(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  let weight = 0;
  for (const [count, number] of lines) weight = Math.max(weight, (number / counts.length) * Math.log2(1 + count));
  return weight;
}

/**
 * What separates the cells of a text, by how its lines would split: title rows, commas within numbers or texts and
 * quoted line breaks don't mislead. A comma where nothing splits anything.
 */
export function detectDelimiter(text: string): Delimiter {
  const counted = linesOf(text).map(countsOf);
  // A header has no numbers and hardly a sentence: what splits the first line that splits at all is worth more.
  const header = counted.find((counts) => delimiters.some((delimiter) => counts[delimiter] > 0));
  let best: { delimiter: Delimiter; weight: number } = { delimiter: ',', weight: 0 };
  for (const delimiter of ['\t', ',', ';'] as const) {
    const inHeader = (header?.[delimiter] ?? 0) > 0 ? 1.5 : 1;
    // Nobody types a tab into a cell, everybody a comma.
    const rarity = delimiter === '\t' ? 2 : 1;
    const weight = rarity * inHeader * weightOf(counted.map((counts) => counts[delimiter]));
    if (weight > best.weight) best = { delimiter, weight };
  }
  return best.delimiter;
}
