import { expect, test } from 'vitest';
import type { Said } from '../../../src/domain/figure';
import { budgetFinding } from '../../../src/pictures/budgetFinding';
import { overviewFinding } from '../../../src/pictures/overviewFinding';
import { pictures, type PictureId } from '../../../src/pictures/pictures';
import type { Caliber } from '../../../src/pictures/selection';
import { english, seedBook, seedSelection, zh } from './sampleReport';

/*
 * 决算 56,668.27 万元 is 5.67 亿 and ¥566.68m. ÷ 67,436.52 = 84.03%, ÷ 60,834.39 = 93.15%.
 * Unspent 67,436.52 − 56,668.27 = 10,768.25 (1.08 亿, ¥107.7m); projects 65,929.38 − 55,262.93 = 10,666.45, 99.05% of it.
 * Against initial: 56,668.27 − 60,834.39 = −4,166.12, 6.85% of 60,834.39 (6.848).
 */
const heading = (id: PictureId | 'overview' | 'budget', caliber: Caliber = 'adjusted'): Said => {
  const selection = seedSelection(caliber);
  if (id === 'overview') return overviewFinding(seedBook, selection);
  if (id === 'budget') return budgetFinding(seedBook, selection);
  return pictures[id](seedBook, selection).heading;
};

test.each([
  ['overview', '全年支出 5.67 亿元，占调整预算 84.03%；自评 96.5 分，评为优'],
  ['budget', '全年支出 5.67 亿元，占调整预算 84.03%；未执行 1.08 亿元，99.05% 在项目支出'],
  ['budgetToFinal', '决算比调整预算少 15.97%；未执行 1.08 亿元，99.05% 在项目支出'],
  ['deductions', '扣 3.5 分：预算绩效管理 2 分，项目管理 1.5 分（正文未写原因）'],
  ['caliberStrip', '执行率有三种口径：占调整预算 84.03%，占年初预算 93.15%，报告自述 97.79%'],
  ['years', '目前只有 2023 一年，先不画趋势'],
  ['budgetLines', '占调整预算：项目支出执行 83.82%，基本支出 93.25%'],
  // 65,929.38 − 59,322.36 = 6,607.02; 1,507.14 − 1,512.03 = −4.89; together 6,602.13.
  ['adjustmentBridge', '年中预算净增 6,602.13 万元：项目支出增 6,607.02 万元，基本支出减 4.89 万元'],
  ['unspent', '未执行 1.08 亿元：报告只写创新发展专项资金（年度财政资金收紧，未拨付到本单位），金额和其余去向未列'],
  // 52,390.02 ÷ 56,668.27 = 92.45%.
  ['lineTable', '基本建设类项目 5.24 亿元，占决算 92.45%'],
  ['threePublic', '“三公”支出 11.36 万元，比预算少 2.00 万元'],
] as const)('%s in Chinese, against the adjusted budget', (id, sentence) => {
  expect(zh(seedBook, heading(id))).toBe(sentence);
});

test.each([
  ['overview', '全年支出 5.67 亿元，占年初预算 93.15%；自评 96.5 分，评为优'],
  ['budget', '全年支出 5.67 亿元，占年初预算 93.15%，比年初预算少 4,166.12 万元'],
  ['budgetToFinal', '决算比年初预算少 6.85%，少 4,166.12 万元'],
  ['caliberStrip', '执行率有三种口径：占年初预算 93.15%，占调整预算 84.03%，报告自述 97.79%'],
  // 55,262.93 ÷ 59,322.36 = 93.16%; 1,405.34 ÷ 1,512.03 = 92.94%.
  ['budgetLines', '占年初预算：项目支出执行 93.16%，基本支出 92.94%'],
] as const)('%s in Chinese, against the initial budget', (id, sentence) => {
  expect(zh(seedBook, heading(id, 'initial'))).toBe(sentence);
});

test.each([
  ['overview', 'Spent ¥567m, 84.03% of the adjusted budget; self-score 96.5, graded excellent'],
  ['budget', 'Spent ¥567m, 84.03% of the adjusted budget; ¥108m unspent, 99.05% of it in Project expenditure'],
  [
    'budgetToFinal',
    'Final accounts are 15.97% below the adjusted budget; 99.05% of the ¥108m unspent is in Project expenditure',
  ],
  ['deductions', '3.5 points lost: Budget performance 2, Project management 1.5 (the text states no reason)'],
  ['years', 'Only 2023 so far, so no trend is drawn'],
  [
    'unspent',
    '¥108m unspent: the report only mentions the innovation and development fund (年度财政资金收紧，未拨付到本单位); its amount and where the rest went are not stated',
  ],
] as const)('%s in English', (id, sentence) => {
  expect(english(seedBook, heading(id))).toBe(sentence);
});

test('a heading that names one budget never names the other', () => {
  const oneBase = ['overview', 'budget', 'budgetToFinal', 'budgetLines'] as const;
  for (const id of oneBase) {
    expect(zh(seedBook, heading(id, 'adjusted'))).not.toContain('年初');
    expect(zh(seedBook, heading(id, 'initial'))).not.toContain('调整');
  }
});

test('no heading puts budget, spending and the unspent in 亿元 side by side: rounded, they would not close', () => {
  for (const id of Object.keys(pictures) as PictureId[]) {
    expect(zh(seedBook, heading(id)).match(/亿元/g)?.length ?? 0).toBeLessThan(3);
  }
});
