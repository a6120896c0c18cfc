import { titleWithUnit } from './headers';
import type { Report } from './report';
import { leavesOf, scoreTree } from './scoreTree';
import { columnsOf, type Column, type Row, type TableName } from './tables';
import { keptColumns, nextYearTemplate } from './template';
import { toShielded } from './shield';
import { toDigits, type Stated } from './hundredths';

/** A column of a template: what is known already, what is to be filled in, or what the year before had beside that. */
export interface TemplateColumn {
  head: string;
  role: 'known' | 'fill' | 'before';
  name: string;
  /** As the tables declare it; a level of indicators has none. */
  column?: Column;
}

/** A table to be filled in as an office has it: a title, its money's unit, a head, rows named as the year before. */
export interface TemplateSheet {
  title: string;
  unit?: string;
  columns: readonly TemplateColumn[];
  rows: readonly (readonly string[])[];
}

type Cells = Readonly<Record<string, string | number | object | undefined>>;

/** What only the program needs: codes, English names, places in the report. Names are enough to read a file by. */
const hidden = /^(?:department|edition|code|nameEn|parent|amountOf|partOf|task|fundedBy|source|\w+Source)$/;
const titled: Readonly<Record<TableName, string>> = {
  reports: '部门整体支出绩效自评基本情况表',
  budget: '部门预算支出表',
  scores: '部门整体支出绩效自评表',
  outcomes: '成效数据表',
  tasks: '重点工作任务完成情况表',
  projects: '重点项目台账',
};
/** How offices head a column, where that is not what the declaration says. */
const headed: Readonly<Record<string, string>> = {
  'budget/name': '支出类别',
  'budget/initial': '年初预算数',
  'budget/adjusted': '调整预算数',
  'budget/final': '决算数',
  'scores/weight': '分值',
  'scores/score': '自评得分',
  'tasks/name': '任务名称',
  'projects/name': '项目名称',
  'projects/park': '所属园区',
};

const kept: Readonly<Partial<Record<TableName, readonly string[]>>> = keptColumns;
const isKnown = (table: TableName, name: string): boolean => name === 'year' || (kept[table]?.includes(name) ?? false);

/** The columns an office fills in, those it finds filled among them. */
function ownColumns(table: TableName): TemplateColumn[] {
  return columnsOf(table)
    .filter(([name]) => !hidden.test(name) && (table === 'reports' || name !== 'year'))
    .filter(([name]) => table !== 'budget' || name !== 'kind')
    .map(([name, column]) => ({
      head: headed[`${table}/${name}`] ?? titleWithUnit(column, 'zh'),
      role: isKnown(table, name) ? 'known' : 'fill',
      name,
      column,
    }));
}

/** 其中：基本建设类, set in by how deep it lies. */
function lineName(row: Cells, rows: readonly Cells[]): string {
  let depth = 0;
  for (let above = row['parent']; above !== undefined && depth < rows.length; depth += 1)
    above = rows.find(({ code }) => code === above)?.['parent'];
  return `${'\u3000'.repeat(depth)}${row['kind'] === 'memo' ? '其中：' : ''}${String(row['name'])}`;
}

function cellText(cell: Cells[string], { name, column }: TemplateColumn): string {
  if (cell === undefined) return '';
  if (typeof cell === 'object') {
    if (!('value' in cell)) return '';
    const stated = cell as Stated;
    return toDigits(column?.type === 'number' && column.unit !== 'row' ? { ...stated, unit: column.unit } : stated);
  }
  if (column?.type === 'word') return column.words[cell]?.zh ?? '';
  return name === 'year' ? String(cell) : toShielded(String(cell));
}

/** Indicators with what they are part of beside them, a level a column. */
function indicators(scores: readonly Row<'scores'>[]) {
  const leaves = leavesOf(scoreTree(scores)).map(({ row }) => row);
  const pathOf = (row: (typeof scores)[number]): string[] => {
    const above = scores.find(({ code }) => code === row.parent && code !== row.code);
    return [...(above ? pathOf(above) : []), row.name];
  };
  const paths = leaves.map(pathOf);
  const levels = ['一级指标', '二级指标', '三级指标'].slice(0, Math.max(2, ...paths.map(({ length }) => length)));
  const columns = levels.map((head, level): TemplateColumn => ({ head, role: 'known', name: `level${level}` }));
  const rows = leaves.map((row, index) => ({
    ...row,
    ...Object.fromEntries(levels.map((_, level) => [`level${level}`, paths[index]?.[level]])),
  }));
  return { columns, rows: rows as readonly Cells[] };
}

const told = ['number', 'word'];
/** What the year before had in a column that is to be filled in: its own column before it, where it had anything. */
function withBefore(columns: readonly TemplateColumn[], has: (name: string) => boolean): TemplateColumn[] {
  return columns.flatMap((one) => {
    const { column, role, name, head } = one;
    const isTold = role === 'fill' && column !== undefined && (told.includes(column.type) || name === 'stageText');
    return isTold && has(name) ? [{ ...one, head: `上年${head}`, role: 'before' as const }, one] : [one];
  });
}

/** The rows of a template as the next year's report would hold them, in its order: of indicators the leaves. */
export function templateRows(report: Report, table: TableName): readonly Cells[] {
  const next = nextYearTemplate(report).tables;
  return table === 'scores' ? indicators(next.scores).rows : (next[table] as readonly Cells[]);
}

/**
 * The next year's table to be filled in, in an office's own words: no code, no English name, no locator. Read back, its
 * names give the codes of the year before. With `before` what that year had stands beside each cell to fill, under a
 * head that no import takes for this year's. Example: 云屏高新区管委会2024年度部门预算支出表 / 单位：万元 / 支出类别, 上年年初预算数, …
 */
export function templateSheet(report: Report, table: TableName, { before = false } = {}): TemplateSheet {
  const next = nextYearTemplate(report);
  const [cover] = next.tables.reports;
  const tree = table === 'scores' ? indicators(next.tables.scores) : undefined;
  const own = ownColumns(table).filter(({ name }) => !tree || name !== 'name');
  const rows = tree?.rows ?? (next.tables[table] as readonly Cells[]);
  const was = report.tables[table] as readonly Cells[];
  const cellBefore = (row: Cells, name: string): Cells[string] =>
    was.find((old) => old['code'] === row['code'] && old['part'] === row['part'] && old[name] !== undefined)?.[name];
  const columns = [
    ...(tree?.columns ?? []),
    ...(before ? withBefore(own, (name) => rows.some((row) => cellBefore(row, name) !== undefined)) : own),
  ];
  const textOf = (row: Cells, one: TemplateColumn): string => {
    if (one.role === 'before') return cellText(cellBefore(row, one.name), one);
    return table === 'budget' && one.name === 'name' ? lineName(row, rows) : cellText(row[one.name], one);
  };
  return {
    title: `${cover?.departmentName ?? report.department}${next.year}年度${titled[table]}`,
    ...(table === 'budget' ? { unit: '单位：万元' } : {}),
    columns,
    rows: rows.map((row) => columns.map((one) => textOf(row, one))),
  };
}

/** The same as the rows of one file, without the year before. */
export function officeTemplate(report: Report, table: TableName): readonly (readonly string[])[] {
  const { title, unit, columns, rows } = templateSheet(report, table);
  return [[title], ...(unit ? [[unit]] : []), columns.map(({ head }) => head), ...rows];
}
