import { twoDecimals, type Cells } from './exampleYear';
import { randomOf } from './random';

const subjects = [
  ['示例智造园建设', 'Build the Sample Works Park'],
  ['示例医药谷招商', 'Attract firms to Sample Medical Valley'],
  ['示例北区路网贯通', 'Connect the roads of Sample North'],
  ['示例科创平台培育', 'Grow the sample innovation platforms'],
  ['示例企业服务改革', 'Reform how sample firms are served'],
  ['示例人才社区建设', 'Build the sample talent community'],
] as const;

export interface TaskYear {
  rows: Cells[];
  /** tasksTotal, tasksDone, tasksRate as the report counts them. */
  counts: Cells;
}

/** Five or six key tasks, each with its status; at most one is still under way. */
export function taskYear(seed: number, year: number): TaskYear {
  const random = randomOf(seed, `tasks/${year}`);
  const total = random.int(5, subjects.length);
  const ongoing = random.chance(0.3) ? random.int(0, total - 1) : -1;
  const rows = subjects.slice(0, total).map(([name, nameEn], index): Cells => {
    const status =
      index === ongoing ? { status: 'ongoing', statusText: '推进中' } : { status: 'done', statusText: '已完成' };
    return { code: `task-${index + 1}`, name, nameEn, ...status, source: `二.三.2.表1.行${index + 1}` };
  });
  const done = ongoing < 0 ? total : total - 1;
  const rate = Math.round((done * 10_000) / total);
  const counts = { tasksTotal: String(total), tasksDone: String(done), tasksRate: twoDecimals(rate) };
  return { rows, counts };
}
