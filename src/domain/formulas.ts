import type { Operation } from './figure';
import type { Name } from './words';

/** What a formula works out: its name, how its inputs stand together, and the unit where it isn't that of its inputs. */
export interface Formula {
  name: Name;
  operation: Operation;
  unit?: string;
}

/** Every formula, declared once. Keys stand in figure ids, `(…)` names the base. */
export const formulas = {
  unspent: { name: { zh: '未执行', en: 'Unspent' }, operation: 'difference' },
  netAdjustment: { name: { zh: '年中净调整', en: 'Net adjustment' }, operation: 'difference' },
  'difference(initial)': { name: { zh: '决算比年初预算', en: 'Final less initial' }, operation: 'difference' },
  'difference(adjusted)': { name: { zh: '决算比调整预算', en: 'Final less adjusted' }, operation: 'difference' },
  'rate(initial)': {
    name: { zh: '执行率（占年初预算）', en: 'Execution rate (of initial)' },
    operation: 'quotient',
    unit: '%',
  },
  'rate(adjusted)': {
    name: { zh: '执行率（占调整预算）', en: 'Execution rate (of adjusted)' },
    operation: 'quotient',
    unit: '%',
  },
  'relative(initial)': {
    name: { zh: '决算比年初预算增减', en: 'Final against initial' },
    operation: 'relativeDifference',
    unit: '%',
  },
  'relative(adjusted)': {
    name: { zh: '决算比调整预算增减', en: 'Final against adjusted' },
    operation: 'relativeDifference',
    unit: '%',
  },
  relativeAdjustment: {
    name: { zh: '年中净调整幅度', en: 'Net adjustment, relative' },
    operation: 'relativeDifference',
    unit: '%',
  },
  shareOfFinal: { name: { zh: '占全部决算', en: 'Share of final accounts' }, operation: 'quotient', unit: '%' },
  shareOfUnspent: { name: { zh: '占全部未执行', en: 'Share of the unspent' }, operation: 'quotient', unit: '%' },
  rest: { name: { zh: '扣除其中项后的部分', en: 'What is left besides of-which lines' }, operation: 'difference' },
  impliedBase: {
    name: { zh: '自报执行率对应的分母', en: 'Base implied by the reported rate' },
    operation: 'baseOfRate',
  },
  'impliedExcluded(adjusted)': {
    name: { zh: '剔除金额（若自调整预算剔除）', en: 'Amount left out (if of adjusted)' },
    operation: 'difference',
  },
  'impliedExcluded(initial)': {
    name: { zh: '剔除金额（若自年初预算剔除）', en: 'Amount left out (if of initial)' },
    operation: 'difference',
  },
  impliedShareOfUnspent: {
    name: { zh: '剔除金额占未执行', en: 'Amount left out, share of the unspent' },
    operation: 'quotient',
    unit: '%',
  },
  impliedOtherUnspent: { name: { zh: '其余未执行', en: 'Other unspent' }, operation: 'difference' },
  impliedOtherShare: {
    name: { zh: '其余未执行占比', en: 'Other unspent, share' },
    operation: 'quotient',
    unit: '%',
  },
  rateWithoutExcluded: {
    name: { zh: '剔除后的执行率', en: 'Execution rate without the amount left out' },
    operation: 'quotientOfDifference',
    unit: '%',
  },
  fullScore: { name: { zh: '满分', en: 'Full score' }, operation: 'assumed', unit: '分' },
  deduction: { name: { zh: '扣分', en: 'Deduction' }, operation: 'difference' },
  listedWeight: { name: { zh: '列明分值', en: 'Listed weight' }, operation: 'sum' },
  listedScore: { name: { zh: '列明得分', en: 'Listed score' }, operation: 'sum' },
  listedDeduction: { name: { zh: '列明扣分', en: 'Listed deduction' }, operation: 'sum' },
  listedCount: { name: { zh: '列明指标数', en: 'Listed indicators' }, operation: 'count', unit: '项' },
  unitemisedWeight: { name: { zh: '未分项分值', en: 'Unitemised weight' }, operation: 'difference' },
  unitemisedScore: { name: { zh: '未分项得分', en: 'Unitemised score' }, operation: 'difference' },
  deducted: { name: { zh: '共扣分', en: 'Points lost' }, operation: 'difference' },
  deductionCount: { name: { zh: '扣分指标数', en: 'Indicators that lost points' }, operation: 'count', unit: '项' },
  deductedWithReason: { name: { zh: '写有原因的扣分', en: 'Points lost with a reason' }, operation: 'sum' },
  deductedWithoutReason: { name: { zh: '未写原因的扣分', en: 'Points lost without a reason' }, operation: 'sum' },
  threePublicDifference: {
    name: { zh: '“三公”支出比预算', en: '"Three public" spending less budget' },
    operation: 'difference',
  },
  threePublicRate: {
    name: { zh: '“三公”支出占预算', en: '"Three public" spending, share of budget' },
    operation: 'quotient',
    unit: '%',
  },
  tasksListed: { name: { zh: '列出的重点工作', en: 'Key tasks listed' }, operation: 'count', unit: '项' },
  tasksWithoutStatus: {
    name: { zh: '未写完成状态的重点工作', en: 'Key tasks without stated status' },
    operation: 'count',
    unit: '项',
  },
  tasksStatedDone: {
    name: { zh: '写明已完成的重点工作', en: 'Key tasks stated done' },
    operation: 'count',
    unit: '项',
  },
  'difference(target)': { name: { zh: '比目标', en: 'Less target' }, operation: 'difference' },
  'rate(target)': { name: { zh: '占目标', en: 'Of target' }, operation: 'quotient', unit: '%' },
  listed: { name: { zh: '点名的项目', en: 'Projects named' }, operation: 'count', unit: '个' },
  count: { name: { zh: '处于该阶段的项目', en: 'Projects at this stage' }, operation: 'count', unit: '个' },
  named: { name: { zh: '写到这一步的', en: 'Named at this step' }, operation: 'count', unit: '处' },
  change: { name: { zh: '年度增减', en: 'Change between years' }, operation: 'difference' },
  growth: {
    name: { zh: '年度增减幅度', en: 'Relative change between years' },
    operation: 'relativeDifference',
    unit: '%',
  },
} as const satisfies Record<string, Formula>;

export type FormulaName = keyof typeof formulas;
