import { partName } from '../freeWords';
import { figureId, isAbsent, rowKey, type Figure, type FigureId, type FigureKey, type RowRef } from '../figure';
import { hundredths, type Absent, type Stated } from '../hundredths';
import type { Report } from '../report';
import { columnsOf, tableNames, type Column, type Row, type TableName } from '../tables';
import type { Hedge, Name } from '../words';
import { reportKeyOf, type FigureDraft } from './figureDraft';

type Cells = Readonly<Record<string, string | number | Stated | Absent | undefined>>;

/** Listed words that are figures of their own; the other lists say how a row or a number is to be read. */
const wordFigures: Readonly<Record<string, true>> = {
  'reports.grade': true,
  'outcomes.status': true,
  'tasks.status': true,
  'projects.stage': true,
  'projects.promise': true,
};

/** Which source a cell of the reports table has: parts of it come from different places of the report. */
const reportSources: Readonly<Record<string, string>> = {
  totalScore: 'scoreSource',
  fullScore: 'scoreSource',
  grade: 'scoreSource',
  reviewScore: 'scoreSource',
  reportedRate: 'rateSource',
  excludedAmount: 'rateSource',
  threePublicBudget: 'threePublicSource',
  threePublicActual: 'threePublicSource',
  tasksTotal: 'tasksSource',
  tasksDone: 'tasksSource',
  tasksRate: 'tasksSource',
};

/** Every stated number and listed word of a report as a figure. The first statement of a key is primary. */
export function statedFigures(draft: FigureDraft): void {
  for (const table of tableNames) {
    const rows: readonly Cells[] = draft.report.tables[table];
    for (const [index, row] of rows.entries()) addRow(draft, { table, index }, row);
  }
}

function addRow(draft: FigureDraft, ref: RowRef, row: Cells): void {
  for (const [column, declared] of columnsOf(ref.table)) {
    const cell = row[column];
    if (cell === undefined || !isFigure(ref.table, column, declared)) continue;
    addStatement(draft, cellFigure(draft.report, { ref, row, column, declared }));
  }
}

const isFigure = (table: TableName, column: string, declared: Column): boolean =>
  declared.type === 'number' || wordFigures[`${table}.${column}`] === true;

/** The head of a row's keys: `report` for the report's own cells, else the table with the row's code. */
function keyOfRow(table: TableName, row: Cells, year: number): string {
  if (table === 'reports') return 'report';
  const { code, part, scope, period } = row as unknown as Row<'outcomes'> & { part?: string };
  return rowKey(table, { code, part, scope, period }, year);
}

interface Place {
  ref: RowRef;
  row: Cells;
  column: string;
  declared: Column;
}

function cellFigure(report: Report, { ref, row, column, declared }: Place): Figure {
  const key = `${keyOfRow(ref.table, row, report.year)}#${column}`;
  const cell = row[column] as string | Stated | Absent;
  const stated = typeof cell === 'object' && 'value' in cell ? cell : undefined;
  const source = sourceOf(ref.table, row, column);
  const name = nameOf(row);
  return {
    id: figureId(report, key),
    report: reportKeyOf(report),
    key,
    label: { ...(name ? { row: name } : {}), column: declared.title },
    value: stated?.value ?? (cell as string | Absent),
    unit: stated?.unit ?? unitOf(declared, row),
    step: stated?.step ?? hundredths(100),
    ...hedgeOf(ref.table, row, column),
    origin: { by: 'report', row: ref, column, ...(source ? { source } : {}), restated: [] },
  };
}

function unitOf(declared: Column, row: Cells): string {
  if (declared.type !== 'number') return '';
  return declared.unit === 'row' ? String(row.unit ?? '') : declared.unit;
}

function sourceOf(table: TableName, row: Cells, column: string): string | undefined {
  const own = table === 'reports' ? row[reportSources[column] ?? ''] : undefined;
  const source = own ?? row.source;
  return typeof source === 'string' ? source : undefined;
}

function nameOf(row: Cells): Name | undefined {
  if (typeof row.name !== 'string') return undefined;
  const zh = row.name;
  const name = typeof row.nameEn === 'string' ? { zh, en: row.nameEn } : { zh };
  return typeof row.part === 'string' ? partName(name, row.part) : name;
}

/** A row's hedge is that of its own value; targets, progress and investment have hedges of their own. */
function hedgeOf(table: TableName, row: Cells, column: string): { hedge: Hedge; expected: boolean } {
  const hedges: Readonly<Record<string, unknown>> = {
    'outcomes.value': row.hedge,
    'outcomes.target': row.targetHedge,
    'projects.progress': row.progressHedge,
    'projects.investment': row.investmentHedge,
  };
  const hedge = hedges[`${table}.${column}`] as Hedge | undefined;
  return { hedge: hedge ?? 'exact', expected: table === 'outcomes' && column === 'value' && row.expected === 'yes' };
}

/** The first statement of a key keeps it; later ones get `^2`, `^3` and are listed with the first. */
function addStatement({ report, figures }: FigureDraft, figure: Figure): void {
  const first = figures.get(figure.id);
  if (!first || first.origin.by !== 'report') {
    figures.set(figure.id, figure);
    return;
  }
  if (isRepeatedCell(first, figure)) return;
  const key: FigureKey = `${figure.key}^${first.origin.restated.length + 2}`;
  const id: FigureId = figureId(report, key);
  figures.set(id, { ...figure, id, key });
  figures.set(first.id, { ...first, origin: { ...first.origin, restated: [...first.origin.restated, id] } });
}

/** The same cell absent twice says nothing new. */
const isRepeatedCell = (first: Figure, again: Figure): boolean => isAbsent(first.value) && isAbsent(again.value);
