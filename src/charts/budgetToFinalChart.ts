import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import { chartOf, type Mark } from './chart';
import { adjustedMark, differenceMark, finalMark, initialMark } from './marks';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, target, type Box, type Shape } from './shapes';
import { fitText, textWidth } from './textWidth';

const [pitch, foot] = [40, 26];

/** Three bars from one axis on one scale; what final differs by is part of its bar, or hangs over the budget's end. */
export const budgetToFinalChart = chartOf({
  comfortable: 330,
  heightAt: (picture) => (amountsOf(picture).some((row) => row.cells[0]) ? 3 * pitch + foot : 0),
  draw,
  legend: ['initial', 'adjusted', 'final', 'difference'],
});

const amountsOf = (picture: Picture): PictureRow[] => picture.rows.filter(({ kind }) => kind !== 'rest');

interface Layout {
  left: number;
  right: number;
  pitch: number;
  x: (value: number) => number;
}

function layoutOf(rows: readonly PictureRow[], sheet: DrawingSheet): Layout {
  const { words, size, width, height } = sheet;
  const labels = rows.map(({ label }) => textWidth(words.name(label), size, true));
  const numbers = rows.map(({ cells: [id] }) => textWidth(id ? words.figure(id) : '', size, true));
  const left = Math.min(Math.max(...labels) + 14, width * 0.42);
  const right = width - Math.max(...numbers, 48) - 14;
  const most = Math.max(0, ...rows.map(({ cells: [id] }) => words.value(id) ?? 0));
  const x = (value: number) => left + (most > 0 ? (Math.max(0, value) / most) * (right - left) : 0);
  return { left, right, pitch: (height - foot) / rows.length, x };
}

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  const rows = amountsOf(picture);
  const layout = layoutOf(rows, sheet);
  const axis = line([layout.left, 0], [layout.left, rows.length * layout.pitch], {
    stroke: sheet.theme.ink2,
    lineWidth: 1.5,
  });
  const difference = picture.rows.find(({ kind }) => kind === 'rest');
  return [
    ...rows.map((row, index) => amountMark(row, { sheet, layout, index })),
    ...(difference ? [differenceMarkOf(picture, difference, { sheet, layout })] : []),
    { series: 'axis', shapes: [axis] },
  ];
}

const barOf = ({ pitch: row }: Layout, index: number) => ({ y: index * row + row * 0.2, height: row * 0.6 });

function amountMark(
  { key, label, kind, cells: [id] }: PictureRow,
  { sheet, layout, index }: { sheet: DrawingSheet; layout: Layout; index: number },
): Mark {
  const { width, words, theme, size } = sheet;
  const bar = barOf(layout, index);
  const middle = bar.y + bar.height / 2;
  const box: Box = { x: layout.left, width: layout.x(words.value(id) ?? 0) - layout.left, ...bar };
  const bold = kind === 'total';
  const drawBar = { initial: initialMark, adjusted: adjustedMark }[key] ?? finalMark;
  const shapes: Shape[] = [
    target({ x: 0, y: index * layout.pitch, width, height: layout.pitch }),
    sayAt(sheet, fitText(words.name(label), layout.left - 8, size), [0, middle], { bold }),
    ...drawBar(box, sheet),
    id
      ? sayAt(sheet, words.figure(id), [width, middle], { align: 'right', bold })
      : sayAt(sheet, words.message('chart.notStated'), [width, middle], { align: 'right', fill: theme.ink3 }),
  ];
  return { series: key, figure: id, shapes };
}

function differenceMarkOf(
  picture: Picture,
  row: PictureRow,
  { sheet, layout }: { sheet: DrawingSheet; layout: Layout },
): Mark {
  const { words, theme, size, width } = sheet;
  const base = row.key.endsWith('initial') ? 'initial' : 'adjusted';
  const at = (key: string) => {
    const index = picture.rows.findIndex((one) => one.key === key);
    const found = picture.rows[index];
    return { index, x: layout.x(words.value(found && cellOf(picture, found, 'amount')) ?? 0) };
  };
  const [from, to] = [at('final'), at(base)];
  const more = from.x > to.x;
  const bar = barOf(layout, from.index);
  const box = { x: Math.min(from.x, to.x) + (more ? 0 : 1), width: Math.abs(to.x - from.x) - (more ? 0 : 1), ...bar };
  const above = barOf(layout, to.index);
  const drop = line([to.x - 0.5, above.y + above.height], [to.x - 0.5, bar.y], { stroke: theme.zhu, dash: [2, 3] });
  const id = cellOf(picture, row, 'amount');
  const content = `${words.name(row.label)} ${id ? words.figure(id, 'bare') : ''}`;
  const end = Math.min(width, Math.max(textWidth(content, size, true), from.x, to.x));
  const below = [end, bar.y + bar.height + 15] as const;
  return {
    series: 'difference',
    figure: id,
    shapes: [
      ...differenceMark(box, sheet, more),
      ...(base === 'adjusted' ? [drop] : []),
      target({
        x: end - textWidth(content, size, true),
        y: below[1] - 13,
        width: textWidth(content, size, true),
        height: 26,
      }),
      sayAt(sheet, content, below, { align: 'right', bold: true, fill: theme.zhu }),
    ],
  };
}
