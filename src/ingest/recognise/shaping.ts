import type { FilePlace } from '../../domain/finding';
import { hundredths, type Stated } from '../../domain/hundredths';
import type { Report } from '../../domain/report';
import type { TableName } from '../../domain/tables';
import type { CellValue } from '../cells';
import { codeOfName } from './names';
import type { Gathering, LooseRow } from './readRows';

/** A row as its table has it, but for department and year. `row` is where it stands in the raw rows, from 0. */
export interface ShapedRow {
  row: number;
  values: Record<string, CellValue>;
}

/** What the total row of a score table states. */
export interface ScoreTotal {
  row: number;
  weight?: CellValue;
  score?: CellValue;
  review?: CellValue;
}

export interface ShapeContext {
  /** The latest stored report of the department: codes for lines that only have names. */
  stored?: Report | undefined;
  gathering: Gathering;
  at(row: number, column?: string): FilePlace;
}

export const isStatedNumber = (value: CellValue | undefined): value is Stated =>
  typeof value === 'object' && 'value' in value;

export const amountOf = (row: Record<string, CellValue>, column: string): number | undefined => {
  const value = row[column];
  return isStatedNumber(value) ? value.value : undefined;
};

/** Adds two stated numbers of one unit's kind: the coarser last digit counts. */
export const addStated = (a: Stated, b: Stated): Stated => ({
  value: hundredths(a.value + b.value),
  step: a.step > b.step ? a.step : b.step,
  unit: a.unit,
});

interface StoredRow {
  code: string;
  name: string;
  nameEn?: string;
  parent?: string;
  kind?: string;
  park?: string;
}

/** Rows of the stored report by the name a file would have for them. */
export interface StoredNames {
  find(name: string, parent?: string): StoredRow | undefined;
  /** Of things that share a name the one of the same park; one that stands in another park is another thing. */
  findAt(name: string, park: string | undefined): StoredRow | undefined;
}

export function storedNames(stored: Report | undefined, table: Exclude<TableName, 'reports'>): StoredNames {
  const byName = new Map<string, StoredRow[]>();
  const rows: readonly StoredRow[] = stored?.tables[table] ?? [];
  for (const row of rows) {
    const key = codeOfName(row.name);
    const list = byName.get(key) ?? [];
    if (!list.some(({ code }) => code === row.code)) list.push(row);
    byName.set(key, list);
  }
  return {
    find: (name, parent) => {
      const list = byName.get(codeOfName(name)) ?? [];
      return list.length === 1 ? list[0] : list.find((row) => row.parent === parent);
    },
    findAt: (name, park) => {
      const list = byName.get(codeOfName(name)) ?? [];
      return list.find((row) => row.park === park) ?? list.find((row) => row.park === undefined || park === undefined);
    },
  };
}

/** Codes of one table: the same name under another parent is another thing. */
export function codeBook(): (wanted: string, parent: string | undefined) => string {
  const parents = new Map<string, string | undefined>();
  return (wanted, parent) => {
    if (!parents.has(wanted) || parents.get(wanted) === parent) {
      parents.set(wanted, parent);
      return wanted;
    }
    const within = `${parent ?? ''}-${wanted}`;
    parents.set(within, parent);
    return within;
  };
}

export const rowName = ({ rawName, values }: LooseRow): string =>
  rawName === '' ? String(values['name'] ?? '') : rawName;
