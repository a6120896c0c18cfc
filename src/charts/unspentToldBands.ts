import type { Picture, PictureRow } from '../pictures/picture';
import type { Mark } from './chart';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { estimateMark } from './marks';
import { line, outlined, target, type Shape } from './shapes';
import { fitText, textWidth, wrapText } from './textWidth';

/** Heights of the report's words and of an estimate. */
export const [wordsBand, estimateBand] = [54, 35];
/** Types of text under the size of content, and of numbers above it. */
export const types = { second: 12.5, small: 11, numeral: 22, estimate: 17 } as const;
const { second, small } = types;

/** Where bars begin and end, and how long an amount is. */
export interface Layout {
  left: number;
  right: number;
  x: (value: number) => number;
}

export interface Place {
  picture: Picture;
  sheet: DrawingSheet;
  layout: Layout;
  y: number;
}

export const axisAt = ({ sheet, layout, y }: Place, height: number): Mark => ({
  series: 'axis',
  shapes: [line([layout.left, y - 2], [layout.left, y + height], { stroke: sheet.theme.ink, lineWidth: 1.5 })],
});

/** What the report says of it in words, and what it doesn't. */
export function wordsMarks(row: PictureRow, { sheet, layout, y }: Place): Mark[] {
  const { words, theme, size, width } = sheet;
  const say = (key: string): string => (row.says?.[key] ? words.said(row.says[key]) : '');
  const [id] = row.cells;
  const amount = id ? words.figure(id) : '';
  const room = width - layout.left - (amount ? textWidth(amount, types.numeral) + 14 : 0);
  const told = say('told');
  const type = textWidth(told, size) <= room ? size : second;
  const lines = wrapText(told, room, { size: type, lines: 2 });
  const silent = say('silent');
  const quiet = textWidth(silent, second) <= width - layout.left ? second : small * 0.82;
  return [
    {
      series: 'told',
      figure: id,
      shapes: [
        sayAt(sheet, fitText(words.name(row.label), layout.left - 6, size), [0, y + 9], { bold: true }),
        ...lines.map((text, index) => sayAt(sheet, text, [layout.left, y + 9 + index * (type + 3)], { size: type })),
        ...(silent
          ? [
              sayAt(
                sheet,
                fitText(silent, width - layout.left, quiet),
                [layout.left, y + 12 + lines.length * (type + 3)],
                {
                  size: quiet,
                  fill: theme.ink2,
                },
              ),
            ]
          : []),
        ...(amount ? [sayAt(sheet, amount, [width, y + 11], { align: 'right', size: types.numeral })] : []),
      ],
    },
  ];
}

/** What a stated rate would mean, by either base: dashed, with its range. */
export function estimatesMarks(rows: readonly PictureRow[], place: Place): Mark[] {
  const { sheet, layout, y } = place;
  const { words, theme } = sheet;
  const tag = words.message('chart.estimate');
  const rate = rows[0]?.says?.['rate'];
  const lines = rate ? wrapText(words.said(rate), layout.left - 8, { size: small, lines: 3 }) : [];
  const tagged: Shape[] = [
    outlined({ x: 0, y, width: textWidth(tag, second) + 7, height: 18 }, { stroke: theme.ink, lineWidth: 0.8 }),
    sayAt(sheet, tag, [3.5, y + 9], { size: second }),
    ...lines.map((text, index) => sayAt(sheet, text, [0, y + 27 + index * 14], { size: small, fill: theme.ink2 })),
  ];
  return [
    { series: 'tag', shapes: tagged },
    ...rows.map((row, index) => estimateRow(row, { ...place, y: y + index * estimateBand })),
    axisAt({ ...place, y: y + 1 }, rows.length * estimateBand - 13),
  ];
}

function estimateRow(row: PictureRow, { sheet, layout, y }: Place): Mark {
  const { words, theme, width } = sheet;
  const [id] = row.cells;
  const box = { x: layout.left, y, width: layout.x(words.value(id) ?? 0) - layout.left, height: 17 };
  const middle = y + box.height / 2;
  const label = words.name(row.label);
  const beside = layout.right - box.x - box.width - 6;
  const inside = textWidth(label, second) + 14 < box.width || beside < box.width - 14;
  const x = inside ? layout.left + 7 : box.x + box.width + 6;
  const rest = row.says?.['rest'];
  return {
    series: 'estimate',
    figure: id,
    shapes: [
      target({ x: layout.left, y, width: width - layout.left, height: estimateBand }),
      ...estimateMark(box, sheet),
      sayAt(sheet, fitText(label, inside ? box.width - 12 : beside, second), [x, middle], { size: second }),
      ...(rest
        ? [
            sayAt(sheet, fitText(words.said(rest), layout.right - layout.left - 7, small), [layout.left + 7, y + 25], {
              size: small,
              fill: theme.ink2,
            }),
          ]
        : []),
      ...(id
        ? [
            sayAt(sheet, words.figure(id), [width, middle - 1], { align: 'right', size: types.estimate }),
            sayAt(sheet, words.figure(id, 'range'), [width, y + 25], { align: 'right', size: small, fill: theme.ink2 }),
          ]
        : []),
    ],
  };
}
