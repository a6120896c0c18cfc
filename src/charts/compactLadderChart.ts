import { ladders } from '../domain/stages';
import { stageWords, type Name } from '../domain/words';
import type { Picture } from '../pictures/picture';
import { isLadder, type LadderRow } from '../pictures/projects/ladderPicture';
import { isPlace } from '../pictures/projects/placePicture';
import { railOf, type Rail, type RailMark } from '../pictures/projects/railMarks';
import { separatorBefore } from '../pictures/projects/wordingPieces';
import { chartOf, type Mark } from './chart';
import { railHead, railHeadHeight } from './railHead';
import { sayAt, type Sheet } from './sheet';
import { circle, line, outlined, rect, target, type Shape } from './shapes';
import { fitText, textWidth } from './textWidth';

const [rowHeight, narrowRow, plainHead] = [25, 46, 30];
/** Below this width a project's name stands above its rail, and its wording is left to the table. */
const stackedBelow = 560;

/** A line a project: its name, its rail, how the report words it. For a room, where paragraphs are not read. */
export const compactLadderChart = chartOf({
  comfortable: 640,
  heightAt: (picture, width) => {
    const { rows, steps } = railsOf(picture);
    const row = width < stackedBelow ? narrowRow : rowHeight;
    return rows.length === 0 ? 0 : headHeight(steps) + rows.length * row;
  },
  draw,
  // Its marks are named in the caption.
  legend: [],
});

interface Rails {
  steps: readonly Name[];
  rows: readonly (LadderRow & { rail: Rail })[];
}

function railsOf(picture: Picture): Rails {
  if (isPlace(picture)) return { steps: picture.steps, rows: picture.rails };
  if (!isLadder(picture)) return { steps: [], rows: [] };
  const rows = picture.projects.map((row) => ({ ...row, rail: railOf(row.project, picture.ladder) }));
  return { steps: ladders[picture.ladder].map((stage) => stageWords[stage]), rows };
}

/** Few steps stand on one line, the many of a whole ladder on several. */
const headHeight = (steps: readonly Name[]): number => (steps.length > 8 ? railHeadHeight : plainHead);

interface Grid {
  stacked: boolean;
  left: number;
  right: number;
  /** Width of a step. */
  column: number;
}

/** Names take what they need, within limits; the rail a fixed share; the wording what is left. */
function gridOf({ steps, rows }: Rails, { width, size, words }: Sheet): Grid {
  const stacked = width < stackedBelow;
  const longest = Math.max(0, ...rows.map(({ project }) => textWidth(words.name(project.name), size)));
  const left = stacked ? 0 : Math.round(Math.min(Math.max(longest + 16, width * 0.22), width * 0.38));
  const right = stacked ? width : left + Math.round(width * 0.4);
  return { stacked, left, right, column: (right - left) / Math.max(1, steps.length) };
}

function draw(picture: Picture, sheet: Sheet): Mark[] {
  const rails = railsOf(picture);
  const { steps, rows } = rails;
  const grid = gridOf(rails, sheet);
  const head = headHeight(steps);
  const row = (sheet.height - head) / Math.max(1, rows.length);
  const names = steps.map((name) => sheet.words.name(name));
  const shapes =
    steps.length > 8
      ? railHead(names, { sheet: { ...sheet, width: grid.right }, ...grid })
      : plainNames(names, sheet, grid);
  return [
    { series: 'head', shapes },
    ...rows.flatMap((one, index) => rowMarks(one, { sheet, grid, y: head + index * row, row, steps: steps.length })),
  ];
}

function plainNames(names: readonly string[], sheet: Sheet, { left, right, column }: Grid): Shape[] {
  const { caption, theme } = sheet;
  const rule = plainHead - 0.5;
  // Where one line can't keep them apart they take turns on two.
  const crowded = names.some((name) => textWidth(name, caption) > column - 6);
  const room = crowded ? 2 * column - 6 : column - 6;
  const texts = names.map((name, index) => {
    const told = fitText(name, room, caption);
    const half = textWidth(told, caption) / 2;
    const x = Math.min(Math.max(left + (index + 0.5) * column, left + half), right - half);
    const y = !crowded ? plainHead / 2 : index % 2 ? 8 : 21;
    return sayAt(sheet, told, [x, y], { align: 'center', size: caption, fill: theme.ink2 });
  });
  return [...texts, line([left, rule], [right, rule], { stroke: theme.ink3 })];
}

interface Place {
  sheet: Sheet;
  grid: Grid;
  y: number;
  row: number;
  steps: number;
}

function rowMarks(one: LadderRow & { rail: Rail }, place: Place): Mark[] {
  const { sheet, grid, y, row } = place;
  const { words, size, second, theme, width } = sheet;
  const text = y + (grid.stacked ? Math.min(14, row / 3) : row / 2);
  const name = fitText(words.name(one.project.name), grid.stacked ? width : grid.left - 14, size);
  const wording = grid.stacked ? '' : wordingOf(one, sheet, width - grid.right - 14);
  const rule = line([0, y + row - 0.5], [width, y + row - 0.5], { stroke: theme.rule });
  const texts = [
    sayAt(sheet, name, [0, text]),
    ...(wording ? [sayAt(sheet, wording, [grid.right + 14, text], { size: second, fill: theme.ink2 })] : []),
    rule,
  ];
  const at = y + (grid.stacked ? row * 0.7 : row / 2);
  return [
    { series: 'row', shapes: [...texts, ...trackShapes(one.rail, place, at)] },
    ...markShapes(one.rail, place, at),
  ];
}

/** As many pieces of the line under a name as fit: a number cut in half says something else. */
function wordingOf({ pieces }: LadderRow, { words, second }: Sheet, room: number): string {
  let told = '';
  for (const [index, piece] of pieces.entries()) {
    const separator = index > 0 ? separatorBefore(piece) : undefined;
    const longer = told + (separator ? words.message(separator) : '') + words.said(piece.said);
    if (textWidth(longer, second) > room) return told || fitText(longer, room, second);
    told = longer;
  }
  return told;
}

const xOf = ({ left, column }: Grid, step: number): number => left + (step + 0.5) * column;

function trackShapes({ reached, promised, marks }: Rail, { sheet, grid, steps }: Place, y: number): Shape[] {
  const { theme } = sheet;
  const between = (from: number, to: number, paint: Parameters<typeof line>[2]): Shape =>
    line([xOf(grid, from), y], [xOf(grid, to), y], paint);
  const clash = marks.filter(({ kind }) => kind === 'wording').map(({ step }) => step);
  return [
    line([grid.left, y], [grid.right, y], { stroke: theme.rule }),
    ...Array.from({ length: steps }, (_, step) => circle(xOf(grid, step), y, { r: 2, fill: theme.previous })),
    ...(reached ? [between(0, reached, { stroke: theme.ink, lineWidth: 3 })] : []),
    ...(promised ? [between(promised.from, promised.to, { stroke: theme.ink3, lineWidth: 2, dash: [5, 4] })] : []),
    ...(clash.length > 1
      ? [between(Math.min(...clash), Math.max(...clash), { stroke: theme.zhu, lineWidth: 2, dash: [2, 3] })]
      : []),
  ];
}

/** Two wordings may fall on one step of the short scale: their rings then stand side by side. */
function markShapes({ marks }: Rail, { sheet, grid }: Place, y: number): Mark[] {
  return marks.map((mark, index) => {
    const before = marks.slice(0, index).filter(({ kind, step }) => kind === mark.kind && step === mark.step).length;
    const x = xOf(grid, mark.step) + before * 11;
    const hit = target({ x: x - 11, y: y - 11, width: 22, height: 22 });
    return { series: mark.kind, figure: mark.figure, shapes: [hit, ...shapesOf(mark, [x, y], sheet)] };
  });
}

function shapesOf({ kind }: RailMark, [x, y]: readonly [number, number], { theme, outline }: Sheet): Shape[] {
  if (kind === 'whole') return [circle(x, y, { r: 6.5, fill: theme.ink })];
  if (kind === 'before') return [circle(x, y, { r: 5.5, fill: theme.paper, stroke: theme.previous, lineWidth: 2 })];
  if (kind === 'wording') return [circle(x, y, { r: 5.5, fill: theme.paper, stroke: theme.zhu, lineWidth: 2.5 })];
  if (kind === 'part') return [rect({ x: x - 2.5, y: y - 9, width: 5, height: 18 }, { fill: theme.ink })];
  const box = { x: x - 6, y: y - 6, width: 12, height: 12 };
  if (kind === 'side') return [rect(box, { fill: theme.paper }), outlined(box, { stroke: theme.ink3, lineWidth: 2 })];
  const flag = { x, y: y - 9, width: 10, height: 8 };
  return [
    rect(flag, { fill: theme.paper }),
    outlined(flag, { stroke: theme.ink, lineWidth: outline }),
    line([x, y - 9], [x, y + 9], { stroke: theme.ink, lineWidth: 2 }),
  ];
}
