import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import { chartOf, type Mark } from './chart';
import { deductionSteps, lensOf, type Lens, type DeductionStep } from './deductionSteps';
import { differenceMark, finalMark, unitemisedMark } from './marks';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, polygon, target, type Shape } from './shapes';
import { fitText, textWidth, wrapText } from './textWidth';

const [barTop, barHeight, lensTop, pitch, foot] = [22, 20, 60, 30, 36];

/** The whole score as one bar, then the part that was lost under a lens, item by item. */
export const deductionsChart = chartOf({
  comfortable: 330,
  heightAt: (picture) => {
    const total = totalOf(picture);
    if (!total || !cellOf(picture, total, 'weight') || !cellOf(picture, total, 'score')) return 0;
    const steps = picture.rows.filter(({ level }) => level === 1).length;
    return steps === 0 ? barTop + barHeight + 4 : lensTop + steps * pitch + 6 + foot;
  },
  draw,
  // Its marks are named where they are drawn: 列明, 未分项, 扣.
  legend: [],
});

const totalOf = ({ rows }: Picture): PictureRow | undefined => rows.find(({ key }) => key === 'total');

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  const total = totalOf(picture);
  const full = sheet.words.value(total && cellOf(picture, total, 'weight'));
  const score = sheet.words.value(total && cellOf(picture, total, 'score'));
  if (!total || full === undefined || score === undefined || full <= 0) return [];
  const whole = wholeMarks(picture, total, { sheet, full, score });
  const steps = deductionSteps(picture, sheet.words, { full, score });
  if (!picture.rows.some(({ level }) => level === 1)) return whole;
  const lens = lensOf(steps, full);
  return [...whole, ...lensMarks(picture, { steps, lens, full, score, sheet })];
}

interface Whole {
  sheet: DrawingSheet;
  full: number;
  score: number;
}

/** Listed score, what is not itemised, what was lost: in the order of the scale, with their numbers above. */
function wholeMarks(picture: Picture, total: PictureRow, { sheet, full, score }: Whole): Mark[] {
  const { width, words } = sheet;
  const listed = picture.rows.find(({ key }) => key === 'listed');
  const rest = picture.rows.find(({ key }) => key === 'unitemised');
  const listedScore = words.value(listed && cellOf(picture, listed, 'score')) ?? score;
  const solid = rest ? Math.min(Math.max(listedScore, 0), score) : score;
  const x = (points: number) => (Math.min(Math.max(points, 0), full) / full) * width;
  const box = (from: number, to: number) => ({ x: x(from), y: barTop, width: x(to) - x(from), height: barHeight });
  const labels = topLabels(picture, { total, listed, rest }, sheet);
  const hit = (from: number, to: number) => target({ ...box(from, to), y: 0, height: barTop + barHeight });
  return [
    {
      series: 'listed',
      figure: labels.listed.figure,
      shapes: [hit(0, solid), ...finalMark(box(0, solid), sheet), ...labels.listed.shapes],
    },
    {
      series: 'unitemised',
      figure: labels.rest.figure,
      shapes: [...unitemisedMark(box(solid, score), sheet), ...labels.rest.shapes],
    },
    {
      series: 'deducted',
      figure: labels.lost.figure,
      shapes: [...differenceMark(box(score, full), sheet, false), ...labels.lost.shapes],
    },
  ];
}

interface Rows {
  total: PictureRow;
  listed: PictureRow | undefined;
  rest: PictureRow | undefined;
}

function topLabels(picture: Picture, { total, listed, rest }: Rows, sheet: DrawingSheet) {
  const { width, words, theme, second } = sheet;
  const y = 10;
  const points = (row: PictureRow | undefined, column: string) => {
    const id = row && cellOf(picture, row, column);
    return { id, text: id ? words.figure(id, 'bare') : '' };
  };
  const [lost, left] = [points(total, 'deduction'), points(rest, 'weight')];
  const lostText = lost.id && words.value(lost.id) ? words.message('chart.deducted', { points: lost.text }) : '';
  const restText = left.id ? words.message('chart.unitemised', { points: left.text }) : '';
  const lostWidth = lostText ? textWidth(lostText, second, true) + 12 : 0;
  const count = listed && cellOf(picture, listed, 'count');
  const score = listed ? points(listed, 'score') : points(total, 'score');
  const listedText = count
    ? words.message('chart.listed', { count: words.figure(count, 'full'), score: score.text })
    : score.text;
  const room = width - lostWidth - textWidth(restText, second) - 8;
  const say = (content: string, x: number, look: object): Shape[] =>
    content ? [sayAt(sheet, content, [x, y], { size: second, ...look })] : [];
  return {
    listed: { figure: score.id, shapes: say(fitText(listedText, room, second), 0, { fill: theme.ink2 }) },
    rest: { figure: left.id, shapes: say(restText, width - lostWidth, { align: 'right', fill: theme.ink2 }) },
    lost: { figure: lost.id, shapes: say(lostText, width, { align: 'right', bold: true, fill: theme.zhu }) },
  };
}

interface Under extends Whole {
  steps: readonly DeductionStep[];
  lens: Lens;
}

function lensMarks(picture: Picture, under: Under): Mark[] {
  const { sheet, steps, lens, full } = under;
  const { width, height, theme } = sheet;
  const axis = height - foot;
  const at = (points: number) => ((points - lens.low) / (lens.high - lens.low)) * width;
  const whole = (points: number) => (Math.min(Math.max(points, 0), full) / full) * width;
  const row = (axis - lensTop - 6) / Math.max(1, steps.length);
  const ground: [number, number][] = [
    [whole(lens.low), barTop + barHeight + 2],
    [whole(lens.high), barTop + barHeight + 2],
    [width, lensTop - 4],
    [width, axis],
    [0, axis],
    [0, lensTop - 4],
  ];
  return [
    {
      series: 'lens',
      shapes: [polygon(ground, { fill: theme.lens }), line([0, axis], [width, axis], { stroke: theme.ink3 })],
    },
    ...steps.map((step, index) => stepMark(step, { sheet, at, y: lensTop + 4 + index * row, row })),
    ...connectors(steps, { sheet, at, row }),
    axisMarks(picture, { ...under, at, axis }),
  ].filter(({ shapes }) => shapes.length > 0);
}

type Scale = (points: number) => number;

function stepMark(
  step: DeductionStep,
  { sheet, at, y, row }: { sheet: DrawingSheet; at: Scale; y: number; row: number },
): Mark {
  const { words, width, second, theme } = sheet;
  const height = Math.min(20 * 1.4, row - 8);
  const [from, to] = [at(step.from), at(step.to)];
  const box = { x: Math.min(from, to), y, width: Math.abs(from - to), height };
  const name = step.row ? words.name(step.row.label) : words.message('chart.unitemisedWord');
  const points = step.figure ? `${step.to < step.from ? '\u2212' : '+'}${words.figure(step.figure, 'bare')}` : '';
  const reason = step.row?.remark?.message === 'remark.noReason' ? words.said(step.row.remark) : '';
  const [left, right] = [box.x - 8, width - box.x - box.width - 8];
  const room = Math.max(left, right);
  const long = reason ? words.message('chart.deductionRemark', { name, points, remark: reason }) : undefined;
  const plain = step.figure ? words.message('chart.deduction', { name, points }) : name;
  const size = textWidth(plain, second) <= room ? second : sheet.caption;
  const whole = [long, plain].find((one) => one !== undefined && textWidth(one, size) <= room);
  // A long name goes into its bar, or takes two lines before it gives way.
  const told = whole === undefined ? wrapText(plain, room, { size, lines: 2 }) : [whole];
  const toLeft = left >= Math.max(...told.map((line) => textWidth(line, size)));
  const inside = room < 90 || (whole === undefined && textWidth(plain, second) <= box.width - 12);
  const label = inside
    ? [
        sayAt(sheet, fitText(plain, box.width - 12, second), [box.x + 6, y + height / 2], {
          size: second,
          fill: theme.paper,
        }),
      ]
    : told.map((line, index) =>
        sayAt(
          sheet,
          line,
          [toLeft ? left : box.x + box.width + 8, y + height / 2 + (index - (told.length - 1) / 2) * (size + 2)],
          {
            size,
            align: toLeft ? 'right' : 'left',
          },
        ),
      );
  const bar = step.figure ? differenceMark(box, sheet, step.to > step.from) : unitemisedMark(box, sheet);
  return {
    series: 'deduction',
    figure: step.figure,
    shapes: [target({ x: 0, y: y - 4, width, height: row }), ...bar, ...label],
  };
}

function connectors(
  steps: readonly DeductionStep[],
  { sheet, at, row }: { sheet: DrawingSheet; at: Scale; row: number },
): Mark[] {
  const height = Math.min(20 * 1.4, row - 8);
  const lines = steps.slice(0, -1).map((step, index) => {
    const y = lensTop + 4 + index * row;
    return line([at(step.to), y], [at(step.to), y + row + height], { stroke: sheet.theme.ink });
  });
  return [{ series: 'connector', shapes: lines }];
}

/** Round points along the foot; those that would touch the score itself are left out. */
function axisMarks(
  picture: Picture,
  { sheet, lens, score, at, axis, steps }: Under & { at: Scale; axis: number },
): Mark {
  const { words, theme, caption, size, width } = sheet;
  const total = totalOf(picture);
  const figure = total && cellOf(picture, total, 'score');
  const grade = total?.remark ? ` ${words.said(total.remark)}` : '';
  const content = `${figure ? words.figure(figure) : ''}${grade}`;
  const half = textWidth(content, size, true) / 2;
  const center = Math.min(Math.max(at(score), half), width - half);
  const last = steps.at(-1);
  const bottom = last ? axis - 8 : axis;
  const ticks = lens.ticks.flatMap((points): Shape[] => {
    const label = String(points / 100);
    const x = at(points);
    const wide = textWidth(label, caption);
    const align = x < wide / 2 ? 'left' : x > width - wide / 2 ? 'right' : 'center';
    const tick = line([x, axis], [x, axis + 4], { stroke: theme.ink3 });
    return Math.abs(x - center) < half + wide / 2 + 10
      ? [tick]
      : [tick, sayAt(sheet, label, [x, axis + 16], { align, size: caption, fill: theme.ink3 })];
  });
  return {
    series: 'axis',
    figure,
    shapes: [
      ...ticks,
      line([at(score), bottom], [at(score), axis + 6], { stroke: theme.ink, lineWidth: 1.5 }),
      sayAt(sheet, content, [center, axis + 17], { align: 'center', bold: true }),
    ],
  };
}
