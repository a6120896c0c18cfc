import { describe, expect, test } from 'vitest';
import { said } from '../../../../src/domain/figure';
import { checksOf } from '../../../../src/domain/checks/checksOf';
import { cellOf } from '../../../../src/pictures/picture';
import { gradeScale } from '../../../../src/pictures/scores/gradeScale';
import { scoreNotes } from '../../../../src/pictures/scores/scoreNotes';
import { scoresFinding } from '../../../../src/pictures/scores/scoresFinding';
import { scoreTablePicture } from '../../../../src/pictures/scores/scoreTablePicture';
import { bookOf, mainRow, points, sampleSelection, scoreItem } from '../sampleReport';
import { book, zh } from '../projects/seedProjects';

const report = { department: 'foshan-hitech-zone', year: 2023 };
const selection = { report, compared: [], unit: '万元', caliber: 'adjusted' } as const;
const table = scoreTablePicture(book, selection);
const row = (label: string) => table.rows.find(({ label: { zh: name } }) => name === label);
const number = (label: string, column: string) => {
  const found = row(label);
  const id = found && cellOf(table, found, column);
  return id === undefined ? undefined : book.figures.get(id)?.value;
};

test('the page in one sentence', () => {
  expect(zh(scoresFinding(book, selection))).toBe('自评 96.5 分，评为优；列明 10 项得 81.5 分，另 15 分未分项');
});

describe('the table', () => {
  test('two branches, ten items, the rest, the total', () => {
    expect(table.rows).toHaveLength(14);
    expect(table.rows.map(({ level }) => level)).toEqual([0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 0]);
  });
  test('branches are sums of the listed part: 40.5 of 44, 41 of 41', () => {
    expect([number('管理效率', 'score'), number('管理效率', 'weight')]).toEqual([4050, 4400]);
    expect([number('履职效能', 'score'), number('履职效能', 'weight')]).toEqual([4100, 4100]);
    expect(zh(row('管理效率')?.remark ?? said('list.comma'))).toBe('列明部分');
  });
  test('15 unitemised stand on a row of their own', () => {
    const rest = table.rows.find(({ kind }) => kind === 'rest');
    expect(rest && book.figures.get(cellOf(table, rest, 'score') ?? '')?.value).toBe(1500);
  });
});

test('what stands beside the points', () => {
  const notes = scoreNotes(book, selection, checksOf(book, report));
  const note = (code: string) => notes.get(`scores/${code}`);
  expect(note('project-management')).toMatchObject({ asks: true, finding: { result: 'note' } });
  expect(note('budget-performance')?.asks).toBe(false);
  expect(note('execution-rate')?.finding?.result).toBe('toExplain');
  expect(note('assets')?.finding?.result).toBe('notChecked');
});

test('the report’s own bands: 0, 60, 80, 90; 96.5 lies in the last', () => {
  const scale = gradeScale(book, selection);
  expect(scale?.bands.map(({ grade, from }) => [grade, from / 100])).toEqual([
    ['差', 0],
    ['中', 60],
    ['良', 80],
    ['优', 90],
  ]);
  expect(scale?.bands.find(({ reached }) => reached)?.grade).toBe('优');
});

describe('a score after review', () => {
  const reviewed = bookOf({
    scores: [scoreItem('甲', ['100', '96.5'])],
    reports: [
      mainRow({
        totalScore: points('96.5'),
        fullScore: points('100'),
        reviewScore: points('88'),
        gradeBands: '优≥90;良≥80;中≥60;差<60',
      }),
    ],
  });
  const { rows, columns } = scoreTablePicture(reviewed, sampleSelection());
  test('stands on a row of its own after the self-score, which keeps its number', () => {
    expect(rows.slice(-2).map(({ key, cells }) => [key, cells[1]])).toEqual([
      ['total', 'sample/2031/report#totalScore'],
      ['review', 'sample/2031/report#reviewScore'],
    ]);
    expect(rows.at(-1)?.cells).toHaveLength(columns.length);
  });
  test('has a mark of its own on the scale and reaches no band', () => {
    const scale = gradeScale(reviewed, sampleSelection());
    expect(scale?.score.value).toBe(9650);
    expect(scale?.review).toEqual({ id: 'sample/2031/report#reviewScore', value: 8800 });
    expect(scale?.bands.filter(({ reached }) => reached).map(({ grade }) => grade)).toEqual(['优']);
  });
  test('where the report has none there is neither', () => {
    expect(gradeScale(book, selection)?.review).toBeUndefined();
    expect(table.rows.some(({ key }) => key === 'review')).toBe(false);
  });
});
