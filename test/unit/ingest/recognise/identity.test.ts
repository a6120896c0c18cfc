import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { parseStated, toDigits, type Stated } from '../../../../src/domain/hundredths';
import { covered } from '../../../../src/domain/coverage';
import { emptyTables, type Report } from '../../../../src/domain/report';
import { toShielded } from '../../../../src/domain/shield';
import { absentWords, columnsOf, tableNames, type Column, type TableName } from '../../../../src/domain/tables';
import { noDecisions as none } from '../../../../src/ingest/decisions';
import { draftOf } from '../../../../src/ingest/draftOf';
import { seedReport } from '../../../fixtures/readSeed';
import { fileOf } from './grid';

type Cells = Record<string, unknown>;

const absentText = (reason: string): string =>
  Object.entries(absentWords).find(([, absent]) => absent === reason)?.[0] ?? '';

/** A cell as a package has it. */
function written(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return toShielded(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return 'absent' in value ? absentText(String(value.absent)) : toDigits(value as Stated);
}

/** The CSVs of a report as the package has them: columns in their order, tables without rows left out. */
function filesOf(report: Report): { file: string; rows: string[][] }[] {
  return tableNames
    .filter((table) => report.tables[table].length > 0)
    .map((table) => {
      const names = columnsOf(table).map(([name]) => name);
      const rows = (report.tables[table] as readonly Cells[]).map((row) => names.map((name) => written(row[name])));
      const text = Papa.unparse([names, ...rows]);
      return { file: `${report.department}/${report.year}/${table}.csv`, rows: Papa.parse<string[]>(text).data };
    });
}

const text = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '—',
      '/',
      '=1+1',
      '-x',
      "'",
      '合计',
      '其中：甲',
      '一、甲',
      '小计',
      '8分',
      '注：',
      '2024年',
      '单位：万元',
    ),
  )
  .map((value) => value.replace(/\p{Cc}/gu, '').trim())
  .filter(
    (value) => value !== '' && !/^[\s\u200B]*$/.test(value) && (!value.startsWith("'") || !/^'+[=+\-@]/.test(value)),
  );

const digits = fc
  .tuple(fc.integer({ min: -999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 2 }))
  .map(([whole, decimals]) => {
    const plain = String(Math.abs(whole)).padStart(decimals + 1, '0');
    return `${whole < 0 ? '-' : ''}${decimals === 0 ? plain : `${plain.slice(0, -decimals)}.${plain.slice(-decimals)}`}`;
  });

function cellOf(column: Column): fc.Arbitrary<unknown> {
  switch (column.type) {
    case 'number': {
      const unit = column.unit === 'row' ? '个' : column.unit;
      const stated = digits
        .map((number) => parseStated(number, unit))
        .filter((value): value is Stated => typeof value !== 'string');
      return fc.oneof(
        { weight: 8, arbitrary: stated },
        fc.constantFrom({ absent: 'notApplicable' }, { absent: 'notPublished' }),
      );
    }
    case 'word':
      return fc.constantFrom(...Object.keys(column.words));
    case 'year':
      return fc.integer({ min: 2000, max: 2030 });
    case 'month':
      return fc.constantFrom('2024-08', '2023-12');
    case 'period':
      return fc.constantFrom('2024', '2024-03', '2024-01/2024-11');
    default:
      return text.map((value) =>
        column.maxLength === undefined ? value : [...value].slice(0, column.maxLength).join('').trim() || 'x',
      );
  }
}

function rowsOfTable(table: TableName, key: { department: string; year: number }): fc.Arbitrary<Cells[]> {
  const columns = columnsOf(table).filter(([name]) => !/^(?:department|year|edition|code|parent|unit)$/.test(name));
  const cells = columns.map(([name, column]) =>
    (column.required ? cellOf(column) : fc.option(cellOf(column), { nil: undefined })).map(
      (value) => [name, value] as const,
    ),
  );
  const row = fc
    .tuple(...cells)
    .map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
  const most = table === 'reports' ? 1 : 6;
  return fc.array(row, { minLength: table === 'reports' ? 1 : 0, maxLength: most }).map((rows) =>
    rows.map((cells, index) => ({
      ...key,
      ...cells,
      ...(table === 'reports' ? {} : { code: `c${index}` }),
      ...(table === 'outcomes' ? { unit: '个' } : {}),
      ...(index > 0 && (table === 'budget' || table === 'scores') ? { parent: `c${index - 1}` } : {}),
    })),
  );
}

const key = { department: 'office', year: 2024 };
const isStated = (row: Cells): boolean =>
  Object.keys(row).some((column) => !/^(?:department|year|departmentName|title|source|note)$/.test(column));
const anyReport = fc
  .tuple(...tableNames.map((table) => rowsOfTable(table, key).map((rows) => [table, rows] as const)))
  .map((tables) => {
    // A file without rows says nothing of its table, nor does a report's row that only names the department.
    const stated = new Map(
      tables.map(([table, rows]) => [table, rows.some((row) => table !== 'reports' || isStated(row))]),
    );
    const coverage = covered((table) => (stated.get(table) ? 'whole' : 'none'));
    return { ...key, tables: { ...emptyTables(), ...Object.fromEntries(tables) }, ...coverage } as unknown as Report;
  });

const readBack = (report: Report) =>
  draftOf(
    filesOf(report).map(({ file, rows }) => fileOf(file, rows)),
    none,
    { reports: {}, departments: {} },
  );

test('what was exported comes back as it was', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const drafted = readBack(report);
      expect(drafted.questions).toEqual([]);
      expect(drafted.findings.filter(({ result }) => result === 'error')).toEqual([]);
      expect(drafted.reports.map((made) => made.report)).toEqual([report]);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('the bundled year comes back as it was', () => {
  const seed = seedReport();
  const drafted = readBack(seed);
  expect(drafted.findings.filter(({ result }) => result === 'error')).toEqual([]);
  expect(drafted.reports.map((made) => made.report)).toEqual([seed]);
});
