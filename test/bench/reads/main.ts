import type { Report } from '../../../src/domain/report';
import { openRepository } from '../../../src/storage/reportRepository';

/** Reads of one report and of all of them, one after the other in turns, each from IndexedDB and validated. */
export interface Reads {
  one: number[];
  all: number[];
}

/** Keeps reports in the browser, then reads them as the library does; milliseconds of every read. */
async function readReports(reports: readonly Report[], times: number): Promise<Reads> {
  const repository = await openRepository({ name: 'reads' });
  if (repository.mode !== 'durable') throw new Error(`kept in ${repository.mode}`);
  const committed = new Date().toISOString();
  await repository.commitAll(
    reports.map((report, index) => ({
      report,
      expected: null,
      origin: 'user' as const,
      receipt: { fingerprint: String(index), files: ['bench.csv'], committed },
    })),
  );
  const heads = await repository.heads();
  const timed = async (held: typeof heads): Promise<number> => {
    const start = performance.now();
    const found = await repository.reports(held);
    const passed = performance.now() - start;
    if (found.length !== held.length) throw new Error('a report was not read');
    return passed;
  };
  const reads: Reads = { one: [], all: [] };
  const last = heads.slice(-1);
  for (let round = 0; round < times; round += 1) {
    reads.one.push(await timed(last));
    reads.all.push(await timed(heads));
  }
  return reads;
}

Object.assign(window, { readReports });
