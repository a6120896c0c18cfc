import type { Picture } from '../pictures/picture';
import type { ChartForm, Mark } from './chart';
import { adjustedMark, differenceMark, finalMark, initialMark } from './marks';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, outlined, target, type Box, type Shape } from './shapes';
import { fitText } from './textWidth';
import { finalParts, largestOf, yearsOfBudget, type BarAmount, type YearOfBudget } from './yearBudgetParts';

/** Under the axis: the years, then the final accounts and their share, each under a line that says what it is. */
const [axisHeight, headHeight, rowHeight] = [26, 22, 26];
const foot = axisHeight + 2 * (headHeight + rowHeight) + 2;
const top = 8;
/** So few years need no more height than tells them apart. */
const few = 3;

/** Years side by side, three columns each: where each has room for its amount. */
export const yearBudgetColumns: Pick<ChartForm, 'heightAt' | 'draw'> = {
  heightAt: ({ columns }, width) =>
    Math.round(Math.min(columns.length > few ? 360 : 220, Math.max(190, width * 0.6))) + foot,
  draw,
};

/** The same for a room: lower columns leave height for larger type. */
export const lowYearBudgetColumns: typeof yearBudgetColumns = { heightAt: () => 140 + foot, draw };

interface Plot {
  sheet: DrawingSheet;
  /** Where the columns stand. */
  axis: number;
  column: number;
  largest: number;
}

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  const years = yearsOfBudget(picture, sheet);
  const plot = {
    sheet,
    axis: sheet.height - foot,
    column: sheet.width / years.length,
    largest: largestOf(years),
  };
  const axis = line([0, plot.axis + 0.5], [sheet.width, plot.axis + 0.5], { stroke: sheet.theme.ink });
  return [
    ...years.flatMap((year, index) => yearMarks(year, index, plot)),
    { series: 'axis', shapes: [axis] },
    ...amounts(picture, years, plot),
  ];
}

function yearMarks(year: YearOfBudget, index: number, plot: Plot): Mark[] {
  const { sheet, axis, column } = plot;
  const { theme, size, words } = sheet;
  const left = index * column;
  const name = sayAt(sheet, words.name(year.column.name), [left + column / 2, axis + 15], {
    align: 'center',
    bold: year.current,
    size,
  });
  if (year.column.notImported) {
    return [{ series: 'missing', shapes: [...missing(left, plot), name] }];
  }
  const gap = 2;
  const bar = Math.min(30, (column - 16) / 3 - gap);
  const start = left + (column - 3 * bar - 2 * gap) / 2;
  const high = (value: number): number => (Math.max(0, value) / plot.largest) * (axis - top);
  const box = (place: number, value: number, from = 0): Box => ({
    x: start + place * (bar + gap),
    y: axis - high(from + value),
    width: bar,
    height: high(value),
  });
  const hit = (place: number): Shape =>
    target({ x: start + place * (bar + gap), y: top, width: bar + gap, height: axis - top });
  const { solid, rest, more } = finalParts(year);
  const one = (series: string, { figure, value }: BarAmount, shapes: (value: number) => Shape[]): Mark[] =>
    figure && value !== undefined ? [{ series, figure, shapes: shapes(value) }] : [];
  return [
    { series: 'names', figure: year.final.figure, shapes: [name] },
    ...one('initial', year.initial, (value) => [hit(0), ...initialMark(box(0, value), sheet)]),
    ...one('adjusted', year.adjusted, (value) => [hit(1), ...adjustedMark(box(1, value), sheet)]),
    ...one('final', year.final, () => [hit(2), ...finalMark(box(2, solid), sheet)]),
    {
      series: 'unspent',
      figure: year.unspent.figure,
      shapes: [
        ...differenceMark(box(2, rest, solid), sheet, more),
        ...(rest > 0 && solid > 0
          ? [line([box(2, 0).x, axis - high(solid)], [box(2, 0).x + bar, axis - high(solid)], { stroke: theme.paper })]
          : []),
      ],
    },
  ];
}

/** A year nobody has brought: a dashed empty column, its word set upright. */
function missing(left: number, { sheet, axis, column }: Plot): Shape[] {
  const { theme, words, second, caption } = sheet;
  const box = { x: left + column * 0.1, y: top, width: column * 0.8, height: axis - top };
  const word = words.message('chart.notImported');
  const upright = /^[\u2E80-\uFFFF]+$/.test(word) ? [...word] : [fitText(word, column * 0.8, caption)];
  const middle = (top + axis) / 2;
  return [
    outlined(box, { stroke: theme.rule, lineWidth: 1.5, dash: [4, 3] }),
    ...upright.map((character, index) =>
      sayAt(sheet, character, [left + column / 2, middle + (index - (upright.length - 1) / 2) * 20], {
        align: 'center',
        size: upright.length > 1 ? second : caption,
        fill: theme.ink2,
      }),
    ),
  ];
}

/** The final accounts in whole units, and their share, year by year. */
function amounts(picture: Picture, years: readonly YearOfBudget[], { sheet, axis, column }: Plot): Mark[] {
  const { theme, words, caption, width, size } = sheet;
  const known = years.find(({ final }) => final.figure)?.final.figure;
  const rate = picture.rows.find(({ key }) => key.includes('#rate('));
  const heads = [
    known ? words.message('chart.inWhole', { unit: words.unit(known) }) : '',
    rate ? words.name(rate.label) : '',
  ];
  return heads.flatMap((head, row): Mark[] => {
    const y = axis + axisHeight + row * (headHeight + rowHeight);
    const cells = years.map((year, index): Mark => {
      const figure = row === 0 ? year.final.figure : year.rate;
      const x = (index + 0.5) * column;
      const told = figure ? words.figure(figure, row === 0 ? 'whole' : 'plain') : '—';
      // The unit stands in the head of the row.
      const bare = figure ? told.replace(`\u00A0${words.unit(figure)}`, '') : told;
      return {
        series: row === 0 ? 'amounts' : 'rates',
        figure,
        shapes: [
          target({ x: index * column, y: y + headHeight, width: column, height: rowHeight }),
          sayAt(sheet, bare, [x, y + headHeight + rowHeight / 2], {
            align: 'center',
            size: Math.min(size, column / 4.2),
            bold: row === 0 && figure !== undefined,
            fill: figure ? theme.ink : theme.ink3,
          }),
        ],
      };
    });
    const rule = line([0, y + headHeight - 0.5], [width, y + headHeight - 0.5], { stroke: theme.rule });
    const told = sayAt(sheet, head, [0, y + headHeight / 2], { size: caption, fill: theme.ink3 });
    return head ? [{ series: 'amountHeads', shapes: [told, rule] }, ...cells] : [];
  });
}
