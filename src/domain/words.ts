/** A name in Chinese, and in English where there is one. */
export interface Name {
  zh: string;
  en?: string;
}

/** The lists of words a column may hold, each with its wording. The order is the order shown. */
type WordList = Readonly<Record<string, Name>>;

export const lineKinds = {
  line: { zh: '明细', en: 'line' },
  memo: { zh: '其中', en: 'of which' },
  total: { zh: '合计', en: 'total' },
} as const satisfies WordList;

/**
 * How exactly a figure is worded, in the report's own word. `most` stands alone, without a number; 多 and 余 stand
 * behind the digits: 130 多个. `round` is a figure of speech the report did not hedge itself: 百人, 百亿.
 */
export const hedges = {
  exact: { zh: '', en: '' },
  about: { zh: '约', en: 'about' },
  round: { zh: '概数', en: 'a round' },
  nearly: { zh: '近', en: 'nearly' },
  close: { zh: '接近', en: 'close to' },
  over: { zh: '超', en: 'over' },
  more: { zh: '多', en: 'more than' },
  odd: { zh: '余', en: 'upwards of' },
  most: { zh: '绝大部分', en: 'most' },
  atMost: { zh: '不超过', en: 'at most' },
} as const satisfies WordList;

export const yesWord = { yes: { zh: '是', en: 'yes' } } as const satisfies WordList;

export const outcomeKinds = {
  result: { zh: '成效', en: 'result' },
  claim: { zh: '说法', en: 'claim' },
  problem: { zh: '问题', en: 'problem' },
  measure: { zh: '措施', en: 'measure' },
} as const satisfies WordList;

export const taskStatuses = {
  done: { zh: '已完成', en: 'done' },
  ongoing: { zh: '进行中', en: 'ongoing' },
  notStarted: { zh: '未启动', en: 'not started' },
} as const satisfies WordList;

/** What a problem or a measure has come to; the report names none for 2023. */
export const followUpStatuses = {
  open: { zh: '未解决', en: 'open' },
  ongoing: { zh: '推进中', en: 'ongoing' },
  done: { zh: '已落实', en: 'done' },
} as const satisfies WordList;

export const projectKinds = {
  industry: { zh: '产业项目', en: 'industry' },
  works: { zh: '建设项目', en: 'works' },
  platform: { zh: '平台', en: 'platform' },
  fund: { zh: '基金', en: 'fund' },
  body: { zh: '机构', en: 'body' },
  unsorted: { zh: '未分类', en: 'not sorted' },
} as const satisfies WordList;

/** Two ladders share `stage`; which words stand on which, in which order, is stages.ts. */
export const stageWords = {
  talks: { zh: '在谈', en: 'talks' },
  nearSigning: { zh: '拟签约', en: 'near signing' },
  signed: { zh: '签约', en: 'signed' },
  landed: { zh: '落地', en: 'landed' },
  groundBroken: { zh: '动工', en: 'ground broken' },
  concept: { zh: '谋划', en: 'concept' },
  design: { zh: '方案', en: 'design' },
  approved: { zh: '批复', en: 'approved' },
  tendered: { zh: '招标', en: 'tendered' },
  started: { zh: '开工', en: 'started' },
  construction: { zh: '在建', en: 'construction' },
  toppedOut: { zh: '封顶', en: 'topped out' },
  nearlyComplete: { zh: '基本完工', en: 'nearly complete' },
  worksComplete: { zh: '完工', en: 'works complete' },
  completed: { zh: '竣工', en: 'completed' },
  accepted: { zh: '竣工', en: 'completed' },
  handover: { zh: '交付', en: 'handover' },
  commissioning: { zh: '安装调试', en: 'commissioning' },
  production: { zh: '投产', en: 'production' },
  capacity: { zh: '达产', en: 'full capacity' },
  inUse: { zh: '投用', en: 'in use' },
  suspended: { zh: '停缓建', en: 'suspended' },
  dropped: { zh: '终止', en: 'dropped' },
  notStated: { zh: '未写明', en: 'not stated' },
} as const satisfies WordList;

/** The grades reports give, in the words of the finance system; a grade in other words stays as it is. */
const grades: Readonly<Record<string, string>> = { 优: 'excellent', 良: 'good', 中: 'fair', 差: 'poor' };
export function gradeName(grade: string): Name {
  const en = grades[grade];
  return en === undefined ? { zh: grade } : { zh: grade, en };
}

export type Hedge = keyof typeof hedges;

const sides: Partial<Record<Hedge, 'above' | 'below'>> = {
  nearly: 'below',
  close: 'below',
  over: 'above',
  more: 'above',
  odd: 'above',
  atMost: 'below',
};
/** Which side of its digits a hedged number lies on; undefined where its word tells neither. */
export const sideOf = (hedge: Hedge): 'above' | 'below' | undefined => sides[hedge];
export type ProjectKind = keyof typeof projectKinds;
export type Stage = keyof typeof stageWords;
