import { expect, test } from 'vitest';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { parseStated, type Stated } from '../../../../src/domain/hundredths';
import { emptyTables, type Report } from '../../../../src/domain/report';
import type { Row } from '../../../../src/domain/tables';

const key = { department: 'sample', year: 2031 };
const wan = (text: string): Stated => parseStated(text, '万元') as Stated;
const line = (row: Partial<Row<'budget'>> & { code: string }): Row<'budget'> => ({
  ...key,
  kind: 'line',
  name: row.code,
  ...row,
});
const bookOf = (tables: Partial<Report['tables']>) => figuresOf([{ ...key, tables: { ...emptyTables(), ...tables } }]);
const value = (book: ReturnType<typeof bookOf>, name: string) => book.figures.get(`sample/2031/${name}`)?.value;

test('an amount that is not stated leaves out what needs it, and nothing else', () => {
  const book = bookOf({ budget: [line({ code: 'a', adjusted: wan('10'), final: wan('4') })] });
  expect(value(book, 'budget/a#unspent')).toBe(6_000_000);
  expect(value(book, 'budget/a#rate(initial)')).toBeUndefined();
  expect(value(book, 'budget/a#netAdjustment')).toBeUndefined();
});

test('what is said not to apply stays so in what is worked out of it', () => {
  const book = bookOf({
    budget: [line({ code: 'a', initial: { absent: 'notPublished' }, adjusted: wan('10'), final: wan('4') })],
  });
  expect(value(book, 'budget/a#difference(initial)')).toEqual({ absent: 'notPublished' });
});

test('of-which lines among other children make no rest: they are not the full breakdown', () => {
  const book = bookOf({
    budget: [
      line({ code: 'p', final: wan('10') }),
      line({ code: 'm', parent: 'p', kind: 'memo', final: wan('3') }),
      line({ code: 'c', parent: 'p', final: wan('10') }),
    ],
  });
  expect(value(book, 'budget/p(rest)#final')).toBeUndefined();
});

test('two of-which lines are both taken off; a start that is known stays known', () => {
  const book = bookOf({
    budget: [
      line({ code: 'p', initial: wan('9'), final: wan('10') }),
      line({ code: 'm', parent: 'p', kind: 'memo', initial: wan('2'), final: wan('3') }),
      line({ code: 'n', parent: 'p', kind: 'memo', initial: wan('1'), final: wan('1') }),
    ],
  });
  expect(value(book, 'budget/p(rest)#final')).toBe(6_000_000);
  expect(value(book, 'budget/p(rest)#initial')).toBe(6_000_000);
});

test('an amount left out that the report states needs no estimate', () => {
  const total = line({ code: 'total', kind: 'total', adjusted: wan('100'), final: wan('80') });
  const report: Row<'reports'> = { ...key, departmentName: '示例', reportedRate: parseStated('90.00', '%') as Stated };
  expect(value(bookOf({ budget: [total], reports: [report] }), 'report#impliedBase')).toBe(88_890_000); // 80 ÷ 0.9 = 88.888…, told to 0.01 万元
  const stated = { ...report, excludedAmount: wan('11') };
  expect(value(bookOf({ budget: [total], reports: [stated] }), 'report#impliedBase')).toBeUndefined();
});

test('a base the rate would need but no budget has is no estimate of anything left out', () => {
  const total = line({ code: 'total', kind: 'total', initial: wan('50'), adjusted: wan('100'), final: wan('80') });
  const report: Row<'reports'> = { ...key, departmentName: '示例', reportedRate: parseStated('90.00', '%') as Stated };
  const book = bookOf({ budget: [total], reports: [report] });
  expect(value(book, 'report#impliedExcluded(initial)')).toBeUndefined();
  expect(value(book, 'report#impliedExcluded(adjusted)')).toBe(11_110_000); // 100 − 88.89
});

test('a reported rate that is one of the table’s own leaves nothing to be estimated', () => {
  // 80 ÷ 95 = 84.2105 %: 84.21 and 84.2 are that rate, 84.3 is not (80 ÷ 84.3 % = 94.90, 0.10 left out of 95).
  const total = line({ code: 'total', kind: 'total', initial: wan('100'), adjusted: wan('95'), final: wan('80') });
  const estimated = (rate: string): string[] => {
    const report: Row<'reports'> = { ...key, departmentName: '示例', reportedRate: parseStated(rate, '%') as Stated };
    const book = bookOf({ budget: [total], reports: [report] });
    return ['report#impliedBase', 'report#impliedExcluded(initial)', 'report#impliedExcluded(adjusted)'].filter(
      (of) => value(book, of) !== undefined,
    );
  };
  expect(estimated('84.21')).toEqual([]);
  expect(estimated('84.2')).toEqual([]);
  expect(estimated('80.00')).toEqual([]); // the initial budget's
  expect(estimated('84.3')).toHaveLength(3);
});

test('the first statement of a key is primary; the same thing absent twice says nothing new', () => {
  const book = bookOf({
    budget: [
      line({ code: 'a', final: wan('4'), source: '表' }),
      line({ code: 'a', final: wan('5'), source: '文' }),
      line({ code: 'a', final: wan('6'), source: '注' }),
    ],
  });
  expect(value(book, 'budget/a#final')).toBe(4_000_000);
  expect(value(book, 'budget/a#final^2')).toBe(5_000_000);
  expect(value(book, 'budget/a#final^3')).toBe(6_000_000);
});

test('three levels of indicators: only the ends add up', () => {
  const points = (text: string): Stated => parseStated(text, '分') as Stated;
  const row = (code: string, parent?: string, weight?: string, score?: string): Row<'scores'> => ({
    ...key,
    code,
    name: code,
    ...(parent ? { parent } : {}),
    ...(weight ? { weight: points(weight) } : {}),
    ...(score ? { score: points(score) } : {}),
  });
  const book = bookOf({
    scores: [
      row('a'),
      row('b', 'a', '30', '28'),
      row('c', 'b', '20', '18'),
      row('d', 'b', '10', '10'),
      row('e', 'a', '5', '6'),
    ],
  });
  expect(value(book, 'report#listedWeight')).toBe(3500); // 20 + 10 + 5, not the 30 above them
  expect(value(book, 'report#listedScore')).toBe(3400);
  expect(value(book, 'scores/a#listedScore')).toBe(3400);
  expect(value(book, 'scores/e#deduction')).toBe(-100); // a bonus
  expect(value(book, 'report#deductionCount')).toBe(100);
});

test('an edition is part of every id', () => {
  const report: Report = {
    ...key,
    edition: '本级',
    tables: { ...emptyTables(), budget: [line({ code: 'a', final: wan('1') })] },
  };
  expect([...figuresOf([report]).figures.keys()]).toEqual(['sample!本级/2031/budget/a#final']);
});

test('a book is plain data', () => {
  const book = bookOf({ budget: [line({ code: 'a', final: wan('1') })] });
  expect(structuredClone(book)).toEqual(book);
});
