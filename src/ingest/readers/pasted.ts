import Papa from 'papaparse';
import type { RawFile } from './sheet';

type Cells = readonly (readonly string[])[];

/**
 * The quoted cell that starts at `start`, where it is one: Excel and WPS quote only cells with a line break, a tab or
 * quotes; a cell like `"十四五"规划` starts with a quote and is not quoted.
 */
function quotedCell(text: string, start: number): { cell: string; end: number } | undefined {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    const next = text[quote + 1];
    if (next === undefined || next === '\t' || next === '\n') {
      return { cell: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    }
    if (next !== '"') return undefined;
    at = quote + 2;
  }
}

function plainCell(text: string, start: number): { cell: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return { cell: text.slice(start, end), end };
}

function tabbedCells(text: string): Cells {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const { cell, end } = (text[at] === '"' ? quotedCell(text, at) : undefined) ?? plainCell(text, at);
    row.push(cell);
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end;
  }
  return rows;
}

/** Two spaces or more, or a full-width one, between two cells of a line out of a PDF or Word. */
const gap = / {2,}|[ \u00A0]*[\u3000\u00A0][ \u3000\u00A0]*/;

/** The cells of a line, its indentation kept with the first of them: it tells what belongs under what. */
function spacedCells(line: string, between: RegExp): string[] {
  const indentation = /^[\s]*/.exec(line)?.[0] ?? '';
  const [first = '', ...others] = line.slice(indentation.length).trimEnd().split(between);
  return [indentation + first, ...others];
}

const numeral = /^[(（]?[-+−－]?[¥￥]?[\d０-９][\d０-９,，.．]*[)）]?[%％]?$|^[-—－/]+$/;

/** Whether most lines end in numbers set apart by single spaces: a table copied out of a PDF. */
function endsInNumbers(lines: readonly string[]): boolean {
  const ending = lines.filter((line) => {
    const [last = '', before = ''] = line.trim().split(/\s+/).reverse();
    return numeral.test(last) && before !== '';
  });
  return ending.length >= 2 && ending.length * 2 >= lines.length;
}

function pastedCells(text: string): Cells | undefined {
  if (text.includes('\t')) return tabbedCells(text);
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const gapped = filled.filter((line) => spacedCells(line, gap).length > 1);
  if (gapped.length * 2 >= filled.length && gapped.length > 0) return lines.map((line) => spacedCells(line, gap));
  // A line of commas or semicolons is a pasted CSV, spaces or not.
  const isSeparated = filled.every((line) => /[,;]/.test(line.replace(/\d,(?=\d)/g, '')));
  return !isSeparated && endsInNumbers(filled) ? lines.map((line) => spacedCells(line, / +/)) : undefined;
}

/**
 * Pasted text as a file. Cells copied from Excel, WPS or a page come with tabs between them (quoted where they hold a
 * line break), lines out of a PDF or Word with several spaces or, before numbers, single ones; the file has them as tab-separated
 * UTF-8. Anything else is kept as it is: pasted CSV, for one. What was copied with its markup is taken with it: only there
 * are merged cells, indents and stored values.
 */
export function pastedFile(pasted: string, name: string, markup = ''): RawFile {
  if (/<t[dh][\s>]/i.test(markup)) return { name, bytes: new TextEncoder().encode(`<!doctype html>${markup}`) };
  const text = pasted
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '')
    .replace(/\n+$/, '');
  const cells = pastedCells(text);
  // All quoted: what stands in a cell then says nothing about the delimiter.
  const options = { delimiter: '\t', newline: '\n', quotes: true };
  const written = cells
    ? Papa.unparse(
        cells.map((row) => [...row]),
        options,
      )
    : text;
  return { name, bytes: new TextEncoder().encode(`\uFEFF${written}`) };
}
