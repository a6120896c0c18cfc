import type { ImportQuestion } from '../importDraft';
import type { Numbers } from '../settle/amountEvidence';
import {
  type AmountsContext,
  type Doubt,
  type Weighing,
  closesWhole,
  deltaDoubt,
  headPlace,
  ratedGuess,
  startGuess,
  titledInitial,
  weighing,
  wholeGuess,
} from '../settle/amountProofs';
import { settleRivals } from '../settle/rivalColumns';
import { storesByCaliber } from '../settle/stores';
import type { ColumnMapping } from './columns';
import { answerOf, questionOf } from './questions';
import { sentence } from './saying';

/** One of the two only is left to be meant where the table has the other already: then that one is asked about. */
function messageFor(unsure: 'bare' | 'wholeYear', free: readonly string[]): Doubt['message'] {
  if (free.includes('initial') && free.includes('adjusted')) return unsure;
  return free.includes('initial') ? 'isInitial' : 'isAdjusted';
}

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
  const at = headPlace(context, mapping);
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
        message: messageFor(mapping.unsure, free),
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
