import * as fc from 'fast-check';
import { coverages, covered } from '../../../src/domain/coverage';
import { parseStated, type Absent, type Stated } from '../../../src/domain/hundredths';
import type { Report } from '../../../src/domain/report';
import { toShielded, fromShielded } from '../../../src/domain/shield';
import { columnsOf, tableNames, type Column, type TableName } from '../../../src/domain/tables';

const digits = fc.stringMatching(/^-?(?:0|[1-9]\d{0,4})(?:\.\d{1,2})?$/);
const stated = (unit: string): fc.Arbitrary<Stated | Absent> =>
  fc.oneof(
    { weight: 6, arbitrary: digits.map((text) => parseStated(text, unit) as Stated) },
    { weight: 1, arbitrary: fc.constantFrom<Absent>({ absent: 'notApplicable' }, { absent: 'notPublished' }) },
  );

/** Texts as a reader types them: without spaces around. The worst come first: formulas, apostrophes, lines, quotes. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.stringMatching(/^'{0,2}[=+\-@\t\r]?[一二"',;\n\r\t .=<]{0,6}$/),
      fc.constantFrom(
        '=1+1',
        "'=1",
        '-4.89',
        '"',
        'a,b',
        '第一行\n第二行',
        '不适用',
        '0012',
        '__proto__',
        '<b>',
        '\tx',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    )
    // No reader gives a text with spaces around it, but for a tab or return in front that was shielded.
    .map((raw) => fromShielded(toShielded([...raw].slice(0, maxLength).join('')).trim()) || '一');

const month = fc.stringMatching(/^20[0-3]\d-(0[1-9]|1[0-2])$/);

function cell(column: Column): fc.Arbitrary<unknown> {
  switch (column.type) {
    case 'number':
      return stated(column.unit);
    case 'word':
      return fc.constantFrom(...Object.keys(column.words));
    case 'year':
      return fc.integer({ min: 1990, max: 2030 });
    case 'month':
      return month;
    case 'period':
      return fc.oneof(
        month,
        fc.tuple(month, month).map((ends) => ends.join('/')),
      );
    default:
      return text(column.maxLength ?? 30);
  }
}

type Cells = Record<string, unknown>;

/** The numbers of a row that has a unit are in it; a row without one has no number. */
function inOwnUnit({ value, target, ...row }: Cells): Cells {
  const { unit } = row as { unit?: string };
  const numbers = Object.entries({ value, target }).flatMap(([name, number]) => {
    if (number === undefined || unit === undefined) return [];
    const stated = number as Stated | Absent;
    return [[name, 'absent' in stated ? stated : parseStated(String(stated.value % 1000), unit)]];
  });
  return { ...row, ...Object.fromEntries(numbers) };
}

/** The cells of a row besides those that say which row it is. */
function cellsOf(table: TableName): fc.Arbitrary<Cells> {
  const own = columnsOf(table).filter(([name]) => !['department', 'year', 'edition', 'parent', 'code'].includes(name));
  const needed = own.flatMap(([name, { required }]) => (required ? [name] : []));
  const model = Object.fromEntries(own.map(([name, column]) => [name, cell(column)]));
  const cells = fc.record(model, { requiredKeys: needed }) as fc.Arbitrary<Cells>;
  return table === 'outcomes' ? cells.map(inOwnUnit) : cells;
}

const code = fc.stringMatching(/^[a-z一-三=+'!/% -]{1,6}$/).filter((made) => made.trim() === made && made !== '');

const rowsOf = (table: TableName): fc.Arbitrary<readonly Cells[]> =>
  table === 'reports'
    ? fc.tuple(cellsOf(table))
    : fc
        .uniqueArray(fc.record({ code, cells: cellsOf(table) }), { selector: (row) => row.code, maxLength: 4 })
        .map((rows) => rows.map((row) => ({ ...row.cells, code: row.code })));

const anyKey = fc.record(
  {
    department: fc.stringMatching(/^[a-z一-三][a-z一-三!/% -]{0,6}[a-z]$/),
    year: fc.integer({ min: 2015, max: 2030 }),
    edition: fc.stringMatching(/^[a-z一-三]{1,4}$/),
  },
  { requiredKeys: ['department', 'year'] },
);
const anyTables = fc.record(Object.fromEntries(tableNames.map((table) => [table, rowsOf(table)])));

/** Any sound report, as a reader could have made it. */
export const anyReport: fc.Arbitrary<Report> = fc.tuple(anyKey, anyTables).map(([key, tables]) => {
  const rows = Object.entries(tables).map(([table, made]) => [table, made.map((row) => ({ ...row, ...key }))]);
  return { ...key, tables: Object.fromEntries(rows) } as unknown as Report;
});

/** Any sound report of which some tables were given in part or not at all. */
export const anyCoveredReport: fc.Arbitrary<Report> = fc
  .tuple(anyReport, fc.array(fc.constantFrom(...coverages), { minLength: 6, maxLength: 6 }))
  .map(([report, given]) => {
    const coverage = covered((table) => given[tableNames.indexOf(table)] ?? 'whole');
    const none = Object.entries(coverage.coverage ?? {}).flatMap(([table, gap]) =>
      gap === 'none' && table !== 'reports' ? [[table, []]] : [],
    );
    return { ...report, tables: { ...report.tables, ...Object.fromEntries(none) }, ...coverage };
  });
