import type { MessageKey } from '../../domain/messageKey';
import type { Name } from '../../domain/words';
import type { Sheet } from '../readers/sheet';
import { squeezed } from '../recognise/headerText';
import type { Unsure } from '../recognise/headerWords';
import { isFigure, type Laid } from './laid';
import { isBlank } from '../recognise/sheet';

/** The top of a sheet as forms are known by it: words without spaces and width. */
export interface SheetLook {
  /** The name of the sheet, of a workbook; '' for a file of one. */
  name: string;
  /** What stands above the first row of three or more cells, a line a cell. */
  titles: string;
  /** Every text of the first rows, each once. */
  words: ReadonlySet<string>;
}

/** An amount of the budget. */
export type BudgetAmount = 'initial' | 'adjusted' | 'final';

/** A layout offices hand over. One a file: the next form is another of these in `forms.ts`. */
export interface Form {
  id: string;
  name: Required<Name>;
  /** What it is known by. */
  fits(look: SheetLook): boolean;
  /** Read only where no other form fits. */
  last?: true;
  /** Where its figures lie, found by its words; nothing where they can't be found: then it is told. */
  lays?(sheet: Sheet, look: SheetLook): Laid | undefined;
  /** What a sheet of it is called in the line that tells it, where that says more: its scope, its split. */
  calledAs?(look: SheetLook): Required<Name>;
  /** None of our tables: said in one line (the message), and nothing of it is read. */
  told?: MessageKey;
  /** The same where the sheet names the office it is of. */
  toldOf?: MessageKey;
  /** Header words that are doubtful elsewhere and settled here, where the form defines them. */
  settles?: Readonly<Partial<Record<Unsure, BudgetAmount>>>;
  /** Of several splits of one total side by side the one by nature is the budget, the others are checks. */
  byNature?: true;
  /** Above its indicators stands the yearly money: 年度资金总额 with its sources. */
  funds?: true;
}

const rowsLooked = 14;

/** What a sheet is known by at its top. Never reads further, however long the sheet. */
export function lookOf({ sheet = '', rows }: Sheet): SheetLook {
  const titles: string[] = [];
  const words = new Set<string>();
  let above = true;
  for (const cells of rows.slice(0, rowsLooked)) {
    const texts = cells.slice(0, 400).flatMap((cell) => (isBlank(cell) || cell.length > 200 ? [] : [squeezed(cell)]));
    if (new Set(texts).size > 4 || texts.filter(isFigure).length > 1) above = false;
    for (const text of texts) words.add(text);
    if (above) titles.push(...texts);
  }
  return { name: squeezed(sheet), titles: titles.join('\n'), words };
}

export const hasWord = ({ words }: SheetLook, pattern: RegExp): boolean =>
  [...words].some((word) => pattern.test(word));
