import { coverageText, coverageTitle } from '../domain/toldCoverage';
import { titleWithUnit } from '../domain/headers';
import { toDigits, type Stated } from '../domain/hundredths';
import { toShielded } from '../domain/shield';
import { absentWords, columnsOf, type Column, type TableName } from '../domain/tables';
import type { Report } from '../domain/report';
import type { Locale } from '../i18n/language';

/** Who a file is for: the program, with the names of the declaration; or people, with titles, units and wordings. */
export type Reader = 'package' | Locale;

type Cells = Readonly<Record<string, string | number | object | undefined>>;

/** Digits in the column's own unit: a file states its unit once. */
function numberText(cell: object, column: Column & { type: 'number' }): string {
  if ('absent' in cell) return Object.entries(absentWords).find(([, reason]) => reason === cell.absent)?.[0] ?? '';
  const stated = cell as Stated;
  return toDigits(column.unit === 'row' ? stated : { ...stated, unit: column.unit });
}

/** A listed word as people word it, where no other word of the list is worded alike; else its key. */
function wordText(key: string, { words }: Column & { type: 'word' }, reader: Reader): string {
  if (reader === 'package') return key;
  const wording = words[key]?.[reader === 'en' ? 'en' : 'zh'];
  const alike = Object.entries(words).filter(([other, { zh, en }]) => [other, zh, en].includes(wording ?? ''));
  return wording && alike.length === 1 ? wording : key;
}

function cellText(cell: string | number | object | undefined, column: Column, reader: Reader): string {
  if (cell === undefined) return '';
  if (typeof cell === 'object') return column.type === 'number' ? numberText(cell, column) : '';
  if (column.type === 'word') return wordText(String(cell), column, reader);
  return column.type === 'year' ? String(cell) : toShielded(String(cell));
}

/**
 * A table of a report as cells, all its columns, the head row first. What is not stated is empty. For people the report's
 * own table says what the report was given, where the tables alone don't tell.
 */
export function tableCells(report: Report, table: TableName, reader: Reader): string[][] {
  const columns = columnsOf(table);
  const head = columns.map(([name, column]) =>
    reader === 'package' ? name : titleWithUnit(column, reader === 'en' ? 'en' : 'zh'),
  );
  const language = reader === 'en' ? 'en' : 'zh';
  const given = table === 'reports' && reader !== 'package' ? coverageText(report, language) : '';
  const rows = (report.tables[table] as readonly Cells[]).map((row) =>
    columns.map(([name, column]) => cellText(row[name], column, reader)),
  );
  if (!given) return [head, ...rows];
  return [[...head, coverageTitle[language]], ...rows.map((row) => [...row, given])];
}

/** Cells as CSV with a byte order mark, so that Excel and WPS read it as UTF-8. */
export async function csvForPeople(cells: readonly (readonly string[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const { unparse } = (await import('papaparse')).default;
  const newline = '\r\n';
  return new TextEncoder().encode(`\uFEFF${unparse(cells as string[][], { newline })}${newline}`);
}

/**
 * A table of a report as CSV that reads back as the same rows. For people with a byte order mark, so that Excel and WPS
 * read it as UTF-8, and titles with units; for a package plain. Money is written in its column's unit.
 */
export async function reportCsv(report: Report, table: TableName, reader: Reader): Promise<Uint8Array<ArrayBuffer>> {
  const cells = tableCells(report, table, reader);
  if (reader !== 'package') return csvForPeople(cells);
  const { unparse } = (await import('papaparse')).default;
  return new TextEncoder().encode(`${unparse(cells, { newline: '\n' })}\n`);
}
