import type { FigureId } from '../domain/figure';
import type { Picture, PictureRow } from '../pictures/picture';
import { isYearDeductions, type FrameworkSpan } from '../pictures/yearDeductionsPicture';
import { chartOf, type Mark } from './chart';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { circle, line, outlined, target, type Shape } from './shapes';
import { evenLines, fitText, textWidth } from './textWidth';

const [titleHeight, headHeight] = [22, 28];
/** Least width of a year that holds a dot with its number beside it; narrower, the number stands under the dot. */
const roomy = 40;
const largestDot = 17;
const numberSize = 13;

/** Points lost as dots, an indicator a row and a year a column; a double rule where the framework changed. */
export const yearDeductionsChart = chartOf({
  comfortable: 360,
  heightAt: (picture, width) =>
    picture.rows.length === 0 ? 0 : headsOf(picture).height + picture.rows.length * gridOf(picture, width).row + 2,
  draw,
  legend: [],
});

/** Frameworks are named above the years where there is more than one. */
function headsOf(picture: Picture): { title: number; height: number } {
  const title = isYearDeductions(picture) && picture.spans.length > 1 ? titleHeight : 0;
  return { title, height: title + headHeight };
}

interface Grid {
  /** Where the years begin, how wide each is, how high a row is. */
  left: number;
  column: number;
  row: number;
  /** Names stand above their row, where beside it there is no room. */
  stacked: boolean;
}

function gridOf({ columns }: Picture, width: number): Grid {
  const least = Math.min(150, Math.max(96, width * 0.26));
  // Few years leave the names the room for one line.
  const beside = Math.max(least, Math.min(184, width - columns.length * 64));
  const column = (width - beside) / columns.length;
  if (column >= 32) return { left: beside, column, row: column >= roomy ? 40 : 50, stacked: false };
  return { left: 0, column: width / columns.length, row: 68, stacked: true };
}

interface Drawn {
  sheet: DrawingSheet;
  grid: Grid;
  /** Of a dot, from the points lost in hundredths. */
  radius: (points: number) => number;
  current: string;
}

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  if (!isYearDeductions(picture)) return [];
  const grid = gridOf(picture, sheet.width);
  const lines = picture.rows.filter(({ kind }) => kind === 'line');
  const most = Math.max(1, ...lines.flatMap(({ cells }) => cells.map((id) => Math.abs(sheet.words.value(id) ?? 0))));
  const factor = Math.min(9.5, Math.min(largestDot, grid.column / 2 - 2) / Math.sqrt(most / 100));
  const drawn = { sheet, grid, radius: (points: number) => factor * Math.sqrt(points / 100), current: picture.current };
  const top = headsOf(picture).height;
  return [
    { series: 'heads', shapes: heads(picture, drawn) },
    ...picture.rows.flatMap((row, index) => rowMarks(picture, row, { ...drawn, y: top + index * grid.row })),
    ...holes(picture, drawn),
    { series: 'frameworks', shapes: frameworks(picture.spans, drawn) },
  ];
}

const center = (index: number, { left, column }: Grid): number => left + (index + 0.5) * column;

function heads(picture: Picture, { sheet, grid, current }: Drawn): Shape[] {
  const { width, words, theme, size, caption } = sheet;
  const { columns } = picture;
  const { title, height } = headsOf(picture);
  const y = title + headHeight / 2;
  const full = columns.map(({ name }) => words.name(name));
  const small = grid.column < textWidth('2019', size) + 6;
  const short = grid.column < textWidth('2019', caption) + 2;
  const told = full.map((name) => (short && /^\d{4}$/.test(name) ? name.slice(2) : name));
  const edge = height - 0.5;
  return [
    ...columns.map(({ key, notImported }, index) =>
      sayAt(sheet, told[index] ?? '', [center(index, grid), y], {
        align: 'center',
        bold: key === current,
        size: small ? caption : size,
        fill: notImported ? theme.ink3 : theme.ink,
      }),
    ),
    line([0, edge], [width, edge], { stroke: theme.ink3 }),
  ];
}

/** A missing year: one dashed column through all rows, its word set upright. */
function holes(picture: Picture, { sheet, grid }: Drawn): Mark[] {
  const { theme, words, second } = sheet;
  const { columns, rows } = picture;
  const top = headsOf(picture).height + 4;
  const height = rows.filter(({ kind }) => kind === 'line').length * grid.row - 8;
  const word = words.message('chart.notImported');
  return columns.flatMap(({ notImported }, index): Mark[] => {
    if (!notImported || height <= 0) return [];
    const box = { x: grid.left + index * grid.column + 3, y: top, width: grid.column - 6, height };
    const middle = top + height / 2;
    const look = { align: 'center', size: Math.min(second, 14), fill: theme.ink2 } as const;
    // Latin letters lie on their side where the column is narrower than the word.
    const turned = !/^[\u2E80-\uFFFF]+$/.test(word) && textWidth(word, look.size) > box.width - 4;
    const pieces = /^[\u2E80-\uFFFF]+$/.test(word) ? [...word] : [word];
    return [
      {
        series: 'missing',
        shapes: [
          outlined(box, { fill: theme.paper, stroke: theme.rule, lineWidth: 1.5, dash: [4, 3] }),
          ...pieces.map((piece, at) =>
            sayAt(sheet, piece, [center(index, grid), middle + (at - (pieces.length - 1) / 2) * 20], {
              ...look,
              turned,
            }),
          ),
        ],
      },
    ];
  });
}

function rowMarks(picture: Picture, row: PictureRow, at: Drawn & { y: number }): Mark[] {
  const { sheet, grid, y } = at;
  const { words, theme, width, size } = sheet;
  const total = row.kind === 'total';
  const middle = grid.stacked ? y + 44 : y + grid.row / 2;
  const room = grid.stacked ? width : grid.left - 8;
  const names = evenLines(words.name(row.label), room, { size, lines: grid.stacked ? 1 : 2 });
  const labelY = grid.stacked ? y + 14 : middle - ((names.length - 1) * 17) / 2;
  const rule = total
    ? line([0, y - 0.5], [width, y - 0.5], { stroke: theme.ink3 })
    : line([0, y + grid.row - 0.5], [width, y + grid.row - 0.5], { stroke: theme.rule });
  const labels = names.map((name, index) => sayAt(sheet, name, [0, labelY + index * 17], { bold: total }));
  const cells = picture.columns.flatMap((column, index): Mark[] => {
    if (column.notImported && !total) return [];
    const id = row.cells[index];
    const place: Cell = { ...at, x: center(index, grid), middle };
    if (!id) {
      const word = row.words?.[column.key];
      const shape = sayAt(sheet, word ? words.name(word) : '—', [place.x, middle], {
        align: 'center',
        size: Math.min(14, grid.column / 2.2),
        fill: theme.ink3,
      });
      return [{ series: 'none', shapes: [shape] }];
    }
    return [total ? totalMark(id, place) : dotMark(id, place)];
  });
  const figure = row.cells.findLast((id) => id !== null);
  return [{ series: 'rules', shapes: [rule] }, { series: 'rows', figure, shapes: labels }, ...cells];
}

type Cell = Drawn & { y: number; x: number; middle: number };

const hitOf = ({ grid, x, y }: Cell): Shape =>
  target({
    x: x - grid.column / 2,
    y: grid.stacked ? y + 22 : y,
    width: grid.column,
    height: grid.stacked ? 46 : grid.row,
  });

function totalMark(figure: FigureId, cell: Cell): Mark {
  const { sheet, grid, x, middle } = cell;
  const { words, theme, size } = sheet;
  const lost = (words.value(figure) ?? 0) > 0;
  const told = words.figure(figure, 'plain');
  const shape = sayAt(sheet, told, [x, middle], {
    align: 'center',
    bold: true,
    size: Math.min(size, grid.column / 2.1),
    fill: lost ? theme.zhu : theme.ink,
  });
  return { series: 'totals', figure, shapes: [hitOf(cell), shape] };
}

/** The area is the points; nothing lost is a small grey dot, more than the weight a hollow one. */
function dotMark(figure: FigureId, cell: Cell): Mark {
  const { sheet, grid, radius, x, middle } = cell;
  const { words, theme } = sheet;
  const points = words.value(figure) ?? 0;
  if (points === 0)
    return { series: 'dots', figure, shapes: [hitOf(cell), circle(x, middle, { r: 2, fill: theme.ink3 })] };
  const r = radius(Math.abs(points));
  const told = `${points < 0 ? '+' : ''}${words.figure(figure, 'bare')}`;
  const paint = points < 0 ? { fill: theme.zhuWash, stroke: theme.zhu, lineWidth: 1.5 } : { fill: theme.zhu };
  const wide = textWidth(told, numberSize);
  const inside = points > 0 && wide <= r * 2 - 3;
  if (inside) {
    const number = sayAt(sheet, told, [x, middle], { align: 'center', size: numberSize, fill: theme.paper });
    return { series: 'dots', figure, shapes: [hitOf(cell), circle(x, middle, { r, ...paint }), number] };
  }
  if (grid.column < roomy) {
    const number = sayAt(sheet, fitText(told, grid.column, numberSize), [x, middle + 15], {
      align: 'center',
      size: numberSize,
      fill: theme.zhu,
    });
    return {
      series: 'dots',
      figure,
      shapes: [hitOf(cell), circle(x, middle - 5, { r: Math.min(r, 11), ...paint }), number],
    };
  }
  const start = x - (r * 2 + 3 + wide) / 2;
  const number = sayAt(sheet, told, [start + r * 2 + 3, middle], { size: numberSize, fill: theme.zhu });
  return { series: 'dots', figure, shapes: [hitOf(cell), circle(start + r, middle, { r, ...paint }), number] };
}

/** The frameworks' names over their years, an upright double rule between two of them. */
function frameworks(spans: readonly FrameworkSpan[], { sheet, grid }: Drawn): Shape[] {
  const { theme, words, height, caption, width } = sheet;
  if (spans.length < 2) return [];
  return spans.flatMap(({ from, to, title }, index): Shape[] => {
    const left = index === 0 ? 0 : grid.left + from * grid.column + 8;
    const right = to === spans[spans.length - 1]?.to ? width : grid.left + (to + 1) * grid.column - 6;
    const name = title ? fitText(words.name(title), right - left, caption) : '';
    const x = grid.left + from * grid.column;
    const rules = index === 0 ? [] : [x - 2, x + 1].map((at) => line([at, 2], [at, height - 2], { stroke: theme.ink }));
    const isShort = textWidth('…', caption) * 3 > right - left;
    return [
      ...rules,
      ...(name && !isShort ? [sayAt(sheet, name, [left, titleHeight / 2], { size: caption, fill: theme.ink3 })] : []),
    ];
  });
}
