import { edit } from '../../../../../src/cli/example/edits';
import { budget, cover, scale, shift, type Fault } from './fault';

/** Rules 10 to 13. */
export const caliberFaults: readonly Fault[] = [
  {
    what: 'a rate three points too high',
    result: 'toExplain',
    id: 'reportedRate/report',
    plant: (years) => shift(years, cover, ['reportedRate', 300]),
  },
  {
    what: 'a rate that leaves out a fund without its amount',
    result: 'toExplain',
    id: 'reportedRate/report',
    plant: (years) => {
      shift(years, cover, ['reportedRate', 150]);
      edit(years, cover, { reportedRateExcludes: '示例专项资金' });
    },
  },
  {
    what: 'a rate as a fraction of 1',
    result: 'toExplain',
    id: 'reportedRate/report',
    plant: (years) => edit(years, cover, { reportedRate: '0.92' }),
  },
  {
    what: 'a stated amount left out that does not give the rate',
    result: 'toExplain',
    id: 'reportedRate/report',
    plant: (years) => edit(years, cover, { excludedAmount: '100.00', reportedRate: '99.90' }),
  },

  {
    what: 'a rate said to be of another base than last year',
    result: 'note',
    id: 'reportedRate/years',
    plant: (years) => edit(years, cover, { reportedRateScope: '全年支出占年初预算' }),
  },

  {
    what: 'a rate of no tasks',
    result: 'toExplain',
    id: 'zeroBase/report#tasksRate',
    plant: (years) => edit(years, cover, { tasksTotal: '0' }),
  },
  {
    what: 'a rate of an initial budget of 0',
    result: 'toExplain',
    id: 'zeroBase/report#reportedRate',
    plant: (years) => {
      edit(years, cover, { reportedRateScope: '占年初预算' });
      edit(years, budget('total'), { initial: '0.00' });
    },
  },

  {
    what: 'a line spent beyond its adjusted budget',
    result: 'toExplain',
    id: 'overBudget/budget/operating',
    plant: (years) => scale(years, budget('operating'), ['final', 1.5]),
  },
  {
    what: 'a line spent without a budget',
    result: 'toExplain',
    id: 'overBudget/budget/subsidies',
    plant: (years) => edit(years, budget('subsidies'), { final: '3.00' }),
  },
  {
    what: 'the total spent beyond its adjusted budget',
    result: 'toExplain',
    id: 'overBudget/budget/total',
    plant: (years) => scale(years, budget('total'), ['final', 1.4]),
  },

  {
    what: 'a line raised by a large share',
    result: 'toExplain',
    id: 'netShift/budget/operating',
    plant: (years) => scale(years, budget('operating'), ['adjusted', 1.6]),
  },
  {
    what: 'a line cut by a large share',
    result: 'toExplain',
    id: 'netShift/budget/personnel',
    plant: (years) => scale(years, budget('personnel'), ['adjusted', 0.5]),
  },
  {
    what: 'a line from 0.00',
    result: 'toExplain',
    id: 'netShift/budget/capital',
    plant: (years) => edit(years, budget('capital'), { initial: '0.00' }),
  },
];
