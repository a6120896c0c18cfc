import { ladders, type Ladder } from '../../domain/stages';
import { stageWords, type Stage } from '../../domain/words';
import type { Cells } from './exampleYear';
import { randomOf } from './random';

interface Invented {
  cells: Cells;
  kind: Ladder;
  /** 亿元, in tenths. */
  investment?: number;
  part?: string;
}

const [industryPark, newTown] = ['示例智造园', '示例新城'];

const invented: readonly Invented[] = [
  {
    cells: {
      code: 'sample-battery',
      name: '示例电池基地',
      nameEn: 'Sample battery works',
      park: industryPark,
      area: '示例南片区',
    },
    kind: 'industry',
    investment: 520,
  },
  {
    cells: {
      code: 'sample-sensor',
      name: '示例传感器工厂',
      nameEn: 'Sample sensor plant',
      park: industryPark,
      area: '示例南片区',
    },
    kind: 'industry',
    investment: 85,
  },
  {
    cells: {
      code: 'sample-medical-valley',
      name: '示例医药谷',
      nameEn: 'Sample Medical Valley',
      park: industryPark,
      area: '示例北片区',
    },
    kind: 'industry',
    investment: 250,
    part: '一期',
  },
  {
    cells: {
      code: 'sample-cold-chain',
      name: '示例冷链物流园',
      nameEn: 'Sample cold-chain park',
      park: newTown,
      area: '示例北片区',
    },
    kind: 'industry',
    investment: 120,
  },
  {
    cells: {
      code: 'sample-data-port',
      name: '示例数据港',
      nameEn: 'Sample data port',
      park: newTown,
      area: '示例北片区',
    },
    kind: 'industry',
    investment: 300,
  },
  {
    cells: { code: 'sample-bridge', name: '示例大桥', nameEn: 'Sample Bridge', park: newTown, area: '示例南片区' },
    kind: 'works',
  },
  {
    cells: {
      code: 'sample-roads',
      name: '示例北区路网',
      nameEn: 'Sample northern roads',
      park: newTown,
      area: '示例北片区',
    },
    kind: 'works',
  },
  {
    cells: {
      code: 'sample-centre',
      name: '示例科创中心',
      nameEn: 'Sample innovation centre',
      park: industryPark,
      area: '示例北片区',
    },
    kind: 'works',
  },
  {
    cells: { code: 'sample-school', name: '示例实验学校', nameEn: 'Sample school', park: newTown, area: '示例南片区' },
    kind: 'works',
  },
  {
    cells: {
      code: 'sample-flats',
      name: '示例人才公寓',
      nameEn: 'Sample talent flats',
      park: newTown,
      area: '示例南片区',
    },
    kind: 'works',
  },
];

const top = (kind: Ladder): number => ladders[kind].length - 1;
const stageAt = (kind: Ladder, step: number): Stage => ladders[kind][Math.min(step, top(kind))] ?? 'notStated';

/** Two steps a year at most, so that even over the missing year nothing leaps. */
function stepsOver({ cells, kind }: Invented, seed: number, years: readonly number[]): Map<number, number> {
  const random = randomOf(seed, `projects/${cells['code']}`);
  const last = years[years.length - 1] ?? 0;
  const found = new Map<number, number>();
  let step = random.int(0, 4);
  for (let year = years[0] ?? 0; year <= last; year += 1) {
    found.set(year, step);
    step = Math.min(top(kind), step + random.int(0, 2));
  }
  return found;
}

interface Told {
  project: Invented;
  year: number;
  step: number;
  /** The next report's year and step, where there is one. */
  next: { year: number; step: number } | undefined;
  seed: number;
}

/** A stage the next report will have reached, promised for a month before that report's year is over. */
function promiseOf({ project: { kind, cells }, year, step, next, seed }: Told): Cells {
  const random = randomOf(seed, `promises/${cells['code']}/${year}`);
  if (!next || next.step === step || !random.chance(0.6)) return {};
  return { promise: stageAt(kind, next.step), due: `${next.year}-${random.pick(['09', '10', '11', '12'])}` };
}

function rowsOf(told: Told): Cells[] {
  const { project, year, step, seed } = told;
  const { cells, kind, investment, part } = project;
  const stage = stageAt(kind, step);
  const random = randomOf(seed, `progress/${cells['code']}/${year}`);
  const building = stage === 'construction' ? { progress: String(random.int(2, 8) * 10), progressHedge: 'about' } : {};
  const planned =
    investment === undefined
      ? {}
      : { investment: `${Math.floor(investment / 10)}.${investment % 10}`, investmentHedge: 'about' };
  const source = `二.三.2.表1.行3.${cells['area']}`;
  const whole: Cells = {
    ...cells,
    kind,
    stage,
    stageText: stageWords[stage].zh,
    ...building,
    ...planned,
    ...promiseOf(told),
    source,
  };
  if (part === undefined) return [whole];
  // A part goes ahead of its whole, told in the same place: no contradiction.
  const ahead = stageAt(kind, step + 1);
  return [whole, { ...cells, kind, part, stage: ahead, stageText: stageWords[ahead].zh, source }];
}

const platform: Cells = {
  code: 'sample-laboratory',
  name: '示例公共实验室',
  nameEn: 'Sample public laboratory',
  park: industryPark ?? '',
  kind: 'platform',
  stageText: '正式运行',
  source: '二.三.2.表1.行4.1',
};

/** Ten invented projects over the years, and a platform, which climbs no ladder. */
export function projectRows(seed: number, years: readonly number[]): Map<number, Cells[]> {
  const paths = invented.map((project) => ({ project, steps: stepsOver(project, seed, years) }));
  return new Map(
    years.map((year, index) => {
      const following = years[index + 1];
      const rows = paths.flatMap(({ project, steps }) => {
        const ahead = following === undefined ? undefined : { year: following, step: steps.get(following) ?? 0 };
        return rowsOf({ project, year, step: steps.get(year) ?? 0, next: ahead, seed });
      });
      return [year, [...rows, platform]];
    }),
  );
}
