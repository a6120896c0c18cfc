import type { BridgeItem } from './bridgeItems';
import { adjustedMark, differenceMark, finalMark, initialMark, unitemisedMark } from './marks';
import type { DrawingSheet, Words } from './drawingSheet';
import type { Box, Shape } from './shapes';

const anchors = { initial: initialMark, adjusted: adjustedMark, final: finalMark } as const;

/** Budgets as everywhere; what is added hollow, what is taken away solid, what nothing explains in dots. */
export function bridgeMark(item: BridgeItem, box: Box, sheet: DrawingSheet): Shape[] {
  if (item.kind === 'gap') return unitemisedMark(box, sheet);
  if (item.kind === 'step')
    return differenceMark(box, sheet, item.to > item.from && Math.min(box.width, box.height) > 3);
  const key = item.row?.key;
  return (key === 'initial' || key === 'adjusted' ? anchors[key] : finalMark)(box, sheet);
}

/** A step with its sign, a budget without. What nothing explains has no number. */
export const numberText = ({ kind, figure }: BridgeItem, { words }: DrawingSheet): string =>
  figure ? words.figure(figure, kind === 'step' ? 'signed' : 'plain') : '';

/** 加 or 减 before what makes the step: the sign alone is easily missed. */
export function stepWord({ kind, row, from, to }: BridgeItem, words: Words): string {
  const name = row ? words.name(row.label) : words.message('chart.rest');
  return kind === 'anchor' ? name : words.message(to < from ? 'chart.minus' : 'chart.plus', { name });
}
