import type { CheckResult } from '../../../../../src/domain/finding';
import type { TableName } from '../../../../../src/domain/tables';
import { editedRow } from '../../../../../src/cli/example/edits';
import { twoDecimals, type ExampleYear } from '../../../../../src/cli/example/exampleYear';

/** The year faults are planted in, and the one before it. */
export const planted = 2021;
export const before = 2020;

/** Something wrong in a report, and the finding that has to tell it. */
export interface Fault {
  what: string;
  result: CheckResult;
  /** `rule/…`: the id of the finding, where it is the same for every seed. */
  id: string;
  /** Plants it; gives the id of the finding where that depends on the seed. */
  plant(years: ExampleYear[]): string | void;
}

export type Place = readonly [number, TableName, string?];

export const cover: Place = [planted, 'reports'];
export const budget = (code: string): Place => [planted, 'budget', code];
export const score = (code: string): Place => [planted, 'scores', code];
export const outcome = (code: string): Place => [planted, 'outcomes', code];
export const project = (code: string): Place => [planted, 'projects', code];

/** A cell's number by so many hundredths more or less. */
export function shift(years: readonly ExampleYear[], place: Place, [column, by]: readonly [string, number]): void {
  const row = editedRow(years, place);
  row[column] = twoDecimals(Math.round(Number(row[column]) * 100) + by);
}

/** A cell's number so many times as large. */
export function scale(years: readonly ExampleYear[], place: Place, [column, factor]: readonly [string, number]): void {
  const row = editedRow(years, place);
  row[column] = twoDecimals(Math.round(Number(row[column]) * 100 * factor));
}
