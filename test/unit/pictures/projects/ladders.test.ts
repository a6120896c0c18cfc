import { describe, expect, test } from 'vitest';
import { ladders } from '../../../../src/domain/stages';
import { ladderPicture } from '../../../../src/pictures/projects/ladderPicture';
import { offLadder } from '../../../../src/pictures/projects/offLadder';
import { projectFunds } from '../../../../src/pictures/projects/projectFunds';
import { railOf } from '../../../../src/pictures/projects/railMarks';
import { filterOfQuery, queryOfFilter } from '../../../../src/pictures/projects/projectFilter';
import { book, english, project, zh } from './seedProjects';

const selection = { report: { department: 'foshan-hitech-zone', year: 2023 } };
const industry = ladderPicture(book, selection, { ladder: 'industry' });
const works = ladderPicture(book, selection, { ladder: 'works' });
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
    const row = industry.projects.find((one) => one.project.code === 'langhua');
    expect(row?.pieces.map(({ said }) => zh(said)).join('，')).toContain('约 25%');
  });
});

test('广东医谷: about 70 % belongs to the whole, 一期 is a tick', () => {
  const row = industry.projects.find((one) => one.project.code === 'guangdong-yigu');
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
  expect(industry.projects.some(({ project: one }) => one.name.zh === '创智湾花园人才公寓')).toBe(true);
  expect(works.projects.some(({ project: one }) => one.name.zh === '创智湾公寓博士楼')).toBe(true);
});

test('furthest first on both ladders', () => {
  expect(industry.projects[0]?.project.code).toBe('xinyang');
  expect(works.projects.at(-1)?.project.code).toBe('zijing-bridge');
});

test('every project is on one ladder or told to be on none', () => {
  const off = offLadder(book, selection).flatMap(({ rows }) => rows);
  const codes = [...industry.projects, ...works.projects, ...off].map(({ project: one }) => one.code);
  const listed = new Set([...book.reports.values()].flatMap(({ tables }) => tables.projects.map(({ code }) => code)));
  expect(new Set(codes)).toEqual(listed);
  expect(codes).toHaveLength(listed.size);
});

test('the bond money: four projects, no shares', () => {
  const [fund] = projectFunds(book, selection);
  expect(fund?.projects).toHaveLength(4);
  expect(zh(fund?.heading ?? { message: '', figures: {} })).toContain('4.835 亿元');
  expect(zh(fund?.heading ?? { message: '', figures: {} })).toContain('报告未列');
  expect(english(fund?.heading ?? { message: '', figures: {} })).toContain('not stated');
});

test('a filter narrows by area, stage and name, and goes through the address unchanged', () => {
  const only = (filter: Parameters<typeof ladderPicture>[2]['filter']) =>
    ladderPicture(book, selection, { ladder: 'works', ...(filter ? { filter } : {}) }).projects.map(
      ({ project: one }) => one.code,
    );
  expect(only({ q: '大 桥' })).toEqual(['zijing-bridge']);
  expect(only({ stage: 'inUse', park: '南海片区' })).toEqual(['land-port', 'life-health-park']);
  const filter = { park: '南海片区', kind: 'works', stage: 'inUse', q: '港' } as const;
  expect(filterOfQuery(queryOfFilter(filter))).toEqual(filter);
  expect(filterOfQuery({ kind: 'nothing', stage: '', q: ' ' })).toEqual({});
});
