import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TableName } from '../../../../src/domain/tables';
import { readTables } from '../../../../src/cli/checkReport';
import type { TextRow } from '../../../../src/cli/checkReport/accounts';
import { unaccounted, type TextTables } from '../../../../src/cli/checkReport/unaccounted';

/** A fictitious bureau's report and its rows, made up for this test. */
const fixture = (path: string): string => fileURLToPath(new URL(`../../../fixtures/report/${path}`, import.meta.url));
const report = readFileSync(fixture('sample-bureau.txt'), 'utf8');
const rows = readTables(fixture('sample-bureau/2031'));
const slogan = [{ text: '“7+8”', reason: 'a slogan' }];

const contextsOf = (tables: TextTables, text = report): string[] =>
  unaccounted(text, tables, slogan).map(({ line, section, context }) => `${line} ${section} ${context}`);

const changed = (table: TableName, change: (row: TextRow) => TextRow | undefined): TextTables => ({
  ...rows,
  [table]: (rows[table] ?? []).map(change).filter((row) => row !== undefined),
});
const without = (table: TableName, code: string): TextTables =>
  changed(table, (row) => (row['code'] === code ? undefined : row));
const withCell = (table: TableName, code: string, cells: TextRow): TextTables =>
  changed(table, (row) => (row['code'] === code ? { ...row, ...cells } : row));

describe('numbers of a report that no row answers for', () => {
  it('finds none where every number has its row', () => {
    expect(contextsOf(rows)).toEqual([]);
  });

  it('finds a number whose row is missing, with line, place and at most 12 characters around it', () => {
    expect(contextsOf(without('outcomes', 'trees'))).toEqual(['14 一.一.1 。全年种树12万棵，约3']);
  });

  it('takes a like number elsewhere for no answer', () => {
    // 8 次 and 20 次 stand in 一.一.2 only; a row of another place does not answer for them.
    expect(contextsOf(withCell('outcomes', 'shows', { source: '一.一.1.段1' }))).toHaveLength(1);
  });

  it('takes another unit for no answer', () => {
    // 6 个百分点 is not 6 个
    expect(contextsOf(withCell('outcomes', 'rise', { unit: '个' }))).toHaveLength(1);
  });

  it('takes other digits for no answer, not even the same value stated more finely', () => {
    expect(contextsOf(withCell('outcomes', 'gardens', { value: '2.0' }))).toHaveLength(1);
    expect(contextsOf(withCell('projects', 'gardens', { investment: '3.50' }))).toHaveLength(1);
  });

  it('lets a row answer once: 30 个 said twice needs two rows', () => {
    expect(contextsOf(without('outcomes', 'villages'))).toEqual(['14 一.一.1 参与，另有30个村自办；']);
  });

  it('goes by the row of a table and by the paragraph of a cell', () => {
    // 120.50 and 118.00 of 基本支出 are found though 合计 has the same numbers one row below.
    expect(contextsOf(without('budget', 'basic'))).toHaveLength(2);
    expect(contextsOf(withCell('outcomes', 'gardens', { source: '二.1.表1.行1.西片区.1' }))).toHaveLength(1);
  });

  it('reads dates: a month of a promise, a range of months, the month of issue', () => {
    expect(contextsOf(withCell('projects', 'south', { due: '近期' }))).toHaveLength(1);
    expect(contextsOf(withCell('outcomes', 'visitors', { period: '2031' }))).toHaveLength(1);
    expect(contextsOf(changed('reports', (row) => ({ ...row, issued: '' })))).toHaveLength(1);
  });

  it('counts the years of a period', () => {
    // 近 3 年 is 2029/2031
    expect(contextsOf(withCell('outcomes', 'shows-so-far', { period: '2030/2031' }))).toHaveLength(1);
  });

  it('leaves out wordings known to be no figures, and only those', () => {
    expect(unaccounted(report, rows, [])).toHaveLength(2);
  });

  it('never shows telephone numbers', () => {
    expect(contextsOf({}).length).toBeGreaterThan(20);
    expect(contextsOf({})).not.toContainEqual(expect.stringMatching(/1234567|8765/));
  });
});
