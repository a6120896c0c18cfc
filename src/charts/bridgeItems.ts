import type { FigureId } from '../domain/figure';
import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import type { Words } from './drawingSheet';

/**
 * A piece of the bridge: a budget standing on the axis, a step from one level to the next, or what the steps leave to
 * the next budget, which has no figure. Levels in 分.
 */
export interface BridgeItem {
  kind: 'anchor' | 'step' | 'gap';
  row?: PictureRow;
  figure?: FigureId;
  from: number;
  to: number;
  /** The summary over a run of steps, on the first of them. */
  summary?: { row: PictureRow; figure: FigureId | undefined; steps: number };
}

/** The picture's rows as levels; a run of steps always ends where the next budget stands. */
export function bridgeItems(picture: Picture, words: Words): BridgeItem[] {
  const items: BridgeItem[] = [];
  let level = 0;
  let summary: PictureRow | undefined;
  let run: BridgeItem[] = [];
  const close = (target: number) => {
    if (level !== target && items.length > 0) run.push({ kind: 'gap', from: level, to: target });
    const [first] = run;
    if (first && summary) {
      const figure = cellOf(picture, summary, 'amount');
      first.summary = { row: summary, figure, steps: run.length };
    }
    items.push(...run);
    run = [];
    summary = undefined;
  };
  for (const row of picture.rows) {
    const figure = cellOf(picture, row, 'amount');
    const value = words.value(figure);
    if (row.kind === 'rest') summary = row;
    if (row.kind === 'rest' || figure === undefined || value === undefined) continue;
    if (row.kind === 'total') {
      close(value);
      items.push({ kind: 'anchor', row, figure, from: 0, to: value });
      level = value;
    } else {
      run.push({ kind: 'step', row, figure, from: level, to: level + value });
      level += value;
    }
  }
  return items;
}
