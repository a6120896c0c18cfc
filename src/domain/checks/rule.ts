import type { Finding } from '../finding';
import type { TableName } from '../tables';
import type { Name } from '../words';
import type { CheckView } from './checkView';

/** One rule: its number in the printed list, what it is called there, and what it finds in one report. */
export interface Rule {
  name: string;
  number: number;
  title: Required<Name>;
  /** The tables it reads: where one of them was never given, that it finds nothing says nothing. */
  reads: readonly TableName[];
  /** It holds the report against the one before. */
  overYears?: true;
  check(view: CheckView): readonly Finding[];
}
