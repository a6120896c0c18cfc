import type { FigureId } from '../domain/figure';
import type { DrawingSheet } from './drawingSheet';
import { target, type Box, type Shape } from './shapes';
import { textWidth } from './textWidth';
import type { ChartTheme } from './theme';

/** What of a mark's ink is left while something else is in focus. */
const faded: Record<ChartTheme['name'], number> = { light: 0.26, dark: 0.34, projection: 0.45 };
/** The least height of what a finger is to find, in the units of a sheet. */
const fingerHeight = 28;

/** Where a text lies, by the widths the layout reckons with; undefined of what is no text, or lies on its side. */
function textBox(shape: Shape): (Box & { content: string }) | undefined {
  if (shape.type !== 'text' || 'rotation' in shape) return undefined;
  const { text = '', x = 0, y = 0, fontSize, fontWeight, align } = shape.style ?? {};
  const size = Number(fontSize);
  const width = textWidth(text, size, fontWeight === 700);
  const left = align === 'right' ? x - width : align === 'center' ? x - width / 2 : x;
  const height = Math.max(fingerHeight, size + 6);
  return { content: text, x: left, y: y - height / 2, width, height };
}

const fadedShape = (shape: Shape, { name, ink3 }: ChartTheme): Shape => {
  const style = shape.type === 'text' ? { fill: ink3, opacity: 1 } : { opacity: faded[name] };
  return { ...shape, blur: { style } } as Shape;
};

/**
 * The shapes of a figure's mark as they answer: a text that says the figure opens it (`info.opens`), the rest of them
 * says what it stands for. Each has a second look, blurred, for while something else is in focus.
 */
export function answering(shapes: readonly Shape[], figure: FigureId, { words, theme }: DrawingSheet): Shape[] {
  const told = (['plain', 'bare', 'big', 'full', 'abs'] as const)
    .map((style) => words.figure(figure, style))
    .filter(Boolean);
  return shapes.flatMap((shape) => {
    const box = textBox(shape);
    const plain = fadedShape(shape, theme);
    if (!box || !told.some((number) => box.content.includes(number))) return [plain];
    // The box around it is what is found: a text is found by a piece of it, which knows of no `info`.
    return [{ ...target(box), info: { opens: true } } as Shape, { ...plain, silent: true } as Shape];
  });
}

/** Around a mark's boxes and texts, in CSS pixels: `[left, top, width, height]`; undefined where it has none. */
export function boxOf(shapes: readonly Shape[], scale: number): number[] | undefined {
  const boxes = shapes.flatMap((shape): Box[] => {
    const box = shape.type === 'rect' ? (shape.shape as Box) : textBox(shape);
    return box && box.width > 0 ? [box] : [];
  });
  if (boxes.length === 0) return undefined;
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return [left, top, right - left, bottom - top].map((length) => length * scale);
}
