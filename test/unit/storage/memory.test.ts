import { expect, test, vi } from 'vitest';
import { openRepository } from '../../../src/storage/reportRepository';
import { exported, officeReport, receipt } from './office';

// Nothing here brings IndexedDB along: this is a browser without one.
test('a browser without IndexedDB keeps reports for the page, by the same rules', async () => {
  const repository = await openRepository();
  expect(repository).toMatchObject({ mode: 'memory', reason: { rule: 'storage.missing' }, damage: [] });
  const seen = vi.fn();
  repository.watch(seen);
  const save = (expected: string | null, final: number) =>
    repository.commit({ expected, report: officeReport(2022, final), receipt: receipt('a'), origin: 'user' });
  const first = await save(null, 1_000_000);
  const head = 'committed' in first ? first.committed : null;
  expect(head?.headline.final).toMatchObject({ value: 1_000_000 });
  expect(await save(null, 2_000_000)).toEqual({ conflict: head });
  expect(await repository.report({ department: 'office', year: 2022 })).toEqual(officeReport(2022));
  expect(seen).toHaveBeenCalled();
  expect(await repository.heads()).toEqual([head]);
  expect(await repository.undo({ department: 'office', year: 2022 }, head?.version ?? '')).toEqual({ committed: null });
  expect((await exported(repository)).versions).toHaveLength(1);
});
