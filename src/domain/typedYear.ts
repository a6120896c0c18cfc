import { coverageOf, covered, type Coverage } from './coverage';
import { parseStated, type Absent, type Stated } from './hundredths';
import { templateRows, templateSheet, type TemplateColumn, type TemplateSheet } from './officeTemplate';
import { ownValue } from './ownValue';
import { emptyTables, type Report, type Tables } from './report';
import { absentWords, columnsOf, tableNames, type Column, type TableName } from './tables';
import { nextYearTemplate } from './template';

/** What was typed of a year that has no file: texts by `<table>/<row>/<column>`. */
export type TypedTexts = Readonly<Record<string, string>>;
export const typedKey = (table: TableName, row: string, column: string): string => `${table}/${row}/${column}`;

type Cells = Readonly<Record<string, string | number | object | undefined>>;

/** A row of the grid: what it is called and had a year before, and what the program knows of it. */
export interface RowToType {
  id: string;
  /** A text a column: known, of the year before, or empty where it is to be typed. */
  texts: readonly string[];
  known: Cells;
  /** Not of the year before: its name is typed as well. */
  added: boolean;
}

/** A table to be typed as the year before had it, with rows that were added. */
export interface TypedTable {
  table: TableName;
  columns: readonly TemplateColumn[];
  rows: readonly RowToType[];
}

const addedId = (index: number): string => `+${index}`;

/** A column that is known of no row has nothing to show, unless a row is added. */
function withoutEmpty({ columns, rows }: TemplateSheet, added: number): Pick<TemplateSheet, 'columns' | 'rows'> {
  const isShown = ({ role }: TemplateColumn, index: number): boolean =>
    role !== 'known' || added > 0 || rows.length === 0 || rows.some((texts) => texts[index] !== '');
  return {
    columns: columns.filter(isShown),
    rows: rows.map((texts) =>
      texts.filter((_, index) => {
        const column = columns[index];
        return column !== undefined && isShown(column, index);
      }),
    ),
  };
}

function tableToType(before: Report, table: TableName, added: number): TypedTable {
  const { columns, rows } = withoutEmpty(templateSheet(before, table, { before: true }), added);
  const known = templateRows(before, table);
  const own = rows.map((texts, index): RowToType => {
    const cells = known[index] ?? {};
    const part = cells['part'];
    return { id: [cells['code'] ?? 'report', ...(part ? [part] : [])].join('~'), texts, known: cells, added: false };
  });
  const blank = columns.map(() => '');
  const more = Array.from({ length: added }, (_, index): RowToType => {
    const { department, edition, year } = before;
    const known = { department, year: year + 1, ...(edition === undefined ? {} : { edition }) };
    return { id: addedId(index), texts: blank, known, added: true };
  });
  return { table, columns, rows: [...own, ...more] };
}

/** What is typed of a year: after which year, what stands there already, the texts, how many rows were added. */
export interface TypedYear {
  before: Report;
  /** The year itself, where some of its tables are stored. */
  stored?: Report | undefined;
  texts: TypedTexts;
  added: Readonly<Partial<Record<TableName, number>>>;
}

/** The tables that are to be typed: those the year was not given whole. */
export const tablesToType = ({ before, stored, added }: TypedYear): TypedTable[] =>
  tableNames
    .filter((table) => !stored || coverageOf(stored, table) !== 'whole')
    .map((table) => tableToType(before, table, added[table] ?? 0));

/** Whether a cell is typed into: in an added row what is known of others, too; a weight may be another one this year. */
export const isTyped = ({ role, name }: TemplateColumn, { added }: Pick<RowToType, 'added'>): boolean =>
  role === 'fill' || (role === 'known' && (added || name === 'weight'));

/** Indicators stand in a tree that the grid does not draw: new ones come with a file. */
export const mayAdd = (table: TableName): boolean => table !== 'reports' && table !== 'scores';

/** The texts of a row, by column; empty ones are not typed yet. */
function textsOf({ table, columns }: TypedTable, row: RowToType, texts: TypedTexts): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const text = isTyped(column, row) ? (ownValue(texts, typedKey(table, row.id, column.name)) ?? '').trim() : '';
      return text === '' ? [] : [[column.name, text]];
    }),
  );
}

/** How many of the cells the year before had something in are typed, of how many. */
export function typedCount({ table, columns, rows }: TypedTable, texts: TypedTexts): { typed: number; of: number } {
  const wanted = columns.filter(({ role }) => role === 'before').map(({ name }) => name);
  const cells = rows.flatMap(({ id }) => wanted.map((name) => ownValue(texts, typedKey(table, id, name))?.trim()));
  return { typed: cells.filter(Boolean).length, of: cells.length };
}

/** A row that is typed: what is known of it, and its texts by column. */
export interface TypedSource {
  known: Cells;
  typed: Readonly<Record<string, string>>;
}

/** Rows with a text, in their order; of indicators with what they are part of. */
function sourcesOf(one: TypedTable, { before, texts }: TypedYear): TypedSource[] {
  const typed = one.rows
    .map((row) => ({ known: row.known, typed: textsOf(one, row, texts) }))
    .filter((source) => Object.keys(source.typed).length > 0);
  if (one.table !== 'scores') return typed;
  const all: readonly Cells[] = nextYearTemplate(before).tables.scores;
  const wanted = new Set<unknown>();
  const want = (code: unknown): void => {
    if (code === undefined || wanted.has(code)) return;
    wanted.add(code);
    want(all.find((row) => row['code'] === code)?.['parent']);
  };
  for (const { known } of typed) want(known['code']);
  const byCode = new Map(typed.map((source) => [source.known['code'], source]));
  return all.flatMap((known) => {
    const code = known['code'];
    return wanted.has(code) ? [{ known, typed: byCode.get(code)?.typed ?? {} }] : [];
  });
}

/** What comes of the typing: rows table by table, and what the year was given by them. */
export interface TypedResult {
  key: Pick<Report, 'department' | 'year' | 'edition'>;
  sources: Readonly<Record<TableName, readonly TypedSource[]>>;
  coverage: ReturnType<typeof covered>;
}

const names = (row: Cells): Cells => ({
  department: row['department'],
  year: row['year'],
  ...(row['edition'] === undefined ? {} : { edition: row['edition'] }),
  departmentName: row['departmentName'],
});

/** The typed rows of a year. A table of which some rows are still empty was given in part; a report always says whose it is. */
export function typedResult(year: TypedYear): TypedResult {
  const { before, stored } = year;
  const given: Partial<Record<TableName, Coverage>> = {};
  const sources = Object.fromEntries(tableNames.map((table) => [table, [] as readonly TypedSource[]]));
  for (const one of tablesToType(year)) {
    const rows = sourcesOf(one, year);
    const typed = one.rows.filter((row) => Object.keys(textsOf(one, row, year.texts)).length > 0).length;
    given[one.table] = typed === 0 ? 'none' : typed < one.rows.length ? 'part' : 'whole';
    sources[one.table] = rows;
  }
  const [own] = stored?.tables.reports ?? [];
  const [cover] = nextYearTemplate(before).tables.reports;
  if (sources['reports']?.length === 0) {
    const known: Cells = own ?? names((cover ?? {}) as Cells);
    sources['reports'] = [{ known, typed: {} }];
  }
  const { department, edition } = before;
  return {
    key: { department, year: before.year + 1, ...(edition === undefined ? {} : { edition }) },
    sources: sources as TypedResult['sources'],
    coverage: covered((table) => given[table] ?? (stored ? coverageOf(stored, table) : 'none')),
  };
}

/** What is typed of something that does not apply. */
export const notApplicableWord = Object.entries(absentWords).find(([, why]) => why === 'notApplicable')?.[0] ?? '';

/** A typed text as its column wants it; nothing where it can't be read as it stands. Separators of thousands don't count. */
export function typedValue(column: Column, text: string, rowUnit = ''): string | number | Stated | Absent | undefined {
  if (column.type === 'word')
    return Object.entries(column.words).find(([key, { zh }]) => text === key || text === zh)?.[0];
  if (column.type === 'year') return /^\d{4}$/.test(text) ? Number(text) : undefined;
  if (column.type !== 'number') return text;
  const absent = ownValue(absentWords, text);
  if (absent) return { absent };
  const unit = column.unit === 'row' ? rowUnit : column.unit;
  const stated = parseStated(text.replace(/[,，\s]/g, ''), unit);
  return typeof stated === 'string' ? undefined : stated;
}

/** The report the typed rows would make by now: for the checks made while typing, never stored. */
export function reportSoFar({ key, sources, coverage }: TypedResult): Report {
  const rowsOf = (table: TableName) =>
    sources[table].map(({ known, typed }, index) => {
      const columns = new Map(columnsOf(table));
      const cells = Object.entries(typed).flatMap(([name, text]) => {
        const column = columns.get(name);
        const value = column && typedValue(column, text, typed['unit']);
        return value === undefined ? [] : [[name, value]];
      });
      const code = table === 'reports' ? {} : { code: known['code'] ?? `+${index}` };
      const kind = table === 'budget' ? { kind: 'line' } : {};
      return { ...kind, ...known, ...code, ...Object.fromEntries(cells) };
    });
  const made = Object.fromEntries(tableNames.map((table) => [table, rowsOf(table)]));
  return { ...key, ...coverage, tables: { ...emptyTables(), ...made } as unknown as Tables };
}
