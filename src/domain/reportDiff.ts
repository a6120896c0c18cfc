import type { Absent, Stated } from './hundredths';
import type { ReportKey } from './report';
import type { TableName } from './tables';
import type { Name } from './words';

/** A cell as a table holds it; nothing where it holds none. */
export type DiffCell = string | number | Stated | Absent | undefined;

/** A row that is in both, with the cells that differ; or one that is in one of them only, with all it states. */
export interface RowChange {
  table: TableName;
  kind: 'added' | 'changed' | 'gone';
  /** What the row is called, and its part, scope or period where it has one. */
  name: Name;
  detail?: string;
  cells: readonly { column: string; before: DiffCell; after: DiffCell }[];
}

/** How one report differs from another of the same department and year. */
export interface ReportDiff {
  key: ReportKey;
  changes: readonly RowChange[];
  /** Rows that are the same in both, by table. */
  same: Readonly<Partial<Record<TableName, number>>>;
}
