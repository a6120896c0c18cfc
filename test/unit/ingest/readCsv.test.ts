import { expect, test } from 'vitest';
import { parseCsv } from '../../../src/ingest/readCsv';

const rules = (text: string) => parseCsv(text, 'a.csv').findings.map(({ rule, at }) => [rule, at]);

test('cells stay text, as written', () => {
  const { rows, findings } = parseCsv('code,year\r\n007,2021\r\n713752e1, 1.000 \r\n', 'a.csv');
  expect(rows).toEqual([
    ['code', 'year'],
    ['007', '2021'],
    ['713752e1', ' 1.000 '],
  ]);
  expect(findings).toEqual([]);
});

test('a byte order mark is no part of the first header', () => {
  expect(parseCsv('\uFEFFcode\na\n', 'a.csv').rows[0]).toEqual(['code']);
});

test('quoted commas, quotes and line breaks stay in their cell', () => {
  expect(parseCsv('a,b\n"1,5","say ""so""\nagain"\n', 'a.csv').rows[1]).toEqual(['1,5', 'say "so"\nagain']);
});

test('headers that repeat or are named like parts of every object stay as they are', () => {
  expect(parseCsv('__proto__,a,a\n1,2,3\n', 'a.csv').rows[0]).toEqual(['__proto__', 'a', 'a']);
});

test('one column needs no comma to be found', () => {
  expect(parseCsv('code\na;b\n', 'a.csv')).toEqual({ rows: [['code'], ['a;b']], findings: [] });
});

test('a row too short or too long is named as the spreadsheet shows it, blank rows counted', () => {
  // Row 1 is the header, row 2 is blank: the short row is row 3, the long one row 4.
  expect(rules('a,b\n\n1\n1,2,3\n')).toEqual([
    ['package.raggedRow', { file: 'a.csv', row: 3 }],
    ['package.raggedRow', { file: 'a.csv', row: 4 }],
  ]);
});

test('a quoted line break does not push the rows behind it down', () => {
  expect(rules('a,b\n"1\n1",2\n3\n')).toEqual([['package.raggedRow', { file: 'a.csv', row: 3 }]]);
});

test('an unclosed quote is told once, where it opens', () => {
  expect(rules('a,b\n1,2\n"3,4\n5,6\n')).toEqual([['package.brokenQuotes', { file: 'a.csv', row: 3 }]]);
});
