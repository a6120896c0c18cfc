import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import { amounts, type Base } from './budgetLineColumns';
import type { Mark } from './chart';
import { adjustedMark, differenceMark, finalMark, initialMark } from './marks';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, target, type Box, type Shape } from './shapes';
import { fitText } from './textWidth';

const drawBar = { initial: initialMark, adjusted: adjustedMark, final: finalMark } as const;

interface Bars {
  sheet: DrawingSheet;
  /** The axis: what was paid back lies left of it. */
  x: number;
  y: number;
  height: number;
  length: (value: number) => number;
  /** Whether what is missing to the adjusted budget is drawn at the end of the final bar. */
  withDifference: boolean;
  /** Where the longest bar ends: words in a bar's place go no further. */
  end: number;
}

/** Three thin bars from one axis, 年初, 调整, 决算, each with the middle of its third of the row. */
export function barMarks(picture: Picture, row: PictureRow, bars: Bars): Mark[] {
  const { sheet, x, y, height, length } = bars;
  const pitch = (height - 8) / 3;
  const boxOf = (column: string, index: number): Box => {
    const value = sheet.words.value(cellOf(picture, row, column)) ?? 0;
    const width = length(value);
    return { x: value < 0 ? x - width : x, y: y + 4 + index * pitch + 1, width, height: pitch - 2 };
  };
  const drawn = amounts.map((column, index): Mark => {
    const box = boxOf(column, index);
    const remark =
      column === 'initial' ? remarkShapes(row, { sheet, x: x + 5, y: box.y + box.height / 2, end: bars.end }) : [];
    const hit = target({ ...box, y: box.y - 1, width: Math.max(box.width, 24), height: pitch });
    return {
      series: column,
      figure: cellOf(picture, row, column),
      shapes: [hit, ...drawBar[column](box, sheet), ...remark],
    };
  });
  return bars.withDifference
    ? [...drawn, ...unspentMark(picture, row, { sheet, x, boxes: amounts.map(boxOf) })]
    : drawn;
}

/** What a base of 0.00 means, in the place of its bar. */
function remarkShapes({ remark }: PictureRow, { sheet, x, y, end }: Pick<Bars, 'sheet' | 'x' | 'y' | 'end'>): Shape[] {
  if (!remark) return [];
  const { words, theme, caption } = sheet;
  const open = remark.message === 'remark.initialZero';
  return [
    sayAt(sheet, fitText(words.said(remark), end - x, caption), [x, y], {
      size: caption,
      fill: open ? theme.zhu : theme.ink3,
    }),
  ];
}

function unspentMark(
  picture: Picture,
  row: PictureRow,
  { sheet, x, boxes }: { sheet: DrawingSheet; x: number; boxes: readonly Box[] },
): Mark[] {
  const id = cellOf(picture, row, 'difference(adjusted)');
  const value = sheet.words.value(id);
  const [, adjusted, final] = boxes;
  if (value === undefined || value === 0 || !adjusted || !final) return [];
  const more = value > 0;
  // From the axis on: what was paid back is its own bar left of it.
  const [allowed, spent] = [adjusted, final].map((box) => (box.x < x ? 0 : box.width)) as [number, number];
  const width = Math.abs(allowed - spent) - (more ? 0 : 1);
  const box = { ...final, x: x + Math.min(allowed, spent) + (more ? 0 : 1), width };
  return [{ series: 'difference(adjusted)', figure: id, shapes: differenceMark(box, sheet, more) }];
}

interface Texts {
  sheet: DrawingSheet;
  base: Base;
  end: number;
  middle: number;
}

/** The difference with its sign over the rate with its word: 少 or 多 stands with every difference. */
export function differenceTexts(picture: Picture, row: PictureRow, { sheet, base, end, middle }: Texts): Mark[] {
  const { words, theme, size, second } = sheet;
  const [difference, relative] = [
    cellOf(picture, row, `difference(${base})`),
    cellOf(picture, row, `relative(${base})`),
  ];
  const value = words.value(difference);
  if (value === undefined) {
    const content = difference ? words.figure(difference) : words.message('chart.notStated');
    return [
      {
        series: 'texts',
        figure: difference,
        shapes: [sayAt(sheet, content, [end, middle], { align: 'right', size: second, fill: theme.ink3 })],
      },
    ];
  }
  const bold = row.kind === 'total';
  const hasRate = words.value(relative) !== undefined;
  const first = sayAt(sheet, difference ? words.figure(difference, 'signed') : '', [end, middle - (hasRate ? 9 : 0)], {
    align: 'right',
    bold,
    size,
  });
  const rate =
    relative && hasRate
      ? [
          sayAt(sheet, rateText(value, words.figure(relative, 'abs'), sheet), [end, middle + 10], {
            align: 'right',
            size: second,
            fill: theme.ink2,
          }),
        ]
      : [];
  return [
    { series: 'texts', figure: difference, shapes: [first] },
    { series: 'texts', figure: relative, shapes: rate },
  ];
}

export const rateText = (value: number, figure: string, { words }: DrawingSheet): string =>
  value === 0 ? figure : words.message(value < 0 ? 'chart.less' : 'chart.more', { figure });

export const ruleAt = (sheet: DrawingSheet, y: number): Shape =>
  line([0, y - 0.5], [sheet.width, y - 0.5], { stroke: sheet.theme.rule });
