import { expect, test } from 'vitest';
import { codesIn, type YearMapping } from '../../../../src/domain/years/mappings';
import { mapping } from './smallYears';

const codes = (mappings: readonly YearMapping[], code: string, year: number, to: number): string[] =>
  codesIn(mappings, { department: 'bureau', table: 'scores', year, code }, to);

test('without a confirmation a code stays what it is', () => {
  expect(codes([], 'a', 2029, 2030)).toEqual(['a']);
  expect(codes([mapping('projects', 'a', 'b')], 'a', 2029, 2030)).toEqual(['a']);
});

test('a confirmation holds both ways and for the years around it', () => {
  const renamed = [mapping('scores', 'a', 'b')];
  expect(codes(renamed, 'a', 2027, 2032)).toEqual(['b']);
  expect(codes(renamed, 'b', 2032, 2027)).toEqual(['a']);
  expect(codes(renamed, 'a', 2027, 2029)).toEqual(['a']);
});

test('one after the other, whichever way they were told', () => {
  const twice = [mapping('scores', 'c', 'b', [2031, 2030]), mapping('scores', 'a', 'b')];
  expect(codes(twice, 'a', 2029, 2031)).toEqual(['c']);
  expect(codes(twice, 'c', 2031, 2029)).toEqual(['a']);
  expect(codes(twice, 'a', 2029, 2030)).toEqual(['b']);
});

test('a split gives several, and a merger several the other way', () => {
  const split = [mapping('scores', 'a', 'b'), mapping('scores', 'a', 'c')];
  expect(codes(split, 'a', 2029, 2030)).toEqual(['b', 'c']);
  expect(codes(split, 'c', 2030, 2029)).toEqual(['a']);
});
