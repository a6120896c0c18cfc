import { columnName } from './titles';
import type { BlockCounts, PassedOver, PassedReason } from '../importDraft';
import { glimpse } from '../glimpse';
import type { Gathering } from './gathering';
import type { Recognised } from './recognised';
import { isBlank, type ColumnSpan } from './sheet';

const mostShown = 2000;

/** The first text of a row, to know it by. */
const firstText = (cells: readonly string[], { from, to }: ColumnSpan): string =>
  glimpse(cells.slice(from, to).find((cell) => !isBlank(cell)) ?? '');

/** Whether a column without a header follows the names, with none but its like between. */
function isBesideName({ mappings, choice }: Recognised, index: number): boolean {
  const names = mappings.find(({ name, level }) => name === 'name' && level === undefined);
  if (!names || choice.own || index < names.index) return false;
  return mappings.every((other) => other.header === '' || other.index <= names.index || other.index > index);
}

function columnsPassed(one: Recognised, { otherYears, readBeside }: Gathering): PassedOver[] {
  return one.mappings.flatMap(({ index, header, name, cell, open, chosen, otherYear }) => {
    // Names set in by a column of their own are read with the names.
    if (header === '' && isBesideName(one, index)) return [];
    const isOther = otherYear === true || otherYears.has(`${one.id}/${index}`);
    if ((name !== undefined && !isOther) || index === one.units.ofRow || readBeside.has(`${one.id}/${index}`))
      return [];
    const known: PassedReason = open ? 'asked' : chosen ? 'chosen' : cell.serial ? 'serial' : 'unknown';
    const why = isOther ? 'otherYear' : known;
    return [{ column: index, why, text: header === '' ? columnName(index) : glimpse(header) }];
  });
}

/** Every row that holds something and isn't taken, in the file's order; blank ones hold nothing to tell of. */
function rowsPassed(one: Recognised, gathering: Gathering, titles: ReadonlySet<number> | undefined): PassedOver[] {
  const { sheet, block, id } = one;
  const { body, footer, span, skipped } = block;
  const found = new Map<number, PassedOver>();
  const add = (row: number, why: PassedReason, text?: string): void => {
    if (!found.has(row)) found.set(row, { row, why, text: text ?? firstText(sheet.rows[row] ?? [], span) });
  };
  for (const { row, why } of skipped) if (why !== 'blank') add(row, why);
  const passed = gathering.passed.get(id) ?? new Map<number, { why: PassedReason; text: string }>();
  for (const [row, { why, text }] of passed) add(row, why, text);
  for (const { at, result } of one.ragged ?? [])
    if (result === 'error' && 'row' in at && at.row !== undefined) add(at.row - 1, 'faulty');
  for (let row = footer.from; row < footer.to; row += 1) {
    const text = titles?.has(row) ? '' : firstText(sheet.rows[row] ?? [], span);
    if (text !== '') add(row, 'trailer', text);
  }
  return [...found.values()]
    .filter(({ row = 0 }) => row >= body.from || passed.has(row))
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** What a block leaves out, with its counts made whole; `titles`: the title rows of the sheet's other tables. */
export function passedOf(
  one: Recognised,
  read: BlockCounts,
  { gathering, titles }: { gathering: Gathering; titles: ReadonlySet<number> | undefined },
): { passedOver: PassedOver[]; counts: BlockCounts } {
  if (!one.choice.table) return { passedOver: [], counts: read };
  const rows = rowsPassed(one, gathering, titles);
  const { body, skipped } = one.block;
  const skips = new Set(skipped.map(({ row }) => row));
  const isRead = (row: number): boolean => row >= body.from && row < body.to && !skips.has(row);
  const ofRead = rows.filter(({ row = 0 }) => isRead(row)).length;
  const taken = Math.max(0, read.rows - ofRead);
  return {
    passedOver: [...columnsPassed(one, gathering), ...rows].slice(0, mostShown),
    counts: { ...read, taken, passedOver: rows.length, rows: taken + rows.length },
  };
}
