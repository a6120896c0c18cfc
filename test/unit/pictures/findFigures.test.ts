import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { findFigures, fold, indexFigures } from '../../../src/pictures/findFigures';
import { seedReport } from '../../fixtures/readSeed';

const report = await seedReport();
const index = indexFigures(figuresOf([report]), report);
const find = (text: string): string[] =>
  findFigures(index, text).map((id) => id.replace('foshan-hitech-zone/2023/', ''));

test('what people type alike is folded alike', () => {
  expect(fold(' “三公”　９７．７９％ ')).toBe('三公 97.79%');
  expect(fold('56,668.27')).toBe('56668.27');
});

describe('a number', () => {
  test.each([
    ['97.79', 'report#reportedRate'],
    ['９７．７９％', 'report#reportedRate'],
    ['56,668.27', 'budget/total#final'],
    ['56668.27万元', 'budget/total#final'],
    ['5.67亿', 'budget/total#final'],
    ['96.5分', 'report#totalScore'],
    ['约25%', 'projects/langhua#progress'],
  ])('%s leads to %s first', (text, key) => expect(find(text)[0]).toBe(key));

  test('84.03 is the rate of the whole, and what it rounds to is found too', () => {
    expect(find('84.03')[0]).toBe('budget/total#rate(adjusted)');
    expect(find('84%')).toContain('budget/total#rate(adjusted)');
  });
  test('of another unit is not meant: 25 万元 is no 25 %', () => {
    expect(find('25万元')).not.toContain('projects/langhua#progress');
  });
  test('nothing is found by a number no figure has', () => expect(find('123456789')).toEqual([]));
});

describe('words', () => {
  test('the name itself comes before names that hold it; a total before its lines', () => {
    const found = find('项目支出');
    expect(found[0]).toBe('budget/projects#initial');
    expect(found.every((key) => !key.startsWith('budget/personnel'))).toBe(true);
  });
  test('several words in any order, in either language', () => {
    expect(find('决算 人员经费')[0]).toBe('budget/personnel#final');
    expect(find('personnel final')[0]).toBe('budget/personnel#final');
    expect(find('人员经费决算')[0]).toBe('budget/personnel#final');
  });
  test('a theme finds its figures, a project its stage', () => {
    expect(find('一区五园').length).toBeGreaterThan(5);
    expect(find('紫荆大桥')[0]).toBe('projects/zijing-bridge#stage');
  });
  test('a word and a number together', () => expect(find('团队 18')[0]).toBe('outcomes/startup-teams#value'));
  test('nothing typed finds nothing; nonsense neither, whatever it looks like', () => {
    for (const text of ['', '  ', '不存在的科目', '(((', '\\d+', '<b>']) expect(find(text)).toEqual([]);
  });
});
