import { describe, expect, test } from 'vitest';
import { tables, type Column } from '../../../../src/domain/tables';
import { en } from '../../../../src/i18n/en';
import { plainText } from '../../../../src/i18n/say';
import { zhCNWhole } from '../../../../src/i18n/zhCNLater';
import { plainCells } from '../../../../src/ingest/typing/plainCells';
import { typeLooseCell } from '../../../../src/ingest/typing/looseCells';

const { budget } = tables;
const at = () => ({ file: 'a.csv', row: 4, column: '决算数' });

function slip(column: Column, raw: string, unit?: string) {
  const cell = typeLooseCell(column, raw, { at, ...(unit === undefined ? {} : { unit }) });
  if (!('finding' in cell)) throw new Error(`${raw} was read`);
  const { rule, suggested, said } = cell.finding;
  for (const language of [zhCNWhole, en]) expect(plainText(said, language)).not.toMatch(/[{}]/);
  return [rule, suggested, said.names?.['position']?.zh];
}

describe('what is wrong with a number is said as exactly as can be', () => {
  test.each([
    ['2O5.00', 'reading.letterForDigit', '205.00', '2'],
    ['1,2l4.50', 'reading.letterForDigit', '1,214.50', '4'],
    ['62.4O', 'reading.letterForDigit', '62.40', '5'],
    ['2’500.00', 'reading.strayCharacter', undefined, '2'],
    ['OO', 'reading.notANumber', undefined, undefined],
    ['IV', 'reading.notANumber', undefined, undefined],
  ])('%s', (raw, ...expected) => expect(slip(budget.columns.final, raw)).toEqual(expected));
});

describe('what a calculation left behind is offered as the number it was', () => {
  test.each([
    ['812.4000000000001', '万元', '812.40'],
    ['801.2999999999998', '万元', '801.30'],
    ['3,050.4999999999995', '万元', '3050.50'],
    ['-0.30000000000000004', '元', '-0.30'],
    ['8124000.000000000001', '元', '8124000.00'],
    ['999.99999999999999', '万元', '1000.00'],
    ['0.1234560000000000001', '万元', '0.123456'],
  ])('%s %s', (raw, unit, expected) =>
    expect(slip(budget.columns.final, raw, unit)).toEqual(['reading.floatDust', expected, undefined]),
  );
  test.each([
    // Half a fen, and two millionths of one: no dust.
    ['0.005', '元'],
    ['0.01000002', '元'],
    ['812.40000001', '万元'],
  ])('but not %s %s', (raw, unit) => expect(slip(budget.columns.final, raw, unit)[0]).toBe('reading.tooFine'));
});

test('a day number says which day it is', () => {
  // Day 25,569 is 1 January 1970; 45,657 is 20,088 days later, the last of 2024.
  expect(slip(budget.columns.year, '45657')).toEqual(['reading.dayNumber', '2024', undefined]);
  expect(slip(tables.reports.columns.issued, '45657').slice(0, 2)).toEqual(['reading.dayNumber', '2024-12-31']);
});

test('a note that begins like a formula is a text; a name is none', () => {
  for (const raw of ['=HYPERLINK("http://x.example","核对")', '@见附表', '=1+1']) {
    expect(typeLooseCell(budget.columns.note, raw, { at })).toEqual({ value: raw, conversions: [] });
  }
  expect(slip(budget.columns.name, '=A1')[0]).toBe('reading.formula');
});

test('constants and entities are what they stand for, each listed; indents stay; nothing is decoded twice', () => {
  const rows = [
    ['="01"', '&nbsp;&nbsp;人员经费', '="8124000.00"'],
    ['=SUM(A1)', '其中&#58;物流&amp;仓储&lt;补助', '&amp;nbsp;'],
    ['="a""b"', 'R&D；a && b', '&bogus; &#0; &#xD800; &#x4e00;'],
  ];
  const { sheet, conversions } = plainCells({ file: 'a.csv', rows });
  expect(sheet.rows).toEqual([
    ['01', '\u00A0\u00A0人员经费', '8124000.00'],
    ['=SUM(A1)', '其中:物流&仓储<补助', '&nbsp;'],
    ['a"b', 'R&D；a && b', '&bogus; &#0; &#xD800; 一'],
  ]);
  expect(conversions.map(({ kind, at: { row, column }, from }) => [kind, row, column, from])).toEqual([
    ['text', 1, 'A', '="01"'],
    ['text', 1, 'B', '&nbsp;&nbsp;人员经费'],
    ['text', 1, 'C', '="8124000.00"'],
    ['text', 2, 'B', '其中&#58;物流&amp;仓储&lt;补助'],
    ['text', 2, 'C', '&amp;nbsp;'],
    ['text', 3, 'A', '="a""b"'],
    ['text', 3, 'C', '&bogus; &#0; &#xD800; &#x4e00;'],
  ]);
  const plain = { file: 'a.csv', rows: [['a', '1']] };
  expect(plainCells(plain).sheet).toBe(plain);
});
