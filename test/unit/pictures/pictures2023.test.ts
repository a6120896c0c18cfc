import { expect, test } from 'vitest';
import { formatFigure } from '../../../src/i18n/format';
import { zhCNWhole as zhCN } from '../../../src/i18n/zhCNLater';
import { cellOf, type Picture } from '../../../src/pictures/picture';
import { pictures } from '../../../src/pictures/pictures';
import { seedBook, seedSelection, zh } from './sampleReport';

const shown = (picture: Picture, key: string, column: string): string | undefined => {
  const row = picture.rows.find((one) => one.key === key);
  const figure = row && seedBook.figures.get(cellOf(picture, row, column) ?? '');
  return figure && formatFigure(figure, { style: 'plain', unit: '万元', language: zhCN }).replaceAll('\u00A0', ' ');
};
const keys = ({ rows }: Picture): string[] => rows.map(({ key }) => key);
const notes = (picture: Picture): string[] => picture.notes.map((note) => zh(seedBook, note));

test('the budget lines: total first, no line that is all 0.00, what projects hold besides capital works', () => {
  const picture = pictures.budgetLines(seedBook, seedSelection());
  expect(keys(picture)).toEqual([
    'budget/total',
    'budget/basic',
    'budget/projects',
    'budget/capital',
    'budget/projects(rest)',
  ]);
  expect(shown(picture, 'budget/total', 'difference(adjusted)')).toBe('−10,768.25');
  // 65,929.38 − 52,390.02 = 13,539.36; 55,262.93 − 52,390.02 = 2,872.91; −10,666.45 ÷ 13,539.36 = −78.78%.
  expect(shown(picture, 'budget/projects(rest)', 'adjusted')).toBe('13,539.36');
  expect(shown(picture, 'budget/projects(rest)', 'relative(adjusted)')).toBe('−78.78');
  expect(shown(picture, 'budget/projects(rest)', 'difference(initial)')).toBe('不适用');
  expect(shown(picture, 'budget/capital', 'relative(initial)')).toBe('不适用');
});

test('21.22 % never stands without 70.9 %, nor the start at 0.00 without its question', () => {
  for (const id of ['budgetLines', 'lineTable'] as const) {
    const [note] = notes(pictures[id](seedBook, seedSelection()));
    expect(note).toContain('21.22%');
    expect(note).toMatch(/约 70\.9%（70\.85% 至 70\.96%）/);
  }
  expect(notes(pictures.adjustmentBridge(seedBook, seedSelection()))).toEqual([
    '基本建设类项目年初列 0.00 万元，调整后 52,390.02 万元；报告未说明是年初未单列还是年中新增',
  ]);
});

test('the table of all lines is the report’s tree, with the total last', () => {
  const picture = pictures.lineTable(seedBook, seedSelection());
  expect(picture.rows.map(({ label, level, kind }) => [label.zh, level, kind])).toEqual([
    ['基本支出', 0, 'line'],
    ['人员经费', 1, 'line'],
    ['日常公用经费', 1, 'line'],
    ['项目支出', 0, 'line'],
    ['基本建设类项目', 1, 'memo'],
    ['其余项目', 1, 'rest'],
    ['上缴上级支出', 0, 'line'],
    ['经营支出', 0, 'line'],
    ['对附属单位补助支出', 0, 'line'],
    ['合计', 0, 'total'],
  ]);
  expect(shown(picture, 'budget/business', 'rate')).toBe('不适用');
  expect(shown(pictures.lineTable(seedBook, seedSelection('initial')), 'budget/projects', 'rate')).toBe('93.16');
});

test('the unspent by line, then by the fund as an estimate with its range', () => {
  const picture = pictures.unspent(seedBook, seedSelection());
  expect(keys(picture)).toEqual(['budget/projects', 'budget/basic', 'excluded', 'other']);
  expect(shown(picture, 'budget/projects', 'share')).toBe('99.05');
  // 56,668.27 ÷ 97.79% = 57,948.94; 67,436.52 − 57,948.94 = 9,487.58, 88.1% of 10,768.25.
  expect(shown(picture, 'excluded', 'amount')).toMatch(/^≈ 9,487\.58/);
  expect(shown(picture, 'excluded', 'share')).toBe('≈ 88.1');
  expect(shown(picture, 'other', 'share')).toBe('≈ 11.9');
  expect(notes(picture)[0]).toContain('9,484.6 至 9,490.5 万元');
});

test('the calibers with what they divide; both readings of the reported rate', () => {
  const picture = pictures.calibers(seedBook, seedSelection());
  expect(keys(picture)).toEqual(['adjusted', 'initial', 'reported', 'excluded/adjusted', 'excluded/initial']);
  expect(shown(picture, 'initial', 'base')).toBe('60,834.39');
  expect(shown(picture, 'reported', 'base')).toBeUndefined();
  // 60,834.39 − 57,948.94 = 2,885.45.
  expect(shown(picture, 'excluded/initial', 'excluded')).toMatch(/^≈ 2,885\.4/);
  expect(notes(picture)[1]).toContain('2,882.5 至 2,888.4 万元');
});

test('the deductions: what is listed, what was lost, what is not itemised', () => {
  const picture = pictures.deductions(seedBook, seedSelection());
  expect(keys(picture)).toEqual([
    'total',
    'listed',
    'scores/budget-performance',
    'scores/project-management',
    'unitemised',
  ]);
  expect(shown(picture, 'listed', 'score')).toBe('81.5');
  // 100 − 85.
  expect(shown(picture, 'unitemised', 'weight')).toBe('15');
  expect(picture.rows.map(({ remark }) => remark?.message)).toEqual([
    'remark.grade',
    undefined,
    'remark.reason',
    'remark.noReason',
    undefined,
  ]);
});

test('the table behind the ladders holds a project once, each of its parts beneath', () => {
  const picture = pictures.projectStages(seedBook, seedSelection());
  const codes = keys(picture);
  expect(new Set(codes).size).toBe(codes.length);
  const at = codes.indexOf('projects/langhua');
  expect(codes[at + 1]).toBe('projects/langhua~10号单体');
  const langhua = picture.rows[at];
  expect(langhua && cellOf(picture, langhua, 'stage')).toMatch(/projects\/langhua#stage$/);
  expect(langhua?.group?.zh).toBe('三水片区');
});

test('a year that is not there keeps its column', () => {
  const picture = pictures.years(seedBook, seedSelection());
  expect(picture.columns.map(({ name, notImported }) => [name.zh, notImported ?? false])).toEqual([
    ['2022', true],
    ['2023', false],
    ['2024', true],
  ]);
  expect(picture.rows.map(({ cells }) => cells.map((cell) => cell !== null))).toEqual([
    [false, true, false],
    [false, true, false],
    [false, true, false],
  ]);
});
