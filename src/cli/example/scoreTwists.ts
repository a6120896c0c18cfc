import { edit, editedRow, rowsIn, years2021On } from './edits';
import { shortest, type ExampleYear } from './exampleYear';
import type { Twist } from './twist';

/** Gives an indicator another weight; the points it lost stay lost. */
function reweigh(years: readonly ExampleYear[], year: number, [code, weight]: readonly [string, number]): void {
  const row = editedRow(years, [year, 'scores', code]);
  const lost = Math.round((Number(row['weight']) - Number(row['score'])) * 100);
  Object.assign(row, { weight: String(weight), score: shortest(weight * 100 - lost) });
}

function revise(years: readonly ExampleYear[], year: number): void {
  edit(years, [year, 'reports'], { framework: '示例市部门整体支出绩效自评表（2021年修订）' });
  for (const change of [
    ['budget-performance', 10],
    ['key-tasks', 20],
    ['benefits', 5],
  ] as const)
    reweigh(years, year, change);
  const rows = rowsIn(years, year, 'scores');
  const behind = rows.findIndex(({ code }) => code === 'assets') + 1;
  rows.splice(behind, 0, {
    code: 'digital',
    name: '示例数字化管理',
    nameEn: 'Digital management',
    parent: 'management',
    weight: '5',
    score: '5',
    source: '二.二.5.段2',
  });
}

/** What becomes of the framework and of the scores. */
export const scoreTwists: readonly Twist[] = [
  {
    what: 'From 2021 on a revised framework: another title, three weights changed, an indicator more.',
    plant: (years) => {
      for (const year of years2021On(years)) revise(years, year);
    },
    finds: [[2021, 'frameworkChanged/scores', 'note']],
  },
  {
    what: 'From 2024 on 公众满意度 is called 服务对象满意度, under a new code; a person can confirm that it is the same.',
    plant: (years) => {
      for (const year of [2024, 2025]) {
        edit(years, [year, 'scores', 'satisfaction'], {
          code: 'service-satisfaction',
          name: '服务对象满意度',
          nameEn: 'Satisfaction of those served',
        });
      }
    },
    finds: [[2024, 'frameworkChanged/scores', 'note']],
  },
  {
    what: 'In 2019 one deduction gives no reason.',
    plant: (years) => {
      edit(years, [2019, 'scores', 'assets'], { score: '9.5', reason: '' });
      settleTotals(years, 2019);
    },
    finds: [[2019, 'reasonMissing/scores/assets', 'note']],
  },
  {
    what: 'In 2023 most goals were met, it says, beside full marks for them; the finance bureau reviewed the score.',
    plant: (years) => {
      edit(years, [2023, 'scores', 'project-goals'], { score: '10', reason: '' });
      settleTotals(years, 2023);
      edit(years, [2023, 'reports'], { reviewScore: '92.5' });
      rowsIn(years, 2023, 'outcomes').push({
        code: 'project-goals-met',
        name: '绩效目标如期完成的项目',
        nameEn: 'Projects that met their goals',
        kind: 'result',
        hedge: 'most',
        source: '二.三.3.段1',
      });
    },
    finds: [[2023, 'mostOfAll/outcomes/project-goals-met', 'note']],
  },
];

/** Parents and the total are again the sums of their indicators. */
function settleTotals(years: readonly ExampleYear[], year: number): void {
  const rows = rowsIn(years, year, 'scores');
  const scoreOf = ({ score }: { score?: string }): number => Math.round(Number(score) * 100);
  for (const parent of ['management', 'effectiveness']) {
    const own = rows.filter((row) => row['parent'] === parent);
    edit(years, [year, 'scores', parent], { score: shortest(own.reduce((sum, row) => sum + scoreOf(row), 0)) });
  }
  const total = rows.filter((row) => row['parent']).reduce((sum, row) => sum + scoreOf(row), 0);
  edit(years, [year, 'reports'], { totalScore: shortest(total) });
}
