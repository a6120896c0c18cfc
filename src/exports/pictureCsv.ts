import { isAbsent, type Book } from '../domain/figure';
import { toDigits, type MoneyUnit } from '../domain/hundredths';
import { hedgeText, nameText, shownUnit, unitText } from '../i18n/format';
import { messageOf } from '../i18n/say';
import type { Language } from '../i18n/language';
import type { Picture } from '../pictures/picture';

export interface ExportContext {
  book: Book;
  language: Language;
  unit: MoneyUnit;
}

/** A text cell that a spreadsheet would run as a formula gets an apostrophe; numbers, negative ones too, stay numbers. */
export const neutralised = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/**
 * A picture's rows as cells: a head row with the unit in each column's head, then label and plain digits. An empty
 * cell is something the report does not state; hedged and estimated figures keep their word and are text.
 */
export function pictureCells(picture: Picture, context: ExportContext): string[][] {
  const { language } = context;
  const unitOf = (unit: Picture['unit']): string =>
    unit === 'none' ? '' : unitText(unit === 'money' ? context.unit : unit, language);
  const head = picture.columns.map((column) => {
    const unit = unitOf(column.unit ?? picture.unit);
    return neutralised(nameText(column.name, language) + (unit ? ` (${unit})` : ''));
  });
  const rows = picture.rows.map((row) => [
    neutralised('\u3000'.repeat(row.level) + nameText(row.label, language)),
    ...row.cells.map((id) => (id ? cellText(id, context) : '')),
  ]);
  return [[messageOf('picture.row', language), ...head], ...rows];
}

function cellText(id: string, { book, language, unit }: ExportContext): string {
  const figure = book.figures.get(id);
  if (!figure) return '';
  const { value, step } = figure;
  if (isAbsent(value)) return messageOf(`absent.${value.absent}`, language);
  if (typeof value === 'string') return neutralised(language.messages[`word.${value}`] ?? value);
  const shown = shownUnit(figure, unit);
  return hedgeText(figure, language) + trimmed(toDigits({ value, step, unit: shown }));
}

/** Zeros behind the second decimal say nothing. */
const trimmed = (digits: string): string => digits.replace(/(\.\d\d\d*?)0+$/, '$1');

/** CSV with a byte order mark, so that Excel and WPS read it as UTF-8. */
export async function pictureCsv(picture: Picture, context: ExportContext): Promise<Blob> {
  const { unparse } = (await import('papaparse')).default;
  const text = unparse(pictureCells(picture, context), { newline: '\r\n' });
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}
