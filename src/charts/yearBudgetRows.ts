import type { Picture } from '../pictures/picture';
import type { ChartForm, Mark } from './chart';
import { adjustedMark, differenceMark, finalMark, initialMark } from './marks';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, outlined, target, type Box, type Shape } from './shapes';
import { textWidth } from './textWidth';
import { finalParts, largestOf, yearsOfBudget, type YearOfBudget } from './yearBudgetParts';

const [head, row, bar] = [22, 48, 10];

/** Years under each other, three bars each: where there are too many to stand side by side. */
export const yearBudgetRows: Pick<ChartForm, 'heightAt' | 'draw'> = {
  heightAt: ({ columns }) => head + columns.length * row,
  draw,
};

interface Place {
  sheet: DrawingSheet;
  y: number;
  /** Where the bars begin and end, and the largest amount there is. */
  left: number;
  right: number;
  largest: number;
}

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  const { width, words, theme, caption } = sheet;
  const years = yearsOfBudget(picture, sheet);
  const told = years.flatMap(({ final, rate }) => [
    final.figure ? words.figure(final.figure, 'plain') : '',
    rate ? words.figure(rate, 'full') : '',
  ]);
  const right = width - Math.max(...told.map((text) => textWidth(text, sheet.size, true))) - 10;
  const known = years.find(({ final }) => final.figure)?.final.figure;
  const unit = known ? words.unit(known) : '';
  const shapes = [
    sayAt(sheet, unit, [width, head / 2], { align: 'right', size: caption, fill: theme.ink3 }),
    line([0, head - 0.5], [width, head - 0.5], { stroke: theme.ink3 }),
  ];
  const largest = largestOf(years);
  const marks = years.flatMap((year, index) =>
    yearMarks(year, { sheet, y: head + index * row, left: 46, right, largest }),
  );
  return [{ series: 'head', shapes }, ...marks];
}

function yearMarks(year: YearOfBudget, place: Place): Mark[] {
  const { sheet, y, left, right } = place;
  const { width, words, theme, second } = sheet;
  const name = sayAt(sheet, words.name(year.column.name), [0, y + row / 2], { bold: year.current });
  const rule = line([0, y + row - 0.5], [width, y + row - 0.5], { stroke: theme.rule });
  if (year.column.notImported) {
    const word = words.message('chart.notImported');
    const box = { x: left, y: y + 8, width: right - left, height: row - 17 };
    return [
      {
        series: 'missing',
        shapes: [
          name,
          rule,
          outlined(box, { stroke: theme.rule, lineWidth: 1.5, dash: [4, 3] }),
          sayAt(sheet, word, [(left + right) / 2, y + row / 2], { align: 'center', size: second, fill: theme.ink2 }),
          sayAt(sheet, '—', [width, y + row / 2], { align: 'right', fill: theme.ink3 }),
        ],
      },
    ];
  }
  const { final, rate } = year;
  const amount = final.figure ? words.figure(final.figure, 'plain') : '—';
  const numbers: Mark[] = [
    {
      series: 'amounts',
      figure: final.figure,
      shapes: [
        target({ x: right, y, width: width - right, height: row / 2 }),
        sayAt(sheet, amount, [width, y + 15], { align: 'right', bold: true }),
      ],
    },
    {
      series: 'rates',
      figure: rate,
      shapes: rate
        ? [
            target({ x: right, y: y + row / 2, width: width - right, height: row / 2 }),
            sayAt(sheet, words.figure(rate, 'full'), [width, y + 34], {
              align: 'right',
              size: second,
              fill: theme.ink2,
            }),
          ]
        : [],
    },
  ];
  return [
    { series: 'rules', shapes: [rule] },
    { series: 'names', figure: final.figure, shapes: [name] },
    ...bars(year, place),
    ...numbers,
  ];
}

function bars(year: YearOfBudget, { sheet, y, left, right, largest }: Place): Mark[] {
  const wide = (value: number): number => (Math.max(0, value) / largest) * (right - left);
  const box = (place: number, value: number, from = 0): Box => ({
    x: left + wide(from),
    y: y + 6 + place * (bar + 2),
    width: wide(value),
    height: bar,
  });
  const hit = (place: number): Shape =>
    target({ x: left, y: y + 6 + place * (bar + 2), width: right - left, height: bar + 2 });
  const { solid, rest, more } = finalParts(year);
  const { initial, adjusted, final, unspent } = year;
  return [
    { series: 'initial', figure: initial.figure, shapes: [hit(0), ...initialMark(box(0, initial.value ?? 0), sheet)] },
    {
      series: 'adjusted',
      figure: adjusted.figure,
      shapes: [hit(1), ...adjustedMark(box(1, adjusted.value ?? 0), sheet)],
    },
    { series: 'final', figure: final.figure, shapes: [hit(2), ...finalMark(box(2, solid), sheet)] },
    { series: 'unspent', figure: unspent.figure, shapes: differenceMark(box(2, rest, solid), sheet, more) },
  ];
}
