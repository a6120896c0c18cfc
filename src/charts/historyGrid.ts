import { isHistories, mostHistories, type HistoriesPicture } from '../pictures/projects/historiesPicture';
import type { Picture } from '../pictures/picture';

/** Where the rows and years of project histories lie. */
export interface HistoryGrid {
  /** Names stand above their line and findings under it, where there is no room beside. */
  stacked: boolean;
  years: readonly number[];
  left: number;
  right: number;
  column: number;
  row: number;
  head: number;
  /** From the top of a row: the foot of the ladder, and the words under it. */
  foot: number;
  words: number;
}

const stackedBelow = 680;
const [headHeight, ladderHeight] = [30, 26];
/** Steps of either ladder above its foot. */
const topStep = 10;

export function historyGrid(picture: HistoriesPicture, width: number): HistoryGrid {
  const years = yearsShown(picture);
  const stacked = width < stackedBelow;
  const low = picture.histories.length > mostHistories;
  const left = stacked ? 0 : Math.round(Math.min(200, width * 0.19));
  const right = stacked ? width : width - Math.round(Math.min(330, width * 0.27)) - 16;
  const base = stacked ? 26 : 6;
  return {
    stacked,
    years,
    left,
    right,
    column: Math.min(150, (right - left) / Math.max(1, years.length)),
    row: (stacked ? 108 : 60) - (low ? 8 : 0),
    head: headHeight,
    foot: base + ladderHeight + 6,
    words: base + ladderHeight + (low ? 15 : 19),
  };
}

/** The columns that are years, not words. */
const yearsShown = ({ columns }: HistoriesPicture): number[] =>
  columns.flatMap(({ name }) => (/^\d{4}$/.test(name.zh) ? [Number(name.zh)] : []));

export const heightOfHistories = (picture: Picture, width: number): number => {
  if (!isHistories(picture) || picture.histories.length === 0) return 0;
  const { head, row } = historyGrid(picture, width);
  return head + picture.histories.length * row + 2;
};

/** A year's dot stands near the end of its column: what a report says holds at the end of its year. */
export const dotX = ({ left, column }: HistoryGrid, index: number): number => left + (index + 0.72) * column;

/** The place of a date (2024.2) between the dots of two years. */
export function dateX(grid: HistoryGrid, date: number): number {
  const [first = 0] = grid.years;
  return Math.max(grid.left + 3, dotX(grid, date - 1 - first));
}

export const stepY = ({ foot }: HistoryGrid, step: number): number => foot - (ladderHeight * step) / topStep;
