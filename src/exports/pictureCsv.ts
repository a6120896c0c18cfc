import { isAbsent, type Book } from '../domain/figure';
import { hundredths, toDigits, type MoneyUnit } from '../domain/hundredths';
import { toShielded } from '../domain/shield';
import { hedgeBehind, hedgeText, inWords, nameText, pointsStep, shownUnit, unitText, listWord } from '../i18n/format';
import { fill, messageOf, sayText } from '../i18n/say';
import type { Language } from '../i18n/language';
import type { Picture } from '../pictures/picture';
import { tableOf, type TableCell, type TableColumn, type TableRow } from '../pictures/pictureTable';

export interface ExportContext {
  book: Book;
  language: Language;
  unit: MoneyUnit;
  /** Of the invented department: the first cell says so. */
  example?: boolean;
}

/**
 * A picture's table as cells: a head row with the unit in each column's head, then label and plain digits. An empty
 * cell is something the report does not state; hedged and estimated figures keep their word and are text. Figures of
 * one column in different units get a second column for the unit, so that digits stay a number.
 */
export function pictureCells(picture: Picture, context: ExportContext): string[][] {
  const { language } = context;
  const { columns, rows } = tableOf(picture, context);
  const label = (row: TableRow): string => toShielded('\u3000'.repeat(row.level) + nameText(row.label, language));
  return [
    [firstCell(context), ...columns.flatMap((column) => headCells(column, language))],
    ...rows.map((row) => [
      label(row),
      ...row.cells.flatMap((cell, index) => {
        const text = cellText(cell, context);
        return columns[index]?.mixed ? [text, unitCell(cell, context)] : [text];
      }),
    ]),
  ];
}

function firstCell({ language, example = false }: ExportContext): string {
  const word = messageOf('picture.row', language);
  return example ? fill(messageOf('example.cell', language), { word }) : word;
}

/** Digits stand without their unit, whatever the language: it is in the head, or in a column beside. */
function headCells({ name, unit, mixed }: TableColumn, language: Language): string[] {
  const suffix = unit && unitText(unit, language) ? ` (${unitText(unit, language)})` : '';
  const head = toShielded(nameText(name, language) + suffix);
  return mixed ? [head, messageOf('picture.unit', language)] : [head];
}

function unitCell(cell: TableCell, { book, language, unit }: ExportContext): string {
  const figure = 'figure' in cell ? book.figures.get(cell.figure) : undefined;
  return figure ? unitText(shownUnit(figure, unit), language) : '';
}

function cellText(cell: TableCell, context: ExportContext): string {
  if ('word' in cell) return toShielded(nameText(cell.word, context.language));
  if ('said' in cell) return toShielded(sayText(cell.said, context));
  if ('figure' in cell) return figureText(cell.figure, context);
  return cell.empty === 'notImported' ? messageOf('overview.notImported', context.language) : '';
}

function figureText(id: string, { book, language, unit }: ExportContext): string {
  const stored = book.figures.get(id);
  if (!stored) return '';
  const figure = inWords(stored, language);
  const { value, step } = figure;
  if (isAbsent(value)) return messageOf(`absent.${value.absent}`, language);
  if (typeof value === 'string') return toShielded(listWord(figure.key, value, language));
  const shown = shownUnit(figure, unit);
  return (
    hedgeText(figure, language) +
    trimmed(toDigits({ value, step: hundredths(pointsStep(figure) ?? step), unit: shown })) +
    hedgeBehind(figure, language)
  );
}

/** Zeros behind the second decimal say nothing. */
const trimmed = (digits: string): string => digits.replace(/(\.\d\d\d*?)0+$/, '$1');

/** CSV with a byte order mark, so that Excel and WPS read it as UTF-8. */
export async function pictureCsv(picture: Picture, context: ExportContext): Promise<Blob> {
  const { unparse } = (await import('papaparse')).default;
  const text = unparse(pictureCells(picture, context), { newline: '\r\n' });
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}
