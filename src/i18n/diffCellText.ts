import { toDigits } from '../domain/hundredths';
import type { DiffCell } from '../domain/reportDiff';
import { columnsOf, type TableName } from '../domain/tables';
import { nameText, unitText } from './format';
import type { Language } from './language';

const minus = '\u2212';

/** Plain digits with their thousands set apart, as grids show them; any other text as it is. */
export function groupedText(text: string): string {
  const match = /^([-\u2212]?)(\d+)(\.\d+)?$/.exec(text.trim());
  if (!match) return text;
  const [, sign, whole = '', fraction = ''] = match;
  return `${sign ? minus : ''}${whole.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')}${fraction}`;
}

/** A cell of a table as it is compared: digits in the stated unit (named where the column has another), words as words. */
export function diffCellText(cell: DiffCell, at: { table: TableName; column: string }, language: Language): string {
  const column = columnsOf(at.table).find(([name]) => name === at.column)?.[1];
  if (cell === undefined) return language.messages['absent.notStated'] ?? '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') {
    const word = column?.type === 'word' ? column.words[cell] : undefined;
    return word ? nameText(word, language) : cell;
  }
  if ('absent' in cell) return language.messages[`absent.${cell.absent}`] ?? '';
  const own = column?.type === 'number' && column.unit === cell.unit;
  return groupedText(toDigits(cell)) + (own ? '' : `\u00A0${unitText(cell.unit, language)}`);
}
