import { shortest, type Cells } from './exampleYear';
import { randomOf } from './random';

interface Item {
  code: string;
  name: string;
  nameEn: string;
  parent: 'management' | 'effectiveness';
  weight: number;
  source: string;
}

const item = (
  [code, name, nameEn]: readonly [string, string, string],
  parent: Item['parent'],
  [weight, source]: readonly [number, string],
): Item => ({ code, name, nameEn, parent, weight, source });

export const frameworkTitle = '示例市部门整体支出绩效自评表（2018年修订）';

/** The framework every clean year is scored by: 100 points in nine indicators. */
const items: readonly Item[] = [
  item(['budget-performance', '预算绩效管理', 'Budget performance'], 'management', [15, '二.二.1.段2']),
  item(['finance', '财务管理', 'Financial management'], 'management', [10, '二.二.2.段2']),
  item(['project-management', '项目管理', 'Project management'], 'management', [15, '二.二.3.段2']),
  item(['assets', '资产管理', 'Asset management'], 'management', [10, '二.二.4.段2']),
  item(['execution-rate', '财政支出执行率', 'Execution rate'], 'effectiveness', [10, '二.三.1.段2']),
  item(['key-tasks', '重点工作完成率', 'Key tasks completed'], 'effectiveness', [15, '二.三.2.段2']),
  item(['project-goals', '项目绩效目标完成率', 'Project goals met'], 'effectiveness', [10, '二.三.3.段2']),
  item(['benefits', '园区建设效益', 'Benefits of the park'], 'effectiveness', [10, '二.三.4.段2']),
  item(['satisfaction', '公众满意度', 'Public satisfaction'], 'effectiveness', [5, '二.三.5.段2']),
];

const reasons = ['部分项目预算编制不够细', '个别项目进度晚于计划', '个别资产登记不及时', '指标设置不够量化'];

export interface ScoreYear {
  rows: Cells[];
  /** In hundredths of a point. */
  total: number;
}

/** Two to four indicators lose half a point to two points, each with its reason. */
export function scoreYear(seed: number, year: number): ScoreYear {
  const random = randomOf(seed, `scores/${year}`);
  const lost = new Map<Item, number>();
  const count = random.int(2, 4);
  while (lost.size < count) lost.set(random.pick(items), random.int(1, 4) * 50);
  const scoreOf = (scored: Item): number => scored.weight * 100 - (lost.get(scored) ?? 0);
  const parent = (code: Item['parent'], name: string, nameEn: string): Cells => {
    const own = items.filter((each) => each.parent === code);
    return {
      code,
      name,
      nameEn,
      weight: shortest(own.reduce((sum, { weight }) => sum + weight * 100, 0)),
      score: shortest(own.reduce((sum, each) => sum + scoreOf(each), 0)),
      source: code === 'management' ? '二.二' : '二.三',
    };
  };
  const rowOf = (scored: Item): Cells => ({
    code: scored.code,
    name: scored.name,
    nameEn: scored.nameEn,
    parent: scored.parent,
    weight: String(scored.weight),
    score: shortest(scoreOf(scored)),
    ...(lost.has(scored) ? { reason: random.pick(reasons) } : {}),
    source: scored.source,
  });
  const below = (code: Item['parent']): Cells[] => items.filter((each) => each.parent === code).map(rowOf);
  return {
    rows: [
      parent('management', '管理效率', 'Management efficiency'),
      ...below('management'),
      parent('effectiveness', '履职效能', 'Delivery of duties'),
      ...below('effectiveness'),
    ],
    total: items.reduce((sum, each) => sum + scoreOf(each), 0),
  };
}
