import { expect, test } from 'vitest';
import { parkPath, reportOfAddress } from '../../../../src/pictures/address';
import { parkPage } from '../../../../src/pictures/projects/parkPage';
import { parksOf } from '../../../../src/pictures/projects/parksOf';
import { seedBook, seedSelection, zh } from '../sampleReport';

const page = (place: string) => parkPage(seedBook, seedSelection(), place);
const told = (place: string) => page(place).silent.map((said) => zh(seedBook, said));

test('every park and area has a page of its own', () => {
  expect(parksOf(seedBook, seedSelection())).toEqual(['灯塔产业园', '佛北战新产业园', '三水片区', '南海片区']);
  const path = parkPath(seedSelection().report, '三水片区');
  expect(decodeURIComponent(path)).toBe('/d/foshan-hitech-zone/2023/projects/三水片区');
  expect(reportOfAddress(path)).toEqual({ department: 'foshan-hitech-zone', year: 2023 });
});

test('灯塔: what can be said, its four numbers, what it expects and its tasks', () => {
  const { says, themes, promises, tasks, amounts, funds } = page('灯塔产业园');
  expect(says.map((said) => zh(seedBook, said))).toEqual([
    '灯塔产业园有 3 个项目落地、2 个封顶',
    '创智湾公寓博士楼首批140套已投用',
    '预计的时间，报告写的是“近期”',
  ]);
  expect(themes.flatMap(({ outcomes }) => outcomes.map(({ name }) => name.zh))).toEqual([
    '灯塔战新产业园区',
    '风梅岭储备意向企业',
    '博士楼首批公寓',
    '灯塔社区落地项目',
  ]);
  expect(promises.map(({ name, due }) => [name.zh, due])).toEqual([
    ['灯塔社区科创中心', '近期'],
    ['佛山万洋科技众创园', '近期'],
  ]);
  expect(tasks.map(({ name, status }) => [name.zh, status !== undefined])).toEqual([
    ['灯塔产业园集聚人才与创新', true],
    ['灯塔产业园体制机制改革', false],
  ]);
  expect(amounts).toEqual([]);
  expect(funds.flatMap(({ projects }) => projects.map(({ name }) => name.zh))).toEqual(['创新灯塔社区建设']);
});

test('灯塔: what the report does not say is counted over its twelve projects, bodies left out', () => {
  // Of the twelve two name a date, and the PhD building's flats are in use only in part.
  expect(told('灯塔产业园')).toEqual([
    '12 个项目里 12 个的投资额',
    '12 个项目里 12 个的责任单位',
    '12 个项目里 10 个的下一步',
    '预计的年月：灯塔社区科创中心、佛山万洋科技众创园',
    '走到哪一步：星中创风梅岭产业园、创新灯塔社区建设',
    '专项债各得多少：创新灯塔社区建设',
  ]);
});

test('南海: stated amounts stand each for itself, none made of them', () => {
  const amounts = page('南海片区').amounts.map(({ name, figure }) => [name.zh, seedBook.figures.get(figure)?.unit]);
  expect(amounts.map(([name]) => name)).toEqual([
    '信扬科技成像模组',
    '星源材质华南基地',
    '瑞浦兰钧电池',
    '中天药业产业中心',
    '新璞国际产业园',
    '南山医药创新研究院',
  ]);
  expect(new Set(amounts.map(([, unit]) => unit))).toEqual(new Set(['亿元']));
  expect(told('南海片区').some((text) => text.startsWith('专项债'))).toBe(false);
});

test('a date is said in words; in quotes stands only what the report says itself', () => {
  expect(page('佛北战新产业园').says.map((said) => zh(seedBook, said))).toContain('预计的时间，报告写的是2024 年 6 月');
});
