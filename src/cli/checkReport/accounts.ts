import { parseStated } from '../../domain/hundredths';
import { columnsOf, tables, type Column, type TableName } from '../../domain/tables';
import { numbersIn } from './numbersIn';

/** A row of a CSV as text. */
export type TextRow = Readonly<Record<string, string>>;

/** A number or a date that a row answers for, in the places its source names. */
export type Account = { sources: readonly string[] } & (
  | {
      kind: 'amount';
      digits: string;
      unit: string;
      /** A cell answers for one number, words for each. */ once: boolean;
    }
  | { kind: 'date'; date: string }
);

/** Whose source cell a report's column goes by; the others go by the row's own. */
const reportSources: Readonly<Record<string, string>> = {
  totalScore: 'scoreSource',
  grade: 'scoreSource',
  fullScore: 'scoreSource',
  gradeBands: 'scoreSource',
  reportedRate: 'rateSource',
  excludedAmount: 'rateSource',
  threePublicBudget: 'threePublicSource',
  threePublicActual: 'threePublicSource',
  tasksTotal: 'tasksSource',
  tasksDone: 'tasksSource',
  tasksRate: 'tasksSource',
};

/** Short wordings that carry a number of the report: 10亿元以上, 1–2栋, 优≥90. */
const wordings = ['name', 'gradeBands', 'part', 'scope', 'stageText', 'statusText'];
/** Units besides those of the cells: of names, and longer ones that begin like a shorter (6 个百分点 is not 6 个). */
const counters = ['号', '栋', '年', '个百分点', '人次', '家次'];

/** The units of the data: what is behind a number counts as its unit only if the data knows it. */
export function unitsOf(rows: Readonly<Partial<Record<TableName, readonly TextRow[]>>>): string[] {
  const declared = Object.values(tables).flatMap(({ columns }) =>
    Object.values<Column>(columns).flatMap((column) => (column.type === 'number' ? [column.unit] : [])),
  );
  const stated = (rows.outcomes ?? []).map(({ unit }) => unit ?? '');
  return [...new Set([...declared, ...stated, ...counters])].filter((unit) => unit !== '' && unit !== 'row');
}

function datesOf(cell: string, type: Column['type'], sources: readonly string[]): Account[] {
  const ends = cell.split('/');
  const dates = type === 'due' && !/^\d/.test(cell) ? [] : [...new Set([cell, ...ends])];
  const [from = '', to = ''] = ends;
  const years = /^\d{4}$/.test(from) && /^\d{4}$/.test(to) ? [String(Number(to) - Number(from) + 1)] : [];
  return [
    ...dates.map((date) => ({ kind: 'date' as const, date, sources })),
    ...years.map((digits) => ({ kind: 'amount' as const, digits, unit: '年', once: false, sources })),
  ];
}

function wordingOf(cell: string, units: readonly string[], sources: readonly string[]): Account[] {
  return numbersIn({ text: cell, line: 0, section: '', units }, '').flatMap((found) =>
    found.kind === 'amount' ? [{ kind: 'amount', digits: found.digits, unit: found.unit, once: false, sources }] : [],
  );
}

/** What one row answers for: its numbers, its dates, the numbers in its names. The report's year holds everywhere. */
export function accountsOfRow(table: TableName, row: TextRow, units: readonly string[]): Account[] {
  return columnsOf(table).flatMap(([name, column]): Account[] => {
    const cell = row[name] ?? '';
    if (cell === '') return [];
    const source = (table === 'reports' && row[reportSources[name] ?? '']) || row['source'] || '';
    const sources = source.split(';');
    if (wordings.includes(name)) return wordingOf(cell, units, sources);
    if (column.type === 'number') {
      const unit = column.unit === 'row' ? (row['unit'] ?? '') : column.unit;
      return [{ kind: 'amount', digits: cell, unit, once: true, sources }];
    }
    if (name === 'year') return [{ kind: 'date', date: cell, sources: [''] }];
    return ['year', 'month', 'period', 'due'].includes(column.type) ? datesOf(cell, column.type, sources) : [];
  });
}

/** Same value and same last stated digit: 8 is not 8.0, and never in another unit. */
export function sameAmount(a: { digits: string; unit: string }, b: { digits: string; unit: string }): boolean {
  if (a.unit !== b.unit) return false;
  const [one, other] = [parseStated(a.digits, a.unit), parseStated(b.digits, b.unit)];
  if (typeof one === 'string' || typeof other === 'string') return false;
  return one.value === other.value && one.step === other.step;
}
