import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import { amounts, bases, type Base, type LineColumns } from './budgetLineColumns';
import { barMarks, differenceTexts } from './budgetLineParts';
import type { Mark } from './chart';
import { differenceMark } from './marks';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, type Shape } from './shapes';
import { textWidth, wrapText } from './textWidth';

interface Table {
  sheet: DrawingSheet;
  columns: LineColumns;
  head: number;
}

/** Lines as rows of a table: name, bars, amounts, differences; every number flush right. */
export function columnLines(picture: Picture, { sheet, columns, head }: Table): Mark[] {
  const pitch = (sheet.height - head) / picture.rows.length;
  const axis = line([columns.zero, head], [columns.zero, sheet.height], { stroke: sheet.theme.ink2, lineWidth: 1.5 });
  return [
    headMark(sheet, columns, head),
    ...picture.rows.flatMap((row, index) => rowMarks(picture, row, { sheet, columns, y: head + index * pitch, pitch })),
    { series: 'axis', shapes: [axis] },
  ];
}

function headMark(sheet: DrawingSheet, columns: LineColumns, head: number): Mark {
  const { words, theme, width, caption } = sheet;
  const look = { align: 'right', size: caption, fill: theme.ink3 } as const;
  const vs = columns.withBars ? 'finalVs' : 'vs';
  return {
    series: 'head',
    shapes: [
      sayAt(
        sheet,
        words.message(columns.withBars ? 'chart.initialAdjustedFinal' : 'chart.final'),
        [columns.numberEnd, head / 2],
        look,
      ),
      ...bases.map((base) =>
        sayAt(sheet, words.message(`chart.${vs}.${base}`), [columns.difference[base].end, head / 2], look),
      ),
      line([0, head - 0.5], [width, head - 0.5], { stroke: theme.ink3 }),
    ],
  };
}

interface Place {
  sheet: DrawingSheet;
  columns: LineColumns;
  y: number;
  pitch: number;
}

function rowMarks(picture: Picture, row: PictureRow, place: Place): Mark[] {
  const { sheet, columns, y, pitch } = place;
  const rule = line([0, y + pitch - 0.5], [sheet.width, y + pitch - 0.5], { stroke: sheet.theme.rule });
  const bars = {
    x: columns.zero,
    y,
    height: pitch,
    length: columns.length,
    withDifference: !columns.withBars,
    end: columns.barEnd,
  };
  return [
    { series: 'names', figure: cellOf(picture, row, 'final'), shapes: nameShapes(row, place) },
    { series: 'rules', shapes: [rule] },
    ...barMarks(picture, row, { sheet, ...bars }),
    ...numberMarks(picture, row, place),
    ...bases.flatMap((base) => differenceMarks(picture, row, { ...place, base })),
  ];
}

function nameShapes({ label, kind, level }: PictureRow, { sheet, columns, y, pitch }: Place): Shape[] {
  const { words, size, caption, theme } = sheet;
  const x = level * 16;
  const room = columns.left - x - 8;
  const middle = y + pitch / 2;
  const bold = kind === 'total';
  const name = words.name(label);
  const memo = words.message('chart.memo');
  if (kind === 'memo' && textWidth(`${memo} ${name}`, size) <= room)
    return [sayAt(sheet, `${memo} ${name}`, [x, middle])];
  if (kind === 'memo' && textWidth(name, size) <= room) {
    const above = sayAt(sheet, memo, [x, middle - 10], { size: caption, fill: theme.ink3 });
    return [above, sayAt(sheet, name, [x, middle + 9])];
  }
  const lines = wrapText(name, room, { size, lines: 2 });
  return lines.map((content, index) =>
    sayAt(sheet, content, [x, middle + (index - (lines.length - 1) / 2) * 18], { bold }),
  );
}

/** Beside the bars the final amount, or all three where there is room. */
function numberMarks(picture: Picture, row: PictureRow, { sheet, columns, y, pitch }: Place): Mark[] {
  const { words, caption, theme, size } = sheet;
  const shown = columns.withBars ? amounts : (['final'] as const);
  return shown.map((column, index) => {
    const id = cellOf(picture, row, column);
    const final = column === 'final';
    const middle = columns.withBars ? y + pitch / 2 + (index - 1) * 16 : y + pitch / 2;
    const content = id ? words.figure(id) : words.message('chart.notStated');
    const look = final
      ? { size: id ? size : caption, bold: row.kind === 'total' || columns.withBars, fill: id ? theme.ink : theme.ink3 }
      : { size: caption, fill: id ? theme.ink2 : theme.ink3 };
    return {
      series: 'numbers',
      figure: id,
      shapes: [sayAt(sheet, content, [columns.numberEnd, middle], { align: 'right', ...look })],
    };
  });
}

function differenceMarks(
  picture: Picture,
  row: PictureRow,
  { sheet, columns, y, pitch, base }: Place & { base: Base },
): Mark[] {
  const { end, axis } = columns.difference[base];
  const texts = differenceTexts(picture, row, { sheet, base, end, middle: y + pitch / 2 });
  if (!columns.withBars) return texts;
  const id = cellOf(picture, row, `difference(${base})`);
  const value = sheet.words.value(id);
  if (value === undefined) return texts;
  const width = columns.length(Math.abs(value));
  const box = { x: value < 0 ? axis - width : axis, y: y + pitch / 2 - 11, width, height: 22 };
  const stand = line([axis, y + 5], [axis, y + pitch - 5], { stroke: sheet.theme.ink3 });
  return [
    { series: `difference(${base})`, figure: id, shapes: [...differenceMark(box, sheet, value > 0), stand] },
    ...texts,
  ];
}
