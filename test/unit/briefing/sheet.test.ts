import { expect, test } from 'vitest';
import { sheetFor, tallSheet, textRoom, wideSheet } from '../../../src/briefing/sheet';

/** Covered of 1024×768: 4:3 all of it, 16:9 three quarters. Of 1366×768: 4:3 three quarters, 16:9 nearly all. */
test.each([
  ['a projector', 1920, 1080, wideSheet],
  ['a notebook', 1366, 768, wideSheet],
  ['an old notebook, 16:10', 1280, 800, wideSheet],
  ['a tablet lying', 1024, 768, tallSheet],
  ['a tablet under a browser’s bars', 1024, 690, tallSheet],
  ['a tablet standing', 768, 1024, tallSheet],
  ['a phone lying', 844, 390, wideSheet],
  ['a phone standing', 390, 844, tallSheet],
])('%s, %i×%i', (_, width, height, sheet) => expect(sheetFor({ width, height })).toBe(sheet));

test('text stands between the margins', () => {
  expect(textRoom(wideSheet)).toBe(1680);
  expect(textRoom(tallSheet)).toBe(1260);
});
