import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import type { DrawingSheet } from './drawingSheet';
import { textWidth } from './textWidth';

export const bases = ['initial', 'adjusted'] as const;
export type Base = (typeof bases)[number];
export const amounts = ['initial', 'adjusted', 'final'] as const;

/** A difference's column: its text ends at `end`; its bar, where drawn, hangs from `axis`. */
interface DifferenceColumn {
  end: number;
  axis: number;
}

/** Where the columns of a row stand, and how long a 分 is: bars and differences share one scale. */
export interface LineColumns {
  withBars: boolean;
  left: number;
  /** Where nothing is: what was paid back lies left of it. */
  zero: number;
  barEnd: number;
  numberEnd: number;
  difference: Record<Base, DifferenceColumn>;
  length: (value: number) => number;
}

const [indent, gap] = [16, 14];
const valueOf = ({ words }: DrawingSheet, picture: Picture, row: PictureRow, column: string): number =>
  words.value(cellOf(picture, row, column)) ?? 0;

export function lineColumns(picture: Picture, sheet: DrawingSheet, withBars: boolean): LineColumns {
  const { rows } = picture;
  const { words, size, second, width } = sheet;
  const names = rows.map(({ label, level }) => textWidth(words.name(label), size, true) + level * indent);
  const left = Math.min(Math.max(...names) + gap, Math.max(96, width * 0.25));
  const textOf = (row: PictureRow, column: string) => {
    const id = cellOf(picture, row, column);
    return id ? words.figure(id) : words.message('chart.notStated');
  };
  const number =
    Math.max(
      ...rows.flatMap((row) => [
        textWidth(textOf(row, 'final'), size, true),
        ...(withBars ? amounts.map((column) => textWidth(textOf(row, column), sheet.caption)) : []),
      ]),
      56,
    ) + gap;
  const differences = bases.map((base) => {
    const heads = textWidth(words.message(`chart.${withBars ? 'finalVs' : 'vs'}.${base}`), sheet.caption);
    const texts = rows.map((row) =>
      Math.max(
        textWidth(textOf(row, `difference(${base})`), size, true),
        textWidth(words.message('chart.less', { figure: `${textOf(row, `relative(${base})`)}%` }), second),
      ),
    );
    return Math.max(heads, ...texts) + gap;
  }) as [number, number];
  const values = rows.flatMap((row) => amounts.map((column) => valueOf(sheet, picture, row, column)));
  const { less: back, more } = spreadOf(values);
  const most = Math.max(1, more);
  const spread = bases.map((base) => spreadOf(rows.map((row) => valueOf(sheet, picture, row, `difference(${base})`))));
  const taken = left + number + differences[0] + differences[1] + (withBars ? 4 * gap : 0);
  const span = back + most + (withBars ? spread.reduce((sum, { less, more }) => sum + less + more, 0) : 0);
  const unit = Math.max(0, width - taken) / span;
  const zero = left + back * unit;
  const numberEnd = zero + most * unit + number;
  const bar = (index: number) => (withBars ? (spread[index]?.less ?? 0) * unit + 2 * gap : 0);
  const over = (index: number) => (withBars ? (spread[index]?.more ?? 0) * unit : 0);
  const initialAxis = numberEnd + bar(0);
  const initialEnd = initialAxis + over(0) + differences[0];
  return {
    withBars,
    left,
    zero,
    barEnd: zero + most * unit + (withBars ? 0 : number / 2),
    numberEnd,
    difference: {
      initial: { axis: initialAxis, end: initialEnd },
      adjusted: { axis: initialEnd + bar(1), end: width },
    },
    length: (value) => Math.abs(value) * unit,
  };
}

/** How far values reach to either side of their axis. */
const spreadOf = (values: readonly number[]) => ({
  less: Math.max(0, ...values.map((value) => -value)),
  more: Math.max(0, ...values),
});
