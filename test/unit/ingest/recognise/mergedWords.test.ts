import { expect, test } from 'vitest';
import { noDecisions } from '../../../../src/ingest/decisions';
import { draftOf } from '../../../../src/ingest/draftOf';
import type { Merge } from '../../../../src/ingest/readers/sheet';
import { budgetRows, cellsOf, draft, errorsOf, fileOf, known, rowsOf } from './grid';

/** 青禾市数据局 is the invented office of these tests; every figure below is made up. */
function merged(text: string, ...merges: readonly Merge[]) {
  const read = fileOf('a.xlsx', cellsOf(text));
  const sheets = read.sheets.map((sheet) => ({ ...sheet, merges }));
  return draftOf([{ ...read, sheets }], noDecisions, known);
}
const down = (column: number, top: number, bottom: number): Merge => ({ left: column, right: column, top, bottom });

test('an office, a year and a unit merged downwards hold for every row they span', () => {
  const drafted = merged(
    `
|部门名称|年度|金额单位|支出类别|年初预算数|决算数
|青禾市数据局|2022|元|基本支出|4000000|3990000
||||项目支出|6000000|5120000
|临江县统计局|2022|万元|基本支出|30|29`,
    down(0, 1, 2),
    down(1, 1, 2),
    down(2, 1, 2),
  );
  expect(errorsOf(drafted)).toEqual([]);
  expect(budgetRows(drafted, 'office/2022')).toEqual([
    'basic||line|4000000元||3990000元',
    'projects||line|6000000元||5120000元',
  ]);
});

test('without a merge a row that names no office is a fault, and a merged amount is of the first row alone', () => {
  const text = `
|部门名称|年度|支出类别|年初预算数（万元）|决算数（万元）
|青禾市数据局|2022|基本支出|400|399
||2022|项目支出|600|
|临江县统计局|2022|基本支出|30|29`;
  expect(errorsOf(merged(text))).toEqual(['recognising.rowWithoutDepartment']);
  const whole = merged(text, down(0, 1, 2), down(4, 1, 2));
  expect(budgetRows(whole, 'office/2022')).toEqual(['basic||line|400||399', 'projects||line|600||']);
});

test('levels over 名称 and 权重 each: what every level weighs stands with it', () => {
  const drafted = draft({
    'a.csv': `
|青禾市数据局2022年度部门整体支出绩效自评表
|一级指标||二级指标||三级指标||自评得分|扣分原因
|名称|权重|名称|权重|名称|权重||
|管理|40|预算|40|编制|15|15|
|||||执行|25|24|偏慢
|履职|60|重点|60|完成率|60|58|
|合计|100||100||100|97|`,
  });
  expect(errorsOf(drafted)).toEqual([]);
  expect(rowsOf(drafted, 'office/2022', ['scores', 'name', 'parent', 'weight', 'score'])).toEqual([
    '管理||40分|',
    '预算|管理|40分|',
    '编制|预算|15分|15分',
    '执行|预算|25分|24分',
    '履职||60分|',
    '重点|履职|60分|',
    '完成率|重点|60分|58分',
  ]);
});
