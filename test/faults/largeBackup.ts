import { reportPath, type Report } from '../../src/domain/report';
import { backupOf } from '../../src/storage/backup';
import type { Version } from '../../src/storage/documents';
import { headOf } from '../../src/storage/headline';
import { memoryShelf } from '../../src/storage/memoryShelf';
import { currentSchema } from '../../src/storage/migrations';
import { restoreBackup } from '../../src/storage/restoreBackup';
import type { Shelf } from '../../src/storage/shelf';
import { officeReport, receipt } from '../unit/storage/office';

export interface LargeBackup {
  years: number;
  megabytes: number;
  restored: number;
  /** How often it was told how far the work is. */
  told: number;
  /** What the process holds at the most between two handfuls. */
  heapMB: number;
}

const rowsEach = 1500;

/** A year of a department that doesn't exist, with as many lines as a long report has. */
function yearAt(index: number): Report {
  const { tables, ...key } = officeReport(2015 + (index % 10));
  const department = `office-${Math.floor(index / 10)}`;
  const [total] = tables.budget;
  if (!total) throw new Error('no total');
  const lines = Array.from({ length: rowsEach }, (_, line) => ({
    ...total,
    department,
    code: `c${line}`,
    name: `测试科目${line}，写得长一些，好让备份够长`,
    kind: 'line' as const,
  }));
  const head = tables.reports.map((row) => ({ ...row, department }));
  return { ...key, department, tables: { ...tables, reports: head, budget: [{ ...total, department }, ...lines] } };
}
function versionAt(index: number): Version {
  const report = yearAt(index);
  const id = `v${String(index).padStart(6, '0')}`;
  const about = { report: reportPath(report), previous: null, origin: 'user' as const, schema: currentSchema };
  return { ...report, ...about, id, receipt: receipt(`f${index}`) };
}

/** A store of so many years that are made when they are asked for: none of them is in memory otherwise. */
function shelfOf(years: number): Shelf {
  const keys = Array.from({ length: years }, (_, index) => String(index));
  return {
    ...memoryShelf(),
    keys: async (collection) => (collection === 'heads' || collection === 'versions' ? keys : []),
    documents: async (collection, asked) =>
      asked.map((key) => (collection === 'heads' ? headOf(versionAt(Number(key))) : versionAt(Number(key)))),
  };
}

/** Makes a backup of so many years and brings it into an empty store that only counts what comes. */
export async function largeBackup(years: number): Promise<LargeBackup> {
  let [told, heap, restored] = [0, 0, 0];
  const tell = (): void => {
    told += 1;
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  };
  const file = await backupOf(shelfOf(years), '2024-09-30T00:00:00.000Z', { tell });
  const counting: Shelf = {
    ...memoryShelf(),
    async merge(_, additions) {
      for await (const { versions = [] } of additions()) restored += versions.length;
      return { swapped: true };
    },
  };
  const outcome = await restoreBackup(counting, file, { tell });
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused.slice(0, 3)));
  return { years, megabytes: Math.round(file.size / 1e6), restored, told, heapMB: Math.round(heap / 1e6) };
}
