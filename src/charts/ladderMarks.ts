import type { RailMark } from '../pictures/projects/railMarks';
import type { DrawingSheet } from './drawingSheet';
import { circle, line, outlined, rect, type Shape } from './shapes';

/** How a mark of a ladder is drawn, its middle at a point, `r` being the radius of a whole's dot. */
export function ladderMark(
  kind: RailMark['kind'],
  [x, y]: readonly [number, number],
  { theme, outline }: DrawingSheet,
  r = 7,
): Shape[] {
  if (kind === 'whole') return [circle(x, y, { r, fill: theme.ink })];
  if (kind === 'before') return [circle(x, y, { r: r - 1, fill: theme.paper, stroke: theme.previous, lineWidth: 2 })];
  if (kind === 'wording') return [circle(x, y, { r: r - 1, fill: theme.paper, stroke: theme.zhu, lineWidth: 2.5 })];
  const tall = r + 3;
  if (kind === 'part') return [rect({ x: x - 2.5, y: y - tall, width: 5, height: 2 * tall }, { fill: theme.ink })];
  const box = { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
  if (kind === 'side') return [rect(box, { fill: theme.paper }), outlined(box, { stroke: theme.ink3, lineWidth: 2 })];
  const flag = { x, y: y - tall, width: tall + 1, height: tall - 1 };
  return [
    rect(flag, { fill: theme.paper }),
    outlined(flag, { stroke: theme.ink, lineWidth: outline }),
    line([x, y - tall], [x, y + tall], { stroke: theme.ink, lineWidth: 2 }),
  ];
}
