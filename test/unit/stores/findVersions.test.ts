import { describe, expect, test } from 'vitest';
import { digitsOfHashes, findVersions } from '../../../src/stores/findVersions';
import { storedYears } from '../../../src/stores/storedYears';
import type { Head, VersionSummary } from '../../../src/storage/documents';

describe('the digits of a version or a hash are read as they stand', () => {
  test.each([
    ['54e8cce8', ['54e8cce8']],
    ['版本 54E8CCE8', ['54e8cce8']],
    ['版本54e8cce8，SHA-256 ca66871a2e62。', ['54e8cce8', 'ca66871a2e62']],
    [
      '报告 2024-08 填报 · 入库 2026-12-01 · 版本 54e8cce8 · SHA-256 ca66871a2e62 · 连同其他 2 个年度 SHA-256 0011223344ff',
      ['54e8cce8', 'ca66871a2e62', '0011223344ff'],
    ],
    ['Stored 2026-12-01 · version 54e8cce8 · SHA-256 ca66871a2e62', ['54e8cce8', 'ca66871a2e62']],
    // A receipt sets them in groups and leaves the middle out.
    ['SHA-256  ca66 871a … 93f0 12bb', ['ca66871a', '93f012bb']],
    // Numbers, dates and words of a report are none.
    ['56668.27', []],
    ['1,234,567.89', []],
    ['2024-08', []],
    ['执行率', []],
    ['facade5x', []],
    ['54e8c', []],
  ])('%s', (text, digits) => expect(digitsOfHashes(text)).toEqual(digits));
});

const key = { department: 'office', year: 2022 };
const version = (id: string, fingerprint: string, more: object = {}): VersionSummary => ({
  ...key,
  id,
  report: 'office/2022',
  previous: null,
  origin: 'user',
  schema: 8,
  receipt: { fingerprint, files: [], committed: '2026-01-01T00:00:00Z', ...more },
  headline: { departmentName: '测试单位' },
});
const head: Head = {
  ...key,
  report: 'office/2022',
  version: 'bbbb22220000',
  origin: 'user',
  fingerprint: '2222beef0000',
  schema: 8,
  headline: { departmentName: '测试单位' },
};
const files = [{ name: 'a.csv', size: 1, rows: 1, encoding: 'utf-8', fingerprint: 'f11e00001234' }];
const older = version('aaaa11110000', '1111beef0000', { record: { files } });
const history = [version('bbbb22220000', '2222beef0000'), older];

const found = (heads: readonly Head[], read: readonly VersionSummary[], text: string) =>
  findVersions(storedYears({ heads, history: read, kept: ['office/2022'] }), digitsOfHashes(text)).map(
    ({ id, holds, version: known }) => [id, holds, known?.number],
  );

test.each([
  ['by its name', 'bbbb2222', [['bbbb22220000', true, 2]]],
  ['an older one by its hash', '1111beef', [['aaaa11110000', false, 1]]],
  ['by a file that went into it', 'f11e 0000 … 1234 5678', [['aaaa11110000', false, 1]]],
  ['none by digits within', '2222000', []],
  ['none by nothing', '', []],
])('a version is found %s', (_, text, expected) => expect(found([head], history, text)).toEqual(expected));

test('what holds is found before the versions were read', () => {
  expect(found([head], [], '2222beef')).toEqual([['bbbb22220000', true, undefined]]);
  expect(found([head], [], '1111beef')).toEqual([]);
});

test('a version of a year that was taken away is found, and does not hold', () => {
  expect(found([], history, 'bbbb2222')).toEqual([['bbbb22220000', false, 2]]);
});
