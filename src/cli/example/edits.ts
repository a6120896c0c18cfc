import type { TableName } from '../../domain/tables';
import type { Cells, ExampleYear } from './exampleYear';

/** The rows of a table in one year. Throws where there is no such year. */
export function rowsIn(years: readonly ExampleYear[], year: number, table: TableName): Cells[] {
  const found = years.find((each) => each.year === year);
  if (!found) throw new Error(`no year ${year}`);
  return found.tables[table];
}

/** A row that must be there, the first or a later statement of its code; the report's own row has no code. */
export function editedRow(
  years: readonly ExampleYear[],
  [year, table, code]: readonly [number, TableName, string?],
  { statement = 0, part = '' } = {},
): Cells {
  const rows = rowsIn(years, year, table).filter((row) => row['code'] === code && (row['part'] ?? '') === part);
  const row = rows[statement];
  if (!row) throw new Error(`no row ${code} in ${table} of ${year}`);
  return row;
}

/** Writes cells over those of a row. */
export function edit(
  years: readonly ExampleYear[],
  place: readonly [number, TableName, string?],
  cells: Cells,
  which: { statement?: number; part?: string } = {},
): void {
  Object.assign(editedRow(years, place, which), cells);
}

/** Takes every row of a code out of a table. */
export function removeRows(
  years: readonly ExampleYear[],
  [year, table, code]: readonly [number, TableName, string],
): void {
  const rows = rowsIn(years, year, table);
  rows.splice(0, rows.length, ...rows.filter((row) => row['code'] !== code));
}

export const years2021On = (years: readonly ExampleYear[]): number[] =>
  years.map(({ year }) => year).filter((year) => year >= 2021);
