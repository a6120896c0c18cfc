import { calibers } from '../pictures/selection';
import type { Picture, PictureRow } from '../pictures/picture';
import { chartOf, type Mark } from './chart';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { circle, line, polygon, target, type Shape } from './shapes';
import { textWidth } from './textWidth';

const height = 56;
/** Below this width there is room for numbers and one word only. */
const roomy = 200;

/**
 * Rates as marks on one line: ● the chosen caliber, ○ the other, ◆ what the report states of itself. Where the report
 * agrees with one of them, its mark is a grey edge around that one's: nothing to explain.
 */
export const caliberStripChart = chartOf({
  comfortable: 160,
  heightAt: ({ rows }, _width) => (rows.length > 0 ? height : 0),
  draw,
  legend: [],
});

interface Spot {
  row: PictureRow;
  x: number;
  label: string;
  /** Middle of the label. */
  at: number;
}

function draw({ rows }: Picture, sheet: DrawingSheet): Mark[] {
  const { width, theme } = sheet;
  const x = scaleOf(rows, sheet);
  const spots = rows.map((row): Spot => {
    const at = x(sheet.words.value(row.cells[0]) ?? 0);
    return { row, x: at, label: labelOf(row, sheet), at };
  });
  const above = apart(
    spots.filter(({ row }) => row.key !== 'reported'),
    sheet,
  );
  const below = apart(
    spots.filter(({ row }) => row.key === 'reported'),
    sheet,
  );
  const axis = line([0, height / 2], [width, height / 2], { stroke: theme.ink3 });
  return [{ series: 'axis', shapes: [axis] }, ...[...above, ...below].map((spot) => markOf(spot, sheet))];
}

/** The line runs over whole tens around all rates, so that its ends are round numbers. */
function scaleOf(rows: readonly PictureRow[], { width, words }: DrawingSheet): (value: number) => number {
  const values = rows.map(({ cells: [id] }) => words.value(id) ?? 0);
  const ten = 1_000;
  const low = Math.floor(Math.min(...values) / ten) * ten;
  const high = Math.max(Math.ceil(Math.max(...values) / ten) * ten, low + ten);
  const inset = 7;
  return (value) => inset + ((value - low) / (high - low)) * (width - 2 * inset);
}

function labelOf({ key, kind, cells: [id] }: PictureRow, { width, words }: DrawingSheet): string {
  const figure = id ? words.figure(id) : '';
  const base = calibers.find((one) => one === key);
  if (!base) return words.message(`chart.caliber.reported${width < roomy ? 'Short' : ''}`, { figure });
  if (kind === 'total') return words.message(`chart.caliber.chosen.${base}`);
  return width < roomy ? figure : words.message(`chart.caliber.${base}`, { figure });
}

/** Labels in the order of their marks, pushed apart until none touches another or an edge. */
function apart(spots: readonly Spot[], { width, caption }: DrawingSheet): Spot[] {
  const sorted = [...spots].sort((a, b) => a.x - b.x);
  const half = ({ label }: Spot) => textWidth(label, caption) / 2;
  let end = -8;
  const forward = sorted.map((spot) => {
    const at = Math.max(spot.x, end + 8 + half(spot));
    end = at + half(spot);
    return { ...spot, at };
  });
  let limit = width + 8;
  return forward.reverse().map((spot) => {
    const at = Math.min(spot.at, limit - 8 - half(spot));
    limit = at - half(spot);
    return { ...spot, at };
  });
}

function markOf({ row, x, label, at }: Spot, sheet: DrawingSheet): Mark {
  const { theme, caption } = sheet;
  const reported = row.key === 'reported';
  const y = height / 2;
  const labelY = reported ? height - 9 : 9;
  const wide = Math.max(44, textWidth(label, caption));
  return {
    series: row.key,
    figure: row.cells[0],
    shapes: [
      target({ x: at - wide / 2, y: reported ? y : 0, width: wide, height: y }),
      ...spotShape(row, x, sheet),
      sayAt(sheet, label, [at, labelY], {
        align: 'center',
        size: caption,
        fill: reported && !row.remark ? theme.zhu : theme.ink2,
      }),
    ],
  };
}

function spotShape({ key, kind, remark }: PictureRow, x: number, { theme }: DrawingSheet): Shape[] {
  const y = height / 2;
  if (key === 'reported') {
    const reach = remark ? 10 : 7;
    const points: [number, number][] = [
      [x, y - reach],
      [x + reach, y],
      [x, y + reach],
      [x - reach, y],
    ];
    return remark
      ? [polygon(points, { stroke: theme.ink2, lineWidth: 1.5 })]
      : [polygon(points, { fill: theme.zhu, stroke: theme.paper, lineWidth: 1 })];
  }
  return kind === 'total'
    ? [circle(x, y, { r: 6.5, fill: theme.ink, stroke: theme.paper, lineWidth: 1 })]
    : [circle(x, y, { r: 5, fill: theme.paper, stroke: theme.ink, lineWidth: 2 })];
}
