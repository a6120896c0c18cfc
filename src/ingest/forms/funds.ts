import type { FilePlace } from '../../domain/finding';
import { isMoneyUnit } from '../../domain/hundredths';
import { columnsOf, type TableName } from '../../domain/tables';
import type { CellValue } from '../cells';
import { headerText, squeezed, unitIn } from '../recognise/headerText';
import { passRow, type Gathering } from '../recognise/gathering';
import type { Sheet } from '../readers/sheet';
import type { Titles } from '../recognise/titles';
import { isBlank, placeOf, type ColumnSpan } from '../recognise/sheet';
import { typeLooseCell } from '../typing/looseCells';

/** What stands above the indicators of a 自评表: the yearly money, and how far it was spent as an indicator. */
export interface Funds {
  row: number;
  /** What the form calls the yearly total. */
  name: string;
  budget: Record<string, CellValue>;
  score?: Record<string, CellValue>;
}

/** A table of indicators, with the rows above it. */
interface FundsBlock {
  id: string;
  sheet: Sheet;
  block: { titles: ColumnSpan };
  titles: Pick<Titles, 'units'>;
}

const columns: readonly (readonly [RegExp, TableName, string])[] = [
  [/^年初预算/, 'budget', 'initial'],
  [/^(?:全年|调整后?|调整后的?)预算/, 'budget', 'adjusted'],
  [/^(?:全年|预算)?(?:预算)?(?:执行|支出|决算)(?:数|金额)|^实际支出/, 'budget', 'final'],
  [/^(?:分值|权重)/, 'scores', 'weight'],
  [/^(?:得分|自评得分)/, 'scores', 'score'],
];
const wholeYear = /^(?:年度)?资金总额|^年度预算总额|^(?:合计|总额)$/;

interface Heads {
  row: number;
  at: readonly { index: number; table: TableName; name: string }[];
  unit: string | undefined;
}

/** The row of heads: two of the three amounts at least, each once. */
export function headsOf({ sheet, block, titles }: FundsBlock): Heads | undefined {
  for (let row = block.titles.from; row < block.titles.to; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const at = cells.flatMap((cell, index) => {
      const found = isBlank(cell) ? undefined : columns.find(([words]) => words.test(headerText(cell).key));
      return found ? [{ index, table: found[1], name: found[2] }] : [];
    });
    const names = new Set(at.map(({ name }) => name));
    const amounts = at.filter(({ table }) => table === 'budget').length;
    if (amounts < 2 || names.size < at.length) continue;
    const own = cells.flatMap((cell) => unitIn(/[(（]([^()（）]+)[)）]/.exec(cell)?.[1] ?? '') ?? []);
    const units = new Set([...own, ...titles.units.map(({ value }) => value)]);
    return { row, at, unit: units.size === 1 ? [...units][0] : undefined };
  }
  return undefined;
}

/**
 * Reads the yearly total of the money block above the indicators; its sources are passed over, each shown as such.
 * Nothing where there is no such block, or where its unit isn't told: then its numbers are told as left out.
 */
export function fundsOf(one: FundsBlock, gathering: Gathering): Funds | undefined {
  const heads = headsOf(one);
  if (!heads || heads.unit === undefined || !isMoneyUnit(heads.unit)) return undefined;
  const { sheet, block } = one;
  const first = Math.min(...heads.at.map(({ index }) => index));
  let found: Funds | undefined;
  for (let row = heads.row + 1; row < block.titles.to; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const name =
      cells
        .slice(0, first)
        .reverse()
        .find((cell) => !isBlank(cell)) ?? '';
    if (name === '') continue;
    const called = squeezed(name).replace(/[:：]$/, '');
    const holds = heads.at.some(({ index }) => /\d/.test(cells[index] ?? ''));
    if (!found && wholeYear.test(called))
      found = readFunds(cells, { row, name: called, heads, place: placeOf(sheet, row), gathering });
    else passRow(gathering, { block: one.id, row }, { why: holds ? 'fundSource' : 'note', text: name });
  }
  return found;
}

function readFunds(
  cells: readonly string[],
  {
    row,
    name: called,
    heads,
    place,
    gathering,
  }: { row: number; name: string; heads: Heads; place: FilePlace; gathering: Gathering },
): Funds {
  const values: Record<'budget' | 'scores', Record<string, CellValue>> = { budget: {}, scores: {} };
  for (const { index, table, name } of heads.at) {
    const column = columnsOf(table).find(([own]) => own === name)?.[1];
    if (!column || (table !== 'budget' && table !== 'scores')) continue;
    const cell = typeLooseCell(column, cells[index] ?? '', {
      at: () => ({ ...place, column: name }),
      ...(table === 'budget' && heads.unit !== undefined ? { unit: heads.unit } : {}),
    });
    if ('finding' in cell) gathering.findings.push(cell.finding);
    else if (cell.value !== undefined) values[table][name] = cell.value;
  }
  return {
    row,
    name: called,
    budget: values.budget,
    ...(values.scores['weight'] === undefined ? {} : { score: values.scores }),
  };
}
