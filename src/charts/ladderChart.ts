import { ladders } from '../domain/stages';
import { stageWords } from '../domain/words';
import type { Picture } from '../pictures/picture';
import { isLadder, type LadderRow, type LadderSection } from '../pictures/projects/ladderPicture';
import { railOf, type Rail, type RailMark } from '../pictures/projects/railMarks';
import { separatorBefore } from '../pictures/projects/wordingPieces';
import { chartOf, type Mark } from './chart';
import { ladderMark } from './ladderMarks';
import { railHead, railHeadHeight } from './railHead';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { circle, line, target, type Shape } from './shapes';
import { fitText, textWidth, wrapText } from './textWidth';

const [wideRow, narrowRow, lineHeight] = [70, 122, 18];
/** Below this width a project's name stands above its rail. */
const stackedBelow = 640;
const railAt = { wide: 16, narrow: 68 };

/** A row a project, furthest first: its name, how the report words it, and its rail. */
export const ladderChart = chartOf({
  comfortable: 640,
  heightAt: (picture, width) =>
    rowsOf(picture) === 0 ? 0 : railHeadHeight + rowsOf(picture) * (width < stackedBelow ? narrowRow : wideRow),
  draw,
  // Its marks are named where they are drawn: a stage above, a part and a date beneath.
  legend: [],
});

const sectionOf = (picture: Picture): LadderSection | undefined =>
  isLadder(picture) ? picture.sections[0] : undefined;
const rowsOf = (picture: Picture): number => sectionOf(picture)?.projects.length ?? 0;

interface Grid {
  stacked: boolean;
  /** Where the rail begins, and how wide one step of it is. */
  left: number;
  column: number;
}

function gridOf(steps: number, width: number): Grid {
  const stacked = width < stackedBelow;
  const left = stacked ? 0 : Math.round(width * 0.42);
  return { stacked, left, column: (width - left) / steps };
}

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  const section = sectionOf(picture);
  if (!section) return [];
  const steps = ladders[section.ladder];
  const grid = gridOf(steps.length, sheet.width);
  const head = railHead(
    steps.map((stage) => sheet.words.name(stageWords[stage])),
    { sheet, ...grid },
  );
  const rows = section.projects.flatMap((row, index) =>
    rowMarks(section, row, { sheet, grid, y: railHeadHeight + index * (grid.stacked ? narrowRow : wideRow) }),
  );
  return [{ series: 'head', shapes: head }, ...rows];
}

interface Place {
  sheet: DrawingSheet;
  grid: Grid;
  y: number;
}

function rowMarks({ ladder }: LadderSection, row: LadderRow, place: Place): Mark[] {
  const { sheet, grid, y } = place;
  const { words, size, second, theme, width } = sheet;
  const room = grid.stacked ? width : grid.left - 16;
  const name = fitText(words.name(row.project.name), room, size);
  const wording = wrapText(wordingOf(row, sheet), room, { size: second, lines: 2 }).filter(Boolean);
  const rail = railOf(row.project, ladder);
  const foot = y + (grid.stacked ? narrowRow : wideRow) - 0.5;
  const texts = [
    sayAt(sheet, name, [0, y + 16]),
    ...wording.map((content, index) =>
      sayAt(sheet, content, [0, y + 36 + index * lineHeight], { size: second, fill: theme.ink2 }),
    ),
  ];
  return [
    { series: 'rules', shapes: [line([0, foot], [width, foot], { stroke: theme.rule })] },
    { series: 'row', figure: rail.marks[0]?.figure, shapes: [...texts, ...trackShapes(rail, place)] },
    ...markShapes(rail, place),
  ];
}

/** The line under the name, as one text. */
const wordingOf = ({ pieces }: LadderRow, { words }: DrawingSheet): string =>
  pieces.reduce((told, piece, index) => {
    const separator = index > 0 ? separatorBefore(piece) : undefined;
    return told + (separator ? words.message(separator) : '') + words.said(piece.said);
  }, '');

const xOf = ({ left, column }: Grid, step: number): number => left + (step + 0.5) * column;
const yOf = ({ grid, y }: Place): number => y + (grid.stacked ? railAt.narrow : railAt.wide);

/** The rail with its steps; as far as the whole has come a thick line, on to what is promised a dashed one. */
function trackShapes(rail: Rail, place: Place): Shape[] {
  const { sheet, grid } = place;
  const { theme, width } = sheet;
  const y = yOf(place);
  const between = (from: number, to: number, paint: Parameters<typeof line>[2]): Shape =>
    line([xOf(grid, from), y], [xOf(grid, to), y], paint);
  const clash = rail.marks.filter(({ kind }) => kind === 'wording').map(({ step }) => step);
  return [
    line([grid.left, y], [width, y], { stroke: theme.rule }),
    ...Array.from({ length: rail.steps }, (_, step) => circle(xOf(grid, step), y, { r: 2, fill: theme.previous })),
    ...(rail.reached ? [between(0, rail.reached, { stroke: theme.ink, lineWidth: 3 })] : []),
    ...(rail.promised
      ? [between(rail.promised.from, rail.promised.to, { stroke: theme.ink3, lineWidth: 2, dash: [5, 4] })]
      : []),
    ...(clash.length > 1
      ? [between(Math.min(...clash), Math.max(...clash), { stroke: theme.zhu, lineWidth: 2, dash: [2, 3] })]
      : []),
  ];
}

function markShapes(rail: Rail, place: Place): Mark[] {
  const { grid, sheet } = place;
  const y = yOf(place);
  const labels = labelShapes(rail.marks, place);
  return rail.marks.map((mark) => {
    const x = xOf(grid, mark.step);
    const hit = target({ x: x - 12, y: y - 15, width: 24, height: 30 });
    return {
      series: mark.kind,
      figure: mark.figure,
      shapes: [hit, ...ladderMark(mark.kind, [x, y], sheet), ...(labels.get(mark) ?? [])],
    };
  });
}

/** Names of parts and dates under their marks, in two lines where one is too crowded; none lies on another. */
function labelShapes(marks: readonly RailMark[], place: Place): Map<RailMark, Shape[]> {
  const { sheet, grid } = place;
  const { words, caption, theme, width } = sheet;
  const ends = [grid.left - 6, grid.left - 6];
  const shapes = new Map<RailMark, Shape[]>();
  for (const mark of [...marks].sort((a, b) => a.step - b.step)) {
    if (!mark.label) continue;
    const content = words.name(mark.label);
    const wide = textWidth(content, caption);
    const wanted = Math.max(grid.left, Math.min(xOf(grid, mark.step) - wide / 2, width - wide));
    const free = ends.findIndex((end) => wanted >= end + 6);
    const row = free < 0 ? ends.indexOf(Math.min(...ends)) : free;
    const x = free < 0 ? (ends[row] ?? 0) + 6 : wanted;
    const told = fitText(content, width - x, caption);
    if (told === '…') continue;
    ends[row] = x + textWidth(told, caption);
    shapes.set(mark, [sayAt(sheet, told, [x, yOf(place) + 22 + row * 16], { size: caption, fill: theme.ink2 })]);
  }
  return shapes;
}
