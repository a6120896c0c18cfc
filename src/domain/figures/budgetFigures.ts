import { rowKey } from '../figure';
import type { Absent } from '../hundredths';
import { tables, type Row } from '../tables';
import type { Name } from '../words';
import { derive, numberAt, type FigureDraft } from './figureDraft';

const amounts = ['initial', 'adjusted', 'final'] as const;
type Amount = (typeof amounts)[number];
const notApplicable: Absent = { absent: 'notApplicable' };

/** Each line's differences, rates and shares; for parents that only have 其中 lines, what is left besides them. */
export function budgetFigures(draft: FigureDraft): void {
  const rows = firstOfEach(draft.report.tables.budget);
  const lines = rows.map((row) => ({ of: rowKey('budget', row, draft.report.year), name: nameOf(row) }));
  const rests = rows.flatMap((row) => {
    const memos = memosOnly(rows, row);
    if (memos.length === 0) return [];
    const of = `${rowKey('budget', row, draft.report.year)}(rest)`;
    const name = restName(nameOf(row));
    restFigures(draft, { of, name, parent: row, memos });
    return [{ of, name }];
  });
  const total = rows.find(({ kind }) => kind === 'total');
  const all = [...lines, ...rests];
  for (const line of all) lineFigures(draft, line);
  if (total) for (const line of all) shareFigures(draft, line, rowKey('budget', total, draft.report.year));
}

interface Line {
  of: string;
  name: Name;
}

function lineFigures(draft: FigureDraft, { of, name }: Line): void {
  const from = (...columns: Amount[]) => columns.map((column) => `${of}#${column}`);
  const both = { of, row: name };
  derive(draft, { ...both, formula: 'unspent', inputs: from('adjusted', 'final') });
  derive(draft, { ...both, formula: 'difference(adjusted)', inputs: from('final', 'adjusted') });
  derive(draft, { ...both, formula: 'relative(adjusted)', inputs: from('final', 'adjusted') });
  derive(draft, { ...both, formula: 'rate(adjusted)', inputs: from('final', 'adjusted') });
  // A line stated 0.00 at the start may have been planned elsewhere: what it grew from is not known.
  const unknownStart = startsAtZero(draft, of) ? { value: notApplicable } : {};
  derive(draft, { ...both, formula: 'netAdjustment', inputs: from('adjusted', 'initial'), ...unknownStart });
  derive(draft, { ...both, formula: 'relativeAdjustment', inputs: from('adjusted', 'initial'), ...unknownStart });
  derive(draft, { ...both, formula: 'difference(initial)', inputs: from('final', 'initial'), ...unknownStart });
  derive(draft, { ...both, formula: 'relative(initial)', inputs: from('final', 'initial'), ...unknownStart });
  derive(draft, { ...both, formula: 'rate(initial)', inputs: from('final', 'initial'), ...unknownStart });
}

function shareFigures(draft: FigureDraft, { of, name }: Line, total: string): void {
  derive(draft, { of, row: name, formula: 'shareOfFinal', inputs: [`${of}#final`, `${total}#final`] });
  derive(draft, { of, row: name, formula: 'shareOfUnspent', inputs: [`${of}#unspent`, `${total}#unspent`] });
}

/** Stated 0 at the start of the year, with money later in it. */
function startsAtZero(draft: FigureDraft, of: string): boolean {
  const later = [numberAt(draft, `${of}#adjusted`), numberAt(draft, `${of}#final`)];
  return numberAt(draft, `${of}#initial`) === 0 && later.some((value) => value !== undefined && value !== 0);
}

interface Rest extends Line {
  parent: Row<'budget'>;
  memos: readonly Row<'budget'>[];
}

/** Parent − Σ memo lines, each amount by itself. Where a memo line started at 0 the rest's start is not applicable. */
function restFigures(draft: FigureDraft, { of, name, parent, memos }: Rest): void {
  const keys = [parent, ...memos].map((row) => rowKey('budget', row, draft.report.year));
  const unclear = keys.slice(1).some((key) => startsAtZero(draft, key));
  for (const amount of amounts) {
    const inputs = keys.map((key) => `${key}#${amount}`);
    const value = amount === 'initial' && unclear ? { value: notApplicable } : {};
    const column = tables.budget.columns[amount].title;
    derive(draft, { of, row: name, column, formula: 'rest', as: amount, inputs, ...value });
  }
}

/** The memo lines of a parent that has no other children: only then is parent − Σ memo a thing by itself. */
function memosOnly(rows: readonly Row<'budget'>[], parent: Row<'budget'>): Row<'budget'>[] {
  const children = rows.filter((row) => row.parent === parent.code);
  return children.every(({ kind }) => kind === 'memo') ? children : [];
}

/** 项目支出 → 其余项目. */
const restName = ({ zh, en }: Name): Name => ({
  zh: `其余${zh.replace(/支出$/, '')}`,
  ...(en === undefined ? {} : { en: `Other ${en.charAt(0).toLowerCase()}${en.slice(1)}` }),
});

const nameOf = ({ name, nameEn }: Row<'budget'>): Name =>
  nameEn === undefined ? { zh: name } : { zh: name, en: nameEn };

function firstOfEach(rows: readonly Row<'budget'>[]): Row<'budget'>[] {
  const seen = new Set<string>();
  return rows.filter(({ code }) => !seen.has(code) && seen.add(code));
}
