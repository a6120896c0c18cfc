import type { Book } from '../domain/figure';
import { adjustmentBridgePicture } from './adjustmentBridgePicture';
import { budgetLinesPicture } from './budgetLinesPicture';
import { budgetToFinalPicture } from './budgetToFinalPicture';
import { calibersPicture } from './calibersPicture';
import { caliberStripPicture } from './caliberStripPicture';
import { deductionsPicture } from './deductionsPicture';
import { lineChangesPicture } from './lineChangesPicture';
import { lineTablePicture } from './lineTablePicture';
import { initialToFinalPicture } from './initialToFinalPicture';
import { keyTasksPicture } from './outcomes/keyTasksPicture';
import { problemsPicture } from './outcomes/problemsPicture';
import { recruitmentPicture } from './outcomes/recruitmentPicture';
import { targetsPicture } from './outcomes/targetsPicture';
import { themePicture } from './outcomes/themePicture';
import type { Picture } from './picture';
import { projectLadderIndustryPicture, projectLadderWorksPicture } from './projects/ladderPicture';
import { parkStepsPicture } from './projects/parkStepsPicture';
import { historiesPicture } from './projects/historiesPicture';
import { placePicture } from './projects/placePicture';
import { stagesPicture } from './projects/stagesPicture';
import { scoreTablePicture } from './scores/scoreTablePicture';
import type { Selection } from './selection';
import { spentPicture } from './spentPicture';
import { threePublicPicture } from './threePublicPicture';
import { unspentPicture } from './unspentPicture';
import { unspentToldPicture } from './unspentToldPicture';
import { yearBudgetPicture } from './yearBudgetPicture';
import { yearDeductionsPicture } from './yearDeductionsPicture';
import { yearSharesPicture } from './yearSharesPicture';
import { yearsPicture } from './yearsPicture';
import { yearLineRatesPicture } from './years/yearLineRatesPicture';
import { yearRatesPicture } from './years/yearRatesPicture';

/** Every picture by its id: what is exported, put on a slide or linked to is rebuilt from here. */
export const pictures = {
  budgetToFinal: budgetToFinalPicture,
  deductions: deductionsPicture,
  projectStages: stagesPicture,
  years: yearsPicture,
  yearBudget: yearBudgetPicture,
  yearDeductions: yearDeductionsPicture,
  yearRates: yearRatesPicture,
  yearLineRates: yearLineRatesPicture,
  lineChanges: lineChangesPicture,
  caliberStrip: caliberStripPicture,
  budgetLines: budgetLinesPicture,
  adjustmentBridge: adjustmentBridgePicture,
  calibers: calibersPicture,
  unspent: unspentPicture,
  lineTable: lineTablePicture,
  spent: spentPicture,
  threePublic: threePublicPicture,
  scoreTable: scoreTablePicture,
  projectLadderIndustry: projectLadderIndustryPicture,
  projectLadderWorks: projectLadderWorksPicture,
  projectPlace: placePicture,
  projectHistories: historiesPicture,
  targets: targetsPicture,
  recruitment: recruitmentPicture,
  outcomeTheme: themePicture,
  keyTasks: keyTasksPicture,
  problems: problemsPicture,
  yearShares: yearSharesPicture,
  initialToFinal: initialToFinalPicture,
  unspentTold: unspentToldPicture,
  parkSteps: parkStepsPicture,
} as const satisfies Record<string, (book: Book, selection: Selection) => Picture>;

export type PictureId = keyof typeof pictures;
