import { gapIn } from '../domain/coverage';
import { said, type Book, type FigureId, type Said } from '../domain/figure';
import type { TableName } from '../domain/tables';
import { totalOf } from './budgetKeys';
import { budgetLinesOf } from './lines';
import { lookUp, numbers, type LookUp } from './lookUp';
import type { Selection } from './selection';

/** What was spent and of what share of the chosen budget, and how the report scores it: as far as it says so. */
export function overviewFinding(book: Book, { report, caliber }: Selection): Said {
  const look = lookUp(book, report);
  const total = totalOf(budgetLinesOf(book, report))?.key ?? 'budget/total';
  const spent = numbers(look, { final: `${total}#final`, rate: `${total}#rate(${caliber})` });
  const plain = numbers(look, { final: `${total}#final` });
  const score = scoreOf(look);
  const spentWord = spent ? caliber : plain ? 'plain' : missing(look, 'budget');
  const scoreWord = !score ? missing(look, 'reports') : score.grade ? 'graded' : 'plain';
  return said(`heading.overview.${spentWord}.${scoreWord}`, { ...(spent ?? plain), ...score });
}

/** What isn't there: the report is silent about it, or its table was not imported. */
const missing = ({ report }: LookUp, table: TableName): 'none' | 'notGiven' =>
  report && gapIn(report, [table]) ? 'notGiven' : 'none';

function scoreOf(look: LookUp): Record<string, FigureId> | undefined {
  const score = numbers(look, { score: 'report#totalScore' });
  const grade = look.id('report#grade');
  return score && (grade === null ? score : { ...score, grade });
}
