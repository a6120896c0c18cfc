import { fault, verbatim } from '../../domain/fault';
import type { FilePlace, Finding } from '../../domain/finding';
import { parseStated } from '../../domain/hundredths';
import { fromShielded } from '../../domain/shield';
import { type CellValue, typeCell } from '../cells';
import { glimpse } from '../glimpse';
import type { BlockCounts } from '../importDraft';
import type { Sheet } from '../readers/sheet';
import { typeLooseCell } from '../typing/looseCells';
import { type CellPlan, type RowPlan, plansOf } from './cellPlans';
import { type Gathering, type LooseRow, gather, passRow } from './gathering';
import { squeezed, unitIn } from './headerText';
import { isSubtotal, totalRank } from './names';
import { isBlank, placeOf } from './sheet';

/** Where what is to be added to the initial budget waits in a row. */
export const addition = '+adjusted';

const mostFindings = 2000;

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
