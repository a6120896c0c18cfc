import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/domain/figure';
import { budgetFinding } from '../../../src/pictures/budgetFinding';
import { overviewFinding } from '../../../src/pictures/overviewFinding';
import { pictures, type PictureId } from '../../../src/pictures/pictures';
import {
  bookOf,
  budgetLine,
  english,
  mainRow,
  points,
  sampleSelection,
  scoreItem,
  totalLine,
  zh,
} from './sampleReport';

const heading = (book: Book, id: PictureId, caliber: 'adjusted' | 'initial' = 'adjusted'): string =>
  zh(book, pictures[id](book, sampleSelection(caliber)).heading);
const longName =
  '关于支持粤港澳大湾区科技成果转化与战略性新兴产业集群高质量发展若干政策措施配套扶持资金（含上年度结转及本年度新增部分）项目';

const books: Record<string, Book> = {
  nothing: bookOf({}),
  'a report without numbers': bookOf({ reports: [mainRow()] }),
  'one basic line': bookOf({ budget: [budgetLine('基本支出', ['10', '12', '11'])] }),
  'no initial': bookOf({ budget: [budgetLine('基本支出', [undefined, '12', '9']), totalLine(undefined, '12', '9')] }),
  'no adjusted': bookOf({ budget: [budgetLine('基本支出', ['12', undefined, '9']), totalLine('12', undefined, '9')] }),
  'a cut': bookOf({
    budget: [budgetLine('甲', ['50', '30', '30']), budgetLine('乙', ['50', '55', '60']), totalLine('100', '85', '90')],
  }),
  zeros: bookOf({ budget: [budgetLine('基本支出', ['0.00', '0.00', '0.00']), totalLine('0.00', '0.00', '0.00')] }),
  'forty lines': bookOf({
    budget: [
      ...Array.from({ length: 40 }, (_, index) => budgetLine(`类别${index}`, [`${index}`, `${index}`, `${index}`])),
      totalLine('780', '780', '780'),
    ],
  }),
  'long names': bookOf({
    budget: [budgetLine(longName, ['10', '12', '8']), totalLine('10', '12', '8')],
    scores: [scoreItem(longName, ['10', '7'])],
    reports: [mainRow({ totalScore: points('97') })],
  }),
  'lines that name each other': bookOf({
    budget: [budgetLine('甲', ['1', '1', '1'], { parent: '乙' }), budgetLine('乙', ['1', '1', '1'], { parent: '甲' })],
  }),
};

describe.each(Object.entries(books))('%s', (_, book) => {
  test.each(['adjusted', 'initial'] as const)(
    'every picture can be said and holds only figures there are (%s)',
    (caliber) => {
      const selection = sampleSelection(caliber);
      for (const say of [zh, english]) {
        for (const said of [overviewFinding(book, selection), budgetFinding(book, selection)]) {
          expect(say(book, said)).not.toMatch(/NaN|undefined|[{}]/);
        }
      }
      for (const picture of Object.values(pictures).map((of) => of(book, selection))) {
        for (const said of [
          picture.heading,
          picture.caption,
          ...picture.notes,
          ...picture.rows.flatMap(({ remark }) => remark ?? []),
        ]) {
          expect(zh(book, said)).not.toMatch(/NaN|undefined|[{}]/);
          expect(english(book, said)).not.toMatch(/NaN|undefined|[{}]/);
        }
        for (const row of picture.rows) {
          expect(row.cells).toHaveLength(picture.columns.length);
          for (const cell of row.cells) expect(cell === null || book.figures.has(cell)).toBe(true);
        }
      }
    },
  );
});

test('what a report does not say is said, not made up', () => {
  const book = books['nothing'] as Book;
  expect(zh(book, overviewFinding(book, sampleSelection()))).toBe('报告没有写明全年支出和自评得分');
  expect(zh(book, budgetFinding(book, sampleSelection()))).toBe('报告没有写明全年支出');
  expect(heading(book, 'deductions')).toBe('报告没有写明自评得分');
  expect(heading(book, 'projectStages')).toBe('报告没有写明各项目整体到了哪一步');
  expect(heading(book, 'calibers')).toBe('报告的数算不出执行率');
  expect(heading(book, 'unspent')).toBe('报告的数算不出未执行');
});

test('without a base there is no rate, and the sentence does without', () => {
  const book = books['no initial'] as Book;
  // 9 ÷ 12 = 75%; one line says nothing of where the unspent is.
  expect(zh(book, budgetFinding(book, sampleSelection('adjusted')))).toBe(
    '全年支出 9 万元，占调整预算 75.00%；未执行 3 万元',
  );
  expect(zh(book, budgetFinding(book, sampleSelection('initial')))).toBe('全年支出 9 万元，没有可比的预算数');
  expect(heading(book, 'budgetToFinal', 'initial')).toBe('决算 9 万元，没有可比的预算数');
  expect(heading(book, 'adjustmentBridge')).toBe('调整预算 12 万元，决算 9 万元');
});

test('a cut is a cut, more spent than adjusted is more', () => {
  const book = books['a cut'] as Book;
  // 85 − 100 = −15: 甲 −20, 乙 +5. Final 90 against 85: 105.88%, 5 over.
  expect(heading(book, 'adjustmentBridge')).toBe('年中预算净减 15 万元：甲减 20 万元，乙增 5 万元');
  expect(zh(book, budgetFinding(book, sampleSelection()))).toBe(
    '全年支出 90 万元，占调整预算 105.88%，超出调整预算 5 万元',
  );
  expect(heading(book, 'budgetToFinal')).toBe('决算比调整预算多 5.88%，多 5 万元');
  expect(heading(book, 'unspent')).toBe('决算超出调整预算 5 万元');
});

test('a total of 0.00 has no rate; the lines stay in the table only', () => {
  const book = books['zeros'] as Book;
  expect(heading(book, 'budgetToFinal')).toBe('决算与调整预算相同');
  expect(heading(book, 'budgetLines')).toBe('各类支出的年初、调整与决算');
  expect(pictures.budgetLines(book, sampleSelection()).rows.map(({ kind }) => kind)).toEqual(['total']);
  expect(pictures.lineTable(book, sampleSelection()).rows).toHaveLength(2);
});

test('of forty lines the ten largest are drawn, in the report’s order, and that is said', () => {
  const book = books['forty lines'] as Book;
  const picture = pictures.budgetLines(book, sampleSelection());
  expect(picture.rows.map(({ label }) => label.zh)).toEqual([
    '合计',
    ...Array.from({ length: 10 }, (_, index) => `类别${30 + index}`),
  ]);
  expect(picture.notes.map((note) => zh(book, note))).toEqual(['只画金额较大的几类，其余见全部支出类别']);
  expect(pictures.lineTable(book, sampleSelection()).rows).toHaveLength(41);
});

test('lines that hang from nothing are shown, not lost', () => {
  const book = books['lines that name each other'] as Book;
  expect(new Set(pictures.lineTable(book, sampleSelection()).rows.map(({ label }) => label.zh))).toEqual(
    new Set(['乙', '甲']),
  );
});

describe('where the points went', () => {
  const scored = (total: string, ...scores: ReturnType<typeof scoreItem>[]) =>
    heading(
      bookOf({ reports: [mainRow({ totalScore: points(total), fullScore: points('100') })], scores }),
      'deductions',
    );

  test('nowhere', () => expect(scored('100', scoreItem('甲', ['100', '100']))).toBe('自评 100 分，没有扣分'));
  test('one item', () => expect(scored('97', scoreItem('甲', ['100', '97'], '原因'))).toBe('扣 3 分，只在一处：甲'));
  test('one item without a reason', () =>
    expect(scored('97', scoreItem('甲', ['100', '97']))).toBe('扣 3 分，只在一处：甲（正文未写原因）'));
  test('two, the larger first', () =>
    expect(scored('95', scoreItem('甲', ['50', '49']), scoreItem('乙', ['50', '46'], '原因'))).toBe(
      '扣 5 分：乙 4 分，甲 1 分（正文未写原因）',
    ));
  test('more than two', () =>
    expect(
      scored(
        '94',
        scoreItem('甲', ['30', '29'], 'x'),
        scoreItem('乙', ['30', '28'], 'x'),
        scoreItem('丙', ['40', '37']),
      ),
    ).toBe('扣 6 分，共 3 项，其中 3 分正文未写原因；最多的是丙，扣 3 分'));
  test('more than the listed items lost', () =>
    expect(scored('90', scoreItem('甲', ['50', '47'], 'x'))).toBe('扣 10 分，其中列明指标扣 3 分，其余在未分项里'));
});
