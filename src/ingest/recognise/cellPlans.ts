import { isMoneyUnit } from '../../domain/hundredths';
import { type Column, type TableName, columnsOf } from '../../domain/tables';
import type { CellValue } from '../cells';
import type { Sheet } from '../readers/sheet';
import type { ColumnMapping } from './columns';
import type { RawBlock } from './rawBlocks';

/** What reading a block's rows needs: which column goes where, in what unit. */
export interface RowPlan {
  sheet: Sheet;
  block: RawBlock;
  blockId: string;
  table: TableName;
  /** Our own file: its texts stand as they are, its numbers in the declared units. */
  own: boolean;
  columns: readonly ColumnMapping[];
  units: ReadonlyMap<number, string>;
  /** The column that says the unit of a row's money. */
  ofRow?: number | undefined;
  /** Columns whose percentages are written as fractions: 0.25 is 25 %. */
  fractions: ReadonlySet<number>;
}

/** How the cells of one column are read. */
export interface CellPlan {
  index: number;
  name: string;
  header: string;
  column: Column;
  /** Free text of our own files: as it stands. */
  verbatim: boolean;
  /** How many characters it may have at most. */
  limit?: number;
  /** Read whole elsewhere: a word of it counts. */
  prose: boolean;
  /** What plain digits are in; nothing where more has to be known. */
  plainUnit?: string;
  unit?: string;
  level?: number;
  /** Money whose unit stands in its row. */
  byRow?: true;
  adds: boolean;
  fraction: boolean;
  /** Texts and words come again and again: each is typed once. */
  known: Map<string, CellValue>;
}

/** Columns of free text whose cells are read whole elsewhere: a word of them counts. */
const proseColumns: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  tasks: ['status', 'statusText'],
  projects: ['stage', 'stageText', 'kind'],
};

const isFreeText = (column: Column): boolean =>
  column.type === 'text' || column.type === 'code' || column.type === 'due';

/** The unit plain digits of a column are in, where that is certain. A rate of 1 or less may be a fraction: not plain. */
function plainUnitOf(column: Column, told: string | undefined): string | undefined {
  if (column.type !== 'number' || column.unit === 'row' || column.unit === '%') return undefined;
  const unit = told ?? column.unit;
  return unit === column.unit || (isMoneyUnit(unit) && isMoneyUnit(column.unit)) ? unit : undefined;
}

export function plansOf({ table, own, columns, units, fractions, ofRow }: RowPlan): CellPlan[] {
  const declared = new Map(columnsOf(table));
  const prose = own ? [] : (proseColumns[table] ?? []);
  return columns.flatMap(({ name, index, header, level, adds }) => {
    const column = name === undefined ? undefined : declared.get(name);
    if (name === undefined || !column) return [];
    const unit = units.get(index);
    const fraction = fractions.has(index);
    const isByRow = ofRow !== undefined && column.type === 'number' && isMoneyUnit(column.unit);
    const plainUnit = fraction || adds || isByRow || level !== undefined ? undefined : plainUnitOf(column, unit);
    return [
      {
        index,
        name,
        header,
        column,
        verbatim: own && isFreeText(column),
        prose: prose.includes(name),
        adds: adds === true,
        fraction,
        known: new Map<string, CellValue>(),
        ...('maxLength' in column && column.maxLength !== undefined ? { limit: column.maxLength } : {}),
        ...(plainUnit === undefined ? {} : { plainUnit }),
        ...(unit === undefined ? {} : { unit }),
        ...(level === undefined ? {} : { level }),
        ...(isByRow ? { byRow: true as const } : {}),
      },
    ];
  });
}
