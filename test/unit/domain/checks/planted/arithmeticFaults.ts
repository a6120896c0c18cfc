import { edit, removeRows, editedRow, rowsIn } from '../../../../../src/cli/example/edits';
import { budget, cover, outcome, planted, scale, score, shift, type Fault } from './fault';

/** Rules 1 to 9. */
export const arithmeticFaults: readonly Fault[] = [
  {
    what: 'a child 1.00 more at the start',
    result: 'disagrees',
    id: 'parentSum/budget/basic#initial',
    plant: (years) => shift(years, budget('personnel'), ['initial', 100]),
  },
  {
    what: 'a child 5.00 less after adjustment',
    result: 'disagrees',
    id: 'parentSum/budget/basic#adjusted',
    plant: (years) => shift(years, budget('operating'), ['adjusted', -500]),
  },
  {
    what: 'two digits turned round',
    result: 'disagrees',
    id: 'parentSum/budget/basic#final',
    plant: (years) => shift(years, budget('personnel'), ['final', -900]),
  },
  {
    what: 'a line under the wrong parent',
    result: 'disagrees',
    id: 'parentSum/budget/projects#initial',
    plant: (years) => edit(years, budget('operating'), { parent: 'projects' }),
  },
  {
    what: 'a level-1 score below its items',
    result: 'disagrees',
    id: 'parentSum/scores/management#score',
    plant: (years) => shift(years, score('management'), ['score', -100]),
  },
  {
    what: 'a weight more than its level 1 holds',
    result: 'disagrees',
    id: 'parentSum/scores/management#weight',
    plant: (years) => edit(years, score('finance'), { weight: '12' }),
  },
  {
    what: 'an indicator left out below its level 1',
    result: 'note',
    id: 'parentSum/scores/management#weight',
    plant: (years) => removeRows(years, [planted, 'scores', 'assets']),
  },

  {
    what: 'the total 10.00 more',
    result: 'disagrees',
    id: 'totalSum/budget/total#initial',
    plant: (years) => shift(years, budget('total'), ['initial', 1_000]),
  },
  {
    what: 'the total 0.10 less',
    result: 'disagrees',
    id: 'totalSum/budget/total#adjusted',
    plant: (years) => shift(years, budget('total'), ['adjusted', -10]),
  },
  {
    what: 'a line of the first level not in the total',
    result: 'disagrees',
    id: 'totalSum/budget/total#final',
    plant: (years) => edit(years, budget('subsidies'), { adjusted: '5.00', final: '5.00' }),
  },

  {
    what: 'an of-which line above its parent',
    result: 'disagrees',
    id: 'memoWithinParent/budget/capital#final',
    plant: (years) => edit(years, budget('capital'), { final: '99999.00' }),
  },
  {
    what: 'an of-which line above its parent at the start',
    result: 'disagrees',
    id: 'memoWithinParent/budget/capital#initial',
    plant: (years) => scale(years, budget('capital'), ['initial', 3]),
  },

  {
    what: 'the text tells another total',
    result: 'disagrees',
    id: 'restatement/budget/total#final',
    plant: (years) => {
      const row = editedRow(years, budget('total'), { statement: 1 });
      row['final'] = String(Number(row['final']) + 10);
    },
  },
  {
    what: 'the text rounds a number the wrong way',
    result: 'note',
    id: 'restatement/budget/projects#final',
    plant: (years) => {
      const row = editedRow(years, budget('projects'), { statement: 1 });
      row['final'] = (Number(row['final']) + 0.01).toFixed(2);
    },
  },
  {
    what: 'another total score further on',
    result: 'disagrees',
    id: 'restatement/report#totalScore',
    plant: (years) => {
      rowsIn(years, planted, 'reports').push({ departmentName: '示例', totalScore: '89', source: '四.段1' });
    },
  },
  {
    what: 'another grade further on',
    result: 'toExplain',
    id: 'restatement/report#grade',
    plant: (years) => {
      rowsIn(years, planted, 'reports').push({ departmentName: '示例', grade: '中', source: '四.段1' });
    },
  },
  {
    what: 'another score in the table',
    result: 'disagrees',
    id: 'restatement/scores/assets#score',
    plant: (years) => {
      rowsIn(years, planted, 'scores').push({ ...editedRow(years, score('assets')), score: '3', source: '四.表1.行4' });
    },
  },

  {
    what: 'a part above its whole',
    result: 'disagrees',
    id: 'partWithinWhole/outcomes/projects-1bn@示例园区#value',
    plant: (years) => edit(years, outcome('projects-1bn'), { value: '900' }),
  },
  {
    what: 'a hedged part above its whole',
    result: 'toExplain',
    id: 'partWithinWhole/outcomes/projects-1bn@示例园区#value',
    plant: (years) => edit(years, outcome('projects-1bn'), { value: '900', hedge: 'about' }),
  },
  {
    what: 'more projects rated than evaluated',
    result: 'disagrees',
    id: 'partWithinWhole/outcomes/projects-rated-excellent#value',
    plant: (years) => edit(years, outcome('projects-rated-excellent'), { value: '99' }),
  },

  {
    what: 'a rate of tasks that its counts do not give',
    result: 'disagrees',
    id: 'doneRate/tasks',
    plant: (years) => shift(years, cover, ['tasksRate', -150]),
  },
  {
    what: 'a task done less than the rate says',
    result: 'disagrees',
    id: 'doneRate/tasks',
    plant: (years) => edit(years, cover, { tasksDone: '3' }),
  },
  {
    what: 'more tasks than the rate says',
    result: 'disagrees',
    id: 'doneRate/tasks',
    plant: (years) => edit(years, cover, { tasksTotal: '9' }),
  },

  {
    what: 'a total below the listed scores',
    result: 'disagrees',
    id: 'listedScores/report',
    plant: (years) => shift(years, cover, ['totalScore', -100]),
  },
  {
    what: 'a total above the listed scores of all weights',
    result: 'disagrees',
    id: 'listedScores/report',
    plant: (years) => shift(years, cover, ['totalScore', 50]),
  },
  {
    what: 'a full score below the listed weights',
    result: 'disagrees',
    id: 'listedScores/report',
    plant: (years) => edit(years, cover, { fullScore: '90' }),
  },
  {
    what: 'an indicator that is not listed',
    result: 'note',
    id: 'listedScores/report',
    plant: (years) => removeRows(years, [planted, 'scores', 'satisfaction']),
  },

  {
    what: 'a grade too low',
    result: 'disagrees',
    id: 'gradeBand/report',
    plant: (years) => edit(years, cover, { grade: '良' }),
  },
  {
    what: 'bands the grade does not reach',
    result: 'disagrees',
    id: 'gradeBand/report',
    plant: (years) => edit(years, cover, { gradeBands: '优≥99.5;良≥80;中≥60;差≥0' }),
  },

  {
    what: 'a score above its weight',
    result: 'disagrees',
    id: 'scoreRange/scores/finance',
    plant: (years) => edit(years, score('finance'), { score: '10.5' }),
  },
  {
    what: 'a score below 0',
    result: 'disagrees',
    id: 'scoreRange/scores/assets',
    plant: (years) => edit(years, score('assets'), { score: '-1' }),
  },
  {
    what: 'a bonus item beyond its weight',
    result: 'note',
    id: 'scoreRange/scores/bonus',
    plant: (years) => {
      rowsIn(years, planted, 'scores').push({
        code: 'bonus',
        name: '示例加分项',
        weight: '0',
        score: '2',
        source: '二.四.段1',
      });
    },
  },
];
