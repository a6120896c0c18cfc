import { adjustmentBridgeChart } from './adjustmentBridgeChart';
import { budgetLinesChart } from './budgetLinesChart';
import { budgetToFinalChart } from './budgetToFinalChart';
import { caliberStripChart } from './caliberStripChart';
import type { Chart } from './chart';
import { deductionsChart } from './deductionsChart';
import { historiesChart } from './historiesChart';
import { ladderChart } from './ladderChart';
import { compactLadderChart } from './compactLadderChart';
import { spentChart } from './spentChart';
import { stagesChart } from './stagesChart';
import { targetsChart } from './targetsChart';
import { unspentChart } from './unspentChart';
import { yearBudgetChart } from './yearBudgetChart';
import { yearDeductionsChart } from './yearDeductionsChart';
import { yearLineRatesChart } from './yearLineRatesChart';
import { yearRatesChart } from './yearRatesChart';

/** How each picture is drawn, by the picture's id. A picture that is not here is only ever a table. */
export const charts: Readonly<Record<string, Chart>> = {
  budgetToFinal: budgetToFinalChart,
  deductions: deductionsChart,
  projectStages: stagesChart,
  caliberStrip: caliberStripChart,
  budgetLines: budgetLinesChart,
  adjustmentBridge: adjustmentBridgeChart,
  unspent: unspentChart,
  targets: targetsChart,
  projectLadderIndustry: ladderChart,
  projectLadderWorks: ladderChart,
  projectPlace: compactLadderChart,
  projectHistories: historiesChart,
  spent: spentChart,
  yearBudget: yearBudgetChart,
  yearDeductions: yearDeductionsChart,
  yearRates: yearRatesChart,
  yearLineRates: yearLineRatesChart,
};
