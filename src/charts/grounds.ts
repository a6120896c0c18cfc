import type { EChartsOption } from 'echarts';
import type { FigureId } from '../domain/figure';
import type { FocusState } from '../pictures/focus';
import type { Picture } from '../pictures/picture';

/** Where an item of a drawing is, and what it says. */
interface Item {
  figure: FigureId;
  /** `[left, top, width, height]` in CSS pixels. */
  box?: number[];
}

const isItem = (data: unknown): data is Item => typeof data === 'object' && data !== null && 'figure' in data;

/** The items of an option that stand for a figure. */
export const itemsOf = ({ series = [] }: EChartsOption): Item[] =>
  [series].flat().flatMap(({ data }) => (Array.isArray(data) ? (data as unknown[]).filter(isItem) : []));

/** The ground under what is in focus, in CSS pixels; its bar stands left of a row, under a column. */
export interface Ground {
  left: number;
  top: number;
  width: number;
  height: number;
  kind: 'row' | 'column';
}

function around(boxes: readonly number[][]): Ground {
  const at = (side: (box: number[]) => number) => boxes.map(side);
  const left = Math.min(...at(([x = 0]) => x));
  const top = Math.min(...at(([, y = 0]) => y));
  const width = Math.max(...at(([x = 0, , wide = 0]) => x + wide)) - left;
  const height = Math.max(...at(([, y = 0, , high = 0]) => y + high)) - top;
  return { left, top, width, height, kind: width > height ? 'row' : 'column' };
}

/**
 * The grounds of a drawing, one a row of its picture that is in focus (or one for a whole year); none where all of the
 * drawing is, and nothing has to be told apart.
 */
export function groundsOf(
  items: readonly Item[],
  picture: Picture,
  stateOf: (id: FigureId) => FocusState,
  together: boolean,
): Ground[] {
  const lit = items.filter(({ figure, box }) => box && stateOf(figure) === 'in');
  if (lit.length === 0 || items.every(({ figure }) => stateOf(figure) === 'in')) return [];
  const rowOf = ({ figure }: Item): string =>
    together ? '' : (picture.rows.find(({ cells }) => cells.includes(figure))?.key ?? figure);
  return [...new Set(lit.map(rowOf))].map((row) =>
    around(lit.flatMap((item) => (rowOf(item) === row && item.box ? [item.box] : []))),
  );
}
