import type { FigureId } from '../domain/figure';
import type { Name } from '../domain/words';
import type { Picture } from '../pictures/picture';
import { chartOf, type Mark } from './chart';
import { sayAt, type Sheet } from './sheet';
import { circle, line, target } from './shapes';
import { wrapText } from './textWidth';

const [labelWidth, headHeight, rowHeight, dotGap, lineGap] = [100, 30, 46, 14, 16];
/** Below this width a place's name stands above its dots. */
const stackedBelow = 430;

interface PlaceDots {
  label: Name;
  /** Figures of the projects at each stage, in the order of the picture's columns. */
  cells: FigureId[][];
}

/** A row a place, a column a step, a dot a project. */
export const projectStagesChart = chartOf({
  comfortable: 340,
  heightAt: (picture, width) => {
    const places = placesOf(picture);
    const grid = gridOf(picture, width);
    return places.length === 0 ? 0 : headHeight + places.reduce((sum, place) => sum + heightOf(place, grid), 0);
  },
  draw,
  legend: [],
});

function placesOf({ rows, columns }: Picture): PlaceDots[] {
  const places = new Map<string, PlaceDots>();
  for (const row of rows) {
    const label = row.group ?? row.label;
    const place = places.get(label.zh) ?? { label, cells: columns.map(() => []) };
    places.set(label.zh, place);
    for (const [index, id] of row.cells.entries()) if (id) place.cells[index]?.push(id);
  }
  return [...places.values()];
}

interface Grid {
  left: number;
  column: number;
  perLine: number;
  stacked: boolean;
}

function gridOf({ columns }: Picture, width: number): Grid {
  const stacked = width < stackedBelow;
  const left = stacked ? 0 : labelWidth;
  const column = (width - left) / Math.max(1, columns.length);
  return { left, column, stacked, perLine: Math.max(1, Math.floor((column - 2) / dotGap)) };
}

const linesOf = ({ cells }: PlaceDots, { perLine }: Grid): number =>
  Math.max(1, ...cells.map(({ length }) => Math.ceil(length / perLine)));

const heightOf = (place: PlaceDots, grid: Grid): number =>
  (grid.stacked ? 24 : 0) + Math.max(grid.stacked ? 30 : rowHeight, linesOf(place, grid) * lineGap + 18);

function draw(picture: Picture, sheet: Sheet): Mark[] {
  const grid = gridOf(picture, sheet.width);
  const { theme, width, height, caption, words } = sheet;
  const places = placesOf(picture);
  const natural = places.reduce((sum, place) => sum + heightOf(place, grid), 0);
  const stretch = Math.max(1, (height - headHeight) / natural);
  const heads = picture.columns.map(({ name }, index) =>
    sayAt(sheet, words.name(name), [grid.left + (index + 0.5) * grid.column, 13], {
      align: 'center',
      size: caption,
      fill: theme.ink2,
    }),
  );
  let y = headHeight;
  const marks = places.flatMap((place) => {
    const row = heightOf(place, grid) * stretch;
    const drawn = placeMarks(place, { sheet, grid, y, row });
    y += row;
    return drawn;
  });
  const rule = line([0, headHeight - 0.5], [width, headHeight - 0.5], { stroke: theme.rule });
  return [{ series: 'heads', shapes: [...heads, rule] }, ...marks];
}

interface Row {
  sheet: Sheet;
  grid: Grid;
  y: number;
  row: number;
}

function placeMarks(place: PlaceDots, { sheet, grid, y, row }: Row): Mark[] {
  const { theme, width, size, words } = sheet;
  const top = y + (grid.stacked ? 24 : 0);
  const middle = (top + y + row) / 2;
  const labels = wrapText(words.name(place.label), grid.stacked ? width : grid.left - 8, { size, lines: 2 });
  const labelY = grid.stacked ? y + 14 : middle - ((labels.length - 1) * 18) / 2;
  const texts = labels.map((label, index) => sayAt(sheet, label, [0, labelY + index * 18]));
  const rule = line([0, y + row - 0.5], [width, y + row - 0.5], { stroke: theme.rule });
  const empty = place.cells.flatMap((cell, index) => {
    const x = grid.left + (index + 0.5) * grid.column;
    return cell.length === 0 ? [line([x - 4, middle], [x + 4, middle], { stroke: theme.rule, lineWidth: 1.5 })] : [];
  });
  const dots = place.cells.flatMap((cell, index) =>
    cellMarks(cell, { sheet, grid, middle, x: grid.left + (index + 0.5) * grid.column }),
  );
  return [{ series: 'places', shapes: [...texts, ...empty, rule] }, ...dots];
}

function cellMarks(
  cell: readonly FigureId[],
  { sheet, grid, middle, x }: { sheet: Sheet; grid: Grid; middle: number; x: number },
): Mark[] {
  const lines = Math.ceil(cell.length / grid.perLine);
  return cell.map((figure, index) => {
    const lineAt = Math.floor(index / grid.perLine);
    const inLine = Math.min(grid.perLine, cell.length - lineAt * grid.perLine);
    const cx = x + ((index % grid.perLine) - (inLine - 1) / 2) * dotGap;
    const cy = middle + (lineAt - (lines - 1) / 2) * lineGap;
    const hit = target({ x: cx - dotGap / 2, y: cy - lineGap / 2, width: dotGap, height: lineGap });
    return { series: 'stage', figure, shapes: [hit, circle(cx, cy, { r: 6, fill: sheet.theme.ink })] };
  });
}
