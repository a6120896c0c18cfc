import { describe, expect, test } from 'vitest';
import { columnsOf, tableNames } from '../../../src/domain/tables';
import { en } from '../../../src/i18n/en';
import { sourceText } from '../../../src/i18n/sourceText';
import { zhCNWhole as zhCN } from '../../../src/i18n/zhCNLater';
import { seedReport } from '../../fixtures/readSeed';

test.each([
  ['一.四.表1.行5', '一（四）表 1 第 5 行', 'Part 1 (4), table 1, row 5'],
  ['一.四.段1', '一（四）第 1 段', 'Part 1 (4), paragraph 1'],
  ['二.三.2.段1', '二（三）2 第 1 段', 'Part 2 (3) 2, paragraph 1'],
  ['二.二', '二（二）', 'Part 2 (2)'],
  ['三.段1', '三 第 1 段', 'Part 3, paragraph 1'],
  ['注1', '注 1', 'Note 1'],
  ['封面', '封面', 'Cover'],
  ['二.三.3.表1.行2.3', '二（三）3 表 1 第 2 行 3', 'Part 2 (3) 3, table 1, row 2, item 3'],
  [
    '二.三.3.表1.行4.南海片区.1.2',
    '二（三）3 表 1 第 4 行 南海片区 1.2',
    'Part 2 (3) 3, table 1, row 4, 南海片区, item 1.2',
  ],
  ['二.一.段1;注1', '二（一）第 1 段、注 1', 'Part 2 (1), paragraph 1; Note 1'],
  ['十二.段3', '十二 第 3 段', 'Part 12, paragraph 3'],
])('%s', (source, chinese, english) => {
  expect(sourceText(source, zhCN)).toBe(chinese);
  expect(sourceText(source, en)).toBe(english);
});

test('a source in words of its own stays as it is', () => {
  expect(sourceText('2024年部门决算公开表', zhCN)).toBe('2024年部门决算公开表');
  expect(sourceText('2024年部门决算公开表', en)).toBe('2024年部门决算公开表');
});

describe('every locator of the report', () => {
  const { tables } = seedReport();
  const sources = tableNames.flatMap((table) => {
    const columns = columnsOf(table)
      .map(([column]) => column)
      .filter((column) => /source$/i.test(column));
    const rows: readonly Readonly<Record<string, unknown>>[] = tables[table];
    return rows.flatMap((row) => columns.flatMap((column) => (row[column] === undefined ? [] : [String(row[column])])));
  });
  test.each([...new Set(sources)])('%s', (source) => {
    expect(sourceText(source, zhCN)).not.toMatch(/[.;](?!\d)|[表行段注]\d|  /);
    expect(sourceText(source, en).replace(/[三水南海]{2}片区/, '')).toMatch(/^[\w (),.;]+$/);
  });
});
