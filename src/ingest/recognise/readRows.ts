import { fault, verbatim } from '../../domain/fault';
import type { FilePlace, Finding } from '../../domain/finding';
import { columnsOf, type Column, type TableName } from '../../domain/tables';
import { fromShielded } from '../../domain/shield';
import type { CellValue } from '../cells';
import type { Conversion } from '../draft';
import { glimpse } from '../glimpse';
import { typeLooseCell } from '../looseCells';
import type { RawTable } from '../rawTable';
import type { Mapping } from './columns';
import type { RawBlock } from './rawBlocks';
import { isBlank } from './sheet';

/** A row's typed cells by column, with its name as the file has it (spaces and numbering and all). */
export interface LooseRow {
  /** In the raw rows, from 0. */
  row: number;
  values: Record<string, CellValue>;
  rawName: string;
  /** Texts of the columns of levels, and what stands behind each level where every level has a weight. */
  levels?: readonly string[];
  levelWeights?: readonly (CellValue | undefined)[];
  /** Prose of a cell that only a word is read of: 形象进度, 完成情况. */
  prose?: Readonly<Record<string, string>>;
}

/** Where findings and conversions of all blocks are gathered; long lists are cut, counts are whole. */
export interface Gathering {
  findings: Finding[];
  conversions: Conversion[];
  counts: Partial<Record<Conversion['kind'], number>>;
}

const mostConversions = 2000;
const mostFindings = 2000;

export function gather(
  gathering: Gathering,
  conversions: readonly Omit<Conversion, 'at'>[],
  at: () => FilePlace,
): void {
  for (const conversion of conversions) {
    gathering.counts[conversion.kind] = (gathering.counts[conversion.kind] ?? 0) + 1;
    if (gathering.conversions.length < mostConversions) gathering.conversions.push({ ...conversion, at: at() });
  }
}

export interface BlockCounts {
  rows: number;
  cells: number;
  unreadable: number;
}

/** What reading a block's rows needs: which column goes where, in what unit. */
export interface RowPlan {
  sheet: RawTable;
  block: RawBlock;
  table: TableName;
  /** Our own file: its texts stand as they are, its numbers in the declared units. */
  own: boolean;
  columns: readonly Mapping[];
  units: ReadonlyMap<number, string>;
  /** Columns whose percentages are written as fractions: 0.25 is 25 %. */
  fractions: ReadonlySet<number>;
}

interface CellPlan {
  index: number;
  name: string;
  header: string;
  column: Column;
  unit?: string;
  level?: number;
  adds: boolean;
  fraction: boolean;
  /** Texts and words come again and again: each is typed once. */
  known: Map<string, CellValue>;
}

/** Columns of free text whose cells are read whole elsewhere: a word of them counts. */
const prose: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  tasks: ['status', 'statusText'],
  projects: ['stage', 'stageText', 'kind'],
};

/** 0.253 → 25.3, digit by digit. */
function hundredfold(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text.trim());
  if (!match) return text;
  const [, sign = '', whole = '', fraction = ''] = match;
  const padded = fraction.padEnd(2, '0');
  const rest = padded.slice(2);
  return `${sign}${whole}${padded.slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, '$1') + (rest ? `.${rest}` : '');
}

const needsTrim = (text: string): boolean => {
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  return first <= 39 || first > 0x2fff || last <= 32 || last > 0x2fff;
};

function plansOf({ table, columns, units, fractions }: RowPlan): CellPlan[] {
  const declared = new Map(columnsOf(table));
  return columns.flatMap(({ name, index, header, level, adds }) => {
    const column = name === undefined ? undefined : declared.get(name);
    if (name === undefined || !column) return [];
    const unit = units.get(index);
    return [
      {
        index,
        name,
        header,
        column,
        adds: adds === true,
        fraction: fractions.has(index),
        known: new Map(),
        ...(unit === undefined ? {} : { unit }),
        ...(level === undefined ? {} : { level }),
      },
    ];
  });
}

/**
 * Types the rows of a block column by column. Unreadable cells become findings with their place; their row goes on
 * without them. Rows come in the file's order; nothing is allocated for a cell that is what it looks like.
 */
export function readRows(plan: RowPlan, gathering: Gathering): { rows: LooseRow[]; counts: BlockCounts } {
  const { sheet, block, table, own } = plan;
  const plans = plansOf(plan);
  const unitColumn = plans.find(({ name }) => name === 'unit');
  const nameColumn = plans.find(({ name, level }) => name === 'name' && level === undefined);
  const beside = besideName(plan, nameColumn);
  const levels = plans.filter(({ level, name }) => level !== undefined && name !== 'weight');
  const passed = new Set(block.skipped.map(({ row }) => row));
  const counts = { rows: 0, cells: 0, unreadable: 0 };
  const rows: LooseRow[] = [];
  const asProse = own ? [] : (prose[table] ?? []);
  const place = (row: number, header: string): FilePlace => ({
    file: sheet.file,
    ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
    row: row + 1,
    column: header,
  });
  for (let row = block.body.from; row < block.body.to; row += 1) {
    if (passed.has(row)) continue;
    const cells = sheet.rows[row] ?? [];
    const values: Record<string, CellValue> = {};
    const loose: LooseRow = { row, values, rawName: '' };
    const rowUnit = unitColumn ? (cells[unitColumn.index] ?? '').trim() : '';
    let held = 0;
    for (const cellPlan of plans) {
      const raw = cells[cellPlan.index];
      if (raw === undefined || raw === '' || isBlank(raw)) continue;
      held += 1;
      const { name, column, level } = cellPlan;
      if (level !== undefined && name !== 'weight') continue;
      if (cellPlan === nameColumn && !own) {
        loose.rawName = raw;
        if (!isReadableName(raw)) held += 0;
      } else if (asProse.includes(name)) {
        loose.prose = { ...loose.prose, [name]: raw };
        continue;
      }
      const known = cellPlan.known.get(raw);
      if (known !== undefined) {
        values[name] = known;
        continue;
      }
      if (
        own &&
        column.type !== 'number' &&
        column.type !== 'word' &&
        column.type !== 'year' &&
        column.type !== 'month' &&
        column.type !== 'period'
      ) {
        const text = needsTrim(raw) ? fromShielded(raw.trim()) : raw;
        if (!('maxLength' in column) || column.maxLength === undefined) {
          values[name] = text;
          continue;
        }
      }
      const text = cellPlan.fraction && !/[%％]/.test(raw) ? hundredfold(raw) : raw;
      const cell = typeLooseCell(column, text, {
        rowUnit,
        at: () => place(row, cellPlan.header),
        ...(cellPlan.unit === undefined || (cellPlan.unit === '' && rowUnit !== '') ? {} : { unit: cellPlan.unit }),
      });
      if ('finding' in cell) {
        counts.unreadable += 1;
        if (gathering.findings.length < mostFindings) gathering.findings.push(cell.finding);
        continue;
      }
      if (cellPlan.fraction && text !== raw)
        gather(gathering, [{ kind: 'unit', from: glimpse(raw), to: `${text}%` }], () => place(row, cellPlan.header));
      if (cell.conversions.length > 0) gather(gathering, cell.conversions, () => place(row, cellPlan.header));
      if (cell.hedge !== undefined) {
        const hedge = name === 'value' ? 'hedge' : `${name}Hedge`;
        values[hedge] ??= cell.hedge;
      }
      if (cell.expected) values['expected'] ??= 'yes';
      if (cell.value === undefined) continue;
      if (level !== undefined) {
        const weights = [...(loose.levelWeights ?? [])];
        weights[level - 1] = cell.value;
        loose.levelWeights = weights;
        continue;
      }
      if (cellPlan.adds) loose.values['+adjusted'] = cell.value;
      else values[name] = cell.value;
      if (
        column.type !== 'number' &&
        cell.conversions.length === 0 &&
        cellPlan.known.size < 20_000 &&
        raw.length < 60
      ) {
        cellPlan.known.set(raw, cell.value);
      }
    }
    if (loose.rawName === '' && nameColumn && !own) {
      const text = beside.map((index) => cells[index]).find((cell) => !isBlank(cell));
      if (text !== undefined) {
        loose.rawName = `　${text}`;
        values['name'] = text.trim();
        held += 1;
      }
    }
    if (levels.length > 0) loose.levels = levels.map(({ index }) => cells[index] ?? '');
    if (held === 0) continue;
    counts.rows += 1;
    counts.cells += held;
    rows.push(loose);
  }
  return { rows, counts };
}

const isReadableName = (raw: string): boolean => raw !== '';

/** Columns without a header right of the name: a name set in by a column of its own. */
function besideName({ block, own }: RowPlan, nameColumn: CellPlan | undefined): number[] {
  if (!nameColumn || own) return [];
  const found: number[] = [];
  const headed = new Set(block.cells.filter(({ header }) => header !== '').map(({ index }) => index));
  for (let index = nameColumn.index + 1; index < block.span.to && !headed.has(index); index += 1) found.push(index);
  return found;
}

export const tooMany = (file: string, number: number): Finding =>
  fault('recognising.moreFaults', { file }, { number: verbatim(String(number)) });
