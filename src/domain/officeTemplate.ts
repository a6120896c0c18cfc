import { titleWithUnit } from './headers';
import type { Report } from './report';
import { leavesOf, scoreTree } from './scoreTree';
import { columnsOf, type TableName } from './tables';
import { nextYearTemplate } from './template';
import { toShielded } from './shield';
import { projectKinds } from './words';
import { toDigits } from './hundredths';

/** A table to be filled in as an office has it: title rows, a head row, rows named as the year before. */
type OfficeTable = readonly (readonly string[])[];

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
  'tasks/name': '任务名称',
  'projects/name': '项目名称',
  'projects/park': '所属园区',
};

const shownColumns = (table: TableName) =>
  columnsOf(table).filter(([name]) => !hidden.test(name) && (table === 'reports' || name !== 'year'));

/** 其中：基本建设类, set in by how deep it lies. */
function lineName(row: Cells, rows: readonly Cells[]): string {
  let depth = 0;
  for (let above = row['parent']; above !== undefined && depth < rows.length; depth += 1)
    above = rows.find(({ code }) => code === above)?.['parent'];
  return `${'\u3000'.repeat(depth)}${row['kind'] === 'memo' ? '其中：' : ''}${String(row['name'])}`;
}

function cellOf(table: TableName, [name, row]: readonly [string, Cells], rows: readonly Cells[]): string {
  const cell = row[name];
  if (table === 'budget' && name === 'name') return lineName(row, rows);
  if (table === 'projects' && name === 'kind') return projectKinds[cell as keyof typeof projectKinds].zh;
  if (cell === undefined) return '';
  if (typeof cell === 'object') return 'value' in cell ? toDigits(cell as Parameters<typeof toDigits>[0]) : '';
  return name === 'year' ? String(cell) : toShielded(String(cell));
}

/** Indicators with what they are part of beside them, a level a column. */
function scoreRows({ tables: { scores } }: Report): string[][] {
  const leaves = leavesOf(scoreTree(scores)).map(({ row }) => row);
  const pathOf = (row: (typeof scores)[number]): string[] => {
    const above = scores.find(({ code }) => code === row.parent && code !== row.code);
    return [...(above ? pathOf(above) : []), row.name];
  };
  const paths = leaves.map(pathOf);
  const levels = Math.max(2, ...paths.map(({ length }) => length));
  const names = ['一级指标', '二级指标', '三级指标'].slice(0, levels);
  const rows = leaves.map((row, index) => {
    const path = paths[index] ?? [];
    const cells = names.map((_, level) => toShielded(path[level] ?? ''));
    const weight = row.weight && 'value' in row.weight ? toDigits(row.weight) : '';
    return [...cells, weight, '', '', ''];
  });
  return [[...names, '分值', '自评得分', '扣分原因', '备注'], ...rows];
}

/**
 * The next year's table to be filled in, in an office's own words: no code, no English name, no locator. Read back, its
 * names give the codes of the year before. Example: 云屏高新区管委会2024年度部门预算支出表 / 单位：万元 / 支出类别, 年初预算数, …
 */
export function officeTemplate(report: Report, table: TableName): OfficeTable {
  const next = nextYearTemplate(report);
  const [cover] = next.tables.reports;
  const title = [`${cover?.departmentName ?? report.department}${next.year}年度${titled[table]}`];
  const unit = table === 'budget' ? [['单位：万元']] : [];
  if (table === 'scores') return [title, ...scoreRows(next)];
  const columns = shownColumns(table).filter(([name]) => table !== 'budget' || name !== 'kind');
  const rows = next.tables[table] as readonly Cells[];
  const head = columns.map(
    ([name, column]) =>
      headed[`${table}/${name}`] ?? (table === 'budget' ? column.title.zh : titleWithUnit(column, 'zh')),
  );
  return [title, ...unit, head, ...rows.map((row) => columns.map(([name]) => cellOf(table, [name, row], rows)))];
}
