import { describe, expect, test } from 'vitest';
import { tables, type Column } from '../../../src/domain/tables';
import { typeCell } from '../../../src/ingest/cells';

const place = { file: 'a.csv', row: 7, column: 'x' };
const { budget, outcomes, projects, reports, tasks } = tables;
const read = (column: Column, raw: string, rowUnit?: string) => {
  const cell = typeCell(column, raw, rowUnit === undefined ? { place } : { place, rowUnit });
  return 'finding' in cell ? cell.finding.rule : cell.value;
};

describe('numbers', () => {
  test('are exact in 分 with their last stated digit', () => {
    // 56 668.27 万元 × 1 000 000 分; the last digit is 0.01 万元 = 10 000 分.
    expect(read(budget.columns.final, '56668.27')).toEqual({ value: 56_668_270_000, step: 10_000, unit: '万元' });
    expect(read(budget.columns.final, ' -4.89 ')).toEqual({ value: -4_890_000, step: 10_000, unit: '万元' });
  });
  test('zero is zero, empty is not stated', () => {
    expect(read(budget.columns.final, '0.00')).toEqual({ value: 0, step: 10_000, unit: '万元' });
    expect(read(budget.columns.final, '  ')).toBeUndefined();
  });
  test('two literals say why there is none', () => {
    expect(read(budget.columns.final, '不适用')).toEqual({ absent: 'notApplicable' });
    expect(read(budget.columns.final, '未公开')).toEqual({ absent: 'notPublished' });
  });
  test.each([
    ['1,055', 'package.notANumber'],
    ['１２', 'package.notANumber'],
    ['1e3', 'package.notANumber'],
    ['—', 'package.notANumber'],
    ['约5', 'package.notANumber'],
    ['toString', 'package.notANumber'],
    ['0.0000001', 'package.tooFine'], // 0.1 分
    ['9007199255', 'package.tooLarge'], // × 1 000 000 is beyond 2^53
  ])('%s is refused: %s', (raw, rule) => expect(read(budget.columns.final, raw)).toBe(rule));
  test('take the unit of their row where the column has none', () => {
    expect(read(outcomes.columns.value, '4.835', '亿元')).toEqual({
      value: 48_350_000_000,
      step: 10_000_000,
      unit: '亿元',
    });
    expect(read(outcomes.columns.value, '27', '')).toBe('package.missingUnit');
  });
});

describe('words', () => {
  test('by key, and by a wording only one of them has', () => {
    expect(read(budget.columns.kind, 'memo')).toBe('memo');
    expect(read(budget.columns.kind, '其中')).toBe('memo');
    expect(read(budget.columns.kind, 'of which')).toBe('memo');
  });
  test('竣工 stands on both ladders, so it has to be said by key', () => {
    expect(read(projects.columns.stage, '竣工')).toBe('package.wrongWord');
    expect(read(projects.columns.stage, 'accepted')).toBe('accepted');
  });
  test.each(['小计', 'constructor', 'Memo'])('%s is none', (raw) =>
    expect(read(budget.columns.kind, raw)).toBe('package.wrongWord'),
  );
});

describe('texts', () => {
  test('a required cell must not be empty', () => expect(read(budget.columns.code, ' ')).toBe('package.missingCell'));
  test('years, months and periods have one form', () => {
    expect(read(budget.columns.year, '2023')).toBe(2023);
    expect(read(budget.columns.year, '23')).toBe('package.badYear');
    expect(read(reports.columns.issued, '2024-08')).toBe('2024-08');
    expect(read(reports.columns.issued, '2024-13')).toBe('package.badMonth');
    expect(read(outcomes.columns.period, '2023-01/2023-11')).toBe('2023-01/2023-11');
    expect(read(outcomes.columns.period, '2023-01至2023-11')).toBe('package.badPeriod');
  });
  test('what is quoted from a report stays short', () => {
    expect(read(tasks.columns.statusText, '一'.repeat(20))).toBe('一'.repeat(20));
    expect(read(tasks.columns.statusText, '一'.repeat(21))).toBe('package.tooLong');
  });
  test('the apostrophe that shields a formula is taken off', () => {
    expect(read(budget.columns.name, "'=1+1")).toBe('=1+1');
    expect(read(budget.columns.name, "'tis")).toBe("'tis");
    expect(read(budget.columns.name, "''=1+1")).toBe("'=1+1");
    expect(read(budget.columns.name, "'\t一")).toBe('\t一');
    expect(read(tasks.columns.statusText, `'=${'一'.repeat(19)}`)).toBe(`=${'一'.repeat(19)}`);
  });
});

test('a finding says where, what and what to do', () => {
  const cell = typeCell(budget.columns.final, '1,055', { place });
  expect(cell).toMatchObject({
    finding: {
      id: 'package.notANumber/a.csv/7/x',
      result: 'error',
      at: { file: 'a.csv', row: 7, column: 'x', raw: '1,055' },
      said: { message: 'package.notANumber', names: { raw: { zh: '1,055', en: '1,055' } } },
    },
  });
});
