import { describe, expect, test } from 'vitest';
import { reportPath } from '../../../../src/domain/report';
import type { KnownReports } from '../../../../src/ingest/decisions';
import { noDecisions } from '../../../../src/ingest/decisions';
import { draftOf } from '../../../../src/ingest/draftOf';
import { seedReport } from '../../../fixtures/readSeed';
import { asked, budgetRows, cellsOf, errorsOf, fileOf, rowsOf } from './grid';

/** The report's own table as printed in 一、（四）, with what stands above it. */
const printed = `
|2023 年度部门整体支出绩效自评报告|||
|编制单位：佛山高新技术产业开发区管理委员会|||
|部门预算支出明细表|||
||||单位：万元
|支出类别|年初预算数|调整预算数|决算数
|一、基本支出|1512.03|1507.14|1405.34
|人员经费|1381.53|1352.42|1283.81
|日常公用经费|130.50|154.72|121.53
|二、项目支出|59322.36|65929.38|55262.93
|其中：基本建设类项目|0.00|52390.02|52390.02
|三、上缴上级支出|0.00|0.00|0.00
|四、经营支出|0.00|0.00|0.00
|五、对附属单位补助支出|0.00|0.00|0.00
|合计|60834.39|67436.52|56668.27`;

/** The same lines as data/ has them: code, parent, kind, initial, adjusted, final. */
const expected = [
  'basic||line|1512.03|1507.14|1405.34',
  'personnel|basic|line|1381.53|1352.42|1283.81',
  'operating|basic|line|130.50|154.72|121.53',
  'projects||line|59322.36|65929.38|55262.93',
  'capital|projects|memo|0.00|52390.02|52390.02',
  'remittance||line|0.00|0.00|0.00',
  'business||line|0.00|0.00|0.00',
  'subsidies||line|0.00|0.00|0.00',
  'total||total|60834.39|67436.52|56668.27',
];

const zone = 'foshan-hitech-zone';
const department: KnownReports = { reports: {}, departments: { 佛山高新技术产业开发区管理委员会: zone } };
const read = (text: string, known: KnownReports = department, answers: Record<string, string> = {}) =>
  draftOf([fileOf('表.csv', cellsOf(text))], { ...noDecisions, answers }, known);

describe("the report's own budget table", () => {
  test('comes out as the bundled year has it', () => {
    const drafted = read(printed);
    expect(asked(drafted)).toEqual([]);
    expect(errorsOf(drafted)).toEqual([]);
    expect(budgetRows(drafted, `${zone}/2023`)).toEqual(expected);
    expect(rowsOf(drafted, `${zone}/2023`, ['reports', 'departmentName', 'title'])).toEqual([
      '佛山高新技术产业开发区管理委员会|2023 年度部门整体支出绩效自评报告',
    ]);
  });

  test('equals the stored lines cell by cell where the year is stored, and leaves the other tables alone', () => {
    const seed = seedReport();
    const stored = { ...department, reports: { [reportPath(seed)]: seed } };
    const { reports } = read(printed, stored);
    const [first] = reports;
    const bare = (row: (typeof seed.tables.budget)[number]) => {
      const { source: _, note: __, ...rest } = row;
      return rest;
    };
    expect(first?.report.tables.budget).toEqual(seed.tables.budget.slice(0, 9).map(bare));
    expect(first?.brought).toEqual(['budget']);
    expect(first?.report.tables.scores).toEqual(seed.tables.scores);
  });

  test('comes out alike with everything set in by spaces, and pasted without its title rows', () => {
    const setIn = printed
      .replace('|人员经费', '|　　人员经费')
      .replace('|日常公用', '|　　日常公用')
      .replace('|其中', '|　　其中');
    expect(budgetRows(read(setIn), `${zone}/2023`)).toEqual(expected);
    const bare = printed.split('\n').slice(5).join('\n');
    const drafted = read(bare);
    expect(asked(drafted).sort()).toEqual(['department', 'unit', 'year']);
    expect(drafted.reports).toEqual([]);
    const answers = Object.fromEntries(
      drafted.questions.map(({ id, kind }) => [
        id,
        { department: zone, unit: '万元', year: '2023' }[kind as 'unit'] ?? '',
      ]),
    );
    expect(budgetRows(read(bare, department, answers), `${zone}/2023`)).toEqual(expected);
  });
});

test('the printed table of key tasks gives what its cells open with', () => {
  const drafted = read(`
|2023 年度重点工作完成情况见下表：||
|部门：佛山高新技术产业开发区管理委员会||
|序号|工作任务|完成情况
|1|突出“高”和“新”。|已完成。1. 发展壮大高新技术企业群体：开展企业创新积分制工作
|2|突出“智”和“创”。|已完成。
|3|体制机制改革。|强化顶层设计，将灯塔产业园纳入佛北战新产业园起步区，推动组建灯塔产业园建设指挥部`);
  expect(asked(drafted)).toEqual([]);
  expect(rowsOf(drafted, `${zone}/2023`, ['tasks', 'name', 'status', 'statusText'])).toEqual([
    '突出“高”和“新”。|done|已完成',
    '突出“智”和“创”。|done|已完成',
    '体制机制改革。||',
  ]);
});
