import type { Cells } from './exampleYear';
import { randomOf, type Random } from './random';

/** A number a report states every year: its first value, how it moves from year to year, and how it is worded. */
interface Line {
  cells: Cells;
  start: readonly [number, number];
  /** Per cent a year, lowest and highest. */
  moves: readonly [number, number];
  /** One decimal, for amounts in 亿元 and rates. */
  tenths?: true;
  most?: number;
}

const recruited = { theme: '招商引资', kind: 'result', scope: '示例园区', verb: '引进' };

const lines: readonly Line[] = [
  {
    cells: {
      code: 'projects-100m',
      name: '亿元以上项目',
      nameEn: 'Projects of ¥100m or more',
      ...recruited,
      unit: '个',
      source: '一.三.1.段1',
    },
    start: [36, 48],
    moves: [-8, 14],
  },
  {
    cells: {
      code: 'projects-100m-amount',
      name: '亿元以上项目投资总额',
      nameEn: 'Investment, projects of ¥100m+',
      ...recruited,
      amountOf: 'projects-100m',
      unit: '亿元',
      source: '一.三.1.段1',
    },
    start: [3_000, 5_000],
    moves: [-8, 14],
    tenths: true,
  },
  {
    cells: {
      code: 'projects-1bn',
      name: '10亿元以上项目',
      nameEn: 'Projects of ¥1bn or more',
      ...recruited,
      partOf: 'projects-100m',
      unit: '个',
      source: '一.三.1.段1',
    },
    start: [8, 14],
    moves: [-6, 12],
    most: 25,
  },
  {
    cells: {
      code: 'hitech-firms',
      name: '高新技术企业总数',
      nameEn: 'High-tech firms',
      theme: '科技创新',
      kind: 'result',
      hedge: 'over',
      scope: '示例园区',
      unit: '家',
      source: '一.三.2.段1',
    },
    start: [1_200, 1_800],
    moves: [2, 14],
  },
  {
    cells: {
      code: 'training-sessions',
      name: '企业宣讲培训',
      nameEn: 'Training sessions for firms',
      theme: '科技创新',
      kind: 'result',
      unit: '场',
      source: '一.三.2.段1',
    },
    start: [20, 40],
    moves: [-20, 25],
  },
  {
    cells: {
      code: 'financing-cases',
      name: '获批的融资申请',
      nameEn: 'Financing requests approved',
      theme: '企业服务',
      kind: 'result',
      unit: '笔',
      verb: '获批',
      source: '一.三.3.段1',
    },
    start: [80, 140],
    moves: [-10, 20],
  },
  {
    cells: {
      code: 'financing-amount',
      name: '获批融资金额',
      nameEn: 'Financing approved',
      theme: '企业服务',
      kind: 'result',
      amountOf: 'financing-cases',
      unit: '亿元',
      verb: '获批',
      source: '一.三.3.段1',
    },
    start: [40, 70],
    moves: [-8, 15],
    tenths: true,
  },
  {
    cells: {
      code: 'visits-to-firms',
      name: '走访服务企业',
      nameEn: 'Visits to firms',
      theme: '企业服务',
      kind: 'result',
      hedge: 'about',
      unit: '家次',
      source: '一.三.3.段1',
    },
    start: [2_000, 4_000],
    moves: [-10, 18],
  },
  {
    cells: {
      code: 'satisfaction-rate',
      name: '企业满意度',
      nameEn: 'Satisfaction of firms',
      theme: '企业服务',
      kind: 'result',
      unit: '%',
      source: '二.三.5.段1',
    },
    start: [905, 950],
    moves: [-1, 2],
    tenths: true,
    most: 990,
  },
  {
    cells: {
      code: 'land-prepared',
      name: '新增土地整备面积',
      nameEn: 'Land newly prepared',
      theme: '园区建设',
      kind: 'result',
      scope: '示例南片区',
      unit: '亩',
      source: '一.三.4.段1',
    },
    start: [700, 1_400],
    moves: [-15, 15],
  },
  {
    cells: {
      code: 'firms-incubated',
      name: '累计孵化企业',
      nameEn: 'Firms incubated so far',
      theme: '科技创新',
      kind: 'result',
      hedge: 'nearly',
      unit: '家',
      verb: '累计孵化',
      source: '一.三.2.段2',
    },
    start: [90, 140],
    moves: [6, 16],
  },
  {
    cells: {
      code: 'projects-evaluated',
      name: '开展自评的项目',
      nameEn: 'Projects self-evaluated',
      kind: 'result',
      unit: '个',
      source: '二.二.3.段1',
    },
    start: [9, 14],
    moves: [-8, 10],
  },
];

const digits = (value: number, tenths: boolean): string =>
  tenths ? `${Math.floor(value / 10)}.${value % 10}` : String(value);

/** A value for every year, the missing ones passed over: the line goes on behind the hole. */
function valuesOf(
  { cells, start, moves, most = Infinity }: Line,
  seed: number,
  years: readonly number[],
): Map<number, number> {
  const random = randomOf(seed, `outcomes/${cells['code']}`);
  const last = years[years.length - 1] ?? 0;
  const found = new Map<number, number>();
  let value = random.int(...start);
  for (let year = years[0] ?? 0; year <= last; year += 1) {
    found.set(year, value);
    value = Math.min(most, Math.max(1, Math.round(value * (1 + random.int(...moves) / 100))));
  }
  return found;
}

/** The year's own period for what a year brings in: 引进 of 2021 is told as of 2021. */
const periodOf = ({ verb }: Cells, year: number): Cells => (verb === '引进' ? { period: String(year) } : {});

interface YearNumbers {
  year: number;
  value(code: string): number;
  random: Random;
}

/** Rows that depend on others: a target met, a part of a whole, a thing said twice, a ranking with its data year. */
function otherRows({ year, value, random }: YearNumbers): Cells[] {
  const firms = {
    code: 'hitech-firms',
    name: '高新技术企业总数',
    nameEn: 'High-tech firms',
    theme: '科技创新',
    kind: 'result',
  };
  const evaluated = value('projects-evaluated');
  return [
    {
      ...firms,
      value: String(value('hitech-firms')),
      unit: '家',
      hedge: 'over',
      scope: '示例园区',
      source: '二.三.2.表1.行4.1',
    },
    {
      code: 'national-rank',
      name: '示例评价排名',
      nameEn: 'Rank in the sample assessment',
      theme: '科技创新',
      kind: 'result',
      value: String(random.int(21, 39)),
      unit: '位',
      verb: '位列',
      dataYear: String(year),
      source: '一.三.2.段1',
    },
    {
      code: 'talent-funding',
      name: '人才团队财政投入',
      nameEn: 'Public funds for talent teams',
      theme: '科技创新',
      kind: 'result',
      value: `${random.int(2, 4)}.${random.int(1, 9)}`,
      unit: '亿元',
      hedge: 'nearly',
      period: `${year - 3}/${year}`,
      verb: '累计投入',
      source: '一.三.2.段2',
    },
    {
      code: 'projects-rated-excellent',
      name: '自评为优的项目',
      nameEn: 'Projects self-rated excellent',
      kind: 'result',
      value: String(evaluated - random.int(1, 3)),
      unit: '个',
      partOf: 'projects-evaluated',
      source: '二.三.3.段1',
    },
    {
      code: 'bonds',
      name: '示例专项债券资金',
      nameEn: 'Sample special bonds',
      theme: '园区建设',
      kind: 'result',
      value: `${random.int(3, 6)}.${random.int(1, 9)}`,
      unit: '亿元',
      verb: '申报成功',
      source: '一.三.4.段1',
    },
  ];
}

/** All outcomes of each year but problems and measures, which are told over years in problemRows.ts. */
export function outcomeRows(seed: number, years: readonly number[]): Map<number, Cells[]> {
  const values = new Map(lines.map((line) => [line.cells['code'] ?? '', valuesOf(line, seed, years)]));
  return new Map(
    years.map((year) => {
      const random = randomOf(seed, `outcomes/others/${year}`);
      const value = (code: string): number => values.get(code)?.get(year) ?? 0;
      const rows = lines.map(({ cells, tenths = false }): Cells => {
        const number = value(cells['code'] ?? '');
        const target = cells['code'] === 'projects-100m' ? { target: String(number - random.int(1, 6)) } : {};
        return { ...cells, value: digits(number, tenths), ...target, ...periodOf(cells, year) };
      });
      return [year, [...rows, ...otherRows({ year, value, random })]];
    }),
  );
}
