import type { DrawnShape, ShapeLook } from './drawnShapes';
import { points, write, type InchBox, type SlidePage } from './slidePage';

/** Pixels of a sheet 1080 high on an inch of a slide 7.5 high: a drawing is laid out in the one, placed in the other. */
export const pixelsAnInch = 144;
const inch = (pixels: number): number => pixels / pixelsAnInch;
const hex = (colour: string): string => colour.slice(1).toUpperCase();

const lineOf = ({ stroke, lineWidth, dashed }: ShapeLook) =>
  stroke
    ? {
        color: hex(stroke),
        width: Math.max(0.5, inch(lineWidth) * points),
        ...(dashed ? { dashType: 'dash' as const } : {}),
      }
    : undefined;

/** A drawing as shapes and texts of the office program's own: each can be moved, coloured and rewritten. */
export function drawing(page: SlidePage, shapes: readonly DrawnShape[], box: InchBox): void {
  const { slide } = page;
  for (const shape of shapes) {
    if (shape.kind === 'text') {
      words(page, shape, box);
      continue;
    }
    const line = lineOf(shape.look);
    const look = { ...(shape.look.fill ? { fill: { color: hex(shape.look.fill) } } : {}), ...(line ? { line } : {}) };
    if (shape.kind === 'line') {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      const at = { x: box.x + inch(Math.min(x1, x2)), y: box.y + inch(Math.min(y1, y2)) };
      const size = { w: inch(Math.abs(x2 - x1)), h: inch(Math.abs(y2 - y1)) };
      slide.addShape('line', { ...at, ...size, flipV: (x2 - x1) * (y2 - y1) < 0, ...(line ? { line } : {}) });
    } else {
      const { x, y, width, height } = shape;
      const at = { x: box.x + inch(x), y: box.y + inch(y), w: inch(width), h: inch(height) };
      slide.addShape(shape.kind === 'box' ? 'rect' : 'ellipse', { ...at, ...look });
    }
  }
}

/** A text on one line about its place; fonts differ, so its box is a little wider than it is reckoned. */
function words(
  page: SlidePage,
  { text, x, y, width, size, look }: Extract<DrawnShape, { kind: 'text' }>,
  box: InchBox,
) {
  const w = inch(width) * 1.12 + 0.1;
  const h = inch(size) * 1.4;
  const side = { left: 0, center: 0.5, right: 1 }[look.align];
  const at = { x: box.x + inch(x) - w * side, y: box.y + inch(y) - h / 2, w, h };
  write(page, text, at, inch(size) * points, {
    align: look.align,
    valign: 'middle',
    bold: look.bold,
    color: hex(look.fill),
    wrap: false,
  });
}
