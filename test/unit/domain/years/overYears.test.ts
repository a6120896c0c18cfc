import { expect, test } from 'vitest';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { numberOf } from '../../../../src/domain/figure';
import { bookWithChanges, overYears } from '../../../../src/domain/years';
import { reportBefore, reportsOf, yearsOf } from '../../../../src/domain/years/reportYears';
import { en } from '../../../../src/i18n/en';
import { formulaParts } from '../../../../src/i18n/formulaText';
import { zhCNWhole as zhCN } from '../../../../src/i18n/zhCNLater';
import { line } from '../checks/smallReport';
import { yearOf } from './smallYears';

const finalOf = (year: number, final: string, rest: Parameters<typeof line>[2] = {}) =>
  yearOf(year, { budget: [line('total', { adjusted: '100.00', final }, { kind: 'total', name: '合计', ...rest })] });
const bureau = { department: 'bureau', year: 2030 };
const book = figuresOf([
  finalOf(2030, '90.00'),
  finalOf(2026, '70.00'),
  finalOf(2027, '75.00', { fund: '政府性基金' }),
  yearOf(2029, {}),
  yearOf(2028, {}, { edition: '本级' }),
]);

test('a line of years: holes stay holes, what is unlike stands beside', () => {
  const points = overYears(book, 'bureau/2030/budget/total#final');
  expect(points.map(({ report, figure, incomparable }) => [report.year, figure ?? null, incomparable?.reason])).toEqual(
    [
      [2026, 'bureau/2026/budget/total#final', undefined],
      [2027, 'bureau/2027/budget/total#final', 'fund'],
      [2028, null, 'noReport'],
      [2029, null, 'notStated'],
      [2030, 'bureau/2030/budget/total#final', undefined],
    ],
  );
  expect(overYears(book, 'bureau/2030/budget/nothing#final')).toEqual([]);
});

test('the reports of one department and edition by their years', () => {
  expect(reportsOf(book, bureau).map(({ year }) => year)).toEqual([2026, 2027, 2029, 2030]);
  expect(yearsOf(book, bureau).map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030]);
  expect(reportBefore(book, bureau)?.year).toBe(2029);
  expect(reportBefore(book, { ...bureau, year: 2029 })?.year).toBe(2027);
  expect(reportBefore(book, { ...bureau, year: 2026 })).toBeUndefined();
});

test('a book with its changes answers for them by their keys', () => {
  const changed = bookWithChanges(book, bureau, [{ ...bureau, year: 2026 }, bureau, { ...bureau, year: 2028 }]);
  expect(numberOf(changed, 'bureau/2030/budget/total#change(final,-4)')).toBe(20_000_000); // 20.00 万元 in 分
  expect(numberOf(changed, 'bureau/2030/budget/total#growth(final,-4)')).toBe(28_57); // 20 ÷ 70
  expect(numberOf(changed, 'bureau/2030/budget/total#change(rate(adjusted),-4)')).toBe(20_00); // 90 % − 70 %
  expect(changed.figures.has('bureau/2030/budget/total#growth(rate(adjusted),-4)')).toBe(false);
  expect([...changed.figures.keys()].some((id) => /,-[12]\)$/.test(id))).toBe(false);
  expect(book.figures.has('bureau/2030/budget/total#change(final,-4)')).toBe(false);
  expect(bookWithChanges(book, bureau, [])).toBe(book);
});

test('its formula says which year each number is of', () => {
  const changed = bookWithChanges(book, bureau, [{ ...bureau, year: 2026 }]);
  const growth = changed.figures.get('bureau/2030/budget/total#growth(final,-4)');
  const words = (language: typeof zhCN) =>
    growth &&
    formulaParts(growth, { book: changed, language, unit: '万元' })
      .words.map(({ text }) => text)
      .join('');
  expect(growth?.label.column.zh).toBe('决算数比 2026 年增减幅度');
  expect(words(zhCN)).toBe('(决算数（2030 年） − 决算数（2026 年）) ÷ 决算数（2026 年）');
  expect(words(en)).toBe('(Final accounts (2030) − Final accounts (2026)) ÷ Final accounts (2026)');
});

test('another department by its name and year', () => {
  const both = figuresOf([finalOf(2030, '90.00'), { ...finalOf(2030, '60.00'), department: 'office' }]);
  const changed = bookWithChanges(both, bureau, [{ department: 'office', year: 2030 }]);
  const change = changed.figures.get('bureau/2030/budget/total#change(rate(adjusted),office%2F2030)');
  // 90.00 % − 60.00 % = 30.00 percentage points
  expect(change?.value).toBe(3000);
  expect(
    change &&
      formulaParts(change, { book: changed, language: zhCN, unit: '万元' })
        .words.map(({ text }) => text)
        .join(''),
  ).toBe('执行率（占调整预算）（bureau 2030 年） − 执行率（占调整预算）（office 2030 年）');
});
