import type { MoneyUnit } from '../domain/hundredths';
import type { Name } from '../domain/words';

/** The words pictures use for their rows and columns, besides the names the report gives. */
export const names = {
  initial: { zh: '年初预算', en: 'Initial budget' },
  adjusted: { zh: '调整预算', en: 'Adjusted budget' },
  final: { zh: '决算', en: 'Final accounts' },
  amount: { zh: '金额', en: 'Amount' },
  unspent: { zh: '未执行', en: 'Unspent' },
  overspent: { zh: '比调整多', en: 'More than adjusted' },
  less: { zh: '比年初少', en: 'Less than initial' },
  more: { zh: '比年初多', en: 'More than initial' },
  differenceInitial: { zh: '比年初', en: 'vs initial' },
  relativeInitial: { zh: '比年初，%', en: 'vs initial, %' },
  differenceAdjusted: { zh: '比调整', en: 'vs adjusted' },
  relativeAdjusted: { zh: '比调整，%', en: 'vs adjusted, %' },
  rate: { zh: '执行率', en: 'Execution rate' },
  rateAdjusted: { zh: '占调整预算', en: 'Of adjusted' },
  rateInitial: { zh: '占年初预算', en: 'Of initial' },
  reported: { zh: '报告自述', en: 'As reported' },
  excludedAdjusted: { zh: '剔除自调整预算', en: 'Left out of adjusted' },
  excludedInitial: { zh: '剔除自年初预算', en: 'Left out of initial' },
  base: { zh: '分母', en: 'Divided by' },
  excluded: { zh: '剔除金额', en: 'Left out' },
  excludedItem: { zh: '剔除项', en: 'What was left out' },
  other: { zh: '其余', en: 'Other' },
  share: { zh: '占比', en: 'Share' },
  netAdjustment: { zh: '年中净调整', en: 'Net adjustment' },
  score: { zh: '自评得分', en: 'Self-score' },
  weight: { zh: '分值', en: 'Weight' },
  deduction: { zh: '扣分', en: 'Deduction' },
  count: { zh: '项数', en: 'Items' },
  listed: { zh: '列明指标', en: 'Listed items' },
  unitemised: { zh: '未分项', en: 'Unitemised' },
  scoreTotal: { zh: '自评总分', en: 'Total' },
  reviewScore: { zh: '复核得分', en: 'Review score' },
  stage: { zh: '阶段', en: 'Stage' },
  otherPlace: { zh: '未写园区', en: 'No park stated' },
  threePublicBudget: { zh: '预算', en: 'Budget' },
  threePublicActual: { zh: '支出', en: 'Spent' },
  threePublicDifference: { zh: '支出比预算', en: 'Spent vs budget' },
  up: { zh: '增', en: 'up' },
  down: { zh: '减', en: 'down' },
} as const satisfies Record<string, Required<Name>>;

/** Money units as they stand in a caption: once, and in no cell. */
export const unitNames = {
  元: { zh: '元', en: '¥' },
  万元: { zh: '万元', en: '¥10,000' },
  亿元: { zh: '亿元', en: '¥100m' },
} as const satisfies Record<MoneyUnit, Required<Name>>;
