import type { Absent, Stated } from './hundredths';
import {
  followUpStatuses,
  hedges,
  lineKinds,
  outcomeKinds,
  projectKinds,
  stageWords,
  taskStatuses,
  yesWord,
  type Name,
} from './words';

/**
 * The six tables of a report, declared once: row types, Table Schema, header synonyms, validation and template
 * columns all come from here.
 *
 * Column types: `text` as written · `code` identifies a row within its table · `year` four digits · `month`
 * `2024-08` · `period` a month, a year or two of them with a slash (`2023-01/2023-11`; `/2023-11` until then, no start
 * stated) · `word` one of a list ·
 * `number` decimal digits in `unit` (`row`: the unit stands in the row's own unit column), or one of the literals
 * `不适用`, `未公开`. Empty is always "not stated".
 */
interface ColumnBase {
  readonly title: Required<Name>;
  /** Other headers that name the same column, besides the title and the field name itself. */
  readonly synonyms?: readonly string[];
  readonly required?: true;
}
interface TextColumn extends ColumnBase {
  readonly type: 'text' | 'code' | 'year' | 'month' | 'period' | 'due';
  readonly maxLength?: number;
}
interface WordColumn extends ColumnBase {
  readonly type: 'word';
  readonly words: Readonly<Record<string, Name>>;
}
interface NumberColumn extends ColumnBase {
  readonly type: 'number';
  /** What the number is stated in; `row` means the row's `unit` cell says it. */
  readonly unit: string;
}
export type Column = TextColumn | WordColumn | NumberColumn;
export interface Table {
  readonly title: Required<Name>;
  readonly columns: Readonly<Record<string, Column>>;
}

const identity = {
  department: { type: 'code', title: { zh: '部门', en: 'Department' }, synonyms: ['部门编码'], required: true },
  year: { type: 'year', title: { zh: '年度', en: 'Year' }, synonyms: ['年份', '预算年度'], required: true },
  edition: { type: 'code', title: { zh: '口径范围', en: 'Edition' }, synonyms: ['编制范围'] },
} as const satisfies Record<string, Column>;

const naming = {
  code: { type: 'code', title: { zh: '编码', en: 'Code' }, synonyms: ['代码'], required: true },
  name: { type: 'text', title: { zh: '名称', en: 'Name' }, required: true },
  nameEn: { type: 'text', title: { zh: '英文名称', en: 'English name' } },
} as const satisfies Record<string, Column>;

const remarks = {
  source: { type: 'text', title: { zh: '出处', en: 'Source' }, synonyms: ['来源'] },
  note: { type: 'text', title: { zh: '备注', en: 'Note' }, synonyms: ['说明'] },
} as const satisfies Record<string, Column>;

const text = (zh: string, en: string, synonyms: readonly string[] = []) =>
  ({ type: 'text', title: { zh, en }, synonyms }) as const;
const number = <U extends string>(unit: U, title: Required<Name>, synonyms: readonly string[] = []) =>
  ({ type: 'number', unit, title, synonyms }) as const;
const word = <const W extends Readonly<Record<string, Name>>>(words: W, title: Required<Name>) =>
  ({ type: 'word', words, title }) as const;

export const tables = {
  reports: {
    title: { zh: '报告', en: 'Reports' },
    columns: {
      ...identity,
      departmentName: { ...text('部门名称', 'Department name', ['单位名称', '编制单位']), required: true },
      title: text('标题', 'Title'),
      issued: { type: 'month', title: { zh: '填报日期', en: 'Issued' } },
      totalScore: number('分', { zh: '自评总分', en: 'Total self-score' }, ['自评得分合计']),
      fullScore: number('分', { zh: '满分', en: 'Full score' }),
      grade: text('等级', 'Grade', ['绩效等级']),
      gradeBands: text('等级标准', 'Grade bands'),
      reviewScore: number('分', { zh: '复核得分', en: 'Review score' }, ['财政复核得分']),
      reportedRate: number('%', { zh: '自报执行率', en: 'Reported rate' }, ['财政支出完成率']),
      reportedRateScope: text('自报执行率口径', 'Scope of reported rate'),
      reportedRateExcludes: text('剔除项', 'Left out of reported rate'),
      excludedReason: text('剔除原因', 'Why it was left out'),
      excludedAmount: number('万元', { zh: '剔除金额', en: 'Amount left out' }),
      unspentDestination: text('未执行去向', 'Where the unspent went'),
      framework: text('评分体系', 'Score framework'),
      threePublicBudget: number('万元', { zh: '三公预算', en: 'Three-public budget' }),
      threePublicActual: number('万元', { zh: '三公支出', en: 'Three-public spending' }),
      tasksTotal: number('项', { zh: '重点工作任务数', en: 'Key tasks' }),
      tasksDone: number('项', { zh: '重点工作完成数', en: 'Key tasks done' }),
      tasksRate: number('%', { zh: '重点工作完成率', en: 'Key task rate' }),
      scoreSource: text('得分出处', 'Source of score'),
      rateSource: text('执行率出处', 'Source of rate'),
      threePublicSource: text('三公出处', 'Source of three-public'),
      tasksSource: text('重点工作出处', 'Source of key tasks'),
      ...remarks,
    },
  },
  budget: {
    title: { zh: '预算', en: 'Budget' },
    columns: {
      ...identity,
      ...naming,
      parent: { type: 'code', title: { zh: '上级', en: 'Parent' }, synonyms: ['上级编码'] },
      kind: { ...word(lineKinds, { zh: '行类', en: 'Line kind' }), required: true },
      fund: text('资金性质', 'Fund'),
      initial: number('万元', { zh: '年初预算数', en: 'Initial budget' }, ['年初预算', '年初数']),
      adjusted: number('万元', { zh: '调整预算数', en: 'Adjusted budget' }, ['调整后预算数', '调整预算']),
      final: number('万元', { zh: '决算数', en: 'Final accounts' }, ['决算', '支出决算']),
      ...remarks,
    },
  },
  scores: {
    title: { zh: '评分', en: 'Scores' },
    columns: {
      ...identity,
      ...naming,
      parent: { type: 'code', title: { zh: '上级指标', en: 'Parent indicator' }, synonyms: ['上级'] },
      weight: number('分', { zh: '分值', en: 'Weight' }, ['权重', '标准分']),
      score: number('分', { zh: '自评得分', en: 'Self-score' }, ['得分', '自评分']),
      reason: text('扣分原因', 'Reason for deduction', ['扣分理由']),
      reasonSource: text('原因出处', 'Source of reason'),
      ...remarks,
    },
  },
  outcomes: {
    title: { zh: '成效', en: 'Outcomes' },
    columns: {
      ...identity,
      ...naming,
      theme: text('主题', 'Theme'),
      kind: { ...word(outcomeKinds, { zh: '类型', en: 'Kind' }), required: true },
      value: number('row', { zh: '数值', en: 'Value' }),
      unit: text('单位', 'Unit'),
      target: number('row', { zh: '目标值', en: 'Target' }),
      targetHedge: word(hedges, { zh: '目标限定词', en: 'Hedge of target' }),
      hedge: word(hedges, { zh: '限定词', en: 'Hedge' }),
      expected: word(yesWord, { zh: '预计', en: 'Expected' }),
      scope: text('范围', 'Scope'),
      period: { type: 'period', title: { zh: '期间', en: 'Period' } },
      dataYear: { type: 'year', title: { zh: '数据年度', en: 'Data year' } },
      verb: text('口径动词', 'Verb'),
      amountOf: { type: 'code', title: { zh: '金额属于', en: 'Amount of' } },
      partOf: { type: 'code', title: { zh: '属于', en: 'Part of' } },
      status: word(followUpStatuses, { zh: '状态', en: 'Status' }),
      task: { type: 'code', title: { zh: '对应任务', en: 'Key task' } },
      ...remarks,
    },
  },
  tasks: {
    title: { zh: '重点工作任务', en: 'Key tasks' },
    columns: {
      ...identity,
      ...naming,
      status: word(taskStatuses, { zh: '完成情况', en: 'Status' }),
      statusText: { type: 'text', maxLength: 20, title: { zh: '原文状态', en: 'Status as worded' } },
      ...remarks,
    },
  },
  projects: {
    title: { zh: '重点项目', en: 'Projects' },
    columns: {
      ...identity,
      ...naming,
      park: text('园区', 'Park', ['所属园区']),
      area: text('片区', 'Area'),
      kind: { ...word(projectKinds, { zh: '项目类别', en: 'Project kind' }), required: true },
      part: text('部分', 'Part'),
      stage: word(stageWords, { zh: '阶段', en: 'Stage' }),
      stageText: { type: 'text', maxLength: 20, title: { zh: '原文阶段', en: 'Stage as worded' } },
      progress: number('%', { zh: '建设进度', en: 'Progress' }),
      progressHedge: word(hedges, { zh: '进度限定词', en: 'Hedge of progress' }),
      investment: number('亿元', { zh: '总投资', en: 'Total investment' }),
      investmentHedge: word(hedges, { zh: '投资限定词', en: 'Hedge of investment' }),
      promise: word(stageWords, { zh: '预计阶段', en: 'Expected stage' }),
      due: { type: 'due', title: { zh: '预计时间', en: 'Expected for' }, synonyms: ['承诺时间'] },
      fundedBy: { type: 'code', title: { zh: '资金', en: 'Funded by' } },
      owner: text('责任单位', 'Owner'),
      nextStep: text('下一节点', 'Next step'),
      ...remarks,
    },
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as readonly TableName[];
export type ColumnName<T extends TableName> = keyof (typeof tables)[T]['columns'] & string;

type CellOf<C> = C extends { type: 'number' }
  ? Stated | Absent
  : C extends { type: 'word'; words: infer W }
    ? keyof W & string
    : C extends { type: 'year' }
      ? number
      : string;
type RequiredNames<T extends TableName> = {
  [K in ColumnName<T>]: (typeof tables)[T]['columns'][K] extends { required: true } ? K : never;
}[ColumnName<T>];

/** A typed row: empty cells are absent keys; the department and year of a row are those of its report. */
export type Row<T extends TableName> = {
  [K in RequiredNames<T>]: CellOf<(typeof tables)[T]['columns'][K]>;
} & { [K in Exclude<ColumnName<T>, RequiredNames<T>>]?: CellOf<(typeof tables)[T]['columns'][K]> };

/** The columns of a table in their order, for code that walks all of them. */
export const columnsOf = (table: TableName): readonly (readonly [string, Column])[] => columnLists[table];
/** Listed once: every row and cell of a table asks for them. */
const columnLists = Object.fromEntries(
  tableNames.map((table) => [table, Object.entries<Column>(tables[table].columns)]),
) as unknown as Readonly<Record<TableName, readonly (readonly [string, Column])[]>>;

/** The literals a number cell may hold instead of digits. Empty is `notStated`. */
export const absentWords = { 不适用: 'notApplicable', 未公开: 'notPublished' } as const;
