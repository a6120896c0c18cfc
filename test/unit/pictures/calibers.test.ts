import { expect, test } from 'vitest';
import { parseStated, type Stated } from '../../../src/domain/hundredths';
import { calibersPicture } from '../../../src/pictures/calibersPicture';
import { caliberStripPicture } from '../../../src/pictures/caliberStripPicture';
import { bookOf, english, mainRow, sampleSelection, totalLine, zh } from './sampleReport';

/** 80 of 100 at first, of 95 as adjusted: 80.00 % and 84.21 %. */
const bookWith = (rate: string) =>
  bookOf({
    budget: [totalLine('100', '95', '80')],
    reports: [mainRow({ reportedRate: parseStated(rate, '%') as Stated })],
  });

test('a reported rate that is one of the table’s is told as agreeing, and nothing is worked back from it', () => {
  const book = bookWith('84.21');
  const picture = calibersPicture(book, sampleSelection());
  expect(zh(book, picture.heading)).toBe('占调整预算 84.21%，报告自述 84.21%，两数相符；占年初预算 80.00%');
  expect(english(book, picture.heading)).toBe(
    '84.21% of the adjusted budget, which agrees with the 84.21% reported; 80.00% of the initial',
  );
  expect(picture.rows.map(({ key }) => key)).toEqual(['adjusted', 'initial', 'reported']);
  const initial = calibersPicture(book, sampleSelection('initial'));
  expect(zh(book, initial.heading)).toBe('占年初预算 80.00%；占调整预算 84.21%，报告自述 84.21%，两数相符');
  const [, , strip] = caliberStripPicture(book, sampleSelection()).rows;
  expect(strip?.remark && zh(book, strip.remark)).toBe('与占调整预算相符');
});

test('rounded at the digit it states it still agrees; off by more it is a third rate with readings of its own', () => {
  expect(zh(bookWith('84.2'), calibersPicture(bookWith('84.2'), sampleSelection()).heading)).toContain('两数相符');
  const book = bookWith('90.00');
  const picture = calibersPicture(book, sampleSelection());
  expect(zh(book, picture.heading)).toBe('执行率有三种口径：占调整预算 84.21%，占年初预算 80.00%，报告自述 90.00%');
  expect(picture.rows.map(({ key }) => key)).toContain('excluded/adjusted');
  expect(caliberStripPicture(book, sampleSelection()).rows[2]?.remark).toBeUndefined();
});
