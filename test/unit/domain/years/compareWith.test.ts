import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { compareWith } from '../../../../src/domain/years';
import { cover, item, line, outcome, project, stated, task } from '../checks/smallReport';
import { against2029, mapping, told, yearOf } from './smallYears';

describe('like with like', () => {
  test('money: absolute and relative', () => {
    // 90.00 − 80.00 = 10.00; 10 ÷ 80 = 12.5 %
    const [before, after] = [{ budget: [line('a', { final: '80.00' })] }, { budget: [line('a', { final: '90.00' })] }];
    expect(against2029('budget/a#final', before, after)).toBe('10.00 万元；12.50%');
  });

  test('a fall is negative', () => {
    const [before, after] = [{ budget: [line('a', { final: '90.00' })] }, { budget: [line('a', { final: '80.00' })] }];
    // −10 ÷ 90 = −11.11 %
    expect(against2029('budget/a#final', before, after)).toBe('−10.00 万元；−11.11%');
  });

  test('rates in percentage points, without a percentage of a percentage', () => {
    const before = { budget: [line('a', { adjusted: '100.00', final: '84.00' })] };
    const after = { budget: [line('a', { adjusted: '100.00', final: '90.50' })] };
    expect(against2029('budget/a#rate(adjusted)', before, after)).toBe('6.50 个百分点');
  });

  test('money stated in two units, told as finely as the coarser one', () => {
    const before = { outcomes: [outcome('loans', '5.8', { unit: '亿元' })] };
    const after = { outcomes: [outcome('loans', '63500', { unit: '万元' })] };
    // 6.35 − 5.8 = 0.55 亿元 = 5 500 万元, known to 0.1 亿元 (1 000 万元); 0.55 ÷ 5.8 = 9.48 %
    expect(against2029('outcomes/loans#value', before, after)).toBe('5,500 万元；9.48%');
  });

  test('from a base of 0 there is a difference but no percentage', () => {
    const before = { outcomes: [outcome('fairs', '0', { unit: '场' })] };
    expect(against2029('outcomes/fairs#value', before, { outcomes: [outcome('fairs', '3', { unit: '场' })] })).toBe(
      '3 场；不适用',
    );
  });

  test('the same months of both years', () => {
    const of = (year: number, value: string) => ({
      outcomes: [outcome('won', value, { period: `${year}-01/${year}-11` })],
    });
    expect(against2029('outcomes/won:m01-11#value', of(2029, '40'), of(2030, '50'))).toBe('10 个；25.00%');
  });

  test('words have no difference', () => {
    const [before, after] = [
      { projects: [project('p', { stage: 'signed' })] },
      { projects: [project('p', { stage: 'landed' })] },
    ];
    expect(against2029('projects/p#stage', before, after)).toBe('');
  });
});

describe('hedged stays hedged, told of the size of the change', () => {
  const of = (value: string, hedge?: 'over' | 'nearly' | 'about', expected?: 'yes') => ({
    outcomes: [outcome('firms', value, { unit: '家', ...(hedge ? { hedge } : {}), ...(expected ? { expected } : {}) })],
  });
  test.each([
    ['more than 5 400 less 5 000 is more than 400', of('5000'), of('5400', 'over'), '超 400 家；超 8.00%'],
    ['5 400 less more than 5 000 is just under 400', of('5000', 'over'), of('5400'), '近 400 家；近 8.00%'],
    ['a fall to more than 4 600 is one of just under 400', of('5000'), of('4600', 'over'), '近 −400 家；近 −8.00%'],
    ['with both hedged only about can be said', of('5000', 'over'), of('5400', 'over'), '约 400 家；约 8.00%'],
    ['expected stays expected', of('5000'), of('5400', 'over', 'yes'), '预计超 400 家；预计超 8.00%'],
  ])('%s', (_, before, after, expected) => {
    expect(against2029('outcomes/firms#value', before, after)).toBe(expected);
  });
});

describe('不可比, with its reason', () => {
  const budget = (rest: Parameters<typeof line>[2]) => ({
    budget: [line('a', { initial: '8.00', final: '9.00' }, rest)],
  });
  const result = (rest: Parameters<typeof outcome>[2], value = '5') => ({ outcomes: [outcome('a', value, rest)] });

  test.each([
    ['not stated', 'budget/a#final', {}, budget({}), '不可比：2029 年的报告没有写明这个数'],
    [
      'another fund',
      'budget/a#final',
      budget({ fund: '一般公共预算' }),
      budget({ fund: '政府性基金' }),
      '不可比：资金性质不同（政府性基金／一般公共预算）',
    ],
    [
      'a line, then an of-which line',
      'budget/a#final',
      budget({}),
      budget({ kind: 'memo' as const }),
      '不可比：一份里是明细，另一份里是其中项',
    ],
    [
      'a line that starts at 0.00 with money in it later',
      'budget/a#initial',
      { budget: [line('a', { initial: '0.00', final: '9.00' })] },
      budget({}),
      '不可比：2029 年年初列 0.00，可能未单列',
    ],
    [
      'a rate of such a line',
      'budget/a#rate(initial)',
      { budget: [line('a', { initial: '0.00', final: '9.00' })] },
      budget({}),
      '不可比：2029 年这个数不适用',
    ],
    ['another unit', 'outcomes/a#value', result({ unit: '个' }), result({ unit: '家' }), '不可比：单位不同（家／个）'],
    [
      'another verb',
      'outcomes/a#value',
      result({ verb: '在谈' }),
      result({ verb: '引进' }),
      '不可比：口径动词不同（引进／在谈）',
    ],
    [
      'running totals',
      'outcomes/a#value',
      result({ verb: '累计孵化' }),
      result({ verb: '累计孵化' }),
      '不可比：累计数不相减',
    ],
    [
      'several years each time',
      'outcomes/a:y-3..0#value',
      result({ period: '2026/2029' }),
      result({ period: '2027/2030' }),
      '不可比：累计数不相减',
    ],
    [
      'other months',
      'outcomes/a#value',
      result({ period: '2029-01/2029-11' }),
      result({}),
      '不可比：期间不同（未写明／2029-01/2029-11）',
    ],
    [
      'another scope',
      'outcomes/a@甲#value',
      result({ scope: '乙' }),
      result({ scope: '甲' }),
      '不可比：范围不同（甲／乙）',
    ],
    [
      'a rank without its data year',
      'outcomes/a#value',
      result({ unit: '位' }),
      result({ unit: '位' }),
      '不可比：2030 年写的数据年度是“未写明”，2029 年是“未写明”',
    ],
    [
      "a rank of last year's data",
      'outcomes/a#value',
      result({ unit: '位', dataYear: 2029 }),
      result({ unit: '位', dataYear: 2029 }),
      '不可比：2030 年写的数据年度是“2029”，2029 年是“2029”',
    ],
    [
      'another task in the same place',
      'tasks/1#status',
      { tasks: [task('1', { name: '甲', status: 'done' })] },
      { tasks: [task('1', { name: '乙', status: 'done' })] },
      '不可比：编码相同，名称不同（乙／甲），没有确认是同一项',
    ],
    [
      'a reported rate that leaves something out',
      'report#reportedRate',
      { reports: [cover({ reportedRate: stated('90', '%') })] },
      { reports: [cover({ reportedRate: stated('95', '%'), reportedRateExcludes: '专项' })] },
      '不可比：口径不同（专项／未写明）',
    ],
    [
      'how many a report names',
      'projects@园#listed',
      { projects: [project('p', { park: '园' })] },
      { projects: [project('p', { park: '园' })] },
      '不可比：点名多少由报告行文决定',
    ],
    [
      'what is left besides other of-which lines',
      'budget/a(rest)#final',
      {
        budget: [
          line('a', { final: '9.00' }),
          line('b', { final: '2.00' }, { kind: 'memo', parent: 'a' }),
          line('c', { final: '1.00' }, { kind: 'memo', parent: 'a' }),
        ],
      },
      { budget: [line('a', { final: '9.00' }), line('b', { final: '2.00' }, { kind: 'memo', parent: 'a' })] },
      '不可比：两份的构成不同',
    ],
  ])('%s', (_, key, before, after, expected) => {
    expect(against2029(key, before, after)).toBe(expected);
  });

  test('ranks with their data year move by places', () => {
    expect(
      against2029(
        'outcomes/a#value',
        result({ unit: '位', dataYear: 2029 }, '29'),
        result({ unit: '位', dataYear: 2030 }, '27'),
      ),
    ).toBe('−2 位');
  });

  test('no report, another edition, an estimate', () => {
    const rated = {
      reports: [cover({ reportedRate: stated('97.79', '%') })],
      budget: [line('total', { adjusted: '100.00', final: '84.00' }, { kind: 'total' })],
    };
    const book = figuresOf([yearOf(2029, rated), yearOf(2030, rated), yearOf(2029, rated, { edition: '本级' })]);
    const compared = (key: string, year: number, edition?: string) => {
      const comparison = compareWith(book, `bureau/2030/${key}`, {
        department: 'bureau',
        year,
        ...(edition ? { edition } : {}),
      });
      return comparison && told(book, comparison);
    };
    expect(compared('budget/total#final', 2028)).toBe('不可比：还没有导入 2028 年的报告');
    expect(compared('budget/total#final', 2029, '本级')).toBe('不可比：编制范围不同（未写明／本级）');
    expect(compared('report#impliedBase', 2029)).toBe('不可比：推算数不作年度比较');
  });
});

describe('scores only within one framework and one scorer', () => {
  const scored = (items: ReturnType<typeof item>[], framework?: string) => ({
    reports: [cover({ totalScore: stated('90', '分'), ...(framework ? { framework } : {}) })],
    scores: items,
  });
  const same = [item('a', '10', '8'), item('b', '5', '5')];

  test('the same indicators with the same weights: points', () => {
    expect(against2029('scores/a#score', scored(same), scored([item('a', '10', '9.5'), item('b', '5', '5')]))).toBe(
      '1.5 分',
    );
    expect(against2029('report#totalScore', scored(same), scored(same))).toBe('0 分');
  });

  test('re-weighted, another title, an indicator more: side by side', () => {
    const unlike = '不可比：2029 年与 2030 年的评分体系不同，只并列';
    expect(against2029('report#totalScore', scored(same), scored([item('a', '12', '9'), item('b', '5', '5')]))).toBe(
      unlike,
    );
    expect(against2029('scores/b#score', scored(same), scored([...same, item('c', '5', '5')]))).toBe(unlike);
    expect(against2029('report#totalScore', scored(same, '旧表'), scored(same, '新表'))).toBe(unlike);
  });

  test('a renamed indicator becomes comparable once confirmed by hand', () => {
    const after = scored([item('a', '10', '9'), item('c', '5', '4')]);
    expect(against2029('scores/c#score', scored(same), after)).toBe('不可比：2029 年的报告没有写明这个数');
    expect(against2029('scores/c#score', scored(same), after, [mapping('scores', 'b', 'c')])).toBe('−1 分');
    expect(against2029('report#totalScore', scored(same), after, [mapping('scores', 'b', 'c')])).toBe('0 分');
  });
});

test('a project under a confirmed alias is the same project; a split one is not compared', () => {
  const stageAt = (code: string, digits: string) => project(code, { progress: stated(digits, '%') });
  const [before, after] = [
    { projects: [stageAt('old', '40')] },
    { projects: [stageAt('new', '65'), stageAt('other', '10')] },
  ];
  const alias = mapping('projects', 'old', 'new');
  expect(against2029('projects/new#progress', before, after, [alias])).toBe('25 个百分点');
  expect(against2029('projects/new#progress', before, after, [alias, mapping('projects', 'old', 'other')])).toBe(
    '不可比：两年之间有拆分或合并',
  );
});
