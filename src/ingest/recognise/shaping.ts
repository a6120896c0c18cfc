import type { FilePlace } from '../../domain/finding';
import { hundredths, type Stated } from '../../domain/hundredths';
import type { Report } from '../../domain/report';
import type { TableName } from '../../domain/tables';
import type { CellValue } from '../cells';
import { codeOfName } from './names';
import type { Gathering, LooseRow } from './gathering';

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
  /** Stored reports of the department: codes for lines that only have names, from the first that has the name. */
  stored: readonly Report[];
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
  /**
   * Of things that share a name the one of the same park; one that stands in another park is another thing, and where
   * several might be meant none is.
   */
  findAt(name: string, park: string | undefined): StoredRow | undefined;
  has(code: string): boolean;
}

/** The rows of one report, those of a name each once by its code. */
function namesIn(stored: Report, table: Exclude<TableName, 'reports'>): ReadonlyMap<string, readonly StoredRow[]> {
  const byName = new Map<string, StoredRow[]>();
  const rows: readonly StoredRow[] = stored.tables[table];
  for (const row of rows) {
    const key = codeOfName(row.name);
    const list = byName.get(key) ?? [];
    if (!list.some(({ code }) => code === row.code)) list.push(row);
    byName.set(key, list);
  }
  return byName;
}

export function storedNames(stored: readonly Report[], table: Exclude<TableName, 'reports'>): StoredNames {
  const years = stored.map((report) => namesIn(report, table));
  const codes = new Set(years.flatMap((names) => [...names.values()].flatMap((rows) => rows.map(({ code }) => code))));
  const rowsOf = (name: string): readonly StoredRow[] => {
    const key = codeOfName(name);
    return years.find((names) => names.has(key))?.get(key) ?? [];
  };
  return {
    find: (name, parent) => {
      const list = rowsOf(name);
      return list.length === 1 ? list[0] : list.find((row) => row.parent === parent);
    },
    findAt: (name, park) => {
      const list = rowsOf(name);
      const here = list.filter((row) => row.park === park);
      const [first, ...others] = here.length > 0 ? here : list;
      if (others.length > 0) return undefined;
      return here.length > 0 || park === undefined || first?.park === undefined ? first : undefined;
    },
    has: (code) => codes.has(code),
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
