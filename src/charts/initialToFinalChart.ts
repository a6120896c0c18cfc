import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import { chartOf, type Mark } from './chart';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { adjustedMark, differenceMark, finalMark, initialMark } from './marks';
import { line, target, type Box, type Shape } from './shapes';
import { evenLines, fitText, textWidth } from './textWidth';

/** The height of a budget's row and of a difference's, of the bars in them, and the type of their numbers. */
const heights = { total: { row: 31, bar: 22.5, numeral: 22 }, rest: { row: 24, bar: 15, numeral: 15 } } as const;
const small = 12.5;

const lookOf = ({ kind }: PictureRow) => (kind === 'rest' ? heights.rest : heights.total);

/** The budgets and what lies between two of them, each where the one before ends, with a column of numbers that adds up. */
export const initialToFinalChart = chartOf({
  comfortable: 430,
  heightAt: ({ rows }) => rows.reduce((sum, row) => sum + lookOf(row).row, 0),
  draw,
  legend: [],
});

interface Layout {
  left: number;
  right: number;
  x: (value: number) => number;
  /** Where each row begins, and how much taller it is than it has to be. */
  tops: readonly number[];
  stretch: number;
}

interface Placed {
  picture: Picture;
  row: PictureRow;
  index: number;
  sheet: DrawingSheet;
  layout: Layout;
}

function layoutOf({ rows }: Picture, sheet: DrawingSheet): Layout {
  const { words, size, width, height } = sheet;
  const names = rows.map((row) => (row.kind === 'rest' ? 0 : textWidth(words.name(row.label), size, true)));
  const numbers = rows.map((row) => textWidth(numberOf(row, sheet), lookOf(row).numeral, true));
  const left = Math.min(Math.max(0, ...names) + 12, width * 0.3);
  const right = Math.max(left + 40, width - Math.max(48, ...numbers) - 16);
  const most = Math.max(0, ...rows.map((row) => (row.kind === 'rest' ? 0 : (words.value(row.cells[0]) ?? 0))));
  const whole = rows.reduce((sum, row) => sum + lookOf(row).row, 0);
  const stretch = Math.min(1.25, height / Math.max(1, whole));
  let y = 0;
  const tops = rows.map((row) => {
    const top = y;
    y += lookOf(row).row * stretch;
    return top;
  });
  return {
    left,
    right,
    tops,
    stretch,
    x: (value) => left + (most > 0 ? Math.max(0, value) / most : 0) * (right - left),
  };
}

/** Whether a difference adds: what wasn't spent is taken away. */
const adds = (row: PictureRow, { words }: DrawingSheet): boolean =>
  row.key === 'unspent' ? (words.value(row.cells[0]) ?? 0) < 0 : (words.value(row.cells[0]) ?? 0) > 0;

function numberOf(row: PictureRow, sheet: DrawingSheet): string {
  const [id] = row.cells;
  if (!id) return sheet.words.message('chart.notStated');
  if (row.kind !== 'rest') return sheet.words.figure(id, 'plain');
  return `${adds(row, sheet) ? '+' : '\u2212'}${sheet.words.figure(id, 'bare')}`;
}

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  const { rows } = picture;
  if (!rows.some(({ cells: [id] }) => id)) return [];
  const layout = layoutOf(picture, sheet);
  const foot = (layout.tops.at(-1) ?? 0) + heights.total.row * layout.stretch;
  const axis = line([layout.left, 0], [layout.left, foot], { stroke: sheet.theme.ink, lineWidth: 1.5 });
  return [
    ...rows.flatMap((row, index) => {
      const place = { picture, row, index, sheet, layout };
      return row.kind === 'rest' ? differenceMarks(place) : budgetMarks(place);
    }),
    { series: 'axis', shapes: [axis] },
  ];
}

function bandOf({ row, index, layout }: Placed): { y: number; height: number; middle: number; row: Box } {
  const { row: tall, bar } = lookOf(row);
  const [top, whole] = [layout.tops[index] ?? 0, tall * layout.stretch];
  const height = bar * Math.min(1.15, layout.stretch);
  const y = top + (whole - height) / 2;
  return { y, height, middle: y + height / 2, row: { x: 0, y: top, width: 0, height: whole } };
}

function numeral(place: Placed, fill: string): Shape {
  const { row, sheet, layout } = place;
  const told = numberOf(row, sheet);
  const bold = row.kind === 'rest' || row.key === 'final';
  const room = (sheet.width - layout.right - 8) / Math.max(1, textWidth(told, 1, bold));
  const size = Math.min(row.cells[0] ? lookOf(row).numeral : sheet.size, room);
  return sayAt(sheet, told, [sheet.width, bandOf(place).middle], { align: 'right', size, bold, fill });
}

function budgetMarks(place: Placed): Mark[] {
  const { picture, row, sheet, layout } = place;
  const { words, theme, size, width } = sheet;
  const [id] = row.cells;
  const { y, height, middle, row: band } = bandOf(place);
  const box = { x: layout.left, y, height, width: layout.x(words.value(id) ?? 0) - layout.left };
  const bar = { initial: initialMark, adjusted: adjustedMark }[row.key] ?? finalMark;
  const share = cellOf(picture, row, 'share');
  const told = share ? words.figure(share, 'full') : '';
  const fits = told !== '' && textWidth(told, size, true) + 14 < box.width;
  return [
    {
      series: row.key,
      figure: id,
      shapes: [
        target({ ...band, width }),
        sayAt(sheet, fitText(words.name(row.label), layout.left - 6, size), [0, middle], { bold: row.key === 'final' }),
        ...bar(box, sheet),
        numeral(place, id ? theme.ink : theme.ink3),
      ],
    },
    ...(share && fits
      ? [
          {
            series: 'rate',
            figure: share,
            shapes: [
              target({ ...box, width: textWidth(told, size, true) + 14 }),
              sayAt(sheet, told, [box.x + 7, middle], { bold: true, fill: theme.paper }),
            ],
          },
        ]
      : []),
  ];
}

/** A sentence in two lines of smaller type; where that is too long for them, its plain name. */
function twoLines(told: string, plain: string, room: number): string[] {
  const lines = evenLines(told, room, { size: small * 0.82, lines: 2 });
  return lines.some((one) => one.endsWith('…')) ? evenLines(plain, room, { size: small * 0.82, lines: 2 }) : lines;
}

/** A difference hangs between the ends of two budgets, on dots, with the lines it comes from on its side with room. */
function differenceMarks(place: Placed): Mark[] {
  const { picture, row, index, sheet, layout } = place;
  const { words, theme, width } = sheet;
  const at = (one: PictureRow | undefined): number => layout.x(words.value(one?.cells[0]) ?? 0);
  const [from, to] = [at(picture.rows[index - 1]), at(picture.rows[index + 1])];
  const { y, height, middle, row: band } = bandOf(place);
  const box = { x: Math.min(from, to), y, width: Math.abs(to - from), height };
  const dots = (x: number, a: number, b: number): Shape => line([x, a], [x, b], { stroke: theme.zhu, dash: [1.5, 2] });
  const said = row.says?.['from'];
  const told = said ? words.said(said) : words.name(row.label);
  const [left, right] = [box.x - layout.left - 8, layout.right - box.x - box.width - 8];
  const wide = textWidth(told, small, true);
  const toLeft = left >= wide || left >= right;
  const room = Math.max(left, right) / 1.05;
  const [type, lines] =
    textWidth(told, small) <= room ? [small, [told]] : [small * 0.82, twoLines(told, words.name(row.label), room)];
  const [x, align] = toLeft ? ([box.x - 5, 'right'] as const) : ([box.x + box.width + 5, 'left'] as const);
  return [
    {
      series: 'difference',
      figure: row.cells[0],
      shapes: [
        target({ ...band, width }),
        dots(from, band.y - 3 * layout.stretch, y),
        dots(to, y + height, band.y + band.height + 3 * layout.stretch),
        ...differenceMark(box, sheet, adds(row, sheet)),
        ...lines.map((text, line) =>
          sayAt(sheet, text, [x, middle + (line - (lines.length - 1) / 2) * type * 1.12], {
            align,
            size: type,
            bold: true,
            fill: theme.zhu,
          }),
        ),
        numeral(place, theme.zhu),
      ],
    },
  ];
}
