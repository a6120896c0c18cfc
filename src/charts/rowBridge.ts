import { bridgeMark, numberText, stepWord } from './bridgeMarks';
import type { BridgeItem } from './bridgeItems';
import type { Mark } from './chart';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, target } from './shapes';
import { fitText, textWidth } from './textWidth';

export const rowPitch = 36;

/** The same bridge lying down, for narrow sheets: a row a step, names left, numbers right. */
export function rowBridge(items: readonly BridgeItem[], sheet: DrawingSheet): Mark[] {
  const { width, height, words, theme, size } = sheet;
  const summaries = items.filter(({ summary }) => summary).length;
  const pitch = Math.min(height / (items.length + summaries), rowPitch * 1.5);
  const numbers = items.map((item) => textWidth(numberText(item, sheet), size, true));
  const labels = items.map((item) => textWidth(stepWord(item, words), size, item.kind === 'anchor'));
  const left = Math.min(Math.max(...labels) + 12, width * 0.36);
  const right = width - Math.max(...numbers) - 12;
  const most = Math.max(1, ...items.flatMap(({ from, to }) => [from, to]));
  const x = (level: number) => left + (level / most) * (right - left);
  let y = 0;
  const marks = items.flatMap((item): Mark[] => {
    const heading = item.summary ? [summaryMark(item.summary, { sheet, y, pitch })] : [];
    if (item.summary) y += pitch;
    const drawn = rowMark(item, { sheet, y, pitch, left, x });
    y += pitch;
    return [...heading, drawn];
  });
  return [...marks, { series: 'axis', shapes: [line([left, 0], [left, y], { stroke: theme.ink2, lineWidth: 1.5 })] }];
}

function summaryMark(
  { row, figure }: NonNullable<BridgeItem['summary']>,
  { sheet, y, pitch }: { sheet: DrawingSheet; y: number; pitch: number },
): Mark {
  const { words, theme, width, second } = sheet;
  const middle = y + pitch / 2;
  const value = figure ? words.figure(figure, row.key === 'netAdjustment' ? 'signed' : 'bare') : '';
  const look = { size: second, fill: theme.ink2 };
  return {
    series: 'summary',
    figure,
    shapes: [
      target({ x: 0, y, width, height: pitch }),
      sayAt(sheet, words.name(row.label), [0, middle], look),
      sayAt(sheet, value, [width, middle], { ...look, align: 'right' }),
    ],
  };
}

interface Place {
  sheet: DrawingSheet;
  y: number;
  pitch: number;
  left: number;
  x: (level: number) => number;
}

function rowMark(item: BridgeItem, { sheet, y, pitch, left, x }: Place): Mark {
  const { words, theme, width, size } = sheet;
  const anchor = item.kind === 'anchor';
  const middle = y + pitch / 2;
  const height = pitch * (anchor ? 0.6 : 0.45);
  const [from, to] = [x(Math.min(item.from, item.to)), x(Math.max(item.from, item.to))];
  const box = { x: from, y: middle - height / 2, width: anchor ? to - from : Math.max(to - from, 1.5), height };
  return {
    series: anchor ? (item.row?.key ?? 'anchor') : item.kind,
    figure: item.figure,
    shapes: [
      target({ x: 0, y, width, height: pitch }),
      sayAt(sheet, fitText(stepWord(item, words), left - 8, size), [0, middle], { bold: anchor }),
      ...bridgeMark(item, box, sheet),
      sayAt(sheet, numberText(item, sheet), [width, middle], {
        align: 'right',
        ...(anchor ? { bold: true } : { fill: theme.zhu }),
      }),
    ],
  };
}
