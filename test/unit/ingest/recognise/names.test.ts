import { describe, expect, test } from 'vitest';
import { headerText, unitIn } from '../../../../src/ingest/recognise/headerText';
import { numbersColumns } from '../../../../src/ingest/recognise/headerRows';
import { readName } from '../../../../src/ingest/recognise/names';
import { isNote } from '../../../../src/ingest/recognise/notes';
import { readTitles } from '../../../../src/ingest/recognise/titles';
import { progressIn, stageOf, statusOf } from '../../../../src/ingest/recognise/wording';

describe('names', () => {
  test.each([
    ['一、基本支出', '基本支出', 1, 0, false],
    ['（一）人员经费', '人员经费', 2, 0, false],
    ['　　1.办公费', '办公费', 3, 4, false],
    ['  (2) 差旅费', '差旅费', 4, 2, false],
    ['1.2 财务管理', '财务管理', 4, 0, false],
    ['其中：基本建设类项目', '基本建设类项目', undefined, 0, true],
    ['　其中：1．会议费', '会议费', 3, 2, true],
    ['合　　计', '合计', undefined, 0, false],
    ['——人员经费', '人员经费', undefined, 2, false],
    ['2023年新增项目', '2023年新增项目', undefined, 0, false],
    ['3.0升级版', '3.0升级版', undefined, 0, false],
    ['1.5亿元产业基金', '1.5亿元产业基金', undefined, 0, false],
    ['10号单体', '10号单体', undefined, 0, false],
    ['一般公共服务支出', '一般公共服务支出', undefined, 0, false],
    ['其中', '其中', undefined, 0, false],
  ])('%s', (raw, name, level, indent, memo) => {
    expect(readName(raw)).toEqual({ name, indent, memo, ...(level === undefined ? {} : { level }) });
  });
});

describe('headers', () => {
  test.each([
    ['年初预算数（万元）', { key: '年初预算数', unit: '万元' }],
    ['决算数\n(单位：元)', { key: '决算数', unit: '元' }],
    ['2023年度决算数', { key: '决算数', year: 2023 }],
    ['总投资/亿元', { key: '总投资', unit: '亿元' }],
    ['投资额（万美元）', { key: '投资额', unit: '万美元' }],
    ['４．自评得分（分）', { key: '自评得分' }],
    ['决算数（其中：财政拨款）', { key: '决算数(其中:财政拨款)' }],
    ['Original budget (10,000 yuan)', { key: 'originalbudget', unit: '万元' }],
    ['（3）=（1）+（2）', { key: '=+' }],
    ['万元', { key: '', unit: '万元' }],
  ])('%s', (raw, expected) => expect(headerText(raw)).toEqual(expected));
  test('units of other things are none', () => {
    expect(['分', '%', '个', '万人', '', '单位'].map(unitIn)).toEqual(Array.from({ length: 6 }, () => undefined));
    expect(['千元', '人民币万元', '金额单位：元', '单位:亿元'].map(unitIn)).toEqual(['千元', '万元', '元', '亿元']);
  });
  test('rows that number the columns', () => {
    expect(numbersColumns(['栏次', '1', '2', '3'])).toBe(true);
    expect(numbersColumns(['甲', '（1）', '（2）', '（3）=（1）+（2）'])).toBe(true);
    expect(numbersColumns(['基本支出', '1', '2', '3'])).toBe(false);
    expect(numbersColumns(['', '3', '7', '9'])).toBe(false);
  });
});

test('notes and titles', () => {
  expect(['注：四舍五入', '填表人：甲', '2.数据来源：年报', '说明会费', '单位：万元'].map(isNote)).toEqual([
    true,
    true,
    false,
    false,
    true,
  ]);
  const told = (text: string) => readTitles({ file: 'a', rows: [[text]] }, { from: 0, to: 1 });
  expect(told('编制单位：青禾市数据局（公章）　　金额单位：万元').departments.map(({ value }) => value)).toEqual([
    '青禾市数据局',
  ]);
  expect(told('编制单位：青禾市数据局（公章）　　金额单位：万元').units.map(({ value }) => value)).toEqual(['万元']);
  expect(told('单位：万元').departments).toEqual([]);
  expect(told('审核单位：海州市财政局').departments).toEqual([]);
  expect(told('填报日期：2025年8月').years).toEqual([]);
});

describe('wordings', () => {
  test.each([
    ['主体封顶', 'works', 'toppedOut'],
    ['已竣工', 'works', 'accepted'],
    ['已竣工', 'industry', 'completed'],
    ['已竣工', undefined, undefined],
    ['正在主体施工', 'works', 'construction'],
    ['未封顶', 'works', undefined],
    ['预计6月封顶', 'works', undefined],
    ['一期封顶，二期在建', 'works', undefined],
    ['即将投产', 'industry', undefined],
    ['引进', 'industry', undefined],
  ] as const)('%s of %s is the stage %s', (text, kind, stage) => expect(stageOf(text, kind)).toBe(stage));
  test('a rate of progress only where the text says nothing else', () => {
    expect(progressIn('完成约25%')).toBe('约25%');
    expect(progressIn('总体进度达到70.5%。')).toBe('70.5%');
    expect(progressIn('一期完成25%')).toBeUndefined();
    expect(progressIn('完成投资25%')).toBeUndefined();
  });
  test('states a task opens with', () => {
    expect(statusOf('已完成。\n1. 出台办法')).toEqual({ status: 'done', wording: '已完成', rest: '1. 出台办法' });
    expect(statusOf('基本完成')).toEqual({ status: 'ongoing', wording: '基本完成' });
    expect(statusOf('未完成').status).toBe('ongoing');
    expect(statusOf('已完成，其中两项尚未验收').status).toBeUndefined();
    expect(statusOf('完成了大部分').status).toBeUndefined();
  });
});
