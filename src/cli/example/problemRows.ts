import type { Cells } from './exampleYear';
import { randomOf } from './random';

const pool = [
  ['goals', '绩效目标设定不够量化', 'Goals not measurable enough', '修订示例绩效目标库', 'Revise the sample goals'],
  [
    'budgeting',
    '部分预算编制不够精细',
    'Budgets not detailed enough',
    '推行示例项目预算评审',
    'Review project budgets',
  ],
  ['progress', '个别项目推进偏慢', 'Some projects slow', '建立示例项目周调度', 'Weekly project meetings'],
  ['assets', '资产盘点不够及时', 'Assets counted late', '开展示例资产清查', 'Take stock of assets'],
  ['data', '绩效数据收集不够完整', 'Performance data incomplete', '建设示例绩效台账', 'Keep a performance ledger'],
  ['training', '业务人员培训不足', 'Too little training', '组织示例业务培训', 'Hold training sessions'],
] as const;

interface Told {
  index: number;
  status: 'ongoing' | 'done';
}

function rowsOf(index: number, status: Told['status'] | undefined): Cells[] {
  const [code = '', name = '', nameEn = '', measure = '', measureEn = ''] = pool[index] ?? [];
  const state: Cells = status === undefined ? {} : { status };
  return [
    { code: `problem-${code}`, name, nameEn, kind: 'problem', ...state, source: '三.段1' },
    {
      code: `measure-${code}`,
      name: measure,
      nameEn: measureEn,
      kind: 'measure',
      partOf: `problem-${code}`,
      ...state,
      source: '四.段1',
    },
  ];
}

/**
 * Each year names one or two problems with a measure, and comes back to those of the year before: solved, or under way
 * and then solved the year after.
 */
export function problemRows(seed: number, years: readonly number[]): Map<number, Cells[]> {
  const random = randomOf(seed, 'problems');
  const found = new Map<number, Cells[]>();
  let open: Told[] = [];
  let next = random.int(0, pool.length - 1);
  for (const year of years) {
    const fresh = Array.from({ length: random.int(1, 2) }, () => {
      next = (next + 1) % pool.length;
      return next;
    }).filter((index) => !open.some((told) => told.index === index));
    found.set(year, [
      ...open.flatMap(({ index, status }) => rowsOf(index, status)),
      ...fresh.flatMap((index) => rowsOf(index, undefined)),
    ]);
    const again = open
      .filter(({ status }) => status === 'ongoing')
      .map(({ index }): Told => ({ index, status: 'done' }));
    open = [...again, ...fresh.map((index): Told => ({ index, status: random.chance(0.6) ? 'done' : 'ongoing' }))];
  }
  return found;
}
