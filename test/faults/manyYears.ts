import { createPinia, setActivePinia } from 'pinia';
import type { PackageSource } from '../../src/ingest/packageAt';
import { openRepository } from '../../src/storage/reportRepository';
import { useLibrary } from '../../src/stores/library';

/** What arrived of a package of so many departments and years, and what it took. */
export interface Arrival {
  years: number;
  arrived: number;
  /** How many files were asked for at a time, at most. */
  atOnce: number;
  told: readonly string[];
  milliseconds: number;
  heapMB: number;
}

const header = 'department,year,departmentName,totalScore';
const lines = 'department,year,code,name,kind,initial,final';

/** The two files of a department-year; nothing is kept of them before they are asked for. */
function textOf(path: string): string {
  const [department = '', year = '', file] = path.split('/');
  const key = `${department},${year}`;
  if (file === 'reports.csv') return `${header}\n${key},测试单位 ${department},90\n`;
  const rows = Array.from({ length: 60 }, (_, index) => `${key},c${index},科目${index},line,${index}.50,${index}.25`);
  return `${lines}\n${rows.join('\n')}\n`;
}

/** Opens the app's library over a served package of a department for each name and ten years each. */
export async function arrivalOf(departments: number): Promise<Arrival> {
  const paths: string[] = [];
  for (let department = 0; department < departments; department += 1) {
    for (let year = 2015; year < 2025; year += 1) {
      for (const table of ['reports', 'budget']) paths.push(`office-${department}/${year}/${table}.csv`);
    }
  }
  let running = 0;
  let atOnce = 0;
  const published: PackageSource = {
    descriptor: async () => JSON.stringify({ resources: paths.map((path) => ({ path })) }),
    async read(path) {
      running += 1;
      atOnce = Math.max(atOnce, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return new TextEncoder().encode(textOf(path));
    },
  };
  setActivePinia(createPinia());
  const library = useLibrary();
  const name = `many-${departments}`;
  const began = performance.now();
  await library.start({ department: 'office-7', sources: { open: () => openRepository({ name }), published } });
  return {
    years: departments * 10,
    arrived: library.heads.length,
    atOnce,
    told: library.notices.map(({ rule }) => rule),
    milliseconds: performance.now() - began,
    heapMB: Math.round(process.memoryUsage().heapUsed / 1e6),
  };
}
