import { figureId, numberOf, said, type Book, type FigureId, type Said } from '../domain/figure';
import type { Name } from '../domain/words';
import { compareWith } from '../domain/years';
import { changeSaid } from '../domain/years/changeSaid';
import { reportPath } from '../domain/report';
import type { Caliber, Selection } from './selection';
import { mainCompared } from './yearColumns';

/** A headline figure of 总览: its numeral, what stands beside it and the lines under it. */
export interface HeadlineFigure {
  key: 'final' | 'rate' | 'score' | 'tasks' | 'threePublic';
  figure: FigureId;
  /** The grade beside a score, the whole beside a count. */
  beside: Said | FigureId | undefined;
  lines: readonly Said[];
  /** Which of the lines tell the change since the year it is compared with: where there is room for one, these. */
  change: readonly Said[];
  unit: 'money' | 'rate' | 'none';
}

/** The budgets a rate may stand on, as a word before 预算. */
export const baseNames: Record<Caliber, Name> = {
  initial: { zh: '年初', en: 'initial' },
  adjusted: { zh: '调整', en: 'adjusted' },
};

/** The year's headline figures; one that the report does not state is left out, never shown as 0. */
export function overviewFigures(book: Book, selection: Selection): HeadlineFigure[] {
  const { report, caliber } = selection;
  const id = (key: string): FigureId => figureId(report, key);
  const has = (key: string): boolean => book.figures.has(id(key));
  const figures: Omit<HeadlineFigure, 'change'>[] = [
    {
      key: 'final',
      figure: id('budget/total#final'),
      beside: undefined,
      lines: [...differenceLine(book, id, 'initial'), ...differenceLine(book, id, 'adjusted')],
      unit: 'money',
    },
    { key: 'rate', figure: id(`budget/total#rate(${caliber})`), beside: undefined, lines: [], unit: 'rate' },
    {
      key: 'score',
      figure: id('report#totalScore'),
      beside: has('report#grade') ? id('report#grade') : undefined,
      lines: scoreLines(book, id),
      unit: 'none',
    },
    {
      key: 'tasks',
      figure: id('report#tasksDone'),
      beside: has('report#tasksTotal') ? said('overview.tasksOf', { count: id('report#tasksTotal') }) : undefined,
      lines: taskLines(book, id),
      unit: 'none',
    },
    {
      key: 'threePublic',
      figure: id('report#threePublicActual'),
      beside: undefined,
      lines: threePublicLines(has, id),
      unit: 'money',
    },
  ];
  return figures
    .filter(({ figure }) => book.figures.has(figure))
    .map((headline) => {
      const change = changeLine(book, selection, headline);
      return { ...headline, lines: [...headline.lines, ...change], change };
    });
}

/** What changed since the year it is compared with, or why that can't be told. */
export function changeLine(book: Book, selection: Selection, { figure, unit }: Omit<HeadlineFigure, 'change'>): Said[] {
  const against = mainCompared(selection);
  if (!against || !book.reports.has(reportPath(against))) return [];
  const comparison = compareWith(book, figure, against);
  const told = comparison && changeSaid(book, comparison, against, unit === 'money');
  return told ? [told] : [];
}

type IdOf = (key: string) => FigureId;

function differenceLine(book: Book, id: IdOf, base: Caliber): Said[] {
  const amount = id(`budget/total#difference(${base})`);
  const value = numberOf(book, amount);
  if (value === undefined) return [];
  const names = { base: baseNames[base] };
  if (value === 0) return [said('overview.same', {}, names)];
  const rate = id(`budget/total#relative(${base})`);
  const word = value < 0 ? 'less' : 'more';
  if (numberOf(book, rate) === undefined) return [said(`overview.${word}Plain`, { amount }, names)];
  return [said(`overview.${word}`, { amount, rate }, names)];
}

function scoreLines(book: Book, id: IdOf): Said[] {
  const lines: Said[] = [];
  if ((numberOf(book, id('report#listedCount')) ?? 0) > 0) {
    lines.push(said('overview.listed', { count: id('report#listedCount'), score: id('report#listedScore') }));
  }
  if (numberOf(book, id('report#unitemisedScore'))) {
    lines.push(said('overview.unitemised', { score: id('report#unitemisedScore') }));
  }
  return lines;
}

function taskLines(book: Book, id: IdOf): Said[] {
  const missing = numberOf(book, id('report#tasksWithoutStatus'));
  if (missing === undefined) return [];
  return [
    missing ? said('overview.tasksMissing', { count: id('report#tasksWithoutStatus') }) : said('overview.tasksAll'),
  ];
}

function threePublicLines(has: (key: string) => boolean, id: IdOf): Said[] {
  const lines: Said[] = [];
  if (has('report#threePublicBudget')) {
    lines.push(said('overview.threePublicBudget', { amount: id('report#threePublicBudget') }));
  }
  if (has('report#threePublicRate'))
    lines.push(said('overview.threePublicRate', { rate: id('report#threePublicRate') }));
  return lines;
}
