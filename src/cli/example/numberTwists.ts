import { edit, removeRows, editedRow } from './edits';
import { twoDecimals, type ExampleYear } from './exampleYear';
import type { Twist } from './twist';

/** Takes the decimal point out: 7.6 亿元, written in 万元 and called 亿元. */
const inWan = (yi: string): string => String(Math.round(Number(yi) * 10_000));

/** A rate on a base without a fund that is named, not told: 5 % of the adjusted budget is left out. */
function leaveOutFund(years: readonly ExampleYear[], year: number): void {
  const { adjusted = '', final = '' } = editedRow(years, [year, 'budget', 'total']);
  const rate = Math.round((Number(final) * 10_000) / (Number(adjusted) * 0.95));
  edit(years, [year, 'reports'], {
    reportedRate: twoDecimals(rate),
    reportedRateScope: '全年财政支出',
    reportedRateExcludes: '示例创新专项资金',
  });
}

/** Numbers that change their unit, scope, verb or months, are hedged, or are not there. */
export const numberTwists: readonly Twist[] = [
  {
    what: 'In 2020 the reported rate leaves out a fund without its amount: its base is neither that of the year before nor after.',
    plant: (years) => leaveOutFund(years, 2020),
    finds: [
      [2020, 'reportedRate/report', 'toExplain'],
      [2020, 'reportedRate/years', 'note'],
      [2021, 'reportedRate/years', 'note'],
    ],
  },
  {
    what: 'In 2024 capital works are stated 0.00 at the start of the year.',
    plant: (years) => edit(years, [2024, 'budget', 'capital'], { initial: '0.00' }),
    finds: [[2024, 'netShift/budget/capital', 'toExplain']],
  },
  {
    what: 'In 2021 the financing approved is written in 万元 and called 亿元: it differs from both years beside it.',
    plant: (years) => {
      const row = editedRow(years, [2021, 'outcomes', 'financing-amount']);
      row['value'] = inWan(row['value'] ?? '');
    },
    finds: [
      [2021, 'unitSlip/outcomes/financing-amount#value', 'toExplain'],
      [2023, 'unitSlip/outcomes/financing-amount#value', 'toExplain'],
    ],
  },
  {
    what: 'High-tech firms: about in one place and over in another in 2024, only expected in 2025.',
    plant: (years) => {
      edit(years, [2024, 'outcomes', 'hitech-firms'], { hedge: 'about' }, { statement: 1 });
      for (const statement of [0, 1])
        edit(years, [2025, 'outcomes', 'hitech-firms'], { expected: 'yes' }, { statement });
    },
    finds: [[2024, 'saidTwice/outcomes/hitech-firms@示例园区#value', 'note']],
  },
  {
    what: 'In 2020 the rank is of the data of 2019, of which the report of 2019 told another.',
    plant: (years) => edit(years, [2020, 'outcomes', 'national-rank'], { dataYear: '2019' }),
    finds: [
      [2020, 'evidenceYear/outcomes/national-rank', 'note'],
      [2020, 'saidTwice/outcomes/national-rank#value@2019', 'toExplain'],
    ],
  },
  {
    what: 'In 2021 a key task has no status.',
    plant: (years) => edit(years, [2021, 'tasks', 'task-2'], { status: '', statusText: '' }),
    finds: [[2021, 'statusMissing/tasks/task-2', 'note']],
  },
  {
    what: 'What 2023 names as a problem is not told of in 2024.',
    plant: (years) => {
      for (const code of ['problem-progress', 'measure-progress']) removeRows(years, [2024, 'outcomes', code]);
    },
    finds: [[2024, 'problemUnanswered/outcomes/problem-progress', 'note']],
  },
  {
    what: 'Land is told of the whole park from 2024 on, recruitment by another verb in 2025, training until November only.',
    plant: (years) => {
      for (const year of [2024, 2025]) edit(years, [year, 'outcomes', 'land-prepared'], { scope: '示例全园区' });
      edit(years, [2025, 'outcomes', 'projects-100m'], { verb: '签约引进' });
      edit(years, [2025, 'outcomes', 'training-sessions'], { period: '2025-01/2025-11' });
    },
    finds: [],
  },
  {
    what: '“三公” spending is not published in 2021; where the unspent went is not stated in 2019.',
    plant: (years) => {
      edit(years, [2021, 'reports'], { threePublicActual: '未公开' });
      edit(years, [2019, 'reports'], { unspentDestination: '' });
    },
    finds: [],
  },
];
