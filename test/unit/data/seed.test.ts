import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { rowKey } from '../../../src/domain/figure';
import { parseStated } from '../../../src/domain/hundredths';
import { absentWords, columnsOf, tableNames, type TableName } from '../../../src/domain/tables';

type TextRow = Readonly<Record<string, string>>;

const folder = fileURLToPath(new URL('../../../data/foshan-hitech-zone/2023', import.meta.url));
const textOf = (table: TableName): string => readFileSync(join(folder, `${table}.csv`), 'utf8');
const parsed = Object.fromEntries(
  tableNames.map((table) => [table, Papa.parse<TextRow>(textOf(table), { header: true, skipEmptyLines: true })]),
) as Record<TableName, Papa.ParseResult<TextRow>>;
const rowsOf = (table: TableName): readonly TextRow[] => parsed[table].data;
const codesOf = (table: TableName): Set<string> => new Set(rowsOf(table).map(({ code = '' }) => code));

/** Every cell that isn't empty, with where it stands for the message of a failing test. */
const cells = tableNames.flatMap((table) =>
  rowsOf(table).flatMap((row, index) =>
    columnsOf(table).map(([name, column]) => {
      const at = `${table} line ${index + 2} ${name}`;
      return { table, row, name, column, at, text: row[name] ?? '' };
    }),
  ),
);
const filled = cells.filter(({ text }) => text !== '');
const placesOf = (wrong: readonly { at: string; text: string }[]): string[] =>
  wrong.map(({ at, text }) => `${at}: ${text}`);

describe('the bundled year', () => {
  it('has the six tables and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(tableNames.map((table) => `${table}.csv`).sort());
  });

  it.each(tableNames)('%s is UTF-8 with LF, in the declared columns, no row ragged', (table) => {
    const bytes = readFileSync(join(folder, `${table}.csv`));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    expect(text).not.toMatch(/\r|\uFEFF/);
    expect(text.endsWith('\n')).toBe(true);
    expect(parsed[table].errors).toEqual([]);
    expect(parsed[table].meta.fields).toEqual(columnsOf(table).map(([name]) => name));
  });

  it.each(tableNames)('every row of %s is of this department and year and says where it comes from', (table) => {
    for (const row of rowsOf(table)) {
      expect(row).toMatchObject({ department: 'foshan-hitech-zone', year: '2023', edition: '' });
      expect(row['source']).toMatch(/\S/);
    }
  });

  it('fills every required cell', () => {
    expect(placesOf(cells.filter(({ column, text }) => column.required && text === ''))).toEqual([]);
  });

  it('has listed words only where a list is declared', () => {
    const wrong = filled.filter(({ column, text }) => column.type === 'word' && !Object.hasOwn(column.words, text));
    expect(placesOf(wrong)).toEqual([]);
  });

  it('has numbers that are read exactly, in the unit of their column or row', () => {
    const wrong = filled.filter(({ column, row, text }) => {
      if (column.type !== 'number' || Object.hasOwn(absentWords, text)) return false;
      const unit = column.unit === 'row' ? (row['unit'] ?? '') : column.unit;
      return unit === '' || typeof parseStated(text, unit) === 'string';
    });
    expect(placesOf(wrong)).toEqual([]);
  });

  it('has months and periods as declared', () => {
    const month = String.raw`\d{4}-(0[1-9]|1[0-2])`;
    const side = String.raw`(\d{4}|${month})`;
    const patterns: Partial<Record<string, RegExp>> = {
      month: new RegExp(`^${month}$`),
      period: new RegExp(`^(${side})?(?<!^)(/${side})?$|^${side}$|^/${side}$`),
      due: new RegExp(`^(${month}|[^\\d]+)$`),
      code: /^[a-z0-9-]+$/,
    };
    expect(placesOf(filled.filter(({ column, text }) => !(patterns[column.type]?.test(text) ?? true)))).toEqual([]);
  });

  it('is words and figures, not prose', () => {
    const limit = ({ column }: (typeof cells)[number]) => ('maxLength' in column && column.maxLength) || 40;
    expect(placesOf(filled.filter((cell) => [...cell.text].length > limit(cell)))).toEqual([]);
    expect(placesOf(filled.filter(({ text }) => text.includes('。')))).toEqual([]);
  });

  it('names every row in Chinese and in English', () => {
    const named = filled.filter(({ name }) => name === 'name');
    expect(placesOf(named.filter(({ text }) => [...text].length > 14))).toEqual([]);
    expect(placesOf(named.filter(({ row }) => !/^[\x20-\x7e¥“”’–]+$/.test(row['nameEn'] ?? '')))).toEqual([]);
  });

  it('holds no telephone number', () => {
    expect(placesOf(filled.filter(({ text }) => /\d{7,}/.test(text)))).toEqual([]);
  });
});

describe('what its rows refer to', () => {
  const references: readonly [TableName, string, TableName][] = [
    ['budget', 'parent', 'budget'],
    ['scores', 'parent', 'scores'],
    ['outcomes', 'amountOf', 'outcomes'],
    ['outcomes', 'partOf', 'outcomes'],
    ['outcomes', 'task', 'tasks'],
    ['projects', 'fundedBy', 'outcomes'],
  ];
  it.each(references)('%s: every %s is a code of %s, and not its own', (table, column, target) => {
    const codes = codesOf(target);
    const given = rowsOf(table).filter((row) => row[column]);
    expect(given.length).toBeGreaterThan(0);
    for (const row of given) {
      expect(codes).toContain(row[column]);
      expect(row[column]).not.toBe(table === target ? row['code'] : undefined);
    }
  });

  it('an amount stands in the scope and period of what it is the amount of', () => {
    const place = ({ scope = '', period = '' }: TextRow) => `${scope}|${period}`;
    for (const row of rowsOf('outcomes').filter(({ amountOf }) => amountOf)) {
      const counted = rowsOf('outcomes').filter(({ code }) => code === row['amountOf']);
      expect(counted.map(place), row['code']).toContain(place(row));
    }
  });
});

describe('statements made twice', () => {
  const keyOf = (table: TableName, { code = '', part, scope, period }: TextRow): string =>
    rowKey(table, { code, part, scope, period }, 2023);
  const restatedIn = (table: TableName): Map<string, readonly TextRow[]> => {
    const keys = [...new Set(rowsOf(table).map((row) => keyOf(table, row)))];
    const said = keys.map((key) => [key, rowsOf(table).filter((row) => keyOf(table, row) === key)] as const);
    return new Map(said.filter(([, rows]) => rows.length > 1));
  };

  it.each(tableNames.filter((name) => name !== 'reports'))('%s: each has its own source', (table) => {
    for (const [key, rows] of restatedIn(table)) {
      expect(new Set(rows.map(({ source }) => source)).size, key).toBe(rows.length);
    }
  });

  it('are the ones the report makes', () => {
    expect([...restatedIn('budget').keys()]).toEqual(['budget/basic', 'budget/projects', 'budget/total']);
    expect([...restatedIn('outcomes').keys()]).toEqual([
      'outcomes/startup-teams',
      'outcomes/demo-scenes',
      'outcomes/loan-firms',
      'outcomes/loan-balance',
      'outcomes/industry-fund@三水片区',
    ]);
    expect([...restatedIn('projects').keys()]).toEqual([
      'projects/lighthouse-centre',
      'projects/wanyang',
      'projects/north-roads',
      'projects/talent-park',
      'projects/yundonghai-centre~首期',
      'projects/xinyang',
      'projects/xingyuan',
    ]);
  });

  it('keep both values: 18 and 21 teams, 193.46 and 193.47 亿元, over 100 and a round 100 亿元', () => {
    const valuesOf = (code: string) =>
      rowsOf('outcomes').flatMap((row) => (row['code'] === code ? [`${row['hedge']} ${row['value']}`.trim()] : []));
    expect(valuesOf('startup-teams')).toEqual(['18', '21']);
    expect(valuesOf('loan-balance')).toEqual(['193.46', '193.47']);
    expect(valuesOf('industry-fund')).toEqual(['over 100', 'round 100']);
  });
});
