import type { Name } from './words';

/** A form as the first step of an import shows it: a small filled one, and what of it is read. */
export interface AcceptedForm {
  key: 'accounts' | 'selfEvaluation' | 'ledger' | 'keyTasks' | 'threePublic' | 'own';
  name: Required<Name>;
  /** The words it is known by. */
  known: Required<Name>;
  /** Cells of a made-up office, row by row; as short as the form can be and still be recognised. */
  sample: readonly (readonly string[])[];
  /** How many rows at its top are headings. */
  heads: number;
  /** The columns that are read, counted from 0; the others are passed over. */
  read: readonly number[];
}

/** A line a row, a bar between cells. */
const grid = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));

/** The kinds of tables an office most often holds; any other goes in, too, with more to ask. */
export const acceptedForms: readonly AcceptedForm[] = [
  {
    key: 'accounts',
    name: { zh: '收入支出决算总表', en: 'Final accounts, summary' },
    known: {
      zh: '“财决01表”，或“公开01、03表”；决算软件的整本 .xls 也行',
      en: 'Form 财决01, or 公开01 and 03; the whole .xls of the accounts software will do',
    },
    heads: 4,
    read: [10, 12, 13, 14],
    sample: grid(`
      收入支出决算总表
      编制单位：示例市示例局|||||||2024年度|||||||金额单位：元
      收入|||||支出|||||支出
      项目|行次|年初预算数|全年预算数|决算数|项目(按功能分类)|行次|年初预算数|全年预算数|决算数|项目(按支出性质和经济分类)|行次|年初预算数|全年预算数|决算数
      一、一般公共预算财政拨款收入|1|900000|1000000|980000|一、科学技术支出|31|900000|1000000|950000|一、基本支出|61|400000|420000|410000
      ||||||||||人员经费|62|300000|310000|305000
      ||||||||||公用经费|63|100000|110000|105000
      ||||||||||二、项目支出|64|500000|580000|540000
      本年收入合计|27|900000|1000000|980000|本年支出合计|57|900000|1000000|950000|本年支出合计|84|900000|1000000|950000
    `),
  },
  {
    key: 'selfEvaluation',
    name: { zh: '整体支出绩效自评表', en: 'Self-evaluation sheet' },
    known: { zh: '有“三级指标”“得分”；合并的格子照样读', en: 'Has 三级指标 and 得分; merged cells are read, too' },
    heads: 4,
    read: [0, 1, 2, 3, 4, 5, 6, 7],
    sample: grid(`
      部门整体支出绩效自评表
      （2024年度）
      部门名称|示例市示例局
      一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
      产出指标|数量指标|培训企业数量|40家|44家|50|50|
      |质量指标|培训合格率|≥95%|96%|20|20|
      效益指标|社会效益|企业满意度|≥90%|88%|30|28|个别课程偏长
      总分|||||100|98|
    `),
  },
  {
    key: 'ledger',
    name: { zh: '重点项目台账', en: 'Ledger of projects' },
    known: { zh: '有“项目名称”“形象进度”两列', en: 'Has the columns 项目名称 and 形象进度' },
    heads: 2,
    read: [1, 2, 3, 4, 5],
    sample: grid(`
      示例市示例局2024年重点项目台账
      序号|项目名称|所属园区|项目类别|总投资（万元）|形象进度
      1|示例大桥|示例新城|建设项目|12000|主体封顶
      2|示例传感器工厂|示例智造园|产业项目|8500|已投产
      3|示例实验学校|示例新城|建设项目|6000|已开工
    `),
  },
  {
    key: 'keyTasks',
    name: { zh: '重点工作完成情况', en: 'Key tasks' },
    known: { zh: '有“工作任务”“完成情况”，一项一行', en: 'Has 工作任务 and 完成情况, a task a row' },
    heads: 2,
    read: [1, 2],
    sample: grid(`
      示例市示例局2024年重点工作任务完成情况表
      序号|工作任务|完成情况
      1|示例北区路网贯通|已完成
      2|示例企业服务改革|正在推进
    `),
  },
  {
    key: 'threePublic',
    name: { zh: '“三公”经费表', en: 'Three public expenses' },
    known: { zh: '“公开07表”，或决算软件里的 F03', en: 'Form 公开07, or F03 of the accounts software' },
    heads: 6,
    read: [0, 6],
    sample: grid(`
      一般公共预算财政拨款“三公”经费支出决算表
      部门：示例市示例局||||||2024年度|||||金额单位：万元
      预算数||||||决算数|||||
      合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费
      ||小计|公务用车购置费|公务用车运行维护费||||小计|公务用车购置费|公务用车运行维护费|
      1|2|3|4|5|6|7|8|9|10|11|12
      20.00|0.00|15.00|0.00|15.00|5.00|16.50|0.00|12.50|0.00|12.50|4.00
    `),
  },
  {
    key: 'own',
    name: { zh: '本应用的模板', en: 'The template of this app' },
    known: {
      zh: '填好放回来；别处导出的数据包 .zip 也收',
      en: 'Filled in and put back; packages exported elsewhere (.zip), too',
    },
    heads: 2,
    read: [0, 1, 2, 3],
    sample: grid(`
      示例市示例局2024年部门预算支出表
      支出类别|年初预算数（万元）|调整预算数（万元）|决算数（万元）
      基本支出|40.00|42.00|41.00
      项目支出|50.00|58.00|54.00
      合计|90.00|100.00|95.00
    `),
  },
];
