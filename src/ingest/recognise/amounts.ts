import { verbatim } from '../../domain/fault';
import type { FilePlace, Finding } from '../../domain/finding';
import type { KeyBetween } from '../../domain/messageKey';
import type { Name } from '../../domain/words';
import type { ImportQuestion } from '../importDraft';
import type { Sheet } from '../readers/sheet';
import { closingRows, deltaRows, looseNumbers, rateRows, type Numbers } from '../settle/amountEvidence';
import { storesByCaliber } from '../settle/stores';
import type { ColumnMapping } from './columns';
import type { RawBlock } from './rawBlocks';
import { answerOf, questionOf } from './questions';
import { count, remark, sentence } from './saying';
import { isBlank } from './sheet';
import { columnName, type Told } from './titles';

export interface AmountsContext {
  sheet: Sheet;
  block: RawBlock;
  blockId: string;
  answers: Readonly<Record<string, string>>;
  /** Lines above the table. */
  lines: readonly Told<string>[];
}

/** A context that reads the numbers of each column once: every column may be held against every other. */
interface Weighing extends AmountsContext {
  numbersOf(index: number): readonly (number | undefined)[];
}

function weighing(context: AmountsContext): Weighing {
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

interface Doubt {
  options: readonly string[];
  /** What the numbers prove, and what they only speak for. */
  guess?: NonNullable<ImportQuestion['guess']>;
  hint?: NonNullable<ImportQuestion['hint']>;
  message: KeyBetween<'recognising.ask.', ''>;
}

const placeOf = ({ sheet, block }: AmountsContext, { header }: ColumnMapping): FilePlace => ({
  file: sheet.file,
  ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
  row: block.header.to,
  column: header,
});

/** What a column is, or would be where its header doesn't say it for certain; what was added is no amount. */
const likely = ({ name, unsure, candidates }: ColumnMapping): string | undefined =>
  unsure === 'delta' ? undefined : (name ?? (unsure === undefined ? undefined : candidates[0]));

function doubtOf(mapping: ColumnMapping, mappings: readonly ColumnMapping[], context: Weighing): Doubt | undefined {
  const { numbersOf } = context;
  const named = (name: string) => mappings.find((other) => other !== mapping && other.name === name);
  const of = (name: string) => {
    const found = named(name);
    return found ? { [name]: numbersOf(found.index) } : {};
  };
  const bare = mappings.filter((other) => other !== mapping && other.unsure === 'bare');
  const start = bare.length === 1 && bare[0] ? { initial: numbersOf(bare[0].index) } : {};
  const numbers: Numbers = { ...start, ...of('initial'), ...of('final') };
  const at = placeOf(context, mapping);
  const others = mappings.filter((other) => other !== mapping && other.name !== 'initial' && other.name !== 'final');
  const own = (): readonly (number | undefined)[] => numbersOf(mapping.index);
  const canAdd = named('initial') && !named('adjusted') ? ['add'] : [];
  switch (mapping.unsure) {
    case 'bare':
    case 'wholeYear': {
      const options = mapping.unsure === 'bare' ? ['initial', 'adjusted', 'ignore'] : ['adjusted', 'initial', 'ignore'];
      const free = options.filter((option) => option === 'ignore' || !named(option));
      return {
        options: free,
        message: mapping.unsure,
        ...titledInitial(mapping, context, named),
        ...wholeGuess(
          own(),
          others.map(({ index }) => numbersOf(index)),
          { numbers, at },
        ),
        ...ratedGuess(mapping, mappings, context),
        ...(mapping.unsure === 'bare' && free.includes('initial') ? startGuess(mapping, mappings, context) : {}),
      };
    }
    case 'delta':
      // Beside the adjusted budget it is what was added, and no amount of its own.
      if (named('adjusted') || closesWhole(own(), others, { numbers, numbersOf })) return undefined;
      return { options: ['ignore', ...canAdd, 'adjusted'], message: 'delta' };
    case 'spent':
      return {
        options: named('final') ? ['ignore', 'final'] : ['final', 'ignore'],
        message: 'spent',
        ...(named('final') ? {} : ratedGuess(mapping, mappings, context)),
      };
    default:
      // 调整后 and 全年 say that it is the whole; only 调整预算数 has been seen with what was added.
      return mapping.name === 'adjusted' && !/后|全年|revised/.test(mapping.cell.key) && numbers.initial
        ? deltaDoubt(own(), others, { numbers, at, numbersOf, canAdd })
        : undefined;
  }
}

/** Whether a change and a start make a column that may be the whole: then it needs no asking what the change is. */
const closesWhole = (
  delta: readonly (number | undefined)[],
  others: readonly ColumnMapping[],
  { numbers, numbersOf }: Pick<DeltaEvidence, 'numbers' | 'numbersOf'>,
): boolean =>
  others.some(
    ({ unsure, index }) => unsure === 'wholeYear' && closingRows(numbers.initial, delta, numbersOf(index)) > 0,
  );

/** 2024年度部门预算 above a table with no accounts and no adjustment in it: the budget of the year's start. */
function titledInitial(
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
function ratedGuess(
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
      const evidence = remark('recognising.rateProves', placeOf(context, rate), names);
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
function wholeGuess(
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
function startGuess(
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
      const evidence = remark('recognising.startPlusDelta', placeOf(context, mapping), names);
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
function deltaDoubt(
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

const optionNames: NonNullable<ImportQuestion['optionNames']> = {
  initial: { zh: '年初预算数', en: 'initial budget' },
  adjusted: { zh: '调整后的预算数（总数）', en: 'adjusted budget (the whole of it)' },
  final: { zh: '决算数', en: 'final accounts' },
  add: {
    zh: '增减数：加到年初预算数上，得调整预算数',
    en: 'a change: add it to the initial budget to get the adjusted one',
  },
  ignore: { zh: '不读此列', en: 'leave this column out' },
};

/** The name several columns claim, where this one is one of them. */
const claimed = ({ rival, candidates, year }: ColumnMapping): string | undefined =>
  rival ? `${candidates[0] ?? ''}${year ?? ''}` : undefined;

/** What stands at the end of a column, to know it by beside another of the same header. */
const lastOf = ({ sheet, block }: AmountsContext, { index }: ColumnMapping): string =>
  sheet.rows
    .slice(block.body.from, block.body.to)
    .reverse()
    .map((row) => row[index] ?? '')
    .find((cell) => !isBlank(cell)) ?? '';

/** Of columns with one header, none of which is more likely: which one holds, asked once. */
function rivalQuestion(rivals: readonly ColumnMapping[], context: AmountsContext): ImportQuestion {
  const { sheet, blockId } = context;
  const [first] = rivals;
  const named = rivals.map((mapping): [string, Name] => {
    const [column, last] = [columnName(mapping.index), lastOf(context, mapping)];
    return [
      String(mapping.index),
      {
        zh: `${column} 列“${mapping.header}”（末行 ${last}）`,
        en: `column ${column}, "${mapping.header}" (last row ${last})`,
      },
    ];
  });
  return questionOf(blockId, {
    id: `${blockId}/caliber/${first ? claimed(first) : ''}`,
    kind: 'caliber',
    ...(first ? { column: first.index } : {}),
    said: sentence('recognising.ask.rival', { file: sheet.file, column: first?.header ?? '' }),
    options: [...named.map(([index]) => index), 'ignore'],
    optionNames: {
      ...Object.fromEntries(named),
      ignore: { zh: '都不读', en: 'read none of them' },
    },
  });
}

/** Columns that claim one name: the one that was chosen has it; until then none. */
function settleRivals(
  mappings: readonly ColumnMapping[],
  context: AmountsContext,
): { mappings: ColumnMapping[]; questions: ImportQuestion[] } {
  const questions = [...new Set(mappings.flatMap((mapping) => claimed(mapping) ?? []))].map((name) =>
    rivalQuestion(
      mappings.filter((mapping) => claimed(mapping) === name),
      context,
    ),
  );
  const open = questions.filter(({ id, options }) => !options.includes(answerOf(context.answers, id) ?? ''));
  const results = mappings.map((mapping) => {
    const name = claimed(mapping);
    if (name === undefined || mapping.chosen) return mapping;
    const id = `${context.blockId}/caliber/${name}`;
    if (open.some((question) => question.id === id)) return { ...mapping, open: true as const };
    const { rival: _, ...rest } = mapping;
    return answerOf(context.answers, id) === String(mapping.index) ? { ...rest, name: mapping.candidates[0] } : rest;
  });
  return { mappings: results as ColumnMapping[], questions: open };
}

function settled(mapping: ColumnMapping, answer: string): ColumnMapping {
  const { name: _, unsure: __, ...rest } = mapping;
  if (answer === 'ignore') return rest;
  return answer === 'add' ? { ...rest, name: 'adjusted', adds: true } : { ...rest, name: answer };
}

/** What the first row with a number has in a column, and in that of the initial budget. */
function firstRow(
  mapping: ColumnMapping,
  mappings: readonly ColumnMapping[],
  { numbersOf }: Weighing,
): { amount: number | undefined; initial: number | undefined } {
  const numbers = numbersOf(mapping.index);
  const row = numbers.findIndex((number) => number !== undefined);
  const start = mappings.find(({ name }) => name === 'initial');
  return { amount: numbers[row], initial: start && numbersOf(start.index)[row] };
}

/**
 * Settles which of a budget's amounts each column is. A header that doesn't say it, or numbers that speak against it,
 * become a question; until it is answered the column is nothing.
 */
export function settleAmounts(
  mappings: readonly ColumnMapping[],
  context: AmountsContext,
): { mappings: ColumnMapping[]; questions: ImportQuestion[] } {
  const rivals = settleRivals(mappings, context);
  const weighed = weighing(context);
  const { questions } = rivals;
  const results = rivals.mappings.map((mapping) => {
    if (mapping.chosen || mapping.rival) return mapping;
    const doubt = doubtOf(mapping, rivals.mappings, weighed);
    if (!doubt) return mapping;
    const id = `caliber/${context.sheet.file}/${mapping.cell.key}`;
    const answer = answerOf(context.answers, id);
    const guessed = doubt.guess?.option ?? doubt.hint?.option;
    const options = guessed ? [guessed, ...doubt.options.filter((option) => option !== guessed)] : doubt.options;
    if (answer !== undefined && options.includes(answer)) return settled(mapping, answer);
    const question = questionOf(context.blockId, {
      id,
      kind: 'caliber',
      column: mapping.index,
      said: sentence(`recognising.ask.${doubt.message}`, { file: context.sheet.file, column: mapping.header }),
      options,
      optionNames: Object.fromEntries(
        options.map((option) => [option, optionNames[option] ?? { zh: option, en: option }]),
      ),
      stores: storesByCaliber(options, firstRow(mapping, rivals.mappings, weighed)),
      ...(doubt.guess ? { guess: doubt.guess } : doubt.hint ? { hint: doubt.hint } : {}),
    });
    questions.push(question);
    const { name: _, ...rest } = mapping;
    return { ...rest, open: true as const };
  });
  return { mappings: results, questions };
}
