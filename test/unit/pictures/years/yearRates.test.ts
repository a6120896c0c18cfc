import { expect, test } from 'vitest';
import { exampleReports, confirmedMappings } from '../../../../src/cli/example/exampleStory';
import { readYears } from '../../../../src/cli/example/readYears';
import type { Book, FigureId } from '../../../../src/domain/figure';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { bookWithChanges } from '../../../../src/domain/years';
import { tableOf } from '../../../../src/pictures/pictureTable';
import { yearLineRatesPicture } from '../../../../src/pictures/years/yearLineRatesPicture';
import { yearRatesPicture } from '../../../../src/pictures/years/yearRatesPicture';
import type { RatePoint } from '../../../../src/pictures/years/ratePoints';
import type { Selection } from '../../../../src/pictures/selection';
import { seedBook, seedSelection, zh } from '../sampleReport';

const example = figuresOf(await readYears(exampleReports()), confirmedMappings);
const chosen = (year: number, others: readonly number[]): { book: Book; selection: Selection } => {
  const [report, ...compared] = [year, ...others].map((one) => ({ department: 'example-park', year: one }));
  const selection = { report: report!, compared, unit: '万元', caliber: 'adjusted' } as const;
  return { book: bookWithChanges(example, report!, compared), selection };
};
const all = chosen(2025, [2019, 2020, 2021, 2023, 2024]);
const told = (points: readonly RatePoint[]) => points.map(({ state, percent }) => (percent ?? 0) / 100 || state);

test('the total’s rate in every year on both bases, and where the report tells another', () => {
  const { rates, heading } = yearRatesPicture(all.book, all.selection);
  // 2025: 30,549.85 ÷ 36,118.23 and ÷ 37,436.72.
  expect(told(rates.chosen)).toEqual([88.69, 88.78, 88.15, 'hole', 86.88, 91.98, 84.58]);
  expect(told(rates.other)).toEqual([97.1, 95.26, 93.73, 'hole', 89.33, 91.63, 81.6]);
  expect(rates.reported.map(({ agrees, state }) => state === 'value' && agrees)).toEqual([
    true,
    false,
    true,
    false,
    true,
    true,
    true,
  ]);
  expect(zh(all.book, heading)).toBe('6 个年度里 2025 年执行率最低，占调整预算 84.58%；最高是 2024 年 91.98%');
});

test('no line is drawn over a missing year', () => {
  const { rates } = yearRatesPicture(all.book, all.selection);
  expect(rates.chosen.map(({ joined }) => joined)).toEqual([false, true, true, false, false, true, true]);
});

test('two years are told as the difference of the two printed rates', () => {
  const { book, selection } = chosen(2025, [2024]);
  // 84.58 − 91.98.
  expect(zh(book, yearRatesPicture(book, selection).heading)).toBe(
    '2025 年占调整预算 84.58%，比 2024 年低 7.40 个百分点',
  );
  const { lineRates } = yearLineRatesPicture(book, selection);
  const change = (id: FigureId | undefined) => id && Number(book.figures.get(id)?.value) / 100;
  expect(lineRates.map(({ label, change: id }) => [label.zh, change(id)])).toEqual([
    ['基本支出', -1.96],
    ['人员经费', -1.84],
    ['日常公用经费', -3.69],
    ['项目支出', -7.65],
    ['基本建设类项目', -10.21],
    ['其余项目', -4.77],
  ]);
});

test('a base of 0.00, rates over 100 % and lines without money are said', () => {
  const { lineRates, notes, heading, rows } = yearLineRatesPicture(all.book, all.selection);
  const capital = lineRates.find(({ label }) => label.zh === '基本建设类项目');
  // 16,626.02 ÷ 16,791.55; nothing to divide by; 14,614.62 ÷ 19,570.12.
  expect(told(capital?.other ?? []).slice(4)).toEqual([99.01, 'zeroBase', 74.68]);
  expect(zh(all.book, heading)).toBe('比 2024 年，基本建设类项目的执行率低得最多，低 10.21 个百分点');
  expect(notes.map((note) => zh(all.book, note))).toEqual([
    '2022 年未导入：留空，不插值，不连线',
    '占年初预算超过 100%（年中有净增时可以如此）：基本支出 2020、2024 年、人员经费 2020、2024 年、日常公用经费 2019、2024 年、基本建设类项目 2019 年、其余项目 2020 年',
    '年初列 0.00，占年初预算不适用（图上短横）：基本建设类项目 2024 年',
    '年初没有单列，占年初预算不适用（图上短横）：其余项目 2024 年',
    '各年金额都是 0.00，不画：上缴上级支出、对附属单位补助支出',
  ]);
  expect(rows.filter(({ key }) => key.startsWith('budget/total')).map(({ label }) => label.zh)).toEqual([
    '合计 未执行',
    '合计 占调整预算，%',
    '合计 占年初预算，%',
  ]);
  expect(tableOf(yearRatesPicture(all.book, all.selection), { ...all, unit: '万元' }).unit).toBe('%');
});

test('one year alone has nothing to draw', () => {
  expect(yearRatesPicture(seedBook, seedSelection()).rows).toEqual([]);
  expect(yearLineRatesPicture(seedBook, seedSelection()).rows).toEqual([]);
});
