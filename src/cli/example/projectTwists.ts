import { stageWords, type Stage } from '../../domain/words';
import { edit, removeRows, rowsIn } from './edits';
import type { Cells, ExampleYear } from './exampleYear';
import type { Twist } from './twist';

/** Where a project stands each year; it promises nothing but what `more` says. */
function stages(
  years: readonly ExampleYear[],
  code: string,
  path: readonly (readonly [number, Stage, Cells?])[],
): void {
  for (const [year, stage, more = {}] of path) {
    const none = { promise: '', due: '', progress: '', progressHedge: '' };
    edit(years, [year, 'projects', code], { ...none, stage, stageText: stageWords[stage].zh, ...more });
  }
}

const promise = (stage: Stage, due: string): Cells => ({ promise: stage, due });

function split(years: readonly ExampleYear[], year: number, [east, west]: readonly [Stage, Stage]): void {
  removeRows(years, [year, 'projects', 'sample-medical-valley']);
  const half = (code: string, names: readonly [string, string], stage: Stage): Cells => ({
    code: `sample-medical-valley-${code}`,
    name: `示例医药谷${names[0]}`,
    nameEn: `Sample Medical Valley ${names[1]}`,
    park: '示例智造园',
    area: '示例北片区',
    kind: 'industry',
    stage,
    stageText: stageWords[stage].zh,
    source: '二.三.2.表1.行3.示例北片区',
  });
  rowsIn(years, year, 'projects').push(half('east', ['东区', 'East'], east), half('west', ['西区', 'West'], west));
}

/** Projects that slip, fall back, leap, split and end; promises kept, broken and put off. */
export const projectTwists: readonly Twist[] = [
  {
    what: 'The innovation centre breaks its promise for 2021 without a word, puts off that for 2024 and keeps that for 2025.',
    plant: (years) =>
      stages(years, 'sample-centre', [
        [2019, 'tendered'],
        [2020, 'construction', promise('worksComplete', '2021-12')],
        [2021, 'toppedOut'],
        [2023, 'toppedOut', promise('accepted', '2024-03')],
        [2024, 'nearlyComplete', promise('accepted', '2025-06')],
        [2025, 'accepted'],
      ]),
    finds: [
      [2021, 'promiseUnanswered/projects/sample-centre@2021-12', 'toExplain'],
      // Expected for a month that was over when the report was issued.
      [2023, 'promiseUnanswered/projects/sample-centre@2024-03(issued)', 'note'],
      [2024, 'promiseUnanswered/projects/sample-centre@2024-03', 'note'],
      [2024, 'promiseUnanswered/projects/sample-centre@2025-06(issued)', 'note'],
    ],
  },
  {
    what: 'The bridge was started in 2020 and is back at its design in 2021, without a reason.',
    plant: (years) =>
      stages(years, 'sample-bridge', [
        [2019, 'design'],
        [2020, 'started'],
        [2021, 'design'],
        [2023, 'tendered'],
        [2024, 'construction'],
        [2025, 'toppedOut'],
      ]),
    finds: [[2021, 'stageJump/projects/sample-bridge', 'toExplain']],
  },
  {
    what: 'The sensor plant leaps from talks to completion in a year, and says why.',
    plant: (years) =>
      stages(years, 'sample-sensor', [
        [2019, 'talks'],
        [2020, 'completed', { note: '租用现成厂房，当年完成改造' }],
        [2021, 'production'],
        [2023, 'capacity'],
        [2024, 'capacity'],
        [2025, 'capacity'],
      ]),
    finds: [[2020, 'stageJump/projects/sample-sensor', 'note']],
  },
  {
    what: 'The medical valley is told as two from 2024 on; what it promised finds its answer only once that is confirmed.',
    plant: (years) => {
      for (const year of [2019, 2020, 2021, 2023]) {
        const rows = rowsIn(years, year, 'projects');
        rows.splice(0, rows.length, ...rows.filter((row) => row['code'] !== 'sample-medical-valley' || !row['part']));
      }
      stages(years, 'sample-medical-valley', [
        [2019, 'signed'],
        [2020, 'landed'],
        [2021, 'groundBroken'],
        [2023, 'construction', promise('completed', '2024-12')],
      ]);
      split(years, 2024, ['completed', 'construction']);
      split(years, 2025, ['production', 'toppedOut']);
    },
    finds: [[2024, 'promiseUnanswered/projects/sample-medical-valley@2024-12', 'toExplain']],
  },
  {
    what: 'The data port is stopped in 2023, given up in 2024 with a reason, and told no more in 2025.',
    plant: (years) => {
      stages(years, 'sample-data-port', [
        [2019, 'signed'],
        [2020, 'landed'],
        [2021, 'construction'],
        [2023, 'suspended', { note: '投资方资金未到位' }],
        [2024, 'dropped', { note: '合同已解除' }],
      ]);
      removeRows(years, [2025, 'projects', 'sample-data-port']);
    },
    finds: [[2024, 'stageJump/projects/sample-data-port', 'note']],
  },
];
