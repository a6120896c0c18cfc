import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { charts } from '../../../src/charts/charts';
import { textWidth } from '../../../src/charts/textWidth';
import type { Book } from '../../../src/domain/figure';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { emptyTables, type Report } from '../../../src/domain/report';
import { pictures } from '../../../src/pictures/pictures';
import type { Selection } from '../../../src/pictures/selection';
import { confirmedMappings, exampleReports } from '../../../src/cli/example/exampleStory';
import { readYears } from '../../../src/cli/example/readYears';
import {
  budgetLine,
  mainRow,
  points,
  sampleKey,
  scoreItem,
  seedBook,
  seedSelection,
  totalLine,
} from '../pictures/sampleReport';
import { svgOf, type Drawing } from './drawChart';
import { textsIn, type DrawnText } from './readSvg';

/**
 * Pictures of several years as they are drawn: two years, a missing one, ten of them. `UPDATE_SVG=1 npx vitest run
 * test/unit/charts` writes them anew.
 */
const folder = join(import.meta.dirname, '__svg__');
const rewrite = process.env['UPDATE_SVG'] === '1';

const example = figuresOf(await readYears(exampleReports()), confirmedMappings);
const yearsOf = (department: string, year: number, others: readonly number[]): Selection => ({
  report: { department, year },
  compared: others.map((other) => ({ department, year: other })),
  unit: '万元',
  caliber: 'adjusted',
});

/** Ten years of growing budgets; in the last two more is spent than was planned; points are lost here and there. */
function tenYears(): Report[] {
  return Array.from({ length: 10 }, (_, index): Report => {
    const year = 2022 + index;
    const [adjusted, final] = [1000 + index * 50, 900 + index * 70];
    const scores = ['50', '48.5', '49'].map((score, item) =>
      scoreItem(['预算编制', '项目绩效目标完成率', '满意度'][item] ?? '', ['50', (index + item) % 3 ? '50' : score]),
    );
    return {
      ...sampleKey,
      year,
      tables: {
        ...emptyTables(),
        reports: [{ ...mainRow({ totalScore: points('148'), fullScore: points('150') }), year }],
        budget: [
          { ...budgetLine('基本支出', ['200', '200', `${180 + index * 4}`]), year },
          { ...budgetLine('项目支出', [`${adjusted - 240}`, `${adjusted - 200}`, `${final - 180 - index * 4}`]), year },
          { ...totalLine(`${adjusted - 40}`, `${adjusted}`, `${final}`), year },
        ],
        scores: scores.map((row) => ({ ...row, year })),
      },
    };
  });
}
const ten = figuresOf(tenYears());

const sets: Readonly<Record<string, { book: Book; selection: Selection }>> = {
  two: { book: example, selection: yearsOf('example-park', 2025, [2024]) },
  hole: { book: example, selection: yearsOf('example-park', 2025, [2019, 2020, 2021, 2023, 2024]) },
  ten: {
    book: ten,
    selection: yearsOf(
      'sample',
      2031,
      Array.from({ length: 9 }, (_, index) => 2022 + index),
    ),
  },
};
const looks: readonly Omit<Drawing, 'id'>[] = [
  { width: 350 },
  { width: 572 },
  { width: 640, theme: 'dark' },
  { width: 1680, theme: 'projection' },
  { width: 572, locale: 'en' },
];
const ids = ['yearBudget', 'yearDeductions', 'yearRates', 'yearLineRates', 'projectHistories'] as const;
const drawings = ids.flatMap((id) =>
  Object.entries(sets).flatMap(([set, of]) =>
    looks.map((look): readonly [string, Drawing] => [
      [id, set, look.width, look.theme, look.locale].filter((piece) => piece !== undefined).join('-'),
      { ...look, ...of, id },
    ]),
  ),
);

test.each(drawings)('%s is drawn as saved', (name, drawing) => {
  const file = join(folder, `${name}.svg`);
  const svg = svgOf(drawing);
  if (rewrite) writeFileSync(file, svg);
  expect(existsSync(file), `${name}.svg is not saved yet: run with UPDATE_SVG=1 and look at it`).toBe(true);
  expect(svg).toBe(readFileSync(file, 'utf8'));
});

function extentOf({ text, x, y, size, bold, anchor, turned }: DrawnText) {
  const wide = turned ? size : textWidth(text, size, bold);
  const left = anchor === 'middle' ? x - wide / 2 : anchor === 'end' ? x - wide : x;
  return { text, y, size, left, right: left + wide };
}

test.each(drawings)('%s keeps its texts within the sheet', (_, drawing) => {
  const texts = textsIn(svgOf(drawing)).filter(({ text }) => text !== '');
  const extents = texts.map(extentOf);
  const outside = extents.filter(({ left, right }) => left < -1 || right > drawing.width + 1);
  expect(outside).toEqual([]);
  expect(extents.filter(({ size }) => size < 12.99)).toEqual([]);
  const touching = extents.flatMap((one, index) =>
    extents
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
          Math.abs(one.y - other.y) < Math.min(one.size, other.size) * 0.8,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
  expect(touching).toEqual([]);
});

test('one year alone is not drawn', () => {
  for (const id of ids) {
    expect(charts[id]?.heightFor(pictures[id](seedBook, seedSelection()), 572)).toBe(0);
  }
});
