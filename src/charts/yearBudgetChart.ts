import type { Picture } from '../pictures/picture';
import { chartOf, type ChartForm } from './chart';
import { lowYearBudgetColumns, yearBudgetColumns } from './yearBudgetColumns';
import { yearBudgetRows } from './yearBudgetRows';

/** Narrower than this a year's columns hold no amount under them: the years lie instead. */
const leastColumn = 62;

type Drawing = Pick<ChartForm, 'heightAt' | 'draw'>;
const formFor = ({ columns }: Picture, width: number, upright: Drawing): Drawing =>
  columns.length * leastColumn <= width ? upright : yearBudgetRows;

const yearBudgetForm = (upright: Drawing): ChartForm => ({
  comfortable: 330,
  heightAt: (picture, width, locale) =>
    picture.rows.length === 0 ? 0 : formFor(picture, width, upright).heightAt(picture, width, locale),
  draw: (picture, sheet) => formFor(picture, sheet.width, upright).draw(picture, sheet),
  legend: ['initial', 'adjusted', 'final', 'unspent'],
});

/** Initial, adjusted and final of every year on one scale, what was left of the budget on top of the final accounts. */
export const yearBudgetChart = chartOf(yearBudgetForm(yearBudgetColumns));

/** The same as a room can read it. */
export const yearBudgetSlideChart = chartOf(yearBudgetForm(lowYearBudgetColumns));
