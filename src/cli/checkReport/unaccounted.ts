import type { TableName } from '../../domain/tables';
import { accountsOfRow, sameAmount, unitsOf, type Account, type TextRow } from './accounts';
import { numbersIn } from './numbersIn';
import type { ReportNumber } from './reportNumber';
import { sectionsOf } from './sections';

/** A wording whose number is no figure: list numbers in mid-line, numbers of documents, slogans, model numbers. */
export interface NotFigure {
  text: string;
  reason: string;
}
export type TextTables = Readonly<Partial<Record<TableName, readonly TextRow[]>>>;

/** Text beside a table is not answered for by the table's rows; an empty source holds everywhere. */
function isWithin(source: string, section: string): boolean {
  if (source === '' || source === section) return true;
  return source.startsWith(`${section}.`) && !source.startsWith(`${section}.表`);
}

/** 2023-09 in a row answers for 2023-09-30 in the text, 2019-01 for 2019; a year never for one of its months. */
const sameDate = (told: string, kept: string): boolean =>
  told === kept || told === kept.slice(0, 4) || told.slice(0, 8) === `${kept}-`;

function answers(account: Account, found: ReportNumber): boolean {
  if (!account.sources.some((source) => isWithin(source, found.section))) return false;
  if (account.kind === 'date') return found.kind === 'date' && sameDate(found.date, account.date);
  return found.kind === 'amount' && sameAmount(account, found);
}

/** Whether a wording known to be no figure covers the number; spaces don't count. */
function isExcused(found: ReportNumber, text: string, wordings: readonly NotFigure[]): boolean {
  const start = text.slice(0, found.start).replace(/\s+/g, '').length;
  const plain = text.replace(/\s+/g, '');
  return wordings.some(({ text: wording }) => {
    for (let at = plain.indexOf(wording); at >= 0; at = plain.indexOf(wording, at + 1)) {
      if (at <= start && start < at + wording.length) return true;
    }
    return false;
  });
}

/** Takes the account that answers for a number: a cell is used up by it, so two like numbers need two rows. */
function takeAccount(accounts: Account[], found: ReportNumber): boolean {
  const matching = accounts.filter((account) => answers(account, found));
  const cell = matching.find((account) => account.kind === 'amount' && account.once);
  if (cell) accounts.splice(accounts.indexOf(cell), 1);
  return matching.length > 0;
}

/**
 * The numbers of a report's text that no row answers for. A row answers for a number with its digits and its unit in
 * a place its `source` names, and once only; the numbers in `notFigures` need no row.
 */
export function unaccounted(report: string, rows: TextTables, notFigures: readonly NotFigure[]): ReportNumber[] {
  const units = unitsOf(rows);
  const accounts = Object.entries(rows).flatMap(([table, list]) =>
    list.flatMap((row) => accountsOfRow(table as TableName, row, units)),
  );
  const year = rows.reports?.[0]?.['year'] ?? '';
  return sectionsOf(report).flatMap((placed) =>
    numbersIn({ ...placed, units }, year).filter(
      (found) => !isExcused(found, placed.text, notFigures) && !takeAccount(accounts, found),
    ),
  );
}
