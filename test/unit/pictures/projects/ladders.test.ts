import { describe, expect, test } from 'vitest';
import { said } from '../../../../src/domain/figure';
import { ladders, type Ladder } from '../../../../src/domain/stages';
import { ladderPicture } from '../../../../src/pictures/projects/ladderPicture';
import { offLadder } from '../../../../src/pictures/projects/offLadder';
import { projectFunds } from '../../../../src/pictures/projects/projectFunds';
import { stagesPicture } from '../../../../src/pictures/projects/stagesPicture';
import { railOf } from '../../../../src/pictures/projects/railMarks';
import { filterOfQuery, queryOfFilter, type ProjectFilter } from '../../../../src/pictures/projects/projectFilter';
import { book, english, project, zh } from './seedProjects';

const selection = { report: { department: 'foshan-hitech-zone', year: 2023 } };
const rowsOn = (ladder: Ladder, filter: ProjectFilter = {}) =>
  ladderPicture(book, selection, { ladder, filter }).sections.flatMap(({ projects }) => projects);
const codesOn = (ladder: Ladder, filter: ProjectFilter = {}) =>
  rowsOn(ladder, filter).map(({ project: one }) => one.code);
const industry = rowsOn('industry');
const works = rowsOn('works');
const stepOf = (ladder: keyof typeof ladders, stage: string) => (ladders[ladder] as readonly string[]).indexOf(stage);

describe('朗华: a building is not the project', () => {
  const rail = railOf(project('langhua'), 'industry');
  test('the whole stands at 在建, its line goes no further', () => {
    expect(rail.reached).toBe(stepOf('industry', 'construction'));
    expect(rail.marks.find(({ kind }) => kind === 'whole')?.step).toBe(stepOf('industry', 'construction'));
  });
  test('building 10 is a tick at 竣工, by its name', () => {
    expect(rail.marks.filter(({ kind }) => kind === 'part')).toMatchObject([
      { step: stepOf('industry', 'completed'), label: { zh: '10号单体' } },
    ]);
  });
  test('the stated percentage keeps its 约 and moves nothing', () => {
    const row = industry.find((one) => one.project.code === 'langhua');
    expect(row?.pieces.map(({ said }) => zh(said)).join('，')).toContain('约 25%');
  });
});

test('广东医谷: about 70 % belongs to the whole, 一期 is a tick', () => {
  const row = industry.find((one) => one.project.code === 'guangdong-yigu');
  expect(row?.pieces.map(({ said }) => zh(said)).join('，')).toContain('约 70%');
  expect(railOf(project('guangdong-yigu'), 'industry').marks.map(({ kind }) => kind)).toEqual(['whole', 'part']);
});

test('瑞浦 stands at 安装调试, 紫荆大桥 at 方案', () => {
  expect(railOf(project('ruipu'), 'industry').reached).toBe(stepOf('industry', 'commissioning'));
  expect(railOf(project('zijing-bridge'), 'works').reached).toBe(stepOf('works', 'design'));
});

test('人才公园 is worded in two ways: two marks, no line', () => {
  const rail = railOf(project('talent-park'), 'works');
  expect(rail.reached).toBeUndefined();
  expect(rail.marks).toMatchObject([
    { kind: 'wording', step: stepOf('works', 'nearlyComplete') },
    { kind: 'wording', step: stepOf('works', 'accepted') },
  ]);
});

test('新璞: only buildings 1 and 2 are stated, to be handed over in 2024-06', () => {
  const rail = railOf(project('xinpu'), 'industry');
  expect(rail.reached).toBeUndefined();
  expect(rail.promised).toEqual({ from: stepOf('industry', 'toppedOut'), to: 7.5 });
  expect(rail.marks.find(({ kind }) => kind === 'promise')?.label).toEqual({ zh: '2024-06' });
});

test('the flats that have landed and the doctors’ block are two projects', () => {
  expect(industry.some(({ project: one }) => one.name.zh === '创智湾花园人才公寓')).toBe(true);
  expect(works.some(({ project: one }) => one.name.zh === '创智湾公寓博士楼')).toBe(true);
});

test('furthest first on both ladders', () => {
  // 中天 is in production as a whole; 信扬 only in its first phase.
  expect(codesOn('industry').slice(0, 2)).toEqual(['zhongtian', 'xinyang']);
  expect(works.at(-1)?.project.code).toBe('zijing-bridge');
});

test('every project is on one ladder or told to be on none', () => {
  const off = offLadder(book, selection).flatMap(({ rows }) => rows);
  const codes = [...industry, ...works, ...off].map(({ project: one }) => one.code);
  const listed = new Set([...book.reports.values()].flatMap(({ tables }) => tables.projects.map(({ code }) => code)));
  expect(new Set(codes)).toEqual(listed);
  expect(codes).toHaveLength(listed.size);
});

test('the bond money: four projects, no shares', () => {
  const [fund] = projectFunds(book, selection);
  expect(fund?.projects).toHaveLength(4);
  expect(zh(fund?.heading ?? said('list.comma'))).toContain('4.835 亿元');
  expect(zh(fund?.heading ?? said('list.comma'))).toContain('报告未列');
  expect(english(fund?.heading ?? said('list.comma'))).toContain('not stated');
});

test('信扬: 一期投产、二期在建 is no 投产 of the whole', () => {
  const rail = railOf(project('xinyang'), 'industry');
  expect(rail.reached).toBeUndefined();
  expect(rail.marks).toMatchObject([
    { kind: 'part', step: stepOf('industry', 'production'), label: { zh: '一期' } },
    { kind: 'part', step: stepOf('industry', 'construction'), label: { zh: '二期' } },
  ]);
  const row = industry.find((one) => one.project.code === 'xinyang');
  expect(row?.pieces.map(({ said }) => zh(said))).toEqual([
    '一期已投产',
    '二期正在建设',
    '另一处整体写投产',
    '投资 100 亿元',
  ]);
});

test('headings of a ladder count on that ladder, by the rule of its marks', () => {
  // 佛北 industry at 在建: 朗华, 邦普, 星源, 南山; 灯塔 landed: 广弘, 紫荆人才, 创智湾花园. Works in use: 陆港, 生命健康.
  expect(zh(ladderPicture(book, selection, { ladder: 'industry' }).heading)).toBe(
    '产业项目：佛北战新产业园 4 个在建，灯塔产业园 3 个落地',
  );
  expect(zh(ladderPicture(book, selection, { ladder: 'works' }).heading)).toBe(
    '建设项目：佛北战新产业园 2 个投用；人才公园有两种说法',
  );
});

test('a filter narrows by area, step, next step and name, and goes through the address unchanged', () => {
  expect(codesOn('works', { q: '大 桥' })).toEqual(['zijing-bridge']);
  expect(codesOn('works', { stage: 'works.inUse', park: '南海片区' })).toEqual(['land-port', 'life-health-park']);
  expect(codesOn('industry', { stage: 'works.inUse' })).toEqual([]);
  // A part and one of two wordings stand on their step as well.
  expect(codesOn('industry', { stage: 'industry.completed' })).toEqual(['langhua']);
  expect(codesOn('works', { stage: 'works.accepted' })).toEqual(['talent-park']);
  const filter = { park: '南海片区', kind: 'works', stage: 'works.inUse', next: 'arrived', q: '港' } as const;
  expect(filterOfQuery(queryOfFilter(filter))).toEqual(filter);
  expect(filterOfQuery({ kind: 'nothing', stage: 'landed', next: 'stuck', q: ' ' })).toEqual({});
});

test('what comes next is written of five: three promises, a signing; 投产 and 投用 have none left', () => {
  expect([...codesOn('industry', { next: 'said' }), ...codesOn('works', { next: 'said' })]).toEqual([
    'wanyang',
    'xinpu',
    'medical-gas',
    'lighthouse-centre',
  ]);
  expect([...codesOn('industry', { next: 'arrived' }), ...codesOn('works', { next: 'arrived' })]).toEqual([
    'zhongtian',
    'land-port',
    'life-health-park',
  ]);
});

describe('names on the steps', () => {
  const picture = stagesPicture(book, selection);
  const step = (ladder: Ladder, stage: string) =>
    picture.ladders.find((one) => one.ladder === ladder)?.steps[stepOf(ladder, stage)];
  const told = (ladder: Ladder, stage: string) =>
    step(ladder, stage)?.entries.map(({ kind, name, part }) => [kind, name.zh + (part?.zh ?? '')]);
  test('a whole, a part and two wordings each stand on their own step', () => {
    expect(told('industry', 'landed')).toEqual([
      ['whole', '广弘启E创汇湾'],
      ['whole', '紫荆人才科创园'],
      ['whole', '创智湾花园人才公寓'],
    ]);
    expect(told('industry', 'production')).toEqual([
      ['whole', '中天药业产业中心'],
      ['part', '信扬科技成像模组一期'],
    ]);
    expect(told('industry', 'commissioning')).toEqual([['whole', '瑞浦兰钧电池']]);
    expect(told('works', 'nearlyComplete')).toEqual([
      ['whole', '北区市政路网'],
      ['wording', '人才公园'],
    ]);
    expect(told('works', 'accepted')).toEqual([['wording', '人才公园']]);
    expect(told('works', 'tendered')).toEqual([]);
  });
  test('a step answers with as many as are drawn on it', () => {
    for (const { steps } of picture.ladders) {
      for (const { entries, figure } of steps) {
        const origin = figure ? book.figures.get(figure)?.origin : undefined;
        const answers = origin?.by === 'formula' ? origin.inputs : figure ? [figure] : [];
        expect(new Set(answers)).toEqual(new Set(entries.map((entry) => entry.figure)));
      }
    }
  });
  test('the heading counts what is drawn, a clash in none of the counts', () => {
    expect(zh(picture.heading)).toBe('灯塔产业园 3 个项目落地、2 个封顶；人才公园有两种说法');
  });
});
