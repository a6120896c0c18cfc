import { expect, test } from 'vitest';
import { bookWithFindings, checksOf, findingsTouching } from '../../../../src/domain/checks/checksOf';
import { rules } from '../../../../src/domain/checks/rules';
import { numberOf } from '../../../../src/domain/figure';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { cover, item, line, reportOf, stated } from './smallReport';

const report = reportOf({
  reports: [cover({ totalScore: stated('95', '分') })],
  budget: [
    line('基本支出', { adjusted: '10.00', final: '100.00' }),
    line('人员', { adjusted: '10.00', final: '60.00' }, { parent: '基本支出' }),
  ],
  scores: [item('甲', '10', '8')],
});
const plain = figuresOf([report]);
const findings = checksOf(plain, report);

test('twenty-five rules by their numbers, each with a name of its own in both languages', () => {
  expect(rules.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  expect(new Set(rules.map(({ name }) => name)).size).toBe(25);
  expect(new Set(rules.map(({ title }) => title.zh)).size).toBe(25);
  expect(new Set(rules.map(({ title }) => title.en)).size).toBe(25);
});

test('the gravest come first, within a result by the number of the rule', () => {
  expect(findings.map(({ id, result }) => `${result} ${id}`)).toEqual([
    'disagrees parentSum/budget/基本支出#final',
    'toExplain overBudget/budget/基本支出',
    'toExplain overBudget/budget/人员',
    'note listedScores/report',
    'note reasonMissing/scores/甲',
    'notChecked totalSum/budget',
    'notChecked scoringRuleMissing/scores',
    'agrees parentSum/all',
    'agrees scoreRange/all',
  ]);
});

test('only arithmetic, rules 1 to 9, may disagree', () => {
  const arithmetic = rules.filter(({ number }) => number <= 9).map(({ name }) => name);
  const disagreeing = findings.filter(({ result }) => result === 'disagrees');
  expect(disagreeing.every(({ rule }) => arithmetic.includes(rule))).toBe(true);
});

test('a finding stands at its inputs first, and a figure finds the findings it is in', () => {
  const [sum] = findings;
  const [parent, part] = ['基本支出', '人员'].map((code) => `bureau/2030/budget/${code}#final`);
  expect(sum?.inputs).toEqual([parent, part]);
  expect(sum && 'figures' in sum.at ? sum.at.figures.slice(0, 2) : []).toEqual([parent, part]);
  expect(findingsTouching(findings, part ?? '').map(({ id }) => id)).toEqual([
    'parentSum/budget/基本支出#final',
    'overBudget/budget/人员',
  ]);
  expect(findingsTouching(findings, 'bureau/2030/budget/无#final')).toEqual([]);
});

test('what a finding worked out can be opened in the book that has its findings, not in the book before', () => {
  const gap = 'bureau/2030/check/parentSum/budget/基本支出#gap(final)';
  expect(plain.figures.has(gap)).toBe(false);
  const book = bookWithFindings(plain, findings);
  expect(numberOf(book, gap)).toBe(-40_000_000); // 60.00 − 100.00 万元, in 分
  expect(book.figures.get(gap)?.origin).toMatchObject({
    operation: 'difference',
    inputs: ['bureau/2030/check/parentSum/budget/基本支出#sum(final)', 'bureau/2030/budget/基本支出#final'],
  });
});

test('a report the book does not hold, and an empty one, have no findings', () => {
  expect(checksOf(plain, { department: 'bureau', year: 2029 })).toEqual([]);
  const empty = reportOf({});
  expect(checksOf(figuresOf([empty]), empty)).toEqual([]);
});

test('findings are plain data: they survive a clone', () => {
  expect(structuredClone(findings)).toEqual(findings);
});
