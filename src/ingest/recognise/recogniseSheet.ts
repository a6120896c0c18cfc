import { fault } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import { lookOf } from '../forms/form';
import { formsFitting } from '../forms/forms';
import { headsOf } from '../forms/funds';
import { limits, overLimit } from '../readers/limits';
import type { Sheet } from '../readers/sheet';
import { oneBreakdown } from './breakdowns';
import { askedBlock, laidBlock, toldBlock, whichForm } from './formBlocks';
import { withMergedWords } from './mergedWords';
import { movedRows } from './movedRows';
import { outside } from './outsideCells';
import { findBlocks } from './rawBlocks';
import { recognise } from './recogniseBlock';
import { type Recognised, type SheetContext, bareBlock } from './recognised';
import { withFixes } from './sheet';

/** Nothing of a block that was left out by hand. */
const leftOr = (one: Recognised, { decisions }: SheetContext): Recognised[] =>
  decisions.leftOut.includes(one.id)
    ? [bareBlock(one.sheet, one.block)].map((bare) => ({ ...bare, id: one.id }))
    : [one];

/** Recognises all tables of a sheet, with the cells put in that were corrected by hand. */
export function recogniseSheet(table: Sheet, context: SheetContext): { blocks: Recognised[]; findings: Finding[] } {
  const written = withFixes(table, context.decisions.cells);
  const raw = findBlocks(written, context.book);
  const sheet = withMergedWords(written, raw);
  const [first] = raw;
  const place = { file: sheet.file, ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }) };
  if (!first) return { blocks: [], findings: [fault('recognising.emptySheet', place)] };
  if (raw.length > limits.tablesInSheet) {
    const sizes = { limit: limits.tablesInSheet, found: raw.length };
    return { blocks: [], findings: [overLimit('recognising.tooManyTables', place, sizes)] };
  }
  const look = lookOf(sheet);
  const fitting = formsFitting(look, context.forms);
  const { form, question } = whichForm(sheet, fitting, context.decisions);
  const laid = form?.lays?.(sheet, look);
  if (form && laid) return { blocks: leftOr(laidBlock(sheet, first, { form, laid, context }), context), findings: [] };
  const told = form?.told;
  if (form && told) return { blocks: [toldBlock(sheet, first, { form, told, look })], findings: [] };
  if (question) return { blocks: [askedBlock(sheet, first, question)], findings: [] };
  const read = raw.map((block) => recognise(sheet, { block, first, form }, context));
  const blocks = oneBreakdown(read, context).map((one) =>
    one.choice.table ? { ...one, ragged: movedRows(one) } : one,
  );
  const hasFunds = form?.funds && blocks.some((one) => headsOf(one)?.unit !== undefined);
  return { blocks, findings: hasFunds ? [] : outside(sheet, raw) };
}
