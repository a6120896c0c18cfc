import { coverages, type Coverage } from '../domain/coverage';
import { fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { parseReportPath, reportPath, type ReportKey } from '../domain/report';
import { tableNames, type TableName } from '../domain/tables';
import { isRecord } from '../domain/validateReport';

/** One CSV a package lists: which table of which report it holds, and its schema, which promises columns. */
export interface PackagedTable {
  path: string;
  table: TableName;
  /** The schema itself, or where it lies within the package; what several tables share need not be told for each. */
  schema: unknown;
  /** How much of the table it holds; one that isn't listed at all was not given. */
  coverage: Coverage;
  /** Its digest, `sha256:<hex>`, where the package tells it. */
  hash?: string;
}

/** What a package lists of one department-year, its tables in the order of their declaration. */
export interface PackagedYear {
  key: ReportKey;
  tables: readonly PackagedTable[];
  findings: readonly Finding[];
  /** All its files with their digests and coverage as one text: another one means another year. None where a digest is missing. */
  listing?: string;
}

/** The department-years a package lists, and what is wrong with its list. */
export interface ListedYears {
  years: readonly PackagedYear[];
  findings: readonly Finding[];
}

const descriptorFile = 'datapackage.json';

/** Invented reports lie in a folder of their own and come only when asked for. */
export type PackagePart = 'published' | 'example';
const exampleFolder = 'example/';

/** `[example/]<department>[!edition]/<year>/<table>.csv`, all of it within the package. */
function placeOf(path: string): { key: ReportKey; table: TableName } | undefined {
  const match = /^(?:example\/)?([^/]+\/\d{4})\/(\w+)\.csv$/.exec(path);
  const key = match?.[1] && !match[1].startsWith('.') ? parseReportPath(match[1]) : undefined;
  const table = tableNames.find((name) => name === match?.[2]);
  return key && table ? { key, table } : undefined;
}

/** The columns a schema names. */
export function promisedColumns(schema: unknown): string[] {
  const fields = isRecord(schema) && Array.isArray(schema['fields']) ? schema['fields'] : [];
  return fields.flatMap((field: unknown) =>
    isRecord(field) && typeof field['name'] === 'string' ? [field['name']] : [],
  );
}

function resourcesOf(text: string): readonly unknown[] | undefined {
  try {
    const descriptor: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const resources = isRecord(descriptor) ? descriptor['resources'] : undefined;
    return Array.isArray(resources) ? resources : undefined;
  } catch {
    return undefined;
  }
}

type Listed = PackagedTable & { key: ReportKey };

function listedIn(resource: unknown, index: number): Listed | Finding {
  const path = isRecord(resource) ? resource['path'] : undefined;
  const place = typeof path === 'string' ? placeOf(path) : undefined;
  if (!isRecord(resource) || typeof path !== 'string' || !place) {
    const raw = typeof path === 'string' ? path : `resources[${index}]`;
    return fault('package.unknownResource', { file: descriptorFile, row: index + 1, raw });
  }
  const coverage = coverages.find((one) => one === resource['coverage']) ?? 'whole';
  const { hash } = resource;
  const told = typeof hash === 'string' && /^sha256:[0-9a-f]{64}$/.test(hash) ? { hash } : {};
  return { ...place, path, coverage, schema: resource['schema'], ...told };
}

/** One table listed twice for one year: which of them holds can't be told, so neither is taken. */
function repeated(listed: readonly Listed[]): Finding[] {
  const seen = new Set<TableName>();
  return listed
    .filter(({ table }) => seen.has(table) || !seen.add(table))
    .map(({ path }) => fault('package.repeatedResource', { file: descriptorFile, raw: path }));
}

function listingOf(tables: readonly PackagedTable[]): { listing?: string } {
  if (tables.some(({ hash }) => hash === undefined)) return {};
  return { listing: tables.map(({ path, coverage, hash }) => `${path} ${coverage} ${hash}`).join('\n') };
}

function yearOf(listed: readonly Listed[]): PackagedYear[] {
  const [first] = listed;
  if (!first) return [];
  const ordered = [...listed].sort((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table));
  const lacksReport = !listed.some(({ table }) => table === 'reports');
  const missing = lacksReport ? [fault('package.noReportsTable', { file: reportPath(first.key) })] : [];
  const findings = [...repeated(listed), ...missing];
  return [{ key: first.key, tables: ordered, findings, ...(findings.length > 0 ? {} : listingOf(ordered)) }];
}

/** Reads `datapackage.json`: the department-years it lists, or what is wrong with it. */
export function readDescriptor(text: string, part: PackagePart): ListedYears {
  const resources = resourcesOf(text);
  if (!resources) return { years: [], findings: [fault('package.brokenDescriptor', { file: descriptorFile })] };
  const read = resources.map(listedIn);
  const listed = read.filter((entry): entry is Listed => 'path' in entry);
  const wanted = listed.filter(({ path }) => path.startsWith(exampleFolder) === (part === 'example'));
  const byReport = new Map<string, Listed[]>();
  for (const entry of wanted) {
    const path = reportPath(entry.key);
    const own = byReport.get(path);
    if (own) own.push(entry);
    else byReport.set(path, [entry]);
  }
  return {
    years: [...byReport.values()].flatMap(yearOf),
    findings: read.filter((entry): entry is Finding => 'rule' in entry),
  };
}
