import type { RowRef } from './figure';
import type { Absent, Stated } from './hundredths';
import type { Report, Tables } from './report';
import { columnsOf } from './tables';

/** One cell to be put right: a typed value, or nothing where the report states none. */
export interface Correction {
  row: RowRef;
  column: string;
  value: string | number | Stated | Absent | undefined;
}

/**
 * The report with one stated cell replaced; everything else is the same rows. Throws RangeError where there is no such
 * row or column: that is a slip of the caller's, not of a reader's.
 */
export function correctReport(report: Report, { row: { table, index }, column, value }: Correction): Report {
  const rows = report.tables[table];
  const known = columnsOf(table).some(([name]) => name === column);
  if (!rows[index] || !known) throw new RangeError(`no cell ${table}[${index}].${column}`);
  const { [column]: _, ...others } = rows[index] as unknown as Readonly<Record<string, unknown>>;
  const corrected = value === undefined ? others : { ...others, [column]: value };
  const tables = { ...report.tables, [table]: rows.map((row, at) => (at === index ? corrected : row)) };
  return { ...report, tables: tables as unknown as Tables };
}
