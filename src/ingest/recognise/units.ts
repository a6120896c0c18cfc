import { fault } from '../../domain/fault';
import type { FilePlace, Finding } from '../../domain/finding';
import { isMoneyUnit, moneyScale, type MoneyUnit } from '../../domain/hundredths';
import type { TableName } from '../../domain/tables';
import type { Found, ImportQuestion } from '../importDraft';
import type { Sheet } from '../readers/sheet';
import { storesByUnit } from '../settle/stores';
import { readUnit } from '../typing/units';
import { looseNumbers } from '../settle/amountEvidence';
import { columnOf, sampleOf, type ColumnMapping } from './columns';
import { squeezed, unitIn } from './headerText';
import type { RawBlock } from './rawBlocks';
import { isBlank } from './sheet';
import { answerOf, questionOf } from './questions';
import { remark, sentence } from './saying';
import type { Told } from './titles';

export interface UnitContext {
  sheet: Sheet;
  block: RawBlock;
  blockId: string;
  table: TableName;
  answers: Readonly<Record<string, string>>;
  /** Units the title rows or the notes name. */
  told: readonly Told<string>[];
  /** Amounts known from elsewhere, in 分: stored totals, amounts the titles state. A block's own totals may be among them. */
  knownAmounts: ReadonlyMap<number, string>;
}

export interface SettledUnits {
  /** By column index. */
  units: ReadonlyMap<number, Found<string>>;
  /** The column that says the unit row by row. */
  ofRow?: number;
  moneyUnit?: Found<MoneyUnit>;
  questions: readonly ImportQuestion[];
  findings: readonly Finding[];
}

/** 千元 and 百万元 are units too, though none a figure is kept in. */
const isReadable = (unit: string): boolean => readUnit(unit, '万元') !== undefined;

const isMoney = (table: TableName, name: string | undefined): boolean => {
  const column = name === undefined ? undefined : columnOf(table, name);
  return column?.type === 'number' && isMoneyUnit(column.unit);
};

/** Whether every cell of a column that holds a number says its own unit. */
function cellsSayIt({ rows }: Sheet, { body, skipped }: RawBlock, index: number): boolean {
  const passed = new Set(skipped.map(({ row }) => row));
  let numbers = 0;
  for (let row = body.from; row < body.to; row += 1) {
    const cell = rows[row]?.[index];
    if (isBlank(cell) || passed.has(row)) continue;
    const text = squeezed(cell ?? '');
    if (!/\d/.test(text)) continue;
    if (!/(?:[万亿]?元)$/.test(text)) return false;
    numbers += 1;
  }
  return numbers > 0;
}

/** A unit under which a number of the block is an amount known from elsewhere; nothing where several would do. */
function unitByAmounts(
  columns: readonly ColumnMapping[],
  { sheet, block, knownAmounts }: UnitContext,
): { unit: MoneyUnit; amount: string } | undefined {
  const hits = new Map<MoneyUnit, string>();
  for (const { index } of columns) {
    for (const number of looseNumbers(sheet, block, index)) {
      if (number === undefined || Math.abs(number) < 1000) continue;
      for (const [unit, scale] of Object.entries(moneyScale)) {
        const known = knownAmounts.get(Math.round((number * scale) / 100));
        if (known !== undefined) hits.set(unit as MoneyUnit, known);
      }
    }
  }
  const [only] = hits;
  return hits.size === 1 && only ? { unit: only[0], amount: only[1] } : undefined;
}

/** What a column of units, or of currencies, is headed. */
const unitHead = /^(?:.{0,4}单位|币种|货币|unit|currency)$/;

/**
 * The column that says the unit row by row: by its head, where a cell of it names money; whatever its head, where
 * every cell does. Outcomes and scores have units of their own.
 */
function unitColumn(mappings: readonly ColumnMapping[], context: UnitContext): number | undefined {
  if (context.table === 'outcomes' || context.table === 'scores') return undefined;
  const free = mappings.filter(({ name, chosen, open }) => (name === undefined || name === 'note') && !chosen && !open);
  const headed = free.find(({ index, cell }) => unitHead.test(cell.key) && rowUnits(context, index).some(isMoneyWord));
  if (headed) return headed.index;
  return free.find(({ index }) => {
    const said = rowUnits(context, index);
    return said.length > 0 && said.every(isMoneyWord);
  })?.index;
}

const isMoneyWord = (unit: string): boolean =>
  unitIn(unit) !== undefined || /^[十百千万亿]*[\p{Script=Han}]{0,2}元$/u.test(unit);

/** The units a column names, each once. */
const rowUnits = ({ sheet, block }: UnitContext, index: number): string[] => [
  ...new Set(sampleOf(sheet, block, index, 5000).map((text) => unitIn(text) ?? squeezed(text))),
];

const units: readonly MoneyUnit[] = ['万元', '元', '亿元'];

const headerPlace = ({ sheet, block }: UnitContext, { header }: ColumnMapping): FilePlace => ({
  file: sheet.file,
  ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
  row: block.header.to,
  column: header,
});

/** The first number of a column, as it is written. */
const firstAmount = ({ index }: ColumnMapping, { sheet, block }: UnitContext): string =>
  sampleOf(sheet, block, index)
    .find((text) => /\d/.test(text))
    ?.trim() ?? '';

function ask(columns: readonly ColumnMapping[], context: UnitContext, clash: readonly string[]): ImportQuestion {
  const guess = clash.length > 0 ? undefined : unitByAmounts(columns, context);
  const first = guess ? [guess.unit] : clash.filter(isReadable);
  const options = [...new Set([...first, ...units])];
  const [column] = columns;
  const names = {
    file: context.sheet.file,
    columns: columns.map(({ header }) => header).join('、'),
    ...(clash.length > 0 ? { units: clash.join('、') } : {}),
  };
  return questionOf(context.blockId, {
    id: unitQuestion(context),
    kind: 'unit',
    ...(column && columns.length === 1 ? { column: column.index } : {}),
    said: sentence(clash.length > 0 ? 'recognising.ask.unitClash' : 'recognising.ask.unit', names),
    options,
    ...(column ? { stores: storesByUnit(firstAmount(column, context), options) } : {}),
    ...(guess && column
      ? {
          hint: {
            option: guess.unit,
            evidence: remark('recognising.amountMatches', headerPlace(context, column), {
              amount: { zh: guess.amount },
            }),
          },
        }
      : {}),
  });
}

/** The tables of a file that lack a unit are asked about together. */
const unitQuestion = ({ sheet }: UnitContext): string => `unit/${sheet.file}`;

/**
 * What unit the numbers of each money column are in: its header says it, or the title rows do, or every cell. Where
 * none does, or two differ, a person is asked; 万元 is never assumed.
 */
export function settleUnits(mappings: readonly ColumnMapping[], context: UnitContext): SettledUnits {
  const { table, answers, told } = context;
  const ofRow = unitColumn(mappings, context);
  const money = mappings.filter(({ name, open, candidates }) => isMoney(table, open ? candidates[0] : name));
  const found = new Map<number, Found<string>>();
  const findings: Finding[] = [];
  const titles = [...new Map(told.map((unit) => [unit.value, unit])).values()];
  const [title] = titles;
  const open: ColumnMapping[] = [];
  const clashing = new Set<string>();
  const byHand = answerOf(answers, `${context.blockId}/unit`);
  const answer = byHand ?? answerOf(answers, unitQuestion(context));
  const chosen = answer !== undefined && isReadable(answer) ? answer : undefined;
  if (
    ofRow !== undefined &&
    chosen === undefined &&
    titles.length === 0 &&
    money.every(({ cell }) => cell.unit === undefined)
  )
    return { units: found, ofRow, questions: [], findings: [] };
  for (const unit of ofRow === undefined ? [] : rowUnits(context, ofRow)) clashing.add(unit);
  for (const mapping of money) {
    const own = mapping.cell.unit;
    const all = [...(own === undefined ? [] : [own]), ...titles.map(({ value }) => value)];
    const different = [...new Set([...all, ...clashing])];
    if (own === undefined && chosen === undefined && cellsSayIt(context.sheet, context.block, mapping.index)) continue;
    if (chosen !== undefined && (byHand !== undefined || different.length !== 1 || !different.every(isReadable))) {
      found.set(mapping.index, { value: chosen });
    } else if (different.length === 1 && different[0] !== undefined) {
      const at = own === undefined && title ? title.at : headerPlace(context, mapping);
      if (isReadable(different[0])) found.set(mapping.index, { value: different[0], at });
      else findings.push(fault('recognising.unknownUnit', at, { unit: { zh: different[0] } }));
    } else {
      open.push(mapping);
      for (const unit of different) clashing.add(unit);
    }
  }
  const one = new Set([...found.values()].map(({ value }) => value));
  const moneyUnit = [...found.values()].find(({ value }) => isMoneyUnit(value));
  return {
    units: found,
    ...(one.size === 1 && moneyUnit ? { moneyUnit: moneyUnit as Found<MoneyUnit> } : {}),
    questions: open.length > 0 ? [ask(open, context, [...clashing])] : [],
    findings,
  };
}
