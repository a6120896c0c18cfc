import type { KeyBetween } from '../../domain/messageKey';
import type { FilePlace, Finding } from '../../domain/finding';
import type { Found, ImportQuestion } from '../importDraft';
import { answerOf, questionOf } from './questions';
import { count, remark, sentence } from './saying';
import { dateYearIn, yearsIn, type Told, type ToldYear } from './titles';

export interface SettledYear {
  year?: Found<number>;
  question?: ImportQuestion;
}

interface YearContext {
  file: string;
  block: string;
  answers: Readonly<Record<string, string>>;
  /** What the lines around the table say. */
  told: readonly ToldYear[];
  /** Years the headers of its columns name. */
  headers: readonly number[];
  /** Whether each of its amounts has a year of its own in its header. */
  dated: boolean;
  /** Years its year column has. */
  column: readonly number[];
  header: FilePlace;
  /** Lines above the table, for a date that tells the year in passing. */
  lines: readonly Told<string>[];
  /** Years other blocks of this import are certain of, with what says so. */
  others: readonly { year: number; evidence: Finding }[];
}

/** The year a title tells: 年度 beats 年. */
function fromTitles(told: readonly ToldYear[]): { years: readonly ToldYear[]; doubtful: boolean } {
  const firm = told.filter((year) => year.firm);
  const years = firm.length > 0 ? firm : told;
  const distinct = [...new Map(years.map((year) => [year.value, year])).values()];
  return { years: distinct, doubtful: firm.length === 0 && distinct.some(({ evaluation }) => evaluation) };
}

function ask(
  { file, block, answers }: YearContext,
  message: KeyBetween<'recognising.ask.', ''>,
  years: readonly number[],
  guess?: { year: number; evidence: Finding },
): SettledYear {
  const options = [...new Set([...(guess ? [guess.year] : []), ...years])].map(String);
  const id = message === 'noYear' ? yearQuestion(guess?.year) : `${block}/year`;
  const answer = answerOf(answers, id);
  if (answer !== undefined && isYearText(answer)) return { year: { value: Number(answer) } };
  return {
    question: questionOf(block, {
      id,
      kind: 'year',
      said: sentence(`recognising.ask.${message}`, {
        file,
        ...(message === 'noYear' ? {} : { years: options.join('、') }),
      }),
      options,
      free: true,
      ...(guess ? { hint: { option: String(guess.year), evidence: guess.evidence } } : {}),
    }),
  };
}

/** Tables that say no year are asked about together where the same one is suggested. */
const isYearText = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);
const yearQuestion = (guess: number | undefined): string => `year/${guess ?? ''}`;

/** A year in a file's name: 2024年部门预算.csv, budget_2024.csv. Only ever a guess. */
function yearOfFileName(file: string): number | undefined {
  const name = file.split('/').at(-1) ?? file;
  const told = yearsIn(name);
  const firm = told.filter(({ firm }) => firm);
  const years = new Set((firm.length > 0 ? firm : told).map(({ year }) => year));
  if (years.size === 1) return [...years][0];
  const bare = new Set([...name.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([, year]) => Number(year)));
  return years.size === 0 && bare.size === 1 ? [...bare][0] : undefined;
}

/**
 * The year of a block whose rows don't say it: its titles, else its headers. Where two places differ, or a plain 年
 * stands in an evaluation's title and nothing confirms it, a person is asked; a file's name is only a guess.
 */
export function settleYear(context: YearContext): SettledYear {
  const { answers, block, headers, told, others, file } = context;
  const answer = answerOf(answers, `${block}/year`);
  if (answer !== undefined && isYearText(answer)) return { year: { value: Number(answer) } };
  const { years, doubtful } = fromTitles(told);
  const [title] = years;
  // 2023年决算和2024年预算 over columns that say which is which.
  if (years.length > 1 && context.dated && years.every(({ value }) => headers.includes(value))) return {};
  if (title && years.length > 1)
    return ask(
      context,
      'years',
      years.map(({ value }) => value),
    );
  if (title) {
    const clash = headers.length > 0 && !headers.includes(title.value);
    if (clash) return ask(context, 'years', [title.value, ...headers]);
    const confirmed = headers.includes(title.value) || others.some(({ year }) => year === title.value);
    if (!doubtful || confirmed) return { year: { value: title.value, at: title.at } };
    const evidence = remark('recognising.plainYear', title.at, { year: count(title.value) });
    return ask(context, 'evaluationYear', [title.value, title.value - 1], { year: title.value, evidence });
  }
  if (headers.length === 1 && headers[0] !== undefined) return { year: { value: headers[0], at: context.header } };
  if (headers.length > 1) return {};
  const named = yearOfFileName(file);
  const agreed = new Set(others.map(({ year }) => year));
  const [other] = others;
  const dated = context.lines.find(({ value }) => dateYearIn(value) !== undefined);
  const inPassing = dated && dateYearIn(dated.value);
  // The last day of a year closes that year; any other day only speaks for it.
  if (dated && inPassing !== undefined && /12月(?:31日|底|末)|年末|年底/.test(dated.value))
    return { year: { value: inPassing, at: dated.at } };
  if (dated && inPassing !== undefined) {
    const evidence = remark('recognising.dateYear', dated.at, { year: count(inPassing) });
    return ask(context, 'noYear', [...agreed], { year: inPassing, evidence });
  }
  if (named !== undefined) {
    const evidence = remark('recognising.fileNameYear', { file }, { year: count(named) });
    return ask(context, 'noYear', [...agreed], { year: named, evidence });
  }
  if (other && agreed.size === 1) return ask(context, 'noYear', [], other);
  return ask(context, 'noYear', [...agreed]);
}
