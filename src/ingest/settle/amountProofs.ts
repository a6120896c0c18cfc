import { verbatim } from '../../domain/fault';
import type { FilePlace, Finding } from '../../domain/finding';
import type { KeyBetween } from '../../domain/messageKey';
import type { ImportQuestion } from '../importDraft';
import type { Sheet } from '../readers/sheet';
import type { ColumnMapping } from '../recognise/columns';
import type { RawBlock } from '../recognise/rawBlocks';
import { count, remark } from '../recognise/saying';
import type { Told } from '../recognise/titles';
import { type Numbers, closingRows, deltaRows, looseNumbers, rateRows } from './amountEvidence';

export interface AmountsContext {
  sheet: Sheet;
  block: RawBlock;
  blockId: string;
  answers: Readonly<Record<string, string>>;
  /** Lines above the table. */
  lines: readonly Told<string>[];
}

/** A context that reads the numbers of each column once: every column may be held against every other. */
export interface Weighing extends AmountsContext {
  numbersOf(index: number): readonly (number | undefined)[];
}

export function weighing(context: AmountsContext): Weighing {
  const read = new Map<number, readonly (number | undefined)[]>();
  return {
    ...context,
    numbersOf(index) {
      const numbers = read.get(index) ?? looseNumbers(context.sheet, context.block, index);
      read.set(index, numbers);
      return numbers;
    },
  };
}

export interface Doubt {
  options: readonly string[];
  /** What the numbers prove, and what they only speak for. */
  guess?: NonNullable<ImportQuestion['guess']>;
  hint?: NonNullable<ImportQuestion['hint']>;
  message: KeyBetween<'recognising.ask.', ''>;
}

export const headPlace = ({ sheet, block }: AmountsContext, { header }: ColumnMapping): FilePlace => ({
  file: sheet.file,
  ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
  row: block.header.to,
  column: header,
});

/** What a column is, or would be where its header doesn't say it for certain; what was added is no amount. */
const likely = ({ name, unsure, candidates }: ColumnMapping): string | undefined =>
  unsure === 'delta' ? undefined : (name ?? (unsure === undefined ? undefined : candidates[0]));

/** Whether a change and a start make a column that may be the whole: then it needs no asking what the change is. */
export const closesWhole = (
  delta: readonly (number | undefined)[],
  others: readonly ColumnMapping[],
  { numbers, numbersOf }: Pick<DeltaEvidence, 'numbers' | 'numbersOf'>,
): boolean =>
  others.some(
    ({ unsure, index }) => unsure === 'wholeYear' && closingRows(numbers.initial, delta, numbersOf(index)) > 0,
  );

/** 2024年度部门预算 above a table with no accounts and no adjustment in it: the budget of the year's start. */
export function titledInitial(
  { unsure }: ColumnMapping,
  { lines }: AmountsContext,
  named: (name: string) => ColumnMapping | undefined,
): Pick<Doubt, 'hint'> {
  const title = lines.find(
    ({ value }) => /部门预算|年初预算|预算草案|预算公开/.test(value) && !/决算|调整|执行/.test(value),
  );
  if (!title || unsure !== 'bare' || named('final') || named('initial') || named('adjusted')) return {};
  return { hint: { option: 'initial', evidence: remark('recognising.titledInitial', title.at) } };
}

/** 执行率, 支出进度: what was spent as a share of a budget. */
const rateHead = /^(?:预算|支出|资金|经费|全年|年度)*(?:执行|支出|使用|支付)(?:进度|率)(?:\(.*\))?$/;

/** Of a part of the year (2022年11月, 前三季度) no rate proves what the year came to; 1-12月 is the whole of it. */
const isOfMonths = (title: string): boolean => /(?<!\d)1?\d月|季度|上半年/.test(title) && !/12月/.test(title);

/**
 * A column of rates that is in every row what was spent over what was budgeted proves both: the base of it is the
 * budget as it stood, where the initial one is another column with other numbers; the other is what the year came to.
 */
export function ratedGuess(
  mapping: ColumnMapping,
  mappings: readonly ColumnMapping[],
  context: Weighing,
): Pick<Doubt, 'guess'> {
  const { sheet, block, lines, numbersOf } = context;
  if (mapping.unsure === 'delta' || lines.some(({ value }) => isOfMonths(value))) return {};
  const isSpent = mapping.unsure === 'spent';
  const start = mappings.find((other) => other !== mapping && likely(other) === 'initial');
  const wanted = isSpent ? ['adjusted', 'initial'] : ['final'];
  const others = mappings.filter((other) => other !== mapping && wanted.includes(likely(other) ?? ''));
  const own = numbersOf(mapping.index);
  const differs = start && own.some((value, row) => value !== undefined && value !== numbersOf(start.index)[row]);
  if (!isSpent && !differs) return {};
  for (const rate of mappings.filter(({ cell }) => rateHead.test(cell.key))) {
    for (const other of others) {
      const [base, spent] = isSpent ? [numbersOf(other.index), own] : [own, numbersOf(other.index)];
      const rows = rateRows(sheet, block, { rate: rate.index, base, spent });
      const names = { rows: count(rows), other: verbatim(other.header), rate: verbatim(rate.header) };
      const evidence = remark('recognising.rateProves', headPlace(context, rate), names);
      if (rows >= 2) return { guess: { option: isSpent ? 'final' : 'adjusted', evidence } };
    }
  }
  return {};
}

interface Evidence {
  numbers: Numbers;
  at: FilePlace;
}

/** A whole-year budget: initial + a third column gives it, or no final exceeds it while it isn't the initial one. */
export function wholeGuess(
  whole: readonly (number | undefined)[],
  others: readonly (readonly (number | undefined)[])[],
  { numbers, at }: Evidence,
): Pick<Doubt, 'guess' | 'hint'> {
  const { initial, final } = numbers;
  if (!initial) return {};
  const closing = Math.max(0, ...others.map((delta) => closingRows(initial, delta, whole)));
  if (closing > 0) {
    return {
      guess: { option: 'adjusted', evidence: remark('recognising.initialPlusDelta', at, { rows: count(closing) }) },
    };
  }
  const differing = whole.filter(
    (value, row) => value !== undefined && initial[row] !== undefined && value !== initial[row],
  );
  const within = final?.every(
    (spent, row) => spent === undefined || whole[row] === undefined || spent <= (whole[row] ?? 0) + 1,
  );
  if (differing.length === 0 || !within) return {};
  return {
    hint: { option: 'adjusted', evidence: remark('recognising.finalWithin', at, { rows: count(differing.length) }) },
  };
}

/** 指标金额 + 调整金额 = 可用指标: what the change is added to is the budget of the year's start. */
export function startGuess(
  mapping: ColumnMapping,
  mappings: readonly ColumnMapping[],
  context: Weighing,
): Pick<Doubt, 'guess'> {
  const { numbersOf } = context;
  const own = numbersOf(mapping.index);
  const whole = mappings.filter((other) => other !== mapping && likely(other) === 'adjusted');
  for (const { index } of mappings.filter(({ unsure }) => unsure === 'delta')) {
    for (const end of whole) {
      const rows = closingRows(own, numbersOf(index), numbersOf(end.index));
      const names = { rows: count(rows), other: verbatim(end.header) };
      const evidence = remark('recognising.startPlusDelta', headPlace(context, mapping), names);
      if (rows > 0) return { guess: { option: 'initial', evidence } };
    }
  }
  return {};
}

interface DeltaEvidence extends Evidence {
  numbersOf(index: number): readonly (number | undefined)[];
  canAdd: readonly string[];
}

/** 调整预算数 that holds what was added: initial + X gives another column, or finals that X can't cover but initial + X can. */
export function deltaDoubt(
  x: readonly (number | undefined)[],
  others: readonly ColumnMapping[],
  { numbers, at, numbersOf, canAdd }: DeltaEvidence,
): Doubt | undefined {
  const whole = others.find(({ index }) => closingRows(numbers.initial, x, numbersOf(index)) >= 1);
  const message = 'adjustedOrDelta';
  if (whole) {
    const evidence: Finding = remark('recognising.deltaCloses', at, { other: { zh: whole.header } });
    return { options: ['ignore', 'adjusted'], guess: { option: 'ignore', evidence }, message };
  }
  const { rows, of } = deltaRows(numbers, x);
  if (rows === 0 || rows * 2 < of) return undefined;
  const evidence = remark('recognising.deltaLikely', at, { rows: count(rows) });
  const [best = 'ignore'] = canAdd;
  return {
    options: [best, 'adjusted', ...(best === 'ignore' ? [] : ['ignore'])],
    hint: { option: best, evidence },
    message,
  };
}
