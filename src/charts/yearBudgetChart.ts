import type { Picture } from '../pictures/picture';
import { chartOf, type Form } from './chart';
import { yearBudgetColumns } from './yearBudgetColumns';
import { yearBudgetRows } from './yearBudgetRows';

/** Narrower than this a year's columns hold no amount under them: the years lie instead. */
const leastColumn = 62;

const formFor = ({ columns }: Picture, width: number): Pick<Form, 'heightAt' | 'draw'> =>
  columns.length * leastColumn <= width ? yearBudgetColumns : yearBudgetRows;

/** Initial, adjusted and final of every year on one scale, what was left of the budget on top of the final accounts. */
export const yearBudgetChart = chartOf({
  comfortable: 330,
  heightAt: (picture, width) => (picture.rows.length === 0 ? 0 : formFor(picture, width).heightAt(picture, width)),
  draw: (picture, sheet) => formFor(picture, sheet.width).draw(picture, sheet),
  legend: ['initial', 'adjusted', 'final', 'unspent'],
});
