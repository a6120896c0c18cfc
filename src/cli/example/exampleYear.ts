import { columnsOf, tableNames, type TableName } from '../../domain/tables';

/** A row as it stands in a CSV: text by column. Columns left out are empty, not stated. */
export type Cells = Record<string, string>;

/** One invented report before it is written. */
export interface ExampleYear {
  year: number;
  tables: Record<TableName, Cells[]>;
}

/** The department invented for the example: its name says so wherever it is shown. */
export const exampleDepartment = {
  code: 'example-park',
  name: '示例市示例产业园区管理委员会（虚构）',
} as const;

/** 2022 is missing: the line of years has a hole. */
export const exampleYears = [2019, 2020, 2021, 2023, 2024, 2025] as const;

/** Hundredths as digits with two decimals: `151203` → `1512.03`. */
export const twoDecimals = (hundredths: number): string => {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** The same without zeros that say nothing: `850` → `8.5`. */
export const shortest = (hundredths: number): string => twoDecimals(hundredths).replace(/\.?0+$/, '');

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as CSV: every declared column in its order, LF, one header row. Throws on a cell that no column would hold. */
function csvOf(table: TableName, rows: readonly Cells[]): string {
  const columns = columnsOf(table).map(([name]) => name);
  const stray = rows.flatMap((row) => Object.keys(row)).find((name) => !columns.includes(name));
  if (stray !== undefined) throw new Error(`${table} has no column ${stray}`);
  const lines = rows.map((row) => columns.map((name) => quoted(row[name] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

/** The files of some years by their paths below data/. */
export function filesOf(
  years: readonly ExampleYear[],
  department: string = exampleDepartment.code,
): Map<string, string> {
  const identity = (year: number): Cells => ({ department, year: String(year) });
  return new Map(
    years.flatMap(({ year, tables }) =>
      tableNames.map((table) => [
        `example/${department}/${year}/${table}.csv`,
        csvOf(
          table,
          tables[table].map((row) => ({ ...identity(year), ...row })),
        ),
      ]),
    ),
  );
}
