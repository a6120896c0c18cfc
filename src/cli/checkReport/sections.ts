/** A line of a report and where in it that is, in the grammar of the rows' `source`. */
export interface PlacedLine {
  line: number;
  text: string;
  section: string;
  tableUnit?: string | undefined;
}

const ordinal = '[一二三四五六七八九十]+';
const levels = [
  new RegExp(`^(${ordinal})、`),
  new RegExp(`^[（(](${ordinal})[)）]`),
  /^(\d+)\s*[.．、](?!\d)/,
] as const;

/** The level and the number of a heading; a line with a tab is a row of a table, however it begins. */
function headingOf(text: string): { level: number; number: string } | undefined {
  if (text.includes('\t')) return undefined;
  const plain = text.replace(/^[#*\s]+/, '');
  for (const [level, pattern] of levels.entries()) {
    const number = pattern.exec(plain)?.[1];
    if (number) return { level, number };
  }
  return undefined;
}

const numbered = /^(?:<p>)?(\d+)(?:<\/p>)?\t/;
const isRow = (text: string): boolean => text.includes('\t') && !/^[-\s|]*$/.test(text);

/** The number a table's row goes by: its own, or its place below the header (0, which no source names). */
const rowNumber = (text: string, above: number): string => numbered.exec(text)?.[1] ?? String(above);

/**
 * A cell of several paragraphs, each with its place below the row's: a label in bold, then 1. and (1) make
 * `行3.南海片区.2.1`. A list number behind a full stop begins a paragraph too: line breaks get lost in tables.
 */
function paragraphsOf(text: string, row: string): { text: string; section: string }[] {
  let place: string[] = [];
  let depth = 0;
  return text.split(/(?=<p>)|(?<=[。；])(?=\d+\.(?!\d))/).map((paragraph) => {
    const label = /<b>(.+?)[:：]?<\/b>/.exec(paragraph)?.[1];
    const item = /^(?:<p>)?(\d+)\.(?!\d)/.exec(paragraph)?.[1];
    const part = /^(?:<p>)?[(（](\d+)[)）]/.exec(paragraph)?.[1];
    if (label) {
      place = [label];
      depth = 1;
    } else if (item) place = [...place.slice(0, depth), item];
    else if (part) place = [...place.slice(0, depth + 1), part];
    return { text: paragraph, section: [row, ...place].join('.') };
  });
}

/**
 * The lines of a report's text with their places: headings 一、 → （一） → 1. make `一.三.2`, what stands above the first
 * is `封面`, the rows of a section's table are `….表1.行3`, footnotes `注1`. Lines count from 1; a cell of several
 * paragraphs gives one entry for each.
 */
export function sectionsOf(report: string): PlacedLine[] {
  let path: string[] = [];
  let tableUnit: string | undefined;
  let above = 0;
  return report.split(/\r?\n/).flatMap((text, index) => {
    const heading = headingOf(text);
    if (heading) {
      path = [...path.slice(0, heading.level), heading.number];
      tableUnit = undefined;
      above = 0;
    }
    tableUnit = /单位[:：]\s*(\S+)/.exec(text)?.[1] ?? tableUnit;
    const place = { line: index + 1, tableUnit };
    const footnote = /^<sup>(\d+)<\/sup>/.exec(text)?.[1];
    const section = footnote ? `注${footnote}` : path.join('.') || '封面';
    if (!isRow(text)) return [{ ...place, text, section }];
    const row = `${section}.表1.行${rowNumber(text, above++)}`;
    return paragraphsOf(text, row).map((paragraph) => ({ ...place, ...paragraph }));
  });
}
