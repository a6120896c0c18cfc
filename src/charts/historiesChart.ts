import { projectKinds, stageWords } from '../domain/words';
import { isHistories, type HistoriesPicture } from '../pictures/projects/historiesPicture';
import { longestStand, openStand, type HistoryRow } from '../pictures/projects/historyRows';
import type { Picture } from '../pictures/picture';
import { listed } from '../pictures/questions/question';
import { chartOf, type Mark } from './chart';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { dotX, heightOfHistories, historyGrid, type HistoryGrid } from './historyGrid';
import { flagAt, flagShapes, historyShapes, type HistoryPlace } from './historyLine';
import { line, outlined, target, type Shape } from './shapes';
import { fitText, textWidth, wrapText } from './textWidth';

/** Three lines of findings fit a row. */
const findingLine = 17;

/** A row a project: its steps over the years, what was expected of it as flags, and what that comes to. */
export const historiesChart = chartOf({
  comfortable: 820,
  heightAt: heightOfHistories,
  draw,
  legend: [],
});

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  if (!isHistories(picture)) return [];
  const grid = historyGrid(picture, sheet.width);
  return [
    { series: 'years', shapes: yearHeads(picture, sheet, grid) },
    ...holes(picture, sheet, grid),
    ...picture.histories.flatMap((row, index) => rowMarks(row, { sheet, grid, top: grid.head + index * grid.row })),
  ];
}

function yearHeads(picture: HistoriesPicture, sheet: DrawingSheet, grid: HistoryGrid): Shape[] {
  const { theme, size, caption, width } = sheet;
  const short = grid.column < textWidth('2019', caption) + 4;
  const edge = grid.head - 0.5;
  return [
    line([0, edge], [width, edge], { stroke: theme.ink3 }),
    ...grid.years.map((year, index) => {
      const { key, notImported } = picture.columns[index] ?? {};
      const told = short ? `’${String(year).slice(-2)}` : String(year);
      const own = grid.column < textWidth('2019', size, true) + 6 ? caption : size;
      const x = Math.min(dotX(grid, index), width - textWidth(told, own, true) / 2);
      return sayAt(sheet, told, [x, grid.head / 2], {
        align: 'center',
        bold: key === picture.current,
        size: own,
        fill: notImported ? theme.ink3 : theme.ink,
      });
    }),
  ];
}

/** A missing year is one dashed box through all rows. */
function holes({ columns, histories }: HistoriesPicture, sheet: DrawingSheet, grid: HistoryGrid): Mark[] {
  const { theme } = sheet;
  const height = histories.length * grid.row - 4;
  return grid.years.flatMap((_, index): Mark[] => {
    if (!columns[index]?.notImported) return [];
    const width = Math.min(66, grid.column - 6);
    const box = { x: dotX(grid, index) - width / 2, y: grid.head + 2, width, height };
    const edge = outlined(box, { fill: theme.paper, stroke: theme.adjustedLine, lineWidth: 1, dash: [3, 4] });
    return [{ series: 'missing', shapes: [edge] }];
  });
}

function rowMarks(row: HistoryRow, place: HistoryPlace): Mark[] {
  const { sheet, grid, top } = place;
  const { history, promises } = row;
  const own = [...history.points].reverse().find(({ figure }) => figure)?.figure;
  const last = own ?? history.strands.flatMap(({ points }) => points.flatMap(({ figure }) => figure ?? [])).pop();
  const rule = line([0, top + grid.row - 0.5], [sheet.width, top + grid.row - 0.5], { stroke: sheet.theme.rule });
  const area = { x: 0, y: top, width: grid.stacked ? sheet.width : grid.left, height: grid.stacked ? 24 : grid.row };
  return [
    { series: 'rows', shapes: [rule] },
    { series: 'names', figure: last, shapes: [target(area), ...nameShapes(row, place)] },
    {
      series: 'lines',
      figure: last,
      shapes: [...historyShapes(place, history), ...wordShapes(row, place), ...findingShapes(row, place)],
    },
    ...yearTargets(row, place),
    ...promises.flatMap((promise): Mark[] => {
      const at = flagAt(place, history, promise);
      if (!at) return [];
      const hit = target({ x: at[0] - 5, y: at[1] - 16, width: 18, height: 18 });
      return [{ series: 'flags', figure: promise.figure, shapes: [hit, ...flagShapes(place, at, promise.state)] }];
    }),
  ];
}

/** A year of a row answers with its stage, the whole's before a part's. */
function yearTargets({ history: { points, strands } }: HistoryRow, { grid, top }: HistoryPlace): Mark[] {
  return points.flatMap(({ figure: own }, index): Mark[] => {
    const figure = own ?? strands.map((strand) => strand.points[index]?.figure).find((id) => id !== undefined);
    if (!figure) return [];
    const x = dotX(grid, index) - grid.column / 2;
    const [y, height] = grid.stacked ? [top + 24, 50] : [top, grid.row];
    return [{ series: 'years of rows', figure, shapes: [target({ x, y, width: grid.column, height })] }];
  });
}

function nameShapes(row: HistoryRow, { sheet, grid, top }: HistoryPlace): Shape[] {
  const { words, theme, size, second, width } = sheet;
  const { kind, area, park } = row.history.row;
  const bold = openStand(row) !== undefined;
  const place = [words.name(projectKinds[kind]), area ?? park ?? ''].filter(Boolean).join(words.message('list.comma'));
  const name = words.name(row.name);
  if (grid.stacked) {
    const told = fitText(name, width * 0.6, size);
    const x = textWidth(told, size, bold) + 12;
    return [
      sayAt(sheet, told, [0, top + 14], { bold }),
      sayAt(sheet, fitText(place, width - x, second), [x, top + 14], { size: second, fill: theme.ink2 }),
    ];
  }
  const room = grid.left - 10;
  return [
    sayAt(sheet, fitText(name, room / (bold ? 1.05 : 1), size), [0, top + grid.row / 2 - 10], { bold }),
    sayAt(sheet, fitText(place, room, second), [0, top + grid.row / 2 + 11], { size: second, fill: theme.ink2 }),
  ];
}

/** The step's word at the foot of its year, where it changes; of many years only at the first, the last and the longest stand. */
function wordShapes(row: HistoryRow, { sheet, grid, top }: HistoryPlace): Shape[] {
  const { words, theme } = sheet;
  const { points, strands } = row.history;
  const told = points.flatMap(({ state }, index) => (state === 'hole' || state === 'untold' ? [] : [index]));
  const longest = longestStand(row);
  const few = new Set([told[0], told[told.length - 1], points.findIndex(({ year }) => year === longest?.from)]);
  let last: number | undefined;
  const wanted = points.flatMap((point, index): { index: number; word: string; zhu: boolean }[] => {
    const before = last;
    const parts = point.state === 'divided' ? strands.flatMap((strand) => strand.points[index]?.stage ?? []) : [];
    if (point.step !== undefined) last = point.step;
    const stages = point.stage ? [point.stage] : parts;
    if (stages.length === 0 || (point.step !== undefined && point.step === before)) return [];
    if (grid.column < 52 && !few.has(index)) return [];
    const back = point.step !== undefined && before !== undefined && point.step < before;
    const word = words.name(listed(stages.map((stage) => stageWords[stage])));
    const text = back ? words.message('chart.backTo', { stage: word }) : word;
    return [{ index, word: text, zhu: back || point.state === 'ended' }];
  });
  let free = -Infinity;
  return wanted.flatMap(({ index, word, zhu }) => {
    const size = 13;
    const told = fitText(word, Math.max(grid.column * 1.25, 40), size);
    const half = textWidth(told, size) / 2;
    const x = Math.min(Math.max(dotX(grid, index), grid.left + half), grid.right - half);
    if (x - half < free + 3) return [];
    free = x + half;
    const look = { align: 'center', size, fill: zhu ? theme.zhu : theme.ink2, halo: theme.paper } as const;
    return [sayAt(sheet, told, [x, top + grid.words], look)];
  });
}

/** What the row comes to: how it stands, then what was expected of it or how it went back. */
function findingShapes(row: HistoryRow, { sheet, grid, top }: HistoryPlace): Shape[] {
  const { words, theme, second, caption, width } = sheet;
  const open = row.promises.some(({ state }) => state === 'missed' || state === 'unanswered');
  const behind = open ? row.expected : (row.moves ?? row.expected);
  const zhu = row.toExplain ? theme.zhu : theme.ink2;
  const bold = openStand(row) !== undefined;
  const [x, room] = grid.stacked ? [0, width] : [grid.right + 16, width - grid.right - 16];
  const told = words.said(row.standing);
  if (grid.stacked) {
    const y = top + grid.row - 13;
    const first = fitText(told, width, second);
    const at = textWidth(first, second, bold) + 12;
    const rest = behind && width - at > 60 ? fitText(words.said(behind), width - at, second) : '';
    return [
      sayAt(sheet, first, [0, y], { size: second, bold }),
      sayAt(sheet, rest, [at, y], { size: second, fill: zhu }),
    ];
  }
  const standing = wrapText(told, room / (bold ? 1.05 : 1), { size: caption, lines: behind ? 2 : 3 });
  const others = behind ? wrapText(words.said(behind), room, { size: caption, lines: 3 - standing.length }) : [];
  const lines = [
    ...standing.map((text) => ({ text, look: { bold, fill: theme.ink } })),
    ...others.map((text) => ({ text, look: { bold: false, fill: zhu } })),
  ];
  const start = top + grid.row / 2 - ((lines.length - 1) * findingLine) / 2;
  return lines.map(({ text, look }, index) =>
    sayAt(sheet, text, [x, start + index * findingLine], { size: caption, ...look }),
  );
}
