import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { seedReport } from '../../../fixtures/readSeed';

const book = figuresOf([seedReport()]);
const figure = (key: string) => book.figures.get(`foshan-hitech-zone/2023/${key}`);
const value = (key: string) => figure(key)?.value;
/** 万元 to 分. */
const wan = (amount: number) => Math.round(amount * 1_000_000);
const notApplicable = { absent: 'notApplicable' };

describe('money and rates, as the table of the report gives them', () => {
  // Rates: final ÷ base, two decimals, e.g. 56 668.27 ÷ 67 436.52 = 0.840320…, ÷ 60 834.39 = 0.931517….
  test.each([
    ['total', 60_834.39, 67_436.52, 56_668.27, 8403, 9315],
    ['basic', 1_512.03, 1_507.14, 1_405.34, 9325, 9294],
    ['projects', 59_322.36, 65_929.38, 55_262.93, 8382, 9316],
  ])('%s', (code, initial, adjusted, final, ofAdjusted, ofInitial) => {
    expect(value(`budget/${code}#initial`)).toBe(wan(initial));
    expect(value(`budget/${code}#adjusted`)).toBe(wan(adjusted));
    expect(value(`budget/${code}#final`)).toBe(wan(final));
    expect(value(`budget/${code}#rate(adjusted)`)).toBe(ofAdjusted);
    expect(value(`budget/${code}#rate(initial)`)).toBe(ofInitial);
  });

  test('capital works are part of projects, started at 0.00 and have no rate of that', () => {
    expect(value('budget/capital#initial')).toBe(0);
    expect(value('budget/capital#rate(adjusted)')).toBe(10_000);
    expect(value('budget/capital#rate(initial)')).toEqual(notApplicable);
    expect(value('budget/capital#difference(initial)')).toEqual(notApplicable);
    expect(value('budget/capital#netAdjustment')).toEqual(notApplicable);
  });

  test('other projects: what is left besides capital works; their start is not known', () => {
    expect(value('budget/projects(rest)#initial')).toEqual(notApplicable);
    expect(value('budget/projects(rest)#adjusted')).toBe(wan(13_539.36)); // 65 929.38 − 52 390.02
    expect(value('budget/projects(rest)#final')).toBe(wan(2_872.91)); // 55 262.93 − 52 390.02
    expect(value('budget/projects(rest)#rate(adjusted)')).toBe(2122); // 2 872.91 ÷ 13 539.36 = 0.212189…
    expect(value('budget/projects(rest)#rate(initial)')).toEqual(notApplicable);
    expect(figure('budget/projects(rest)#final')?.label.row?.zh).toBe('其余项目');
  });

  test('the unspent and the net adjustment', () => {
    expect(value('budget/total#unspent')).toBe(wan(10_768.25)); // 67 436.52 − 56 668.27
    expect(value('budget/projects#unspent')).toBe(wan(10_666.45)); // 65 929.38 − 55 262.93
    expect(value('budget/projects#shareOfUnspent')).toBe(9905); // 10 666.45 ÷ 10 768.25 = 0.990546…
    expect(value('budget/total#netAdjustment')).toBe(wan(6_602.13)); // 67 436.52 − 60 834.39
    expect(value('budget/projects#netAdjustment')).toBe(wan(6_607.02));
    expect(value('budget/basic#netAdjustment')).toBe(wan(-4.89));
    expect(value('budget/total#relative(initial)')).toBe(-685); // −4 166.12 ÷ 60 834.39 = −0.068483…
    expect(value('budget/capital#shareOfFinal')).toBe(9245); // 52 390.02 ÷ 56 668.27 = 0.924504…
  });

  test('a line of zeros has differences, and no rate', () => {
    expect(value('budget/business#unspent')).toBe(0);
    expect(value('budget/business#rate(adjusted)')).toEqual(notApplicable);
  });
});

describe('what 97.79 % would mean', () => {
  const estimate = (key: string) => {
    const origin = figure(key)?.origin;
    return origin?.by === 'formula' ? origin.estimate : undefined;
  };
  const near = (amount: number) => ({ asymmetricMatch: (other: number) => Math.abs(other - wan(amount)) <= wan(0.05) });

  test('the base: 56 668.27 ÷ 0.9779 = 57 948.94', () => {
    expect(value('report#reportedRate')).toBe(9779);
    expect(value('report#impliedBase')).toEqual({
      asymmetricMatch: (v: number) => Math.abs(v - wan(57_948.94)) < wan(0.005),
    });
  });
  test('left out of the adjusted budget: 67 436.52 − 57 948.94, between ÷ 0.97785 and ÷ 0.97795', () => {
    expect(value('report#impliedExcluded(adjusted)')).toEqual(near(9_487.58));
    expect(estimate('report#impliedExcluded(adjusted)')).toMatchObject({ low: near(9_484.6), high: near(9_490.5) });
  });
  test('left out of the initial budget: 60 834.39 − 57 948.94', () => {
    expect(value('report#impliedExcluded(initial)')).toEqual(near(2_885.45));
    expect(estimate('report#impliedExcluded(initial)')).toMatchObject({ low: near(2_882.5), high: near(2_888.4) });
  });
  test('how the unspent would split, and what other projects executed without the fund', () => {
    expect(value('report#impliedShareOfUnspent')).toBe(8810); // 9 487.58 ÷ 10 768.25 = 0.88107, told to one decimal
    expect(value('report#impliedOtherUnspent')).toEqual(near(1_280.67));
    expect(value('budget/projects(rest)#rateWithoutExcluded')).toBe(7090); // 2 872.91 ÷ 4 051.78 = 0.70905
    expect(figure('budget/projects(rest)#rateWithoutExcluded')?.step).toBe(10);
  });
});

describe('points', () => {
  test('listed 85 and 81.5, stated 96.5: 15 unitemised in no branch', () => {
    expect(value('report#listedWeight')).toBe(8500); // 10+9+15+10 + 1+10+10+5+10+5
    expect(value('report#listedScore')).toBe(8150); // 8+9+13.5+10 + 1+10+10+5+10+5
    expect(value('report#unitemisedWeight')).toBe(1500);
    expect(value('report#unitemisedScore')).toBe(1500);
    expect(value('report#listedCount')).toBe(1000);
    expect(value('report#deducted')).toBe(350);
    expect(value('report#deductedWithReason')).toBe(200);
    expect(value('report#deductedWithoutReason')).toBe(150);
  });
  test('full marks are assumed, and said to be', () => {
    const fullScore = figure('report#fullScore');
    expect(fullScore?.value).toBe(10_000);
    expect(fullScore?.origin).toMatchObject({
      by: 'formula',
      operation: 'assumed',
      estimate: { assumes: 'assumes.fullScore100' },
    });
  });
  test('sums of a branch are of what is listed; a branch has no score of its own', () => {
    expect(value('scores/management#listedScore')).toBe(4050);
    expect(value('scores/management#listedWeight')).toBe(4400);
    expect(value('scores/effectiveness#listedScore')).toBe(4100);
    expect(figure('scores/management#score')).toBeUndefined();
  });
});

describe('said twice, said with a hedge', () => {
  test('the teams: 18 first, 21 in the task table', () => {
    const first = figure('outcomes/startup-teams#value');
    expect(first?.value).toBe(1800);
    expect(first?.origin.by === 'report' && first.origin.restated).toEqual([
      'foshan-hitech-zone/2023/outcomes/startup-teams#value^2',
    ]);
    expect(value('outcomes/startup-teams#value^2')).toBe(2100);
  });
  test('预计超 5400 keeps both words', () => {
    expect(figure('outcomes/hitech-firms@高新区#value')).toMatchObject({
      value: 540_000,
      hedge: 'over',
      expected: true,
    });
  });
  test('朗华: about a quarter done; its building is a row of its own', () => {
    expect(figure('projects/langhua#progress')).toMatchObject({ value: 2500, hedge: 'about' });
    expect(value('projects/langhua#stage')).toBe('construction');
    expect(value('projects/langhua~10号单体#stage')).toBe('completed');
  });
  test('“三公”: 11.36 of 13.36', () => {
    expect(value('report#threePublicDifference')).toBe(wan(-2));
    expect(value('report#threePublicRate')).toBe(8503); // 11.36 ÷ 13.36 = 0.850299
  });
  test('one of five tasks has no stated status', () => {
    expect(value('report#tasksListed')).toBe(500);
    expect(value('report#tasksWithoutStatus')).toBe(100);
    expect(value('report#tasksStatedDone')).toBe(400);
    expect(figure('tasks/task-5#status')).toBeUndefined();
  });
});

test('nothing is there for a cell the report leaves empty', () => {
  expect(figure('report#excludedAmount')).toBeUndefined();
  expect(figure('report#reviewScore')).toBeUndefined();
});
