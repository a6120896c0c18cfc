import { exampleTotal, type BudgetYear } from './budgetRows';
import { exampleDepartment, shortest, twoDecimals, type Cells } from './exampleYear';
import { randomOf } from './random';
import { frameworkTitle, type ScoreYear } from './exampleScores';
import type { TaskYear } from './taskRows';

/** 优 from 90, 良 from 80, 中 from 60, 差 below; in hundredths of a point. */
const gradeOf = (score: number): string =>
  score >= 9_000 ? '优' : score >= 8_000 ? '良' : score >= 6_000 ? '中' : '差';

interface Parts {
  budget: BudgetYear;
  scores: ScoreYear;
  tasks: TaskYear;
}

/** The report's own row. Its execution rate is the final accounts of the adjusted budget, and says so. */
export function reportRow(seed: number, year: number, { budget, scores, tasks }: Parts): Cells {
  const random = randomOf(seed, `reports/${year}`);
  const { adjusted, final } = exampleTotal(budget);
  const threePublic = random.int(900, 1_900);
  return {
    departmentName: exampleDepartment.name,
    title: `${year}年度部门整体支出绩效自评报告（示例）`,
    issued: `${year + 1}-0${random.int(3, 8)}`,
    totalScore: shortest(scores.total),
    fullScore: '100',
    grade: gradeOf(scores.total),
    gradeBands: '优≥90;良≥80;中≥60;差≥0',
    reportedRate: twoDecimals(Math.round((final * 10_000) / adjusted)),
    reportedRateScope: '全年支出占调整预算',
    unspentDestination: random.pick(['结转下年使用', '由财政收回统筹', '部分结转，部分收回']),
    framework: frameworkTitle,
    threePublicBudget: twoDecimals(threePublic),
    threePublicActual: twoDecimals(threePublic - random.int(20, 300)),
    ...tasks.counts,
    scoreSource: '二.一.段1',
    rateSource: '二.三.1.段1',
    threePublicSource: '二.二.2.段1',
    tasksSource: '二.三.2.段1',
    source: '封面',
    note: '示例数据，全部虚构',
  };
}
