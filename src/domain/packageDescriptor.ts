import type { Coverage } from './coverage';
import { parseReportPath, type ReportKey } from './report';
import { tableNames, type TableName } from './tables';
import { tableSchemaOf } from './tableSchema';

/** Where a CSV lies says what it holds: `[example/]<department>[!edition]/<year>/<table>.csv`. */
interface DataFile {
  path: string;
  report: ReportKey;
  table: TableName;
  example: boolean;
}

/** Reads a path within a package. Throws on a CSV that lies where no table is expected: it would never be read. */
export function dataFileAt(path: string): DataFile {
  const match = /^(example\/)?([^/]+\/\d{4})\/(\w+)\.csv$/.exec(path);
  const report = parseReportPath(match?.[2] ?? '');
  const table = tableNames.find((name) => name === match?.[3]);
  if (!report || !table) throw new Error(`not [example/]<department>/<year>/<table>.csv: ${path}`);
  return { path, report, table, example: Boolean(match?.[1]) };
}

/** What is known of a CSV besides where it lies. */
export interface FileFacts {
  /** How much of its table it holds: all of it where nothing is said. */
  coverage?: Coverage;
  /** Its size, and its SHA-256 as `sha256:<hex>`: who has this very file need not fetch it. */
  bytes?: number;
  hash?: string;
}

/** Where the schema of a table lies within a package: one file for all years of it. */
const schemaPath = (table: TableName): string => `schemas/${table}.json`;

function resourceOf(
  { path, report, table, example }: DataFile,
  { coverage = 'whole', bytes, hash }: FileFacts,
): Record<string, unknown> {
  return {
    name: path.replace(/\.csv$/, '').replaceAll(/[/!]/g, '-'),
    path,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...(bytes === undefined ? {} : { bytes }),
    ...(hash === undefined ? {} : { hash }),
    dialect: { delimiter: ',', lineTerminator: '\n', header: true },
    ...report,
    table,
    coverage,
    ...(example ? { example } : {}),
    schema: schemaPath(table),
  };
}

/** Published years first, each year's tables in the order of their declaration. */
function inOrder(a: DataFile, b: DataFile): number {
  const place = ({ path, example }: DataFile) => `${example ? 1 : 0}${path.slice(0, path.lastIndexOf('/'))}`;
  if (place(a) !== place(b)) return place(a) < place(b) ? -1 : 1;
  return tableNames.indexOf(a.table) - tableNames.indexOf(b.table);
}

type FactsAt = (path: string) => FileFacts;

/** A package's descriptor (Data Package v2) for its CSVs, told by their paths within it. */
const descriptorOf = (paths: readonly string[], factsAt: FactsAt): Record<string, unknown> => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'performance-self-evaluations',
  title: '部门整体支出绩效自评数据',
  resources: paths
    .map(dataFileAt)
    .sort(inOrder)
    .map((file) => resourceOf(file, factsAt(file.path))),
});

const width = 120;

/** JSON with everything on one line that fits on one: a schema reads as a list of fields, one a line. */
export function toJson(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= width) return flat;
  const deeper = `${indent}  `;
  const list = Array.isArray(value);
  const items = list
    ? value.map((item) => toJson(item, deeper))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${toJson(item, deeper)}`);
  return `${list ? '[' : '{'}\n${items.map((item) => deeper + item).join(',\n')}\n${indent}${list ? ']' : '}'}`;
}

/** The text of `datapackage.json` for the CSVs at these paths, which hold their tables whole unless said otherwise. */
export const descriptorText = (paths: readonly string[], factsAt: FactsAt = () => ({})): string =>
  `${toJson(descriptorOf(paths, factsAt))}\n`;

/** The text of the schema of every table, by its path within a package. */
export const schemaFiles = (): Record<string, string> =>
  Object.fromEntries(tableNames.map((table) => [schemaPath(table), `${toJson(tableSchemaOf(table))}\n`]));
