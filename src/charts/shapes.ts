import type { CustomSeriesRenderItemReturn } from 'echarts';
import type { ChartTheme } from './theme';

/** One drawn element, in the units of its sheet. */
export type Shape = NonNullable<CustomSeriesRenderItemReturn>;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Paint {
  fill?: string;
  stroke?: string;
  lineWidth?: number;
  dash?: number[];
}

const styleOf = ({ fill = 'none', stroke, lineWidth = 1, dash }: Paint) => ({
  fill,
  ...(stroke === undefined ? {} : { stroke, lineWidth }),
  ...(dash === undefined ? {} : { lineDash: dash }),
});

export const rect = (box: Box, paint: Paint): Shape => ({ type: 'rect', shape: box, style: styleOf(paint) });

/** An outlined box whose outer edge, not the middle of its stroke, is the box: bars keep their length. */
export function outlined(
  { x, y, width, height }: Box,
  paint: Required<Pick<Paint, 'stroke' | 'lineWidth'>> & Paint,
): Shape {
  const inset = Math.min(paint.lineWidth, width, height) / 2;
  const box = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
  return rect(box, { ...paint, lineWidth: 2 * inset });
}

export const line = (from: readonly [number, number], to: readonly [number, number], paint: Paint): Shape => ({
  type: 'line',
  shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
  style: styleOf(paint),
});

export const polygon = (points: [number, number][], paint: Paint): Shape => ({
  type: 'polygon',
  shape: { points },
  style: styleOf(paint),
});

export const circle = (cx: number, cy: number, { r, ...paint }: Paint & { r: number }): Shape => ({
  type: 'circle',
  shape: { cx, cy, r },
  style: styleOf(paint),
});

export const path = (pathData: string, paint: Paint): Shape => ({
  type: 'path',
  shape: { pathData },
  style: styleOf(paint),
});

/** Nothing to see, but part of what can be tapped. */
export const target = (box: Box): Shape => rect(box, { fill: 'transparent' });

export interface TextLook {
  size: number;
  fill: string;
  align?: 'left' | 'center' | 'right';
  bold?: boolean;
  /** Lies on its side, read from below. */
  turned?: boolean;
  /** The ground's colour around the letters, where a line passes behind them. */
  halo?: string;
  font: ChartTheme['font'];
}

/** A line of text, its middle at `y`. */
export const text = (
  content: string,
  x: number,
  y: number,
  { size, fill, align = 'left', bold, turned, halo, font }: TextLook,
): Shape => ({
  type: 'text',
  ...(turned && { x, y, rotation: Math.PI / 2 }),
  style: {
    text: content,
    ...(turned ? { x: 0, y: 0 } : { x, y }),
    fill,
    fontSize: size,
    fontWeight: bold ? 700 : 400,
    fontFamily: font,
    align,
    verticalAlign: 'middle',
    ...(halo === undefined ? {} : { stroke: halo, lineWidth: 4 }),
  },
});
