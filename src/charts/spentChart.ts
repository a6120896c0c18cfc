import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import { chartOf, type Mark } from './chart';
import { adjustedMark, differenceMark, finalMark, initialMark } from './marks';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, target, type Box, type Shape } from './shapes';
import { fitText, textWidth } from './textWidth';

const [pitch, foot, numeral] = [46, 34, 27];

/** Three bars on one scale with large amounts; the last one holds its share of the budget, and what is left of it. */
export const spentChart = chartOf({
  comfortable: 330,
  heightAt: ({ rows }) => (rows.some(({ cells: [id] }) => id) ? 3 * pitch + foot : 0),
  draw,
  legend: [],
});

interface Layout {
  left: number;
  /** Height of a row. */
  row: number;
  x: (value: number) => number;
}

function layoutOf(rows: readonly PictureRow[], sheet: DrawingSheet): Layout {
  const { words, size, width, height } = sheet;
  const labels = rows.map(({ label }) => textWidth(words.name(label), size, true));
  const numbers = rows.map(({ cells: [id] }) => textWidth(id ? words.figure(id, 'big') : '', numeral, true));
  const left = Math.min(Math.max(...labels) + 14, width * 0.3);
  const right = Math.max(left + 20, width - Math.max(...numbers, 48) - 18);
  const most = Math.max(0, ...rows.map(({ cells: [id] }) => words.value(id) ?? 0));
  const x = (value: number) => left + (most > 0 ? (Math.max(0, value) / most) * (right - left) : 0);
  return { left, row: (height - foot) / 3, x };
}

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  const rows = picture.rows.filter(({ kind }) => kind !== 'rest');
  const layout = layoutOf(rows, sheet);
  const rest = picture.rows.find(({ kind }) => kind === 'rest');
  const axis = line([layout.left, 0], [layout.left, 3 * layout.row], { stroke: sheet.theme.ink, lineWidth: 1.5 });
  return [
    ...rows.map((row, index) => amountMark(row, { sheet, layout, index })),
    ...shareMarks(picture, { sheet, layout }),
    ...(rest ? restMarks(picture, rest, { sheet, layout }) : []),
    { series: 'axis', shapes: [axis] },
  ];
}

const barOf = ({ row }: Layout, index: number) => ({ y: index * row + row * 0.13, height: row * 0.74 });

interface Place {
  sheet: DrawingSheet;
  layout: Layout;
}

function amountMark({ key, label, kind, cells: [id] }: PictureRow, place: Place & { index: number }): Mark {
  const { sheet, layout, index } = place;
  const { width, words, theme, size } = sheet;
  const bar = barOf(layout, index);
  const middle = bar.y + bar.height / 2;
  const box: Box = { x: layout.left, width: layout.x(words.value(id) ?? 0) - layout.left, ...bar };
  const bold = kind === 'total';
  const drawBar = { initial: initialMark, adjusted: adjustedMark }[key] ?? finalMark;
  const told = id ? words.figure(id, 'big') : words.message('chart.notStated');
  const room = width - layout.left - 18;
  const fitted = Math.min(id ? numeral : size, (room / textWidth(told, 1, true)) * 0.98);
  return {
    series: key,
    figure: id,
    shapes: [
      target({ x: 0, y: index * layout.row, width, height: layout.row }),
      sayAt(sheet, fitText(words.name(label), layout.left - 8, size), [0, middle], { bold }),
      ...drawBar(box, sheet),
      sayAt(sheet, told, [width, middle], {
        align: 'right',
        bold,
        size: fitted,
        ...(id ? {} : { fill: theme.ink3 }),
      }),
    ],
  };
}

const finalOf = ({ rows }: Picture): PictureRow | undefined => rows.find(({ key }) => key === 'final');

/** The rate in its own bar, where it has room there. */
function shareMarks(picture: Picture, { sheet, layout }: Place): Mark[] {
  const { words, size, theme } = sheet;
  const final = finalOf(picture);
  const rate = final && cellOf(picture, final, 'share');
  const end = layout.x(words.value(final?.cells[0]) ?? 0);
  const told = rate ? words.figure(rate, 'full') : '';
  if (!rate || end - layout.left < textWidth(told, size, true) + 20) return [];
  const bar = barOf(layout, 2);
  const at = [layout.left + 10, bar.y + bar.height / 2] as const;
  const hit = target({ x: layout.left, width: textWidth(told, size, true) + 20, ...bar });
  return [{ series: 'rate', figure: rate, shapes: [hit, sayAt(sheet, told, at, { bold: true, fill: theme.paper })] }];
}

/** What is left up to the chosen budget, in its own word and share beneath. */
function restMarks(picture: Picture, rest: PictureRow, { sheet, layout }: Place): Mark[] {
  const { words, size, theme, width } = sheet;
  const base = picture.rows.find(({ key }) => rest.key.endsWith(key));
  const id = cellOf(picture, rest, 'share');
  const [from, to] = [finalOf(picture), base].map((row) => layout.x(words.value(row?.cells[0]) ?? 0));
  if (!id || from === undefined || to === undefined || to <= from) return [];
  const bar = barOf(layout, 2);
  const told = words.message('chart.spent.rest', { name: words.name(rest.label), share: words.figure(id, 'abs') });
  const wide = textWidth(told, size, true);
  const end = Math.min(width, Math.max(to, wide));
  const y = bar.y + bar.height + 17;
  const shapes: Shape[] = [
    ...differenceMark({ x: from + 1, width: Math.max(0, to - from - 1), ...bar }, sheet, false),
    target({ x: end - wide, y: y - 13, width: wide, height: 26 }),
    sayAt(sheet, told, [end, y], { align: 'right', bold: true, fill: theme.zhu }),
  ];
  return [{ series: 'rest', figure: id, shapes }];
}
