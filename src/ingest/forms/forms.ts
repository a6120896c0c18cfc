import { accountsSheet } from './accountsSheet';
import { spendingTable, summaryTable } from './finalAccounts';
import type { Form, SheetLook } from './form';
import { keyTasks } from './keyTasks';
import { officialTable } from './officialTable';
import { projectForm } from './projectForm';
import { projectLedger } from './projectLedger';
import { selfEvaluation } from './selfEvaluation';
import { threePublic } from './threePublic';

/**
 * Every form there is. To add one: declare it in a file of its own and list it here; a sheet that several fit is asked
 * about, one that none fits is read as a table of its headers.
 */
export const allForms: readonly Form[] = [
  accountsSheet,
  selfEvaluation,
  projectForm,
  threePublic,
  spendingTable,
  summaryTable,
  officialTable,
  projectLedger,
  keyTasks,
];

/** The forms a sheet may be. One is clear, several are asked about, none leaves it to its headers. */
export function formsFitting(look: SheetLook, forms: readonly Form[] = allForms): readonly Form[] {
  const fitting = forms.filter((form) => form.fits(look));
  const first = fitting.filter(({ last }) => !last);
  return first.some(({ told, settles }) => told !== undefined || settles !== undefined) ? first : fitting;
}
