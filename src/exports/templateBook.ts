import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre';
import { columnLetters } from '../domain/columnLetters';
import { templateSheet, type TemplateColumn, type TemplateSheet } from '../domain/officeTemplate';
import type { Report } from '../domain/report';
import { tables, type TableName } from '../domain/tables';
import { ownValue } from '../domain/ownValue';
import type { Language } from '../i18n/language';
import { fill, messageOf } from '../i18n/say';

const line = { style: 'thin', color: { rgb: 'D5D3CB' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const shaded = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1F0EB' } } as const;
/** What the year before had is grey on grey; what is to be filled in stands white, within its lines. */
const styles = {
  title: { font: { bold: true, size: 14 } },
  unit: { font: { color: { rgb: '5C5F66' } } },
  head: { font: { bold: true }, fill: shaded, border, alignment: { wrapText: true, vertical: 'center' } },
  known: { border },
  fill: { border },
  before: { font: { color: { rgb: '8A8C91' } }, fill: shaded, border },
} as const satisfies Record<string, CellStyle>;

/** Rows below those of the year before, for what is new. */
const spareRows = 30;

const wordsOf = ({ column }: TemplateColumn): string[] =>
  column?.type === 'word' ? [...new Set(Object.values(column.words).flatMap(({ zh }) => zh || []))] : [];

/** What a column wants, in a sentence or two: shown at its head and beside the cell that is filled in. */
function noteOf(table: TableName, one: TemplateColumn, { messages, ...language }: Language): string {
  const say = { messages, ...language };
  if (one.role === 'before') return messageOf('template.before', say);
  const meaning = ownValue(messages, `define.${table}.${one.name}`) ?? '';
  const how = (): string => {
    if (one.column?.type === 'word') return messageOf('template.word', say);
    if (one.column?.type !== 'number') return '';
    const { unit } = one.column;
    return unit === 'row' ? messageOf('template.numberOfRow', say) : fill(messageOf('template.number', say), { unit });
  };
  return [meaning, one.role === 'fill' ? how() : ''].filter(Boolean).join(' ');
}

/** A cell of digits goes in as a number, so that it lines up and adds up; every other as the text it is. */
function valueOf(text: string, { column }: TemplateColumn): CellValue {
  if (text === '') return null;
  return column?.type === 'number' && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
const formatOf = (text: string): string => `#,##0${/\.\d+$/.exec(text)?.[0].replace(/\d/g, '0') ?? ''}`;

function cellOf(text: string, one: TemplateColumn): Partial<Cell> {
  const value = valueOf(text, one);
  const style = styles[one.role];
  const isNumber = typeof value === 'number';
  return {
    value,
    type: value === null ? 'empty' : isNumber ? 'number' : 'string',
    style: isNumber ? { ...style, numFmt: formatOf(text) } : style,
  };
}

interface Placed {
  table: TableName;
  language: Language;
  /** The row of the heads, from 0, and how many rows may be filled in below it. */
  head: number;
  rows: number;
}

function validationsOf(columns: readonly TemplateColumn[], { table, language, head, rows }: Placed): DataValidation[] {
  return columns.flatMap((one, index): DataValidation[] => {
    if (one.role !== 'fill') return [];
    const words = wordsOf(one);
    const note = noteOf(table, one, language);
    if (words.length === 0 && note === '') return [];
    const letters = columnLetters(index);
    return [
      {
        ...(words.length > 0 ? { type: 'list', values: words } : { type: 'custom', formula1: 'TRUE' }),
        allowBlank: true,
        // Another word is told by the import, with what may be meant: here it is only pointed out.
        showErrorMessage: words.length > 0,
        errorStyle: 'warning',
        showInputMessage: true,
        inputTitle: one.head.slice(0, 32),
        inputMessage: note.slice(0, 255),
        range: `${letters}${head + 2}:${letters}${head + 1 + rows}`,
      },
    ];
  });
}

const widthOf = ({ name, column, role }: TemplateColumn): number => {
  if (/^(?:name|level\d|departmentName)$/.test(name)) return 34;
  return column?.type === 'text' && role === 'fill' ? 22 : 14;
};

function sheetOf({ title, unit, columns, rows }: TemplateSheet, table: TableName, language: Language): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, cell: Partial<Cell>): void => void cells.set(`${row},${column}`, cell);
  put(0, 0, { value: title, type: 'string', style: styles.title });
  if (unit) put(1, 0, { value: unit, type: 'string', style: styles.unit });
  const head = unit ? 2 : 1;
  columns.forEach((one, index) => {
    const text = noteOf(table, one, language);
    const comment = text ? { comment: { author: '', text } } : {};
    put(head, index, { value: one.head, type: 'string', style: styles.head, ...comment });
  });
  const blank = columns.map(() => '');
  [...rows, ...Array.from({ length: spareRows }, () => blank)].forEach((row, at) =>
    columns.forEach((one, index) => put(head + 1 + at, index, cellOf(row[index] ?? '', one))),
  );
  const placed = { table, language, head, rows: rows.length + spareRows };
  return {
    name: tables[table].title.zh,
    rows: [],
    cells,
    columns: columns.map((one) => ({ width: widthOf(one) })),
    freezePane: { rows: head + 1, columns: 1 },
    dataValidations: validationsOf(columns, placed),
  };
}

/**
 * The next year's tables as a workbook to be filled in: a sheet a table, what the year before had in grey beside each
 * cell to fill, lists for words, a note at each head. `only` names some of the tables.
 */
export async function templateBook(
  report: Report,
  only: readonly TableName[],
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const sheets = only.map((table) => sheetOf(templateSheet(report, table, { before: true }), table, language));
  return new Uint8Array(await writeXlsx({ sheets, defaultFont: { name: 'SimSun', size: 11 } }));
}
