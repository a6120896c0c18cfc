import { expect, test } from 'vitest';
import { confirmedMappings, exampleReports } from '../../../../src/cli/example/exampleStory';
import { readYears } from '../../../../src/cli/example/readYears';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import {
  hasHistories,
  historiesPicture,
  historySorts,
  type HistorySort,
} from '../../../../src/pictures/projects/historiesPicture';
import { ladderPicture } from '../../../../src/pictures/projects/ladderPicture';
import { nextStepOf } from '../../../../src/pictures/projects/standing';
import { seedBook, seedSelection, zh } from '../sampleReport';

const book = figuresOf(await readYears(exampleReports()), confirmedMappings);
const selection = { report: { department: 'example-park', year: 2025 } };
const picture = (sort?: HistorySort, filter = {}) => historiesPicture(book, selection, { sort, filter });
const lines = (sort?: HistorySort) =>
  picture(sort).histories.map(({ name, standing, moves, expected }) =>
    [name.zh, ...[standing, moves, expected].map((said) => (said ? zh(book, said) : ''))].join(' | '),
  );

test('what stands still comes first, then what stood longest', () => {
  expect(zh(book, picture().heading)).toBe('示例人才公寓还停在完工，已 1 年；2 个项目的预计落空');
  expect(lines().slice(0, 4)).toEqual([
    '示例人才公寓 | 还停在完工，1 年 |  | 预计 4 项，都已达到',
    '示例电池基地 | 曾停在落地，3 年（2021 至 2024），缺 2022 年 |  | 预计 2 项，都已达到',
    '示例科创中心 | 曾停在封顶，2 年（2021 至 2023），缺 2022 年 |  | 预计落空：2021-12 完工、2024-03 竣工',
    '示例北区路网 | 2025 年投用，走完 |  | 预计 2 项，都已达到',
  ]);
});

test('steps back, leaps, stops and what was divided are said', () => {
  const told = (name: string) => lines().find((line) => line.startsWith(name));
  expect(told('示例大桥')).toBe('示例大桥 | 没有停过 | 2021 年退 3 步，开工退到方案，原因未写 | ');
  expect(told('示例传感器工厂')).toContain('2023 年达产，走完 | 2020 年一次进 7 步：租用现成厂房，当年完成改造');
  expect(told('示例数据港')).toContain('2024 年终止 | 2024 年以后没有再写');
  const valley = picture().histories.find(({ history }) => history.strands.length > 1);
  // Its east half was completed by 2024-12 as expected of the whole, its west half was not.
  expect(valley && zh(book, valley.expected!)).toBe('预计落空：2024-12 竣工');
  expect(valley?.name.zh).toBe('示例医药谷');
  expect(valley?.history.strands.map(({ row }) => row.name)).toEqual(['示例医药谷东区', '示例医药谷西区']);
});

test('other orders: what fell through, the fastest, the lowest step of each ladder, park by park', () => {
  const names = (sort: HistorySort) => picture(sort).histories.map(({ name }) => name.zh);
  expect(names('missed')[0]).toBe('示例科创中心');
  // 在谈 to 达产 are ten steps in the six years to 2025.
  expect(names('fastest')[0]).toBe('示例传感器工厂');
  const parks = picture('park').histories.map(({ history: { row } }) => `${row.park} ${row.area}`);
  expect(parks.filter((park, index) => park !== parks[index - 1])).toEqual([...new Set(parks)]);
  for (const sort of historySorts) expect(names(sort)).toHaveLength(names('stood').length);
});

test('the filter of the page narrows the histories', () => {
  expect(picture('stood', { q: '大桥' }).histories.map(({ name }) => name.zh)).toEqual(['示例大桥']);
  expect(zh(book, picture('stood', { q: '没有这个' }).heading)).toBe('没有可以看履历的项目');
});

test('one year has no histories: there what has no next step written comes first', () => {
  expect(hasHistories(seedBook, seedSelection())).toBe(false);
  expect(historiesPicture(seedBook, seedSelection()).rows).toEqual([]);
  const [section] = ladderPicture(seedBook, seedSelection(), { ladder: 'works', order: 'next' }).sections;
  const next = section?.projects.map(({ project }) => nextStepOf(project)) ?? [];
  expect(next.lastIndexOf('unsaid')).toBeLessThan(next.indexOf('said'));
  expect(next.lastIndexOf('said')).toBeLessThan(next.indexOf('arrived'));
});
