import type { Book } from '../figure';
import type { ReportKey } from '../report';
import { codesIn } from './mappings';
import { reportsOf } from './reportYears';

/** What each report calls one project, by year: several codes where it is told as several. */
export type ProjectThread = Map<number, string[]>;

/**
 * The projects of a department through its reports, oldest first: by code, or by what was confirmed by hand. What was
 * split or merged is one thread; without a confirmation it is two.
 */
export function projectThreads(book: Book, key: ReportKey): ProjectThread[] {
  let threads: ProjectThread[] = [];
  for (const { department, year, tables } of reportsOf(book, key)) {
    const codesNow = (thread: ProjectThread): string[] =>
      [...thread].flatMap(([before, codes]) =>
        codes.flatMap((code) =>
          codesIn(book.mappings ?? [], { department, table: 'projects', year: before, code }, year),
        ),
      );
    const claims = threads.map((thread) => ({ thread, codes: new Set(codesNow(thread)) }));
    for (const code of new Set(tables.projects.map((row) => row.code))) {
      const [first, ...others] = claims.filter(({ codes, thread }) => codes.has(code) && threads.includes(thread));
      const thread: ProjectThread = first?.thread ?? new Map<number, string[]>();
      if (!first) threads.push(thread);
      for (const other of others) for (const [at, codes] of other.thread) add(thread, at, codes);
      threads = threads.filter((one) => !others.some((other) => other.thread === one));
      add(thread, year, [code]);
    }
  }
  return threads.map((thread) => new Map([...thread].sort(([a], [b]) => a - b)));
}

function add(thread: ProjectThread, year: number, codes: readonly string[]): void {
  thread.set(year, [...new Set([...(thread.get(year) ?? []), ...codes])]);
}
