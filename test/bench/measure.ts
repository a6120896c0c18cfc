import type { Browser } from 'playwright';
import type { Served } from './serveBuild';

/** One line of the table: what was measured, in which unit, and what is aimed at. Nothing fails when it is missed. */
export interface Measure {
  what: string;
  value: number;
  unit: string;
  /** At most this much; absent where the value only explains another one. */
  target?: number;
}

export interface BenchContext {
  /** The built app, served. */
  app: Served;
  browser: Browser;
  /** Folder for what a bench builds itself. */
  builds: string;
}

export interface Bench {
  name: string;
  run: (context: BenchContext) => Promise<Measure[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
