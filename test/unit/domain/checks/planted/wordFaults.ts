import { edit, editedRow, rowsIn } from '../../../../../src/cli/example/edits';
import type { Cells, ExampleYear } from '../../../../../src/cli/example/exampleYear';
import { outcome, planted, project, score, type Fault } from './fault';

/** Says a row again in another place, with some cells changed. */
function sayAgain(years: readonly ExampleYear[], place: ReturnType<typeof project>, cells: Cells): void {
  const [year, table] = place;
  rowsIn(years, year, table).push({ ...editedRow(years, place), promise: '', due: '', source: '四.段9', ...cells });
}

function again(years: readonly ExampleYear[], place: ReturnType<typeof outcome>, cells: Cells): void {
  const [year, table] = place;
  rowsIn(years, year, table).push({ ...editedRow(years, place), source: '四.段9', ...cells });
}

const most: Cells = { code: 'goals-met', name: '如期完成的项目', kind: 'result', hedge: 'most', source: '二.三.3.段1' };
const firms = 'saidTwice/outcomes/hitech-firms@示例园区#value';

/** Rules 14 to 20. */
export const wordFaults: readonly Fault[] = [
  {
    what: 'a result told with another number',
    result: 'toExplain',
    id: firms,
    plant: (years) => {
      edit(years, outcome('hitech-firms'), { value: '999' }, { statement: 1 });
    },
  },
  {
    what: 'a result one last digit apart',
    result: 'note',
    id: firms,
    plant: (years) => {
      const row = editedRow(years, outcome('hitech-firms'), { statement: 1 });
      row['value'] = String(Number(row['value']) + 1);
    },
  },
  {
    what: 'a result hedged in one place only',
    result: 'note',
    id: firms,
    plant: (years) => edit(years, outcome('hitech-firms'), { hedge: '' }, { statement: 1 }),
  },
  {
    what: 'a project at two stages',
    result: 'note',
    id: 'saidTwice/projects/sample-roads#stage',
    plant: (years) =>
      sayAgain(years, project('sample-roads'), {
        stage: editedRow(years, project('sample-roads'))['stage'] === 'inUse' ? 'concept' : 'inUse',
      }),
  },
  {
    what: 'a project with two investments',
    result: 'toExplain',
    id: 'saidTwice/projects/sample-battery#investment',
    plant: (years) => sayAgain(years, project('sample-battery'), { investment: '25.0' }),
  },
  {
    what: 'a part at the stage told of the whole',
    result: 'note',
    id: 'saidTwice/projects/sample-school(parts)',
    plant: (years) => sayAgain(years, project('sample-school'), { part: '首期' }),
  },

  {
    what: 'one name in two scopes',
    result: 'note',
    id: 'scopesDiffer/outcomes/projects-100m',
    plant: (years) => again(years, outcome('projects-100m'), { scope: '示例全市', value: '99' }),
  },
  {
    what: 'one name over two periods',
    result: 'note',
    id: 'scopesDiffer/outcomes/training-sessions',
    plant: (years) => again(years, outcome('training-sessions'), { period: `${planted}-01/${planted}-11` }),
  },

  {
    what: 'a deduction without a reason',
    result: 'note',
    id: 'reasonMissing/scores/assets',
    plant: (years) => edit(years, score('assets'), { score: '9', reason: '' }),
  },
  {
    what: 'another deduction without a reason',
    result: 'note',
    id: 'reasonMissing/scores/key-tasks',
    plant: (years) => edit(years, score('key-tasks'), { score: '12', reason: '' }),
  },

  {
    what: 'a task without a status',
    result: 'note',
    id: 'statusMissing/tasks/task-2',
    plant: (years) => edit(years, [planted, 'tasks', 'task-2'], { status: '', statusText: '' }),
  },
  {
    what: 'a task with a wording that is no status',
    result: 'note',
    id: 'statusMissing/tasks/task-4',
    plant: (years) => edit(years, [planted, 'tasks', 'task-4'], { status: '', statusText: '加快推进' }),
  },

  {
    what: 'a rank of the data of the year before',
    result: 'note',
    id: 'evidenceYear/outcomes/national-rank',
    plant: (years) => edit(years, outcome('national-rank'), { dataYear: String(planted - 1) }),
  },
  {
    what: 'a survey of two years ago',
    result: 'note',
    id: 'evidenceYear/outcomes/satisfaction-rate',
    plant: (years) => edit(years, outcome('satisfaction-rate'), { dataYear: String(planted - 2) }),
  },

  {
    what: 'most beside full marks',
    result: 'note',
    id: 'mostOfAll/outcomes/goals-met',
    plant: (years) => {
      edit(years, score('project-goals'), { score: '10' });
      rowsIn(years, planted, 'outcomes').push(most);
    },
  },
  {
    what: 'most beside all',
    result: 'note',
    id: 'mostOfAll/outcomes/goals-met',
    plant: (years) => {
      edit(years, outcome('projects-rated-excellent'), {
        value: editedRow(years, outcome('projects-evaluated'))['value'] ?? '',
      });
      edit(years, score('project-goals'), { score: '9' });
      rowsIn(years, planted, 'outcomes').push(most);
    },
  },

  {
    what: 'an indicator nobody can recompute',
    result: 'notChecked',
    id: 'scoringRuleMissing/scores',
    plant: (years) => {
      rowsIn(years, planted, 'scores').push({
        code: 'rate',
        name: '示例执行率',
        weight: '10',
        score: '10',
        source: '二.四.段1',
      });
    },
  },
];
