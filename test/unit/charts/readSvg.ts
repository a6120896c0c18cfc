/** What a drawing holds, read back from its SVG: enough to measure it. Positions in CSS pixels. */
export interface DrawnText {
  text: string;
  x: number;
  y: number;
  size: number;
  bold: boolean;
  anchor: string;
  fill: string;
  /** On its side. */
  turned: boolean;
}
export interface DrawnBox {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  stroke: string;
}

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '';

/** An element's own enlargement: the charts scale evenly; only a word may lie on its side. */
function placed(element: string): { scale: number; dx: number; dy: number; turned: boolean } {
  const transform = attribute(element, 'transform');
  const matrix = /matrix\(([^)]*)\)/.exec(transform)?.[1]?.split(/[ ,]+/).map(Number);
  const scale = /scale\(([\d.]+)/.exec(transform)?.[1];
  const move = /translate\(([\d.-]+)[ ,]([\d.-]+)\)/.exec(transform);
  return {
    scale: matrix ? Math.hypot(matrix[0] ?? 0, matrix[1] ?? 0) : Number(scale ?? 1),
    dx: matrix?.[4] ?? Number(move?.[1] ?? 0),
    dy: matrix?.[5] ?? Number(move?.[2] ?? 0),
    turned: matrix?.[0] === 0,
  };
}

export function textsIn(svg: string): DrawnText[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([element, content = '']) => {
    const { scale, dx, dy, turned } = placed(element);
    const style = attribute(element, 'style');
    return {
      text: content.replaceAll('\u00A0', ' ').replaceAll('&#39;', "'").replaceAll('&amp;', '&').trim(),
      x: Number(attribute(element, 'x')) * scale + dx,
      y: Number(attribute(element, 'y')) * scale + dy,
      size: Number(/font-size:([\d.]+)px/.exec(style)?.[1]) * scale,
      bold: /font-weight:700/.test(style),
      anchor: attribute(element, 'text-anchor') || 'start',
      fill: attribute(element, 'fill'),
      turned,
    };
  });
}

/** Filled or outlined boxes; what only catches the finger is left out. */
export function boxesIn(svg: string): DrawnBox[] {
  const boxes = [...svg.matchAll(/<path[^>]*>/g)].flatMap(([element]): DrawnBox[] => {
    const [fill, stroke] = [attribute(element, 'fill'), attribute(element, 'stroke')];
    const shape = /^M([\d.-]+) ([\d.-]+)l([\d.-]+) 0l0 ([\d.-]+)l-[\d.]+ 0Z?$/.exec(attribute(element, 'd').trim());
    if (!shape || fill === 'transparent') return [];
    const { scale, dx, dy } = placed(element);
    const line = stroke && stroke !== 'none' ? Number(attribute(element, 'stroke-width') || 1) : 0;
    const [x, y, width, height] = shape.slice(1).map(Number) as [number, number, number, number];
    return [
      {
        x: (x - line / 2) * scale + dx,
        y: (y - line / 2) * scale + dy,
        width: (width + line) * scale,
        height: (height + line) * scale,
        fill,
        stroke,
      },
    ];
  });
  return boxes;
}

/** Centres and radii of the circles drawn. */
export function circlesIn(svg: string): { x: number; y: number; r: number }[] {
  return [...svg.matchAll(/<(?:circle|ellipse)[^>]*>/g)].map(([element]) => {
    const { scale, dx, dy } = placed(element);
    return {
      x: Number(attribute(element, 'cx')) * scale + dx,
      y: Number(attribute(element, 'cy')) * scale + dy,
      r: Number(attribute(element, 'r') || attribute(element, 'rx')) * scale,
    };
  });
}
