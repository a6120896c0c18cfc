import type { ChartContext } from '../../charts/chartContext';
import type { Chart, DrawnSeries } from '../../charts/chart';
import type { Shape } from '../../charts/shapes';
import { textWidth } from '../../charts/textWidth';
import type { Picture } from '../../pictures/picture';

/** A shape of a drawing in the units its size was given in, colours as `#17191C`; what an office program draws itself. */
export type DrawnShape =
  | { kind: 'box' | 'round'; x: number; y: number; width: number; height: number; look: ShapeLook }
  | { kind: 'line'; from: readonly [number, number]; to: readonly [number, number]; look: ShapeLook }
  | { kind: 'text'; text: string; x: number; y: number; width: number; size: number; look: WordLook };

export interface ShapeLook {
  fill?: string;
  stroke?: string;
  lineWidth: number;
  dashed: boolean;
}
export interface WordLook {
  fill: string;
  bold: boolean;
  align: 'left' | 'center' | 'right';
}

const colourOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.startsWith('#') ? value : undefined;

/**
 * What a chart draws, as shapes: the same marks at the same places as on the screen. Left out are what nothing is seen
 * of, grounds without an edge, and patterns inside a mark, whose edge stays.
 */
export function drawnShapes(chart: Chart, picture: Picture, context: ChartContext): DrawnShape[] {
  const { series = [] } = chart.option(picture, context);
  return [series].flat().flatMap((one) => ('renderItem' in one ? groupsOf(one) : []).flatMap(shapesIn));
}

type Group = Extract<Shape, { type: 'group' }>;

function groupsOf({ data, renderItem }: DrawnSeries): Group[] {
  const count = Array.isArray(data) ? data.length : 0;
  return Array.from({ length: count }, (_, dataIndex) => dataIndex).flatMap((dataIndex): Group[] => {
    const params = { context: {}, dataIndex } as Parameters<NonNullable<DrawnSeries['renderItem']>>[0];
    const item = renderItem?.(params, {} as Parameters<NonNullable<DrawnSeries['renderItem']>>[1]);
    return item && item.type === 'group' ? [item] : [];
  });
}

type Styled = Extract<Shape, { type: 'rect' | 'circle' | 'line' | 'polygon' }>;

function lookOf({ style }: Styled, scale: number): ShapeLook | undefined {
  const [fill, stroke] = [colourOf(style?.fill), colourOf(style?.stroke)];
  if (!fill && !stroke) return undefined;
  return {
    ...(fill ? { fill } : {}),
    ...(stroke ? { stroke } : {}),
    lineWidth: Number(style?.lineWidth ?? 0) * scale,
    dashed: Array.isArray(style?.lineDash),
  };
}

function shapesIn({ children = [], scaleX: scale = 1 }: Group): DrawnShape[] {
  return children.flatMap((child): DrawnShape[] => {
    switch (child.type) {
      case 'text':
        return textShape(child, scale);
      case 'rect':
      case 'circle':
      case 'line':
      case 'polygon': {
        const look = lookOf(child, scale);
        return look ? placed(child, look, scale) : [];
      }
      default:
        return [];
    }
  });
}

function placed(child: Styled, look: ShapeLook, scale: number): DrawnShape[] {
  switch (child.type) {
    case 'rect': {
      const { x = 0, y = 0, width = 0, height = 0 } = child.shape ?? {};
      return [{ kind: 'box', x: x * scale, y: y * scale, width: width * scale, height: height * scale, look }];
    }
    case 'circle': {
      const { cx = 0, cy = 0, r = 0 } = child.shape ?? {};
      const d = 2 * r * scale;
      return [{ kind: 'round', x: (cx - r) * scale, y: (cy - r) * scale, width: d, height: d, look }];
    }
    case 'line': {
      const { x1 = 0, y1 = 0, x2 = 0, y2 = 0 } = child.shape ?? {};
      return [{ kind: 'line', from: [x1 * scale, y1 * scale], to: [x2 * scale, y2 * scale], look }];
    }
    case 'polygon': {
      // Its edges: the writer of the file has no shape of any corners. A ground without edges is left out.
      const points = (child.shape?.points ?? []).map(([x = 0, y = 0]): [number, number] => [x * scale, y * scale]);
      if (!look.stroke) return [];
      return points.flatMap((from, index): DrawnShape[] => {
        const to = points[(index + 1) % points.length];
        return to ? [{ kind: 'line', from, to, look }] : [];
      });
    }
  }
}

function textShape({ style }: Extract<Shape, { type: 'text' }>, scale: number): DrawnShape[] {
  const { text = '', x = 0, y = 0, fontSize, fontWeight, align = 'left' } = style ?? {};
  if (!text) return [];
  const size = Number(fontSize) * scale;
  const bold = fontWeight === 700;
  const side = align === 'right' || align === 'center' ? align : 'left';
  const look = { fill: colourOf(style?.fill) ?? '#000000', bold, align: side } as const;
  return [{ kind: 'text', text, x: x * scale, y: y * scale, width: textWidth(text, size, bold), size, look }];
}
