import { expect, test } from 'vitest';
import { found, outcome, project } from './smallReport';

type Rest = Parameters<typeof outcome>[2];
const twice = (a: string, b: string, [first, second]: [Rest?, Rest?] = []) =>
  found('saidTwice', { outcomes: [outcome('团队', a, first), outcome('团队', b, second)] }).findings;

test('the same number twice agrees', () => {
  expect(twice('8', '8')).toEqual(['saidTwice/all agrees: 写了不止一处，各处相同：团队']);
});

test('one last digit apart is a note, more is asked about', () => {
  expect(twice('1.46', '1.47', [{ unit: '亿元' }, { unit: '亿元' }])).toEqual([
    'saidTwice/outcomes/团队#value note: 团队：一处写 1.46 亿元，另一处写 1.47 亿元，差在最后一位',
  ]);
  expect(twice('18', '21')).toEqual([
    'saidTwice/outcomes/团队#value toExplain: 团队：一处写 18 个，另一处写 21 个；请说明以哪处为准',
  ]);
});

test('another hedge is a note, and so is a number the hedge allows', () => {
  const over: Rest = { hedge: 'over' };
  expect(twice('100', '100', [over])).toEqual([
    'saidTwice/outcomes/团队#value note: 团队的限定词两处不同：超 100 个；100 个',
  ]);
  expect(twice('5400', '5412', [over])[0]).toMatch(/ note: .*限定词两处不同：/);
  expect(twice('5412', '5400', [{}, over])[0]).toMatch(/ note: .*限定词两处不同：/);
  expect(twice('5400', '5380', [over])[0]).toMatch(/ toExplain: /);
});

test('a coarser statement agrees where it is the finer one rounded', () => {
  const money: Rest = { unit: '亿元' };
  expect(twice('193.46', '193.5', [money, money])[0]).toMatch(/^saidTwice\/all agrees: /);
});

test('other scopes are other things', () => {
  expect(twice('18', '21', [{ scope: '甲区' }, { scope: '乙区' }])).toEqual([]);
});

const projects = (...rows: Parameters<typeof project>[1][]) =>
  found('saidTwice', { projects: rows.map((row) => project('公园', row)) }).findings;

test('two stages of one project are a note, never a verdict', () => {
  expect(projects({ stage: 'nearlyComplete' }, { stage: 'accepted' })).toEqual([
    'saidTwice/projects/公园#stage note: 公园：一处写“基本完工”，另一处写“竣工”',
  ]);
});

test('a whole told in one place and a part that lags or equals it in another are a note', () => {
  const whole = { stage: 'production', source: '一' } as const;
  expect(projects(whole, { part: '一期', stage: 'production', source: '二' })).toEqual([
    'saidTwice/projects/公园(parts) note: 公园：一处写整体投产，另一处写一期投产',
  ]);
  // The part furthest behind is the one told.
  const second = { part: '二期', stage: 'construction', source: '二' } as const;
  expect(projects(whole, { part: '一期', stage: 'production', source: '二' }, second)).toEqual([
    'saidTwice/projects/公园(parts) note: 公园：一处写整体投产，另一处写二期在建',
  ]);
});

test('a part ahead of its whole is how building goes; one place telling both is no clash', () => {
  expect(projects({ stage: 'construction', source: '一' }, { part: '10号', stage: 'completed', source: '二' })).toEqual(
    [],
  );
  expect(
    projects({ stage: 'production', source: '一' }, { part: '二期', stage: 'construction', source: '一' }),
  ).toEqual([]);
});

test('stages of two ladders are not compared', () => {
  expect(projects({ stage: 'inUse', source: '一' }, { part: '一期', stage: 'production', source: '二' })).toEqual([]);
});
