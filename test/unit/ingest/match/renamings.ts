/**
 * Names as an invented office writes them one year and the next. Written apart from the matcher: none of its words were
 * taken from it. Every list holds true pairs among names that only look alike.
 */
export interface Renaming {
  before: string;
  after: string;
}

export interface RenamedList {
  table: 'projects' | 'scores' | 'tasks';
  pairs: readonly Renaming[];
  /** In one of the years only, though made of the same words. */
  gone: readonly string[];
  fresh: readonly string[];
}

/** Mulberry32: the same seed gives the same list everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const places = ['青岚', '砚溪', '云杉', '栖霞岭', '白鹭', '石桥头', '望湖', '北屏', '松涧', '凤鸣', '沙井', '龙泉坡'];
const trades = [
  '储能电池',
  '精密模具',
  '医疗器械',
  '工业机器人',
  '半导体封装',
  '新型显示',
  '冷链物流',
  '氢能装备',
  '智能家电',
  '生物医药',
  '数控机床',
  '节能环保',
];
const sites = ['产业园', '科创中心', '总部基地', '生产基地', '研发楼', '孵化器', '标准厂房', '物流园'];
const works = ['污水处理厂', '水库加固', '中学', '人民医院', '文化馆', '变电站', '大道', '快速路', '路网', '湿地公园'];

const goals = [
  '预算编制',
  '专项资金分配',
  '三公经费控制率',
  '政府采购执行率',
  '固定资产利用率',
  '绩效目标合理性',
  '项目入库质量',
  '结转结余控制',
  '资金支付合规性',
  '公众投诉处理',
  '企业服务响应',
  '财务制度健全性',
  '信息公开及时性',
  '群众满意程度',
  '招商任务完成率',
  '科技企业培育数量',
];
const duties = [
  '引进亿元以上产业项目',
  '建成东片区骨干路网',
  '培育专精特新企业',
  '组建产业引导基金',
  '改造旧村级工业园',
  '开通园区企业专线',
  '办好创新创业大赛',
  '建立企业首席服务官制度',
  '盘活闲置用地',
  '修编国土空间规划',
  '落地人才公寓分配',
  '推行拿地即开工审批',
];

/** What offices do to the name of a project. */
const projectTurns: readonly ((name: string) => string)[] = [
  (name) => `${name}项目`,
  (name) => `${name}建设工程`,
  (name) => `${name}（一期）`,
  (name) => `${name}一期工程`,
  (name) => `佛山市${name}`,
  (name) => `${name.slice(0, 2)}区${name.slice(2)}`,
  (name) => name.replace('产业园', '园').replace('基地', '项目').replace('中心', '园区'),
  (name) => `${name}（重点）`,
  (name) => `新建${name}`,
  (name) => `2.${name}`,
  (name) => `${name}及配套设施`,
  (name) => `示例${name}有限公司${name.includes('基地') ? '' : '厂区'}`,
];

const scoreTurns: readonly ((name: string) => string)[] = [
  (name) => `${name}情况`,
  (name) => `部门${name}`,
  (name) => `${name}（10分）`,
  (name) => `“${name}”`,
  (name) => name.replace('率', '情况').replace('性', '程度'),
  (name) => `${name}指标`,
  (name) => name.replace('控制', '管控').replace('质量', '水平').replace('处理', '办理'),
];

const taskTurns: readonly ((name: string) => string)[] = [
  (name) => `加快${name}`,
  (name) => `${name}工作`,
  (name) => `（三）${name}`,
  (name) => `年内${name}`,
  (name) => `${name}，取得实效`,
  (name) => name.slice(2) + name.slice(0, 2),
  (name) => `继续${name.slice(0, 2)}${name.slice(2)}任务`,
];

function drawnFrom<T>(items: readonly T[], count: number, random: () => number): T[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

/** Two projects of one list share no place and trade, and many share one of the two. */
function projectNames(random: () => number): string[] {
  const industry = places.flatMap((place) => trades.map((trade) => `${place}${trade}`));
  const built = places.flatMap((place) => works.map((work) => `${place}${work}`));
  const named = drawnFrom(industry, 12, random).map((name) => name + (drawnFrom(sites, 1, random)[0] ?? ''));
  return drawnFrom([...named, ...drawnFrom(built, 6, random)], 18, random);
}

/** Shortened as people do: a character or two of the middle left out. */
function shortened(name: string, random: () => number): string {
  const at = 2 + Math.floor(random() * Math.max(1, name.length - 4));
  return name.slice(0, at) + name.slice(at + 1 + Math.floor(random() * 2));
}

/** One turn, two of them, or one of a shortened name. */
function turned(name: string, turns: readonly ((name: string) => string)[], random: () => number): string {
  const [first = String, second = String] = drawnFrom(turns, 2, random);
  const kind = random();
  if (kind < 0.4) return first(name);
  return first(kind < 0.7 ? second(name) : shortened(name, random));
}

function listOf(table: RenamedList['table'], seed: number): RenamedList {
  const random = seeded(seed);
  const [names, turns] =
    table === 'projects'
      ? [projectNames(random), projectTurns]
      : table === 'scores'
        ? [drawnFrom(goals, 16, random), scoreTurns]
        : [drawnFrom(duties, 12, random), taskTurns];
  const pairs = names.slice(0, 10).flatMap((before) => {
    const after = turned(before, turns, random);
    return after === before ? [] : [{ before, after }];
  });
  const rest = names.slice(10);
  const half = Math.ceil(rest.length / 2);
  return { table, pairs, gone: rest.slice(0, half), fresh: rest.slice(half) };
}

/** Some 200 renamings, half of them of projects. */
export const renamedLists: readonly RenamedList[] = Array.from({ length: 28 }, (_, index) =>
  listOf((['projects', 'scores', 'projects', 'tasks'] as const)[index % 4] ?? 'projects', 4000 + index),
);
