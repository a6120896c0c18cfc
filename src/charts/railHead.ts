import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, type Shape } from './shapes';
import { fitText, textWidth } from './textWidth';

const [lines, pitch] = [4, 16];
/** Room for the names of a ladder's steps above its rails. */
export const railHeadHeight = lines * pitch + 14;

interface Head {
  sheet: DrawingSheet;
  left: number;
  /** Width of one step. */
  column: number;
  /** Where the head begins; at the top of the sheet unless said. */
  top?: number;
}

/** The steps' names over their columns, on as many lines as keep them apart, the first step lowest. */
export function railHead(names: readonly string[], { sheet, left, column, top = 0 }: Head): Shape[] {
  const { caption, theme, width } = sheet;
  const rule = top + railHeadHeight - 0.5;
  const widest = Math.max(...names.map((name) => textWidth(name, caption)));
  const used = Math.min(lines, Math.max(1, Math.ceil((widest + 8) / column)));
  const texts = names.flatMap((name, index): Shape[] => {
    const told = fitText(name, used * column - 4, caption);
    const half = textWidth(told, caption) / 2;
    const center = left + (index + 0.5) * column;
    const x = Math.min(Math.max(center, left + half), width - half);
    const row = index % used;
    const y = rule - 12 - row * pitch;
    const tick = line([center, rule - 4], [center, rule], { stroke: theme.ink3 });
    return [sayAt(sheet, told, [x, y], { align: 'center', size: caption, fill: theme.ink2 }), tick];
  });
  return [...texts, line([left, rule], [width, rule], { stroke: theme.ink3 })];
}
