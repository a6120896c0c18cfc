import { expect, test } from 'vitest';
import { columnsPassed, draft, rowsOf, rulesOf } from '../recognise/grid';

const form = `
|部门整体支出绩效自评表
|（2022年度）
|部门名称|青禾市数据局
|年度资金（万元）||年初预算数|调整后预算数|预算执行数|执行率|分值|得分
||年度资金总额：|900.00|1000.00|950.00|95.00%|10|9.5
||其中：财政拨款|900.00|980.00|930.00|||
|年度目标||建成数据平台。|||||
|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
|产出指标|数量指标|接入单位数量|40|44|30|30|
||质量指标|数据准确率|≥98%|98.6%|20|20|
||成本指标|平台建设成本|≤600万元|588.5万元|10|10|
|效益指标|社会效益|办事是否方便|明显改善|明显改善|30|27|个别事项仍需线下办理
|总分|||||100|96.5|`;

test('targets and results that are numbers of one unit become outcomes; words are told, their scores read', () => {
  const drafted = draft({ 'a.csv': form });
  expect(rowsOf(drafted, 'office/2022', ['outcomes', 'name', 'value', 'target', 'unit', 'kind'])).toEqual([
    '接入单位数量|44个|40个|个|result',
    '数据准确率|98.6%|98%|%|result',
    '平台建设成本|588.5|600|万元|result',
  ]);
  const told = drafted.findings.filter(({ rule }) => rule === 'recognising.targetsWords');
  expect(told.map(({ at }) => 'row' in at && at.row)).toEqual([12]);
  expect(rowsOf(drafted, 'office/2022', ['scores', 'name', 'score'])).toContain('办事是否方便|27分');
  expect(columnsPassed(drafted.blocks[0]!)).toEqual([]);
});

test('the yearly money is a part of the budget, with the words it is written in', () => {
  const drafted = draft({ 'a.csv': form });
  expect(rowsOf(drafted, 'office/2022', ['budget', 'name', 'initial', 'adjusted', 'final'])).toEqual([
    '年度资金总额|900.00|1000.00|950.00',
  ]);
  expect(drafted.reports[0]?.report.coverage).toMatchObject({ budget: 'part' });
  expect(rulesOf(drafted)).not.toContain('recognising.outside');
});

test('a target that is a limit is stored as one: nobody is told that less than it falls short', () => {
  for (const limit of ['≤600万元', '不超过600万元', '600万元以内', '<600万元', '控制在600万元以内']) {
    const drafted = draft({ 'a.csv': form.replace('≤600万元', limit) });
    expect(rowsOf(drafted, 'office/2022', ['outcomes', 'name', 'value', 'target', 'targetHedge', 'note'])).toContain(
      `平台建设成本|588.5|600|atMost|年度指标值 ${limit}，实际完成值 588.5万元`,
    );
  }
  const least = draft({ 'a.csv': form.replace('≤600万元', '不低于500万元') });
  expect(rowsOf(least, 'office/2022', ['outcomes', 'name', 'value', 'target', 'targetHedge'])).toContain(
    '平台建设成本|588.5|500|',
  );
});
