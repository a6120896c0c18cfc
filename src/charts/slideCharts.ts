import type { Chart } from './chart';
import { charts } from './charts';
import { compactLadderChart } from './compactLadderChart';
import { initialToFinalChart } from './initialToFinalChart';
import { parkStepsChart } from './parkStepsChart';
import { unspentToldChart } from './unspentToldChart';
import { yearBudgetSlideChart } from './yearBudgetChart';
import { yearSharesChart } from './yearSharesChart';

/** How a picture is drawn for a room, where that differs: a row a line instead of a paragraph; what only a room sees. */
export const slideCharts: Readonly<Record<string, Chart>> = {
  ...charts,
  yearBudget: yearBudgetSlideChart,
  projectLadderIndustry: compactLadderChart,
  projectLadderWorks: compactLadderChart,
  yearShares: yearSharesChart,
  initialToFinal: initialToFinalChart,
  unspentTold: unspentToldChart,
  parkSteps: parkStepsChart,
};

/** How a picture is drawn on a page; one that only a room sees as it is drawn there. */
export const chartFor = (id: string): Chart | undefined => charts[id] ?? slideCharts[id];
