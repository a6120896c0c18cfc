import { expect, test } from 'vitest';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { ladderPicture } from '../../../../src/pictures/projects/ladderPicture';
import { railOf } from '../../../../src/pictures/projects/railMarks';
import { followUpsOf } from '../../../../src/pictures/outcomes/outcomeYears';
import { notToldAgain, projectAliases, promisesOf } from '../../../../src/pictures/projects/projectYears';
import type { Selection } from '../../../../src/pictures/selection';
import { confirmedMappings, exampleReports } from '../../../../src/cli/example/exampleStory';
import { readYears } from '../../../../src/cli/example/readYears';
import { zh } from '../sampleReport';

const reports = await readYears(exampleReports());
const book = figuresOf(reports);
const selectionOf = (year: number, before?: number): Selection => ({
  report: { department: 'example-park', year },
  compared: before === undefined ? [] : [{ department: 'example-park', year: before }],
  unit: '万元',
  caliber: 'adjusted',
});
const rowOf = (name: string, selection: Selection) => {
  const rows = ladderPicture(book, selection, { ladder: 'works' }).sections.flatMap(({ projects }) => projects);
  const row = rows.find(({ project }) => project.name.zh === name);
  if (!row) throw new Error(name);
  return row;
};

test('last year’s stage is a ghost on the rail and a step in words', () => {
  // 完工 in 2024, 投用 in 2025: 完工 → 竣工 → 投用.
  const { project, pieces } = rowOf('示例北区路网', selectionOf(2025, 2024));
  const marks = railOf(project, 'works').marks;
  expect(marks.map(({ kind }) => kind)).toEqual(['before', 'whole']);
  expect(marks.map(({ step }) => step)).toEqual([8, 10]);
  expect(pieces.map(({ said }) => zh(book, said))).toContain('比 2024 年进 2 步，当时完工');
});

test('where it still stands there is no ghost; without a year to compare with there is none at all', () => {
  const still = rowOf('示例人才公寓', selectionOf(2025, 2024));
  expect(railOf(still.project, 'works').marks.map(({ kind }) => kind)).toEqual(['whole']);
  expect(still.pieces.map(({ said }) => zh(book, said))).toContain('与 2024 年同一步');
  const alone = rowOf('示例北区路网', selectionOf(2025));
  expect(railOf(alone.project, 'works').marks.map(({ kind }) => kind)).toEqual(['whole']);
});

test('promises that fell due, and a project told no more', () => {
  expect(promisesOf(book, selectionOf(2025)).map(({ name, due, outcome }) => [name.zh, due, outcome])).toEqual([
    ['示例电池基地', '2025-09', 'kept'],
    ['示例科创中心', '2025-06', 'kept'],
    ['示例实验学校', '2025-12', 'kept'],
  ]);
  expect(notToldAgain(book, selectionOf(2025, 2024))?.projects.map(({ name }) => name.zh)).toEqual(['示例数据港']);
  expect(notToldAgain(book, selectionOf(2025))).toBeUndefined();
});

test('a project split in two is told again once somebody confirmed both halves', () => {
  const selection = selectionOf(2024, 2023);
  expect(notToldAgain(book, selection)?.projects.map(({ name }) => name.zh)).toEqual(['示例医药谷']);
  const mapped = figuresOf(reports, confirmedMappings);
  expect(notToldAgain(mapped, selection)).toBeUndefined();
  expect(projectAliases(mapped, selection).confirmed.map(({ from, to }) => [from.zh, to.zh])).toEqual([
    ['示例医药谷', '示例医药谷东区'],
    ['示例医药谷', '示例医药谷西区'],
  ]);
});

test('problems of the year before with their measures and their state', () => {
  const told = followUpsOf(book, selectionOf(2025, 2024));
  expect(told?.followUps.map(({ problem, measures, state }) => [problem.zh, measures[0]?.zh, state])).toEqual([
    ['资产盘点不够及时', '开展示例资产清查', expect.stringContaining('/2025/')],
    ['绩效数据收集不够完整', '建设示例绩效台账', expect.stringContaining('/2025/')],
  ]);
});
