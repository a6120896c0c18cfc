import { tables } from '../../domain/tables';
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

/** A cell in quotes, from the separator or line end before it up to the one behind it; bounded, since any text may come. */
const quoted = {
  '"': /(^|[,;|\t\r\n ])"(?:[^"]|""){0,2000}"(?=[,;|\t\r\n ]|$)/g,
  "'": /(^|[,;|\t\r\n ])'(?:[^'\r\n]|'(?![,;|\t\r\n ])){0,2000}'(?=[,;|\t\r\n ]|$)/g,
} as const;

const [department, year] = [tables.budget.columns.department.title, tables.budget.columns.year.title];
const ownHeads = [`department,year,`, `${department.zh},${year.zh},`, `${department.en},${year.en},`];
/** A file as we write it, by its first two columns: commas and quotes, whatever its texts look like. */
const isOurs = (text: string): boolean => ownHeads.some((head) => text.startsWith(head));

/** What is put around cells that hold a separator: an apostrophe only where several cells have them and none has quotes. */
export function detectQuote(text: string): '"' | "'" {
  const sample = text.slice(0, sampleSize);
  if (isOurs(text) || !sample.includes("'") || quoted['"'].test(sample)) {
    quoted['"'].lastIndex = 0;
    return '"';
  }
  return (sample.match(quoted["'"])?.length ?? 0) > 1 ? "'" : '"';
}

/** The lines of the sample that hold anything, what stands between quotes left out. */
function linesOf(text: string): string[] {
  const unquoted = text.slice(0, sampleSize).replace(quoted[detectQuote(text)], '$1q');
  return unquoted
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(0, sampleLines);
}

const countOf = (line: string, delimiter: string): number => line.split(delimiter).length - 1;

/** What a text is searched for first; spaces only where nothing of this splits it. */
const signs = ['\t', ',', ';', '|'] as const;
type Sign = (typeof signs)[number];

/** How often each sign stands in a line; a comma between two digits may be part of a number where others split. */
function countsOf(line: string): Record<Sign, number> {
  const [tabs, semicolons, bars] = [countOf(line, '\t'), countOf(line, ';'), countOf(line, '|')];
  const numeral = tabs + semicolons + bars > 0 ? (line.match(/\d,(?=\d)/g)?.length ?? 0) : 0;
  return { ',': countOf(line, ',') - numeral, '\t': tabs, ';': semicolons, '|': bars };
}

/** How many lines agree on a count, and how many cells that makes: a delimiter splits most lines alike, and into many. */
function weightOf(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  let weight = 0;
  for (const [count, number] of lines) weight = Math.max(weight, (number / counts.length) * Math.log2(1 + count));
  return weight;
}

const numeral = /^[(（]?[-+−－]?[¥￥$]?[\d０-９][\d０-９,，.．:/-]*[)）]?[%％]?$/;

/** Single spaces between cells: lines of a table with numbers in them, not sentences. */
function isSpaced(lines: readonly string[]): boolean {
  const counts = lines.map((line) => countOf(line, ' '));
  const numbers = lines.filter((line) =>
    line
      .split(' ')
      .slice(1)
      .some((cell) => numeral.test(cell)),
  );
  return lines.length > 1 && counts.every((count) => count > 0) && numbers.length * 2 >= lines.length;
}

/** Whether a space follows every comma: it belongs to the separator, and a quote behind it opens a cell. */
function isCommaSpace(lines: readonly string[]): boolean {
  const commas = lines.reduce((sum, line) => sum + countOf(line, ','), 0);
  const spaced = lines.reduce((sum, line) => sum + (line.match(/,(?: |$)/g)?.length ?? 0), 0);
  return commas > 1 && spaced === commas && lines.some((line) => line.includes(', q'));
}

/**
 * What separates the cells of a text, by how its lines would split: title rows, commas within numbers or texts and
 * quoted line breaks don't mislead. A comma where nothing splits anything.
 */
export function detectDelimiter(text: string): Delimiter {
  if (isOurs(text)) return ',';
  const lines = linesOf(text);
  const counted = lines.map(countsOf);
  // A header has no numbers and hardly a sentence: what splits the first line that splits at all is worth more.
  const header = counted.find((counts) => signs.some((sign) => counts[sign] > 0));
  let best: { delimiter: Delimiter; weight: number } = { delimiter: ',', weight: 0 };
  for (const delimiter of signs) {
    const inHeader = (header?.[delimiter] ?? 0) > 0 ? 1.5 : 1;
    // Nobody types a tab into a cell, everybody a comma.
    const rarity = delimiter === '\t' ? 2 : 1;
    const weight = rarity * inHeader * weightOf(counted.map((counts) => counts[delimiter]));
    if (weight > best.weight) best = { delimiter, weight };
  }
  if (best.weight === 0 && isSpaced(lines)) return ' ';
  return best.delimiter === ',' && isCommaSpace(lines) ? ', ' : best.delimiter;
}
