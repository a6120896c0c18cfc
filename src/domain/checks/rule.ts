import type { Finding } from '../finding';
import type { TableName } from '../tables';
import type { Name } from '../words';
import type { CheckView } from './checkView';

/** One rule: its number in the printed list, what it is called there, and what it finds in one report. */
export interface Rule {
  name: string;
  number: number;
  title: Required<Name>;
  /** The tables it holds against each other: without one of them it has nothing to ask of the report. */
  reads?: readonly TableName[];
  check(view: CheckView): readonly Finding[];
}
