import { hundredths, type Stated } from '../../../src/domain/hundredths';
import { emptyTables, type Report } from '../../../src/domain/report';
import type { Receipt } from '../../../src/storage/documents';
import type { Collection } from '../../../src/storage/migrations';
import type { Repository } from '../../../src/storage/reportRepository';

const money = (value: number): Stated => ({ value: hundredths(value), step: hundredths(10_000), unit: '万元' });

/** A small sound report of an office that doesn't exist: one row of head data and a total of `final` 分. */
export function officeReport(year: number, final = 1_000_000): Report {
  const key = { department: 'office', year };
  return {
    ...key,
    tables: {
      ...emptyTables(),
      reports: [{ ...key, departmentName: '测试单位', grade: '优' }],
      budget: [{ ...key, code: 'total', name: '合计', kind: 'total', final: money(final) }],
    },
  };
}

export const receipt = (fingerprint: string, committed = '2024-08-01T00:00:00.000Z'): Receipt => ({
  fingerprint,
  files: ['office/reports.csv'],
  committed,
});

/** All that is stored, as a backup has it. */
export async function exported(repository: Repository): Promise<Record<Collection, readonly unknown[]>> {
  const backup = await repository.backup('2024-09-30T00:00:00.000Z');
  return JSON.parse(await backup.text()) as Record<Collection, readonly unknown[]>;
}
