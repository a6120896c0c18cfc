import type { Book } from '../domain/figure';
import { adjustmentBridgePicture } from './adjustmentBridgePicture';
import { budgetLinesPicture } from './budgetLinesPicture';
import { budgetToFinalPicture } from './budgetToFinalPicture';
import { calibersPicture } from './calibersPicture';
import { caliberStripPicture } from './caliberStripPicture';
import { deductionsPicture } from './deductionsPicture';
import { lineTablePicture } from './lineTablePicture';
import type { Picture } from './picture';
import { projectStagesPicture } from './projectStagesPicture';
import type { Selection } from './selection';
import { threePublicPicture } from './threePublicPicture';
import { unspentPicture } from './unspentPicture';
import { yearsPicture } from './yearsPicture';

/** Every picture by its id: what is exported, put on a slide or linked to is rebuilt from here. */
export const pictures = {
  budgetToFinal: budgetToFinalPicture,
  deductions: deductionsPicture,
  projectStages: projectStagesPicture,
  years: yearsPicture,
  caliberStrip: caliberStripPicture,
  budgetLines: budgetLinesPicture,
  adjustmentBridge: adjustmentBridgePicture,
  calibers: calibersPicture,
  unspent: unspentPicture,
  lineTable: lineTablePicture,
  threePublic: threePublicPicture,
} as const satisfies Record<string, (book: Book, selection: Selection) => Picture>;

export type PictureId = keyof typeof pictures;
