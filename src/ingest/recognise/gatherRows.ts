import { fault } from '../../domain/fault';
import type { FilePlace } from '../../domain/finding';
import { columnsOf, type TableName } from '../../domain/tables';
import type { CellValue } from '../cells';
import { passRow, type Gathering } from './gathering';
import { remark } from './saying';

/** A row of a report's table, with where it came from. */
export interface PlacedRow {
  values: Record<string, CellValue>;
  block: string;
  /** In the raw rows, from 0. */
  row: number;
  /** Of a table that has a part of the rows or amounts only: it completes a fuller one, or is held against it. */
  partial?: true;
  /** Rows of other files that completed it. */
  joined?: PlacedRow[];
}

type At = (placed: PlacedRow) => FilePlace;

/** What tells one statement from another: the thing, its part, scope and period, and the place it was said at. */
function statementOf(table: TableName, { code, part, scope, period, source }: Record<string, CellValue>): string {
  if (table === 'reports') return String(source ?? '');
  // Most rows have none of these: their code is enough.
  const plain = part === undefined && scope === undefined && period === undefined && source === undefined;
  if (plain) return String(code);
  return [code, ...[part, scope, period, source].map((mark) => String(mark ?? ''))].join('\u0000');
}

function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if ('absent' in a || 'absent' in b) return 'absent' in a && 'absent' in b && a.absent === b.absent;
  return a.value === b.value && a.step === b.step && a.unit === b.unit;
}

const differing = (a: Record<string, CellValue>, b: Record<string, CellValue>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !sameValue(a[name], b[name]));

/** Columns we worked out ourselves: two files may come to different ones without contradicting each other. */
const derived: ReadonlySet<string> = new Set(['kind', 'parent', 'nameEn', 'name']);

/** Whether two files say two parts of one thing: budgets in one, accounts in the other. */
const complete = (a: Record<string, CellValue>, b: Record<string, CellValue>): boolean =>
  differing(a, b).every((name) => derived.has(name) || a[name] === undefined || b[name] === undefined);

const mostTold = 200;

/**
 * Brings the rows of one table together. A row said twice alike is kept once, with a note; rows of two files that
 * complete each other become one; two rows of one thing with different values and no different sources are a fault
 * that names both. Gives the rows to keep, each with all the places it came from.
 */
export function oneOfEach(
  table: TableName,
  rows: readonly PlacedRow[],
  { at, gathering }: { at: At; gathering: Gathering },
): PlacedRow[] {
  const kept: PlacedRow[] = [];
  const seen = new Map<string, number>();
  let told = 0;
  for (const placed of rows) {
    const statement = statementOf(table, placed.values);
    const index = seen.get(statement);
    const before = index === undefined ? undefined : kept[index];
    if (!before) {
      seen.set(statement, kept.length);
      kept.push(placed);
      continue;
    }
    const unlike = differing(before.values, placed.values);
    const other = at(before);
    const names = {
      other: { zh: `${other.file} 第 ${other.row} 行`, en: `${other.file}, row ${other.row}` },
      name: { zh: String(placed.values['name'] ?? placed.values['code'] ?? placed.values['departmentName'] ?? '') },
    };
    told += 1;
    if (unlike.length === 0) {
      passRow(gathering, placed, { why: 'sameRow', text: names.name.zh });
      continue;
    }
    if (before.block !== placed.block && complete(before.values, placed.values)) {
      before.values = { ...placed.values, ...before.values };
      before.joined = [...(before.joined ?? []), placed];
      if (told <= mostTold) gathering.findings.push(remark('recognising.rowsJoined', at(placed), names));
      continue;
    }
    if (told <= mostTold) {
      const titles = columnsOf(table).filter(([name]) => unlike.includes(name));
      const columns = {
        zh: titles.map(([, { title }]) => title.zh).join('、'),
        en: titles.map(([, { title }]) => title.en).join(', '),
      };
      gathering.findings.push(fault('recognising.repeatedRow', at(placed), { ...names, columns }));
    }
  }
  return kept;
}

/** A parent that is in no row would leave its children out of every sum, unseen. */
export function strayChildren(rows: readonly PlacedRow[], { at, gathering }: { at: At; gathering: Gathering }): void {
  const codes = new Set(rows.map(({ values }) => values['code']));
  let told = 0;
  for (const placed of rows) {
    const { parent, code } = placed.values;
    if (parent === undefined || (codes.has(parent) && parent !== code)) continue;
    told += 1;
    if (told <= mostTold)
      gathering.findings.push(fault('recognising.unknownParent', { ...at(placed), raw: String(parent) }));
  }
}
