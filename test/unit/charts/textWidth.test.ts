import { expect, test } from 'vitest';
import { wrapText } from '../../../src/charts/textWidth';

// At size 10 an "a" is taken for 5.9 wide, a character for 10: five of the one, three of the other to a line of 30.
test.each([
  ['aa aa aa', ['aa aa', 'aa']],
  ['aaaaaaaaaa', ['aaaaa', 'aaaaa']],
  ['aaaaaaaaaa一', ['aaaaa', 'aaaaa', '一']],
  ['一二三四', ['一二三', '四']],
])('%s: no line is wider than its room', (text, lines) => {
  expect(wrapText(text, 30, { size: 10, lines: 3 })).toEqual(lines);
});
