import { expect, test } from 'vitest';
import { figureId, relativePeriod, rowKey, splitFigureId } from '../../../src/domain/figure';
import { parseReportPath, reportPath } from '../../../src/domain/report';

const report = { department: 'foshan-hitech-zone', year: 2023 };

test('a figure is named by report and key', () => {
  const id = figureId(report, 'budget/total#final');
  expect(id).toBe('foshan-hitech-zone/2023/budget/total#final');
  expect(splitFigureId(id)).toEqual({ report: 'foshan-hitech-zone/2023', key: 'budget/total#final' });
});

test('an edition stands behind the department', () => {
  const key = { ...report, edition: '单位本级' };
  expect(reportPath(key)).toBe('foshan-hitech-zone!单位本级/2023');
  expect(parseReportPath(reportPath(key))).toEqual(key);
  expect(parseReportPath('foshan/23')).toBeUndefined();
});

test('the pieces of a row, escaped', () => {
  expect(rowKey('projects', { code: 'langhua', part: '10号单体' }, 2023)).toBe('projects/langhua~10号单体');
  expect(rowKey('outcomes', { code: 'a', scope: '一区五园', period: '2023-01/2023-11' }, 2023)).toBe(
    'outcomes/a@一区五园:m01-11',
  );
  expect(rowKey('budget', { code: 'a/b#c' }, 2023)).toBe('budget/a%2Fb%23c');
});

test.each([
  ['2023', ''],
  ['2023-01/2023-11', 'm01-11'],
  ['/2023-11', 'to.m11'],
  ['/2023', 'to.y0'],
  ['2023-11', 'm11'],
  ['2022', 'y-1'],
  ['2020/2023', 'y-3..0'],
  ['2019-01/2023-09', 'y-4.01..0.09'],
])('the period %s is told relative to 2023 as %j', (period, expected) => {
  expect(relativePeriod(period, 2023)).toBe(expected);
});

test('the same period of the next year has the same key', () => {
  expect(relativePeriod('2024-01/2024-11', 2024)).toBe(relativePeriod('2023-01/2023-11', 2023));
});
