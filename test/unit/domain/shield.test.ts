import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toShielded, fromShielded } from '../../../src/domain/shield';

test.each([
  ['=1+1', "'=1+1"],
  ['-', "'-"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ["'=1+1", "''=1+1"],
  ["''@", "'''@"],
  ["'tis", "'tis"],
  ["'", "'"],
  ['', ''],
  ['一=二', '一=二'],
])('%j stands in a file as %j, and comes back', (text, cell) => {
  expect(toShielded(text)).toBe(cell);
  expect(fromShielded(cell)).toBe(text);
});

const risky = fc.stringMatching(/^'{0,3}[=+\-@\t\r]?.{0,4}$/s);

test('any text comes back as it was, and none runs', () => {
  fc.assert(
    fc.property(fc.oneof(risky, fc.string()), (text) => {
      expect(fromShielded(toShielded(text))).toBe(text);
      expect(toShielded(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('no two texts stand in a file alike', () => {
  fc.assert(fc.property(risky, risky, (a, b) => a === b || toShielded(a) !== toShielded(b)));
});
