import { fault, verbatim } from '../../domain/fault';
import type { FilePlace, Finding } from '../../domain/finding';
import { parseStated, isMoneyUnit } from '../../domain/hundredths';
import { fromShielded } from '../../domain/shield';
import { columnsOf, type Column, type TableName } from '../../domain/tables';
import { typeCell, type CellValue } from '../cells';
import type { BlockCounts, Conversion, PassedReason } from '../importDraft';
import { glimpse } from '../glimpse';
import { typeLooseCell } from '../typing/looseCells';
import type { Sheet } from '../readers/sheet';
import type { ColumnMapping } from './columns';
import type { RawBlock } from './rawBlocks';
import { squeezed, unitIn } from './headerText';
import { isSubtotal, totalRank } from './names';
import { isBlank, placeOf } from './sheet';

/** A row's typed cells by column, with its name as the file has it (spaces and numbering and all). */
export interface LooseRow {
  /** In the raw rows, from 0. */
  row: number;
  block: string;
  values: Record<string, CellValue>;
  rawName: string;
  /** The unit of its money, where a column says it row by row; '' where its cell says none. */
  moneyUnit?: string;
  /** What stands left of everything that is read: 合计 beside the columns of levels. */
  lead?: string;
  /** Texts of the columns of levels, and what stands behind each level where every level has a weight. */
  levels?: readonly string[];
  levelWeights?: readonly (CellValue | undefined)[];
  /** Columns whose cells can't be read: told where they stand. */
  unread?: string[];
  /** A number cell says that there is nothing to state: the row is no heading. */
  nil?: true;
  /** Prose of a cell that only a word is read of: 形象进度, 完成情况. */
  prose?: Readonly<Record<string, string>>;
}

/** Where findings and conversions of all blocks are gathered; long lists are cut, counts are whole. */
export interface Gathering {
  findings: Finding[];
  conversions: Conversion[];
  counts: Partial<Record<Conversion['kind'], number>>;
  /** By block and row, from 0: why a row isn't taken. */
  passed: Map<string, Map<number, { why: PassedReason; text: string }>>;
  /** Columns (`<block>/<index>`) of another year than the block's. */
  otherYears: Set<string>;
  /** Columns that are no columns of the block's table and read all the same: into another table. */
  readBeside: Set<string>;
}

export const newGathering = (findings: readonly Finding[]): Gathering => ({
  findings: [...findings],
  conversions: [],
  counts: {},
  passed: new Map(),
  otherYears: new Set(),
  readBeside: new Set(),
});

/** Says of a row why it isn't taken: shown where it stands. The first reason holds. */
export function passRow(
  { passed }: Gathering,
  { block, row }: { block: string; row: number },
  { why, text }: { why: PassedReason; text: string },
): void {
  const rows = passed.get(block) ?? new Map<number, { why: PassedReason; text: string }>();
  passed.set(block, rows);
  if (!rows.has(row)) rows.set(row, { why, text: glimpse(text) });
}

/** Where what is to be added to the initial budget waits in a row. */
export const addition = '+adjusted';

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
interface CellPlan {
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

function plansOf({ table, own, columns, units, fractions, ofRow }: RowPlan): CellPlan[] {
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

/** 0.253 → 25.3, digit by digit. */
function hundredfold(text: string): string {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (!match) return text;
  const [, sign = '', whole = '', fraction = ''] = match;
  const padded = fraction.padEnd(2, '0');
  const rest = padded.slice(2);
  return `${sign}${whole}${padded.slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, '$1') + (rest ? `.${rest}` : '');
}

/** Whether a text may have something around it that doesn't belong to it: spaces, an apostrophe before a formula. */
const needsTrim = (text: string): boolean => {
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  return (
    first <= 39 ||
    last <= 32 ||
    (first >= 0x80 && first < 0x3400) ||
    (last >= 0x80 && last < 0x3400) ||
    first > 0xf000 ||
    last > 0xf000
  );
};

interface Reader {
  sheet: Sheet;
  gathering: Gathering;
  counts: BlockCounts;
}

/** Puts what a cell says into its row, where its column wants it. */
function put(plan: CellPlan, value: CellValue, loose: LooseRow): void {
  const { level, adds, name } = plan;
  if (level !== undefined) {
    const weights = [...(loose.levelWeights ?? [])];
    weights[level - 1] = value;
    loose.levelWeights = weights;
  } else loose.values[adds ? addition : name] = value;
}

/** Types a cell that isn't plainly what it looks like. */
function readCell(
  plan: CellPlan,
  raw: string,
  { loose, rowUnit, reader }: { loose: LooseRow; rowUnit: string; reader: Reader },
): void {
  const { gathering, counts, sheet } = reader;
  const { name, column, header, unit, known } = plan;
  const at = (): FilePlace => ({ ...placeOf(sheet, loose.row), column: header });
  const text = plan.fraction && !/[%％]/.test(raw) ? hundredfold(raw) : raw;
  if (plan.byRow && !/元\s*$/.test(raw) && loose.moneyUnit === '') {
    counts.unreadable += 1;
    gathering.findings.push(fault('recognising.rowWithoutUnit', { ...at(), raw: glimpse(raw) }));
    return;
  }
  const told = plan.byRow ? loose.moneyUnit : unit;
  const cell = typeLooseCell(column, text, { rowUnit, at, ...(told === undefined ? {} : { unit: told }) });
  if ('finding' in cell) {
    counts.unreadable += 1;
    (loose.unread ??= []).push(name);
    if (column.type === 'number') loose.nil = true;
    if (counts.unreadable <= mostFindings) gathering.findings.push(cell.finding);
    return;
  }
  if (text !== raw) gather(gathering, [{ kind: 'unit', from: glimpse(raw), to: `${text}%` }], at);
  if (cell.conversions.length > 0) gather(gathering, cell.conversions, at);
  if (cell.hedge !== undefined) loose.values[name === 'value' ? 'hedge' : `${name}Hedge`] ??= cell.hedge;
  if (cell.expected) loose.values['expected'] ??= 'yes';
  if (cell.value === undefined) {
    if (column.type === 'number') loose.nil = true;
    return;
  }
  put(plan, cell.value, loose);
  const repeats = column.type !== 'number' && cell.conversions.length === 0 && raw.length < 60;
  if (repeats && known.size < 20_000) known.set(raw, cell.value);
}

/** A cell of our own files as we write it, typed as strictly as a package's; nothing where somebody wrote it otherwise. */
function ownValue({ column, known }: CellPlan, raw: string, rowUnit: string): CellValue | undefined {
  const cell = typeCell(column, raw, { place: noPlace, rowUnit: fromShielded(rowUnit) });
  if ('finding' in cell || cell.value === undefined) return undefined;
  if (column.type === 'word' && known.size < 20_000) known.set(raw, cell.value);
  return cell.value;
}
/** Where nothing is ever told. */
const noPlace: FilePlace = { file: '' };

function readRow(
  cells: readonly string[],
  loose: LooseRow,
  { plans, reader, rowUnit, own }: { plans: readonly CellPlan[]; reader: Reader; rowUnit: string; own: boolean },
): number {
  const { values } = loose;
  let held = 0;
  for (const plan of plans) {
    const raw = cells[plan.index];
    if (raw === undefined || raw === '' || isBlank(raw)) continue;
    held += 1;
    const { name } = plan;
    if (plan.verbatim) {
      const text = needsTrim(raw) ? fromShielded(raw.trim()) : raw;
      if (plan.limit === undefined || [...text].length <= plan.limit) {
        values[name] = text;
        continue;
      }
    }
    if (plan.plainUnit !== undefined) {
      const stated = parseStated(raw, plan.plainUnit);
      if (typeof stated !== 'string') {
        values[name] = stated;
        continue;
      }
    }
    if (plan.level !== undefined && name !== 'weight') continue;
    if (plan.prose) {
      loose.prose = { ...loose.prose, [name]: raw };
      continue;
    }
    if (name === 'name' && !own) loose.rawName = raw;
    // A note is text, whatever it begins with: nothing of it is ever run.
    if ((name === 'note' || name === 'reason') && /^[=@+]/.test(raw)) {
      values[name] = raw.trim();
      continue;
    }
    const known = plan.known.get(raw) ?? (own ? ownValue(plan, raw, rowUnit) : undefined);
    if (known === undefined) readCell(plan, raw, { loose, rowUnit, reader });
    else values[name] = known;
  }
  return held;
}

/** Columns without a header right of the name: a name set in by a column of its own. */
function besideName({ block, own }: RowPlan, plans: readonly CellPlan[]): number[] {
  const nameColumn = plans.find(({ name, level }) => name === 'name' && level === undefined);
  if (!nameColumn || own) return [];
  const found: number[] = [];
  const headed = new Set(block.cells.filter(({ header }) => header !== '').map(({ index }) => index));
  for (let index = nameColumn.index + 1; index < block.span.to && !headed.has(index); index += 1) found.push(index);
  return found;
}

/** 合计 in the column of numbers or codes is the name of its row. */
function sumBeside(loose: LooseRow, cells: readonly string[]): void {
  const first = cells.find((cell) => !isBlank(cell)) ?? '';
  if (loose.values['name'] !== undefined || (totalRank(first) === undefined && !isSubtotal(first))) return;
  loose.rawName = first;
  for (const name of ['code', 'department', 'departmentName', 'edition'])
    if (loose.values[name] === first.trim()) delete loose.values[name];
}

/**
 * Types the rows of a block column by column. Unreadable cells become findings with their place; their row goes on
 * without them. Rows come in the file's order; nothing is allocated for a cell that is what it looks like.
 */
export function readRows(plan: RowPlan, gathering: Gathering): { rows: LooseRow[]; counts: BlockCounts } {
  const { sheet, block, blockId, own } = plan;
  const plans = plansOf(plan);
  const unitAt = plans.find(({ name }) => name === 'unit')?.index;
  const beside = besideName(plan, plans);
  const levels = plans.filter(({ level, name }) => level !== undefined && name !== 'weight').map(({ index }) => index);
  const passed = new Set(block.skipped.map(({ row }) => row));
  const counts: BlockCounts = { rows: 0, taken: 0, passedOver: 0, cells: 0, unreadable: 0 };
  const reader = { sheet, gathering, counts };
  const rows: LooseRow[] = [];
  for (let row = block.body.from; row < block.body.to; row += 1) {
    if (passed.has(row)) continue;
    const cells = sheet.rows[row] ?? [];
    const loose: LooseRow = { row, block: blockId, values: {}, rawName: '' };
    const rowUnit = unitAt === undefined ? '' : (cells[unitAt] ?? '').trim();
    if (plan.ofRow !== undefined) {
      const written = squeezed(cells[plan.ofRow] ?? '');
      loose.moneyUnit = unitIn(written) ?? written;
    }
    let held = readRow(cells, loose, { plans, reader, rowUnit, own });
    const set = loose.rawName === '' ? beside.map((index) => cells[index]).find((cell) => !isBlank(cell)) : undefined;
    if (set !== undefined) {
      loose.rawName = `\u3000${set}`;
      held += 1;
    }
    if (loose.rawName === '' && !own) sumBeside(loose, cells);
    if (levels.length > 0) {
      loose.levels = levels.map((index) => cells[index] ?? '');
      loose.lead = cells.slice(0, levels[0]).find((cell) => !isBlank(cell)) ?? '';
    }
    if (held === 0) {
      const text = cells.find((cell) => !isBlank(cell));
      if (text !== undefined) passRow(gathering, loose, { why: 'noAmounts', text });
      continue;
    }
    counts.rows += 1;
    counts.cells += held;
    rows.push(loose);
  }
  return { rows, counts };
}

export const tooMany = (file: string, number: number): Finding =>
  fault('recognising.moreFaults', { file }, { number: verbatim(String(number)) });
