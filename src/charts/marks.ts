import { outlined, path, rect, type Box, type Shape } from './shapes';
import type { DrawingSheet } from './drawingSheet';

const round = (value: number): number => Math.round(value * 100) / 100;

/** A box with no length is not drawn: a sliver would be read as a small amount. */
const drawn = ({ width, height }: Box, shapes: () => Shape[]): Shape[] => (width > 0 && height > 0 ? shapes() : []);

/** Initial budget: an outline. */
export const initialMark = (box: Box, { theme, outline }: DrawingSheet): Shape[] =>
  drawn(box, () => [outlined(box, { stroke: theme.ink, lineWidth: outline })]);

/** Adjusted budget: light with an edge; on a projector, which swallows light grey, stripes with a strong edge. */
export const adjustedMark = (box: Box, { theme, outline }: DrawingSheet): Shape[] =>
  drawn(box, () =>
    theme.name === 'projection'
      ? [
          rect(box, { fill: theme.adjusted }),
          path(stripes(box), { stroke: theme.paper, lineWidth: 1 }),
          outlined(box, { stroke: theme.adjustedLine, lineWidth: outline }),
        ]
      : [outlined(box, { fill: theme.adjusted, stroke: theme.adjustedLine, lineWidth: 1 })],
  );

/** Final accounts: solid ink. */
export const finalMark = (box: Box, { theme }: DrawingSheet): Shape[] =>
  drawn(box, () => [rect(box, { fill: theme.ink })]);

/** Less than the base: solid. More: hollow. The word 少 or 多 always stands beside it. */
export const differenceMark = (box: Box, { theme, outline }: DrawingSheet, more: boolean): Shape[] =>
  drawn(box, () => [
    more
      ? outlined(box, { fill: theme.zhuWash, stroke: theme.zhu, lineWidth: Math.min(outline, 1.5) })
      : rect(box, { fill: theme.zhu }),
  ]);

/** What the report does not itemise: dots, never a hatch, which would be a forecast. */
export const unitemisedMark = (box: Box, { theme, outline }: DrawingSheet): Shape[] =>
  drawn(box, () => [
    rect(box, { fill: theme.paper }),
    path(dots(box), { fill: theme.stipple }),
    outlined(box, { stroke: theme.stipple, lineWidth: Math.min(outline, 1.5) }),
  ]);

/** Ours, not the report's: a dashed edge and nothing inside. */
export const estimateMark = (box: Box, { theme }: DrawingSheet): Shape[] =>
  drawn(box, () => [outlined(box, { fill: 'transparent', stroke: theme.zhu, lineWidth: 1.5, dash: [4, 3] })]);

function stripes({ x, y, width, height }: Box): string {
  const lines: string[] = [];
  for (let at = y + 3; at < y + height - 1; at += 3) lines.push(`M${round(x)} ${round(at)}H${round(x + width)}`);
  return lines.join('');
}

const [gap, radius] = [4, 0.8];

function dots({ x, y, width, height }: Box): string {
  const circles: string[] = [];
  for (let row = 0, cy = y + 3; cy < y + height - 1.5; cy += gap / 2 + 1, row += 1) {
    for (let cx = x + 3 + (row % 2 ? gap / 2 : 0); cx < x + width - 2; cx += gap) {
      const left = round(cx - radius);
      circles.push(
        `M${left} ${round(cy)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`,
      );
    }
  }
  return circles.join('');
}
