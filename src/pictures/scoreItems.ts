import { rowKey, said, type FigureKey, type Said } from '../domain/figure';
import { leavesOf, scoreTree } from '../domain/scoreTree';
import type { Name } from '../domain/words';
import { lineName } from './lines';
import type { LookUp } from './lookUp';

/** An indicator that is scored itself, not through others below it. */
export interface ScoreItem {
  key: FigureKey;
  label: Name;
  reason: string | undefined;
}

/** The indicators at the leaves of the tree, each once, in the report's order. */
function scoreItems({ report }: LookUp): ScoreItem[] {
  return leavesOf(scoreTree(report?.tables.scores ?? [])).map(({ row }) => ({
    key: rowKey('scores', row, report?.year ?? 0),
    label: lineName(row),
    reason: row.reason,
  }));
}

/** Indicators whose score differs from their weight: points lost, or a bonus. */
export const itemsWithDeduction = (look: LookUp): ScoreItem[] =>
  scoreItems(look).filter(({ key }) => (look.value(`${key}#deduction`) ?? 0) !== 0);

export const reasonRemark = ({ reason }: ScoreItem): Said =>
  reason ? said('remark.reason', {}, { reason: { zh: reason } }) : said('remark.noReason');
