import { bridgeMark, numberText, stepWord } from './bridgeMarks';
import type { BridgeItem } from './bridgeItems';
import type { Mark } from './chart';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, target, type Shape } from './shapes';
import { textWidth, wrapText } from './textWidth';

/** Room above for the summaries and the anchors' numbers, below for the names. */
const [head, foot] = [58, 46];

interface Plot {
  sheet: DrawingSheet;
  pitch: number;
  bar: number;
  base: number;
  y: (level: number) => number;
}

/** Columns on one axis that starts at zero: the bridge has a scale of its own, and no part of it is cut off. */
export function columnBridge(items: readonly BridgeItem[], sheet: DrawingSheet): Mark[] {
  const pitch = sheet.width / items.length;
  const base = sheet.height - foot;
  const most = Math.max(1, ...items.flatMap(({ from, to }) => [from, to]));
  const y = (level: number) => base - (level / most) * (base - head);
  const plot: Plot = { sheet, pitch, bar: Math.min(96, pitch * 0.78), base, y };
  const axis = line([0, base], [sheet.width, base], { stroke: sheet.theme.ink, lineWidth: 1.5 });
  return [
    { series: 'connector', shapes: connectors(items, plot) },
    ...items.map((item, index) => itemMark(item, index, plot)),
    { series: 'axis', shapes: [axis] },
    ...items.flatMap((item, index) => (item.summary ? [summaryMark(item.summary, index, plot)] : [])),
  ];
}

const middleOf = (index: number, { pitch }: Plot): number => (index + 0.5) * pitch;

function connectors(items: readonly BridgeItem[], plot: Plot): Shape[] {
  return items.slice(0, -1).map((item, index) => {
    const y = plot.y(item.to);
    const [from, to] = [middleOf(index, plot) + plot.bar / 2, middleOf(index + 1, plot) - plot.bar / 2];
    return line([from, y], [to, y], { stroke: plot.sheet.theme.ink3 });
  });
}

function itemMark(item: BridgeItem, index: number, plot: Plot): Mark {
  const { sheet, bar, base, pitch, y } = plot;
  const { words, theme, caption, size } = sheet;
  const middle = middleOf(index, plot);
  const [top, bottom] = [y(Math.max(item.from, item.to)), y(Math.min(item.from, item.to))];
  // A step too small for its scale is still a line: it did happen.
  const box = {
    x: middle - bar / 2,
    y: top,
    width: bar,
    height: item.kind === 'anchor' ? bottom - top : Math.max(bottom - top, 1.5),
  };
  const anchor = item.kind === 'anchor';
  const below = box.y + box.height + 12;
  const numberY = anchor ? top - 12 : below > base - 8 ? top - 10 : below;
  const number = numberText(item, sheet);
  const word = stepWord(item, words);
  const least = Math.max(0, ...[...word.matchAll(/[!-\u024F]+/g)].map(([piece]) => textWidth(piece, 13)));
  // A word that only just does not fit is set smaller and reaches into the gap beside it: cut, it would say nothing.
  const tight = !anchor && least * (14 / 13) > pitch - 6;
  const nameSize = anchor ? size : tight ? 13 : Math.max(caption, 14);
  const room = tight ? Math.max(pitch - 6, Math.min(least, pitch + 4)) : pitch - 6;
  const names = wrapText(word, room, { size: anchor ? size : tight ? 13 : 14, lines: 2 });
  return {
    series: item.kind === 'anchor' ? (item.row?.key ?? 'anchor') : item.kind,
    figure: item.figure,
    shapes: [
      target({ x: middle - pitch / 2, y: 30, width: pitch, height: sheet.height - 30 }),
      ...bridgeMark(item, box, sheet),
      sayAt(sheet, number, [middle, numberY], {
        align: 'center',
        ...(anchor ? { bold: true } : { size: sheet.second, fill: theme.zhu }),
      }),
      ...names.map((name, row) =>
        sayAt(sheet, name, [middle, base + 15 + row * 18], {
          align: 'center',
          ...(anchor ? { bold: true } : { size: nameSize, fill: theme.ink2 }),
        }),
      ),
    ],
  };
}

function summaryMark({ row, figure, steps }: NonNullable<BridgeItem['summary']>, index: number, plot: Plot): Mark {
  const { sheet, bar } = plot;
  const { words, theme, caption, width } = sheet;
  const [from, to] = [middleOf(index, plot) - bar / 2, middleOf(index + steps - 1, plot) + bar / 2];
  const value = figure ? words.figure(figure, row.key === 'netAdjustment' ? 'signed' : 'bare') : '';
  const content = `${words.name(row.label)} ${value}`;
  const half = textWidth(content, caption) / 2;
  const at = Math.min(Math.max((from + to) / 2, half), width - half);
  const [top, bottom] = [20, 27];
  const stroke = { stroke: theme.ink3 };
  return {
    series: 'summary',
    figure,
    shapes: [
      target({ x: at - half, y: 0, width: 2 * half, height: 28 }),
      sayAt(sheet, content, [at, 9], { align: 'center', size: caption, fill: theme.ink2 }),
      line([from, top], [to, top], stroke),
      line([from, top], [from, bottom], stroke),
      line([to, top], [to, bottom], stroke),
    ],
  };
}
