import { edit, removeRows, editedRow, rowsIn } from '../../../../../src/cli/example/edits';
import type { Cells, ExampleYear } from '../../../../../src/cli/example/exampleYear';
import { before, cover, outcome, planted, project, scale, score, type Fault } from './fault';

/** Where a project stood before, and where it stands now. */
function moves(years: readonly ExampleYear[], code: string, [then, now]: readonly [Cells, Cells], part = ''): void {
  const none = { promise: '', due: '', note: '' };
  edit(years, [before, 'projects', code], { ...none, ...then }, { part });
  edit(years, [planted, 'projects', code], { ...none, ...now }, { part });
}

const promised = { stage: 'landed', promise: 'toppedOut', due: '2021-06' };

/** The first problem the report before names anew. */
function freshProblem(years: readonly ExampleYear[]): string {
  const row = rowsIn(years, before, 'outcomes').find(({ kind, status }) => kind === 'problem' && !status);
  if (!row?.['code']) throw new Error(`no problem in ${before}`);
  return row['code'];
}

/** Does something to the problem and its measure in the later report; gives the id of the finding that has to come. */
function afterwards(years: readonly ExampleYear[], change: (code: string) => void): string {
  const code = freshProblem(years);
  change(code);
  change(code.replace('problem', 'measure'));
  return `problemUnanswered/outcomes/${code}`;
}

function inYuan(years: readonly ExampleYear[]): void {
  for (const row of rowsIn(years, planted, 'budget')) {
    for (const column of ['initial', 'adjusted', 'final']) {
      if (row[column]) row[column] = (Number(row[column]) * 10_000).toFixed(2);
    }
  }
}

/** What the report says again of the year before: `by` is what it makes of the number told then. */
function againOf(years: readonly ExampleYear[], by: (value: string) => Cells): void {
  const then = editedRow(years, [before, 'outcomes', 'visits-to-firms']);
  rowsIn(years, planted, 'outcomes').push({
    ...then,
    name: `${then['name']}（上年）`,
    period: String(before),
    ...by(then['value'] ?? ''),
  });
}
const againId = `saidTwice/outcomes/visits-to-firms:y-1#value@${before}`;

/** Rules 21 to 25, and 14 over years. */
export const yearFaults: readonly Fault[] = [
  {
    what: 'last year told anew with another number',
    result: 'toExplain',
    id: againId,
    plant: (years) => againOf(years, (value) => ({ value: String(Number(value) + 300), hedge: '' })),
  },
  {
    what: 'last year told anew without its hedge',
    result: 'note',
    id: againId,
    plant: (years) => againOf(years, () => ({ hedge: '' })),
  },
  {
    what: 'a rank of last year’s data that is not last year’s rank',
    result: 'toExplain',
    id: `saidTwice/outcomes/national-rank#value@${before}`,
    plant: (years) => {
      const then = editedRow(years, [before, 'outcomes', 'national-rank']);
      edit(years, outcome('national-rank'), { dataYear: String(before), value: String(Number(then['value']) + 5) });
    },
  },
  {
    what: '万元 called 亿元',
    result: 'toExplain',
    id: 'unitSlip/outcomes/financing-amount#value',
    plant: (years) => scale(years, outcome('financing-amount'), ['value', 1e4]),
  },
  {
    what: '亿元 where the number is of 万亿',
    result: 'toExplain',
    id: 'unitSlip/outcomes/projects-100m-amount@示例园区#value',
    plant: (years) => scale(years, outcome('projects-100m-amount'), ['value', 1e-4]),
  },
  { what: 'the whole budget in 元', result: 'toExplain', id: 'unitSlip/budget/total#final', plant: inYuan },
  {
    what: '“三公” in 元',
    result: 'toExplain',
    id: 'unitSlip/report#threePublicActual',
    plant: (years) => scale(years, cover, ['threePublicActual', 1e4]),
  },
  {
    what: 'a count with 亿 too much',
    result: 'toExplain',
    id: 'unitSlip/outcomes/visits-to-firms#value',
    plant: (years) => scale(years, outcome('visits-to-firms'), ['value', 1e8]),
  },
  {
    what: 'an investment in 万元 under 亿元',
    result: 'toExplain',
    id: 'unitSlip/projects/sample-battery#investment',
    plant: (years) => scale(years, project('sample-battery'), ['investment', 1e4]),
  },

  {
    what: 'weights moved between two indicators',
    result: 'note',
    id: 'frameworkChanged/scores',
    plant: (years) => {
      edit(years, score('finance'), { weight: '12', score: '12' });
      edit(years, score('assets'), { weight: '8', score: '8' });
    },
  },
  {
    what: 'an indicator added',
    result: 'note',
    id: 'frameworkChanged/scores',
    plant: (years) => {
      rowsIn(years, planted, 'scores').push({
        code: 'safety',
        name: '示例安全',
        parent: 'effectiveness',
        weight: '5',
        score: '5',
        source: '二.三.6.段2',
      });
    },
  },
  {
    what: 'an indicator dropped',
    result: 'note',
    id: 'frameworkChanged/scores',
    plant: (years) => removeRows(years, [planted, 'scores', 'benefits']),
  },
  {
    what: 'another score sheet',
    result: 'note',
    id: 'frameworkChanged/scores',
    plant: (years) => edit(years, cover, { framework: '示例市绩效自评表（2021年修订）' }),
  },
  {
    what: 'another full score',
    result: 'toExplain',
    id: 'frameworkChanged/scores',
    plant: (years) => edit(years, cover, { fullScore: '110' }),
  },
  {
    what: 'other grade bands',
    result: 'note',
    id: 'frameworkChanged/scores',
    plant: (years) => edit(years, cover, { gradeBands: '优≥85;良≥75;中≥60;差≥0' }),
  },
  {
    what: 'an indicator renamed',
    result: 'note',
    id: 'frameworkChanged/scores',
    plant: (years) => edit(years, score('satisfaction'), { name: '服务对象满意度' }),
  },

  {
    what: 'a promise the stage falls short of',
    result: 'toExplain',
    id: 'promiseUnanswered/projects/sample-cold-chain@2021-06',
    plant: (years) => moves(years, 'sample-cold-chain', [promised, { stage: 'construction' }]),
  },
  {
    what: 'a promise of a project told no more',
    result: 'toExplain',
    id: 'promiseUnanswered/projects/sample-cold-chain@2021-06',
    plant: (years) => {
      moves(years, 'sample-cold-chain', [promised, {}]);
      removeRows(years, [planted, 'projects', 'sample-cold-chain']);
    },
  },
  {
    what: 'a promise of a project whose stage is told no more',
    result: 'toExplain',
    id: 'promiseUnanswered/projects/sample-data-port@2021',
    plant: (years) =>
      moves(years, 'sample-data-port', [
        { ...promised, due: '2021' },
        { stage: '', stageText: '稳步推进' },
      ]),
  },
  {
    what: 'a promise for a part',
    result: 'toExplain',
    id: 'promiseUnanswered/projects/sample-medical-valley~一期@2021-12',
    plant: (years) =>
      moves(years, 'sample-medical-valley', [{ ...promised, due: '2021-12' }, { stage: 'construction' }], '一期'),
  },
  {
    what: 'a promise put off',
    result: 'note',
    id: 'promiseUnanswered/projects/sample-battery@2021-06',
    plant: (years) =>
      moves(years, 'sample-battery', [promised, { stage: 'construction', promise: 'toppedOut', due: '2023-06' }]),
  },

  {
    what: 'a project back at signing',
    result: 'toExplain',
    id: 'stageJump/projects/sample-battery',
    plant: (years) => moves(years, 'sample-battery', [{ stage: 'construction' }, { stage: 'signed' }]),
  },
  {
    what: 'works back at design',
    result: 'toExplain',
    id: 'stageJump/projects/sample-bridge',
    plant: (years) => moves(years, 'sample-bridge', [{ stage: 'tendered' }, { stage: 'design' }]),
  },
  {
    what: 'a leap from talks to production',
    result: 'toExplain',
    id: 'stageJump/projects/sample-sensor',
    plant: (years) => moves(years, 'sample-sensor', [{ stage: 'talks' }, { stage: 'production' }]),
  },
  {
    what: 'a project given up without a word',
    result: 'toExplain',
    id: 'stageJump/projects/sample-data-port',
    plant: (years) => moves(years, 'sample-data-port', [{ stage: 'landed' }, { stage: 'dropped' }]),
  },
  {
    what: 'a part that falls back',
    result: 'toExplain',
    id: 'stageJump/projects/sample-medical-valley~一期',
    plant: (years) =>
      moves(years, 'sample-medical-valley', [{ stage: 'toppedOut' }, { stage: 'construction' }], '一期'),
  },

  {
    what: 'a problem nobody comes back to',
    result: 'note',
    id: 'problemUnanswered',
    plant: (years) => afterwards(years, (code) => removeRows(years, [planted, 'outcomes', code])),
  },
  {
    what: 'a problem named again without a state',
    result: 'note',
    id: 'problemUnanswered',
    plant: (years) => afterwards(years, (code) => Object.assign(editedRow(years, outcome(code)), { status: '' })),
  },
  {
    what: 'a problem told under another code',
    result: 'note',
    id: 'problemUnanswered',
    plant: (years) =>
      afterwards(years, (code) => {
        const row = editedRow(years, outcome(code));
        row['code'] = `${row['code']}-again`;
        if (row['partOf']) row['partOf'] += '-again';
      }),
  },
];
