import { doneRate } from './doneRate';
import { evidenceYear } from './evidenceYear';
import { frameworkChanged } from './frameworkChanged';
import { gradeBand } from './gradeBand';
import { listedScores } from './listedScores';
import { memoWithinParent } from './memoWithinParent';
import { mostOfAll } from './mostOfAll';
import { netShift } from './netShift';
import { overBudget } from './overBudget';
import { parentSum } from './parentSum';
import { partWithinWhole } from './partWithinWhole';
import { problemUnanswered } from './problemUnanswered';
import { promiseUnanswered } from './promiseUnanswered';
import { reasonMissing } from './reasonMissing';
import { reportedRate } from './reportedRateRule';
import { restatement } from './restatement';
import type { Rule } from './rule';
import { saidTwice } from './saidTwice';
import { scopesDiffer } from './scopesDiffer';
import { scoreRange } from './scoreRange';
import { scoringRuleMissing } from './scoringRuleMissing';
import { stageJump } from './stageJump';
import { statusMissing } from './statusMissing';
import { totalSum } from './totalSum';
import { unitSlipRule } from './unitSlip';
import { zeroBase } from './zeroBase';

/**
 * All rules, by number: 1–9 arithmetic, 10–13 calibers, 14–20 words, 21–25 over years. Only 1–9 may find 不符. Those over
 * years say nothing of the first report there is.
 */
export const rules: readonly Rule[] = [
  parentSum,
  totalSum,
  memoWithinParent,
  restatement,
  partWithinWhole,
  doneRate,
  listedScores,
  gradeBand,
  scoreRange,
  reportedRate,
  zeroBase,
  overBudget,
  netShift,
  saidTwice,
  scopesDiffer,
  reasonMissing,
  statusMissing,
  evidenceYear,
  mostOfAll,
  scoringRuleMissing,
  unitSlipRule,
  frameworkChanged,
  promiseUnanswered,
  stageJump,
  problemUnanswered,
];
