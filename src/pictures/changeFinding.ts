import { figureId, numberOf, said, type Book, type FigureId, type Said } from '../domain/figure';
import { reportPath, type ReportKey } from '../domain/report';
import { compareWith } from '../domain/years';
import { totalOf } from './budgetKeys';
import { budgetLinesOf } from './lines';
import { lookUp, numbers } from './lookUp';
import { baseNames } from './overviewFigures';
import type { Selection } from './selection';
import { mainCompared, yearName } from './yearColumns';

/**
 * What was spent and at which rate, told against the one year it is compared with: 全年支出 3.05 亿元，比 2024 年少
 * 9.06%；占调整预算 84.58%，低 7.40 个百分点. Nothing without such a year, or where final accounts are not like with like.
 */
export function changeFinding(book: Book, selection: Selection): Said | undefined {
  const { report, caliber } = selection;
  const against = mainCompared(selection);
  if (!against || !book.reports.has(reportPath(against))) return undefined;
  const total = totalOf(budgetLinesOf(book, report))?.key ?? 'budget/total';
  const keys = { final: `${total}#final`, rate: `${total}#rate(${caliber})` };
  const stated = numbers(lookUp(book, report), keys);
  const growth = changeOf(book, figureId(report, keys.final), against, 'growth');
  if (!stated || !growth) return undefined;
  const points = changeOf(book, figureId(report, keys.rate), against, 'change');
  const moved = wordOf(book, growth, ['less', 'same', 'more']);
  const rateMoved = points ? wordOf(book, points, ['lower', 'same', 'higher']) : 'plain';
  return said(
    `heading.change.${moved}.${rateMoved}`,
    { ...stated, growth, ...(points ? { points } : {}) },
    { against: yearName(against), base: baseNames[caliber] },
  );
}

/** How the report scores itself: the line under a heading that is about money. */
export function scoreLine(book: Book, { report }: Selection): Said | undefined {
  const look = lookUp(book, report);
  const score = numbers(look, { score: 'report#totalScore' });
  const grade = look.id('report#grade');
  if (!score) return undefined;
  return grade === null ? said('heading.score.plain', score) : said('heading.score.graded', { ...score, grade });
}

function changeOf(book: Book, id: FigureId, against: ReportKey, kind: 'change' | 'growth'): FigureId | undefined {
  const figure = compareWith(book, id, against)?.[kind];
  return figure && numberOf(book, figure.id) !== undefined ? figure.id : undefined;
}

const wordOf = <W extends string>(book: Book, id: FigureId, [less, same, more]: readonly [W, W, W]): W => {
  const value = numberOf(book, id) ?? 0;
  return value < 0 ? less : value > 0 ? more : same;
};
