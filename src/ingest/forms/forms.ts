import { accountsSheet } from './accountsSheet';
import type { Form, SheetLook } from './form';
import { keyTasks } from './keyTasks';
import { officialTable } from './officialTable';
import { projectForm } from './projectForm';
import { projectLedger } from './projectLedger';
import { selfEvaluation } from './selfEvaluation';

/**
 * Every form there is. To add one: declare it in a file of its own and list it here; a sheet that several fit is asked
 * about, one that none fits is read as a table of its headers.
 */
export const allForms: readonly Form[] = [
  accountsSheet,
  selfEvaluation,
  projectForm,
  officialTable,
  projectLedger,
  keyTasks,
];

/** The forms a sheet may be. One is clear, several are asked about, none leaves it to its headers. */
export const formsFitting = (look: SheetLook, forms: readonly Form[] = allForms): readonly Form[] =>
  forms.filter((form) => form.fits(look));
