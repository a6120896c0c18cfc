import { ladders } from '../domain/stages';
import { projectKinds, stageWords } from '../domain/words';
import type { Picture } from '../pictures/picture';
import { isLadder, type LadderRow, type LadderSection } from '../pictures/projects/ladderPicture';
import { railOf, type Rail } from '../pictures/projects/railMarks';
import { separatorBefore } from '../pictures/projects/wordingPieces';
import { chartOf, type Mark } from './chart';
import { ladderMark } from './ladderMarks';
import { railHead, railHeadHeight } from './railHead';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { circle, line, target, type Shape } from './shapes';
import { fitText, textWidth } from './textWidth';

const [rowHeight, narrowRow, sectionGap] = [25, 46, 12];
/** Below this width a project's name stands above its rail, and its wording is left to the table. */
const stackedBelow = 560;

/** A line a project: its name, its rail, how the report words it. For a room, where paragraphs are not read. */
export const compactLadderChart = chartOf({
  comfortable: 640,
  heightAt: (picture, width) => {
    const sections = sectionsOf(picture);
    const rows = sections.reduce((sum, { projects }) => sum + projects.length, 0);
    return rows === 0 ? 0 : headsHeight(sections) + rows * (width < stackedBelow ? narrowRow : rowHeight);
  },
  draw,
  // Its marks are named in the caption.
  legend: [],
});

const sectionsOf = (picture: Picture): readonly LadderSection[] =>
  isLadder(picture) ? picture.sections.filter(({ projects }) => projects.length > 0) : [];

/** Each ladder has its own steps above its rows. */
const headsHeight = (sections: readonly LadderSection[]): number =>
  sections.length * railHeadHeight + (sections.length - 1) * sectionGap;

interface Grid {
  stacked: boolean;
  left: number;
  right: number;
  /** Width of a step. */
  column: number;
}

/** Names take what they need, within limits; the rail a fixed share; the wording what is left. */
function gridOf(sections: readonly LadderSection[], { width, size, words }: DrawingSheet): Grid {
  const stacked = width < stackedBelow;
  const names = sections.flatMap(({ projects }) => projects.map(({ project }) => words.name(project.name)));
  const longest = Math.max(0, ...names.map((name) => textWidth(name, size)));
  const left = stacked ? 0 : Math.round(Math.min(Math.max(longest + 16, width * 0.22), width * 0.38));
  const right = stacked ? width : left + Math.round(width * 0.4);
  return { stacked, left, right, column: (right - left) / ladders.industry.length };
}

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  const sections = sectionsOf(picture);
  const grid = gridOf(sections, sheet);
  const rows = sections.reduce((sum, { projects }) => sum + projects.length, 0);
  const row = (sheet.height - headsHeight(sections)) / Math.max(1, rows);
  let y = 0;
  return sections.flatMap(({ ladder, projects }) => {
    const top = y;
    y += railHeadHeight + projects.length * row + sectionGap;
    const names = ladders[ladder].map((stage) => sheet.words.name(stageWords[stage]));
    const head = railHead(names, { sheet, ...grid, top });
    const kind = sheet.words.name(projectKinds[ladder]);
    const title = sayAt(sheet, kind, [0, top + railHeadHeight - 14], { bold: true });
    return [
      { series: 'head', shapes: grid.stacked ? head : [...head, title] },
      ...projects.flatMap((one, index) =>
        rowMarks(one, railOf(one.project, ladder), { sheet, grid, y: top + railHeadHeight + index * row, row }),
      ),
    ];
  });
}

interface Place {
  sheet: DrawingSheet;
  grid: Grid;
  y: number;
  row: number;
}

function rowMarks(one: LadderRow, rail: Rail, place: Place): Mark[] {
  const { sheet, grid, y, row } = place;
  const { words, size, second, theme, width } = sheet;
  const text = y + (grid.stacked ? Math.min(14, row / 3) : row / 2);
  const name = fitText(words.name(one.project.name), grid.stacked ? width : grid.left - 14, size);
  const wording = grid.stacked ? '' : wordingOf(one, sheet, width - grid.right - 14);
  const rule = line([0, y + row - 0.5], [width, y + row - 0.5], { stroke: theme.rule });
  const texts = [
    sayAt(sheet, name, [0, text]),
    ...(wording ? [sayAt(sheet, wording, [grid.right + 14, text], { size: second, fill: theme.ink2 })] : []),
  ];
  const at = y + (grid.stacked ? row * 0.7 : row / 2);
  return [
    { series: 'rules', shapes: [rule] },
    { series: 'row', figure: rail.marks[0]?.figure, shapes: [...texts, ...trackShapes(rail, place, at)] },
    ...markShapes(rail, place, at),
  ];
}

/** As many pieces of the line under a name as fit: a number cut in half says something else. */
function wordingOf({ pieces }: LadderRow, { words, second }: DrawingSheet, room: number): string {
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

function trackShapes({ reached, promised, marks, steps }: Rail, { sheet, grid }: Place, y: number): Shape[] {
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

function markShapes({ marks }: Rail, { sheet, grid }: Place, y: number): Mark[] {
  return marks.map((mark) => {
    const x = xOf(grid, mark.step);
    const hit = target({ x: x - 11, y: y - 11, width: 22, height: 22 });
    return { series: mark.kind, figure: mark.figure, shapes: [hit, ...ladderMark(mark.kind, [x, y], sheet, 6.5)] };
  });
}
