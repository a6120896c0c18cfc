import { expect, test } from 'vitest';
import { found, outcome } from './smallReport';

const check = (...rests: [string, Parameters<typeof outcome>[2]][]) =>
  found('scopesDiffer', { outcomes: rests.map(([value, rest]) => outcome('大项目', value, rest)) });

test('two scopes of one name make a table', () => {
  expect(check(['21', { scope: '全区', period: '2030', verb: '落地' }], ['18', { scope: '南片' }])).toEqual({
    findings: [
      'scopesDiffer/outcomes/大项目 note: 大项目有两个数：全区全年落地大项目 21 个；南片期间未写明大项目 18 个；范围或期间不同，引用时写明是哪一个',
    ],
    lines: ['全区，全年，落地大项目：21 个', '南片，期间未写明，大项目：18 个'],
  });
});

test('two periods count as well; four scopes are told by the first three', () => {
  expect(check(['21', { period: '2030' }], ['18', { period: '2030-01/2030-11' }]).findings).toHaveLength(1);
  const four = check(['1', { scope: '甲' }], ['2', { scope: '乙' }], ['3', { scope: '丙' }], ['4', { scope: '丁' }]);
  expect(four.findings[0]).toMatch(/大项目有几个数：.*大项目 1 个；.*大项目 2 个；.*大项目 3 个，等等/);
  expect(four.lines).toHaveLength(4);
});

test('one scope, even said twice, is no matter of scopes; the whole year may go without saying', () => {
  expect(check(['18', { scope: '全区' }], ['21', { scope: '全区' }]).findings).toEqual([]);
  expect(check(['18', { scope: '全区' }], ['21', { scope: '全区', period: '2030' }]).findings).toEqual([]);
});

test('amounts go with what they are amounts of', () => {
  expect(check(['9', { scope: '甲', amountOf: '项目' }], ['8', { scope: '乙', amountOf: '项目' }]).findings).toEqual(
    [],
  );
});
