import { assert, constantFrom, integer, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalDigits,
  hundredths,
  parseStated,
  percentOf,
  roundedQuotient,
  scaleOf,
  sum,
  toDigits,
  toleranceOf,
} from '../../../src/domain/hundredths';

describe('parseStated', () => {
  // 56 668.27 万元 = 566 682 700 元 = 56 668 270 000 分; the last digit, 0.01 万元, is 100 元 = 10 000 分.
  test('money in 万元', () => {
    expect(parseStated('56668.27', '万元')).toEqual({ value: 56_668_270_000, step: 10_000, unit: '万元' });
  });
  // 4.835 亿元 = 483 500 000 元; 0.001 亿元 = 100 000 元.
  test('money in 亿元', () => {
    expect(parseStated('4.835', '亿元')).toEqual({ value: 48_350_000_000, step: 10_000_000, unit: '亿元' });
  });
  test('money in 元 to the last 分', () => {
    expect(parseStated('-0.05', '元')).toEqual({ value: -5, step: 1, unit: '元' });
  });
  test('a percentage, a score, a count', () => {
    expect(parseStated('97.79', '%')).toEqual({ value: 9779, step: 1, unit: '%' });
    expect(parseStated('13.5', '分')).toEqual({ value: 1350, step: 10, unit: '分' });
    expect(parseStated('1355', '个')).toEqual({ value: 135_500, step: 100, unit: '个' });
  });
  test('zero is zero, without a sign', () => {
    expect(parseStated('-0.00', '万元')).toEqual({ value: 0, step: 10_000, unit: '万元' });
    expect(Object.is((parseStated('-0', '%') as { value: number }).value, 0)).toBe(true);
  });
  test('finer than a hundredth is refused, zeros behind it are not', () => {
    expect(parseStated('5.125', '%')).toBe('tooFine');
    expect(parseStated('0.001', '元')).toBe('tooFine');
    expect(parseStated('5.120', '%')).toEqual({ value: 512, step: 1, unit: '%' });
  });
  test('beyond exact integers is refused', () => {
    expect(parseStated('900719.9255', '亿元')).toBe('tooLarge');
    expect(parseStated('900719.9254', '亿元')).toMatchObject({ value: 9_007_199_254_000_000 });
  });
  test.each(['', ' ', '1,234', '1e3', '约5', '５', '0x1f', '.5', '--1', '1.2.3', 'NaN'])('%j is no number', (text) => {
    expect(parseStated(text, '万元')).toBe('notANumber');
  });
  test('digits go in and come out the same', () => {
    const units = { 元: 2, 万元: 6, 亿元: 8, '%': 2, 个: 2 };
    assert(
      property(
        constantFrom(...Object.entries(units)),
        integer({ min: 0, max: 99_999 }),
        integer({ min: 0, max: 8 }),
        nat(),
        ([unit, most], whole, places, fraction) => {
          const decimals = Math.min(places, most);
          const tail = String(fraction % 10 ** decimals).padStart(decimals, '0');
          const text = decimals ? `${whole}.${tail}` : String(whole);
          const stated = parseStated(text, unit);
          expect(typeof stated === 'object' && toDigits(stated)).toBe(text);
        },
      ),
    );
  });
});

describe('rounding', () => {
  test('half goes away from zero, on both sides', () => {
    expect(roundedQuotient(5n, 2n)).toBe(3n);
    expect(roundedQuotient(-5n, 2n)).toBe(-3n);
    expect(roundedQuotient(4n, 3n)).toBe(1n);
    expect(roundedQuotient(-5n, 3n)).toBe(-2n);
  });
  test('percentages are hundredths of a percent', () => {
    expect(percentOf(hundredths(1), hundredths(3))).toBe(3333);
    expect(percentOf(hundredths(2), hundredths(3))).toBe(6667);
    expect(percentOf(hundredths(5), hundredths(0))).toBeUndefined();
    // Beyond what a double product could hold: 9e15 × 10 000.
    expect(percentOf(hundredths(9_000_000_000_000_000), hundredths(9_000_000_000_000_001))).toBe(10_000);
  });
  test('digits of a larger unit', () => {
    expect(decimalDigits(10_768_250_000, scaleOf('亿元'), 2)).toBe('1.08');
    expect(decimalDigits(-4_890_000, scaleOf('万元'), 2)).toBe('-4.89');
    expect(decimalDigits(4, 100, 0)).toBe('0');
  });
});

test('a number that is no safe integer is refused', () => {
  expect(() => hundredths(0.5)).toThrow(RangeError);
  expect(() => hundredths(2 ** 53)).toThrow(RangeError);
  expect(() => sum([hundredths(Number.MAX_SAFE_INTEGER), hundredths(1)])).toThrow(RangeError);
});

test('tolerance: half the coarsest last digit for each number of a sum', () => {
  // Three numbers to 0.01 万元 (10 000 分): 3 × 5 000.
  expect(toleranceOf([10_000, 10_000, 10_000])).toBe(15_000);
  expect(toleranceOf([])).toBe(0);
});
