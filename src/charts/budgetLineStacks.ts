import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import { amounts, bases, type Base } from './budgetLineColumns';
import { barMarks, rateText, ruleAt } from './budgetLineParts';
import type { Mark } from './chart';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, type Shape } from './shapes';
import { fitText, textWidth } from './textWidth';

/** Lines as blocks, for phones: name and final amount, the bars over the whole width, a line for either difference. */
export function stackedLines(picture: Picture, sheet: DrawingSheet): Mark[] {
  const pitch = sheet.height / picture.rows.length;
  const values = picture.rows.flatMap((row) =>
    amounts.map((column) => sheet.words.value(cellOf(picture, row, column)) ?? 0),
  );
  const [back, most] = [Math.max(0, ...values.map((value) => -value)), Math.max(1, ...values)];
  const length = (value: number) => (Math.abs(value) / (back + most)) * sheet.width;
  const zero = length(back);
  const axis = (from: number, to: number): Shape[] =>
    back > 0 ? [line([zero, from], [zero, to], { stroke: sheet.theme.ink2, lineWidth: 1.5 })] : [];
  return picture.rows.flatMap((row, index): Mark[] => {
    const y = index * pitch;
    return [
      ...titleMarks(picture, row, { sheet, y }),
      ...barMarks(picture, row, {
        sheet,
        x: zero,
        y: y + 24,
        height: pitch - 72,
        length,
        withDifference: true,
        end: sheet.width,
      }),
      ...bases.flatMap((base, line) =>
        differenceLine(picture, row, { sheet, base, middle: y + pitch - 36 + line * 20 }),
      ),
      { series: 'rules', shapes: [ruleAt(sheet, y + pitch), ...axis(y + 26, y + pitch - 50)] },
    ];
  });
}

function titleMarks(picture: Picture, row: PictureRow, { sheet, y }: { sheet: DrawingSheet; y: number }): Mark[] {
  const { words, size, width } = sheet;
  const final = cellOf(picture, row, 'final');
  const number = final ? words.figure(final) : words.message('chart.notStated');
  const name = row.kind === 'memo' ? `${words.message('chart.memo')} ${words.name(row.label)}` : words.name(row.label);
  const bold = row.kind === 'total';
  const room = width - textWidth(number, size, true) - 12;
  return [
    {
      series: 'names',
      figure: final,
      shapes: [sayAt(sheet, fitText(name, room, size), [0, y + 15], { bold })],
    },
    { series: 'numbers', figure: final, shapes: [sayAt(sheet, number, [width, y + 15], { align: 'right', bold })] },
  ];
}

function differenceLine(
  picture: Picture,
  row: PictureRow,
  { sheet, base, middle }: { sheet: DrawingSheet; base: Base; middle: number },
): Mark[] {
  const { words, theme, second, caption, width } = sheet;
  const [difference, relative] = [
    cellOf(picture, row, `difference(${base})`),
    cellOf(picture, row, `relative(${base})`),
  ];
  const value = words.value(difference);
  const look = { size: second, align: 'right' } as const;
  const label = sayAt(sheet, words.message(`chart.vs.${base}`), [0, middle], { size: caption, fill: theme.ink3 });
  if (value === undefined || !difference) {
    const content = difference ? words.figure(difference) : words.message('chart.notStated');
    return [
      {
        series: 'texts',
        figure: difference,
        shapes: [label, sayAt(sheet, content, [width, middle], { ...look, fill: theme.ink3 })],
      },
    ];
  }
  const rated = relative && words.value(relative) !== undefined;
  const rateRoom = 100;
  return [
    {
      series: 'texts',
      figure: difference,
      shapes: [label, sayAt(sheet, words.figure(difference, 'signed'), [width - rateRoom, middle], look)],
    },
    {
      series: 'texts',
      figure: relative,
      shapes: rated
        ? [
            sayAt(sheet, rateText(value, words.figure(relative, 'abs'), sheet), [width, middle], {
              ...look,
              fill: theme.ink2,
            }),
          ]
        : [],
    },
  ];
}
