import { isGaps } from '../domain/coverage';
import { fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { parseReportPath, reportPath, type ReportKey } from '../domain/report';
import { isAbsence, isRecord, isStated, validateReport } from '../domain/validateReport';
import {
  origins,
  type Head,
  type Headline,
  type ImportRecord,
  type VersionOrigin,
  type Receipt,
  type Version,
} from './documents';
import { isLearnt } from './knownLayouts';
import { readFrozenMapping } from './nameMappings';
import { migrate, migratedName, type StoredDocument } from './migrations';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isOrigin = (value: unknown): value is VersionOrigin => origins.some((origin) => origin === value);

const damaged = (document: unknown, field: string): Finding[] => [
  fault('stored.damagedDocument', { file: migratedName(document), column: field }),
];

function readReceipt(value: unknown): Receipt | undefined {
  if (!isRecord(value)) return undefined;
  const { fingerprint, files, committed } = value;
  if (!isText(fingerprint) || !isText(committed) || !Array.isArray(files) || !files.every(isText)) return undefined;
  const record = value['record'];
  const told = record === undefined ? undefined : readRecord(record);
  if (record !== undefined && !told) return undefined;
  return { fingerprint, files: [...files], committed, ...(told ? { record: told } : {}) };
}

const isCounts = (value: unknown): boolean => isRecord(value) && Object.values(value).every(Number.isFinite);
const isTexts = (value: unknown, ...names: readonly string[]): boolean =>
  isRecord(value) && names.every((name) => typeof value[name] === 'string');
const all = (value: unknown, fits: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(fits);

function readRecord(value: unknown): ImportRecord | undefined {
  if (!isRecord(value)) return undefined;
  const sound =
    isText(value['batch']) &&
    all(value['files'], (file) => isTexts(file, 'name', 'fingerprint', 'encoding')) &&
    all(value['answers'], (answer) => isTexts(answer, 'asked', 'answer')) &&
    all(value['corrections'], (correction) => isTexts(correction, 'at', 'from', 'to')) &&
    [value['conversions'], value['changes'], value['checks']].every(isCounts) &&
    Number.isInteger(value['ticked']) &&
    (value['joined'] === undefined || all(value['joined'], (one) => readFrozenMapping(one) !== undefined)) &&
    (value['layouts'] === undefined || all(value['layouts'], isLearnt)) &&
    (value['reason'] === undefined || typeof value['reason'] === 'string');
  return sound ? (structuredClone(value) as unknown as ImportRecord) : undefined;
}

/** The parts of a document that must be right before its report is looked at. */
function firstBadField(document: StoredDocument): string | undefined {
  if (!isText(document['id'])) return 'id';
  if (document['previous'] !== null && !isText(document['previous'])) return 'previous';
  return isOrigin(document['origin']) ? undefined : 'origin';
}

/** Reads a stored version: a plain, validated copy in the current schema, or everything wrong with it. */
export function readVersion(stored: unknown): Version | Finding[] {
  const migrated = migrate(stored, 'versions');
  if ('finding' in migrated) return [migrated.finding];
  const { document } = migrated;
  const report = validateReport(document);
  if (Array.isArray(report)) return report;
  const receipt = readReceipt(document['receipt']);
  if (document['report'] !== reportPath(report)) return damaged(document, 'report');
  if (!receipt) return damaged(document, 'receipt');
  const bad = firstBadField(document);
  if (bad) return damaged(document, bad);
  const { id, previous, origin, schema } = document as { [K in keyof Version]: Version[K] };
  return { ...report, id, report: reportPath(report), previous, origin, receipt, schema };
}

const numbers = ['initial', 'adjusted', 'final', 'totalScore', 'fullScore', 'reportedRate'];
const words = ['departmentName', 'grade'];

function readHeadline(value: unknown): Headline | undefined {
  if (!isRecord(value)) return undefined;
  const fits = Object.entries(value).every(([name, cell]) =>
    words.includes(name) ? isText(cell) : numbers.includes(name) && (isStated(cell) || isAbsence(cell)),
  );
  return fits ? (value as Headline) : undefined;
}

function keyOf(document: StoredDocument): ReportKey | undefined {
  const { report, department, year, edition } = document;
  const key = isText(report) ? parseReportPath(report) : undefined;
  return key && key.department === department && key.year === year && key.edition === edition ? key : undefined;
}

/** Reads a stored head in the current schema, or says what is wrong with it. */
export function readHead(stored: unknown): Head | Finding[] {
  const migrated = migrate(stored, 'heads');
  if ('finding' in migrated) return [migrated.finding];
  const { document } = migrated;
  const { version, origin, fingerprint, coverage } = document;
  const key = keyOf(document);
  const headline = readHeadline(document['headline']);
  if (!key) return damaged(document, 'report');
  if (!isText(version)) return damaged(document, 'version');
  if (!isOrigin(origin)) return damaged(document, 'origin');
  if (!isText(fingerprint)) return damaged(document, 'fingerprint');
  if (!headline) return damaged(document, 'headline');
  if (coverage !== undefined && !isGaps(coverage)) return damaged(document, 'coverage');
  return {
    ...key,
    report: reportPath(key),
    version,
    origin,
    fingerprint,
    headline,
    ...(coverage === undefined ? {} : { coverage }),
    schema: Number(document['schema']),
  };
}
