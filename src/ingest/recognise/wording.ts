import type { ProjectKind, Stage } from '../../domain/words';
import { squeezed } from './headerText';

/** A state worded so that it can mean one stage only; anything before or behind it makes it another statement. */
const stageWordings: readonly (readonly [RegExp, Stage | { works: Stage; industry: Stage }])[] = [
  [/^(?:正?在谈|正在洽谈|洽谈中|在谈项目)$/, 'talks'],
  [/^(?:拟签约|即将签约)$/, 'nearSigning'],
  [/^(?:签约|完成签约|正式签约|签约完成)$/, 'signed'],
  [/^(?:落地|招商落地|正式落地|落户)$/, 'landed'],
  [/^(?:动工|动工建设|正式动工|开工|开工建设|正式开工)$/, { works: 'started', industry: 'groundBroken' }],
  [/^(?:谋划|前期谋划|谋划阶段|谋划中|前期|(?:开展|处于|正在开展|推进)?前期(?:工作|准备)(?:阶段|中)?)$/, 'concept'],
  [/^(?:完成)?(?:方案|方案设计|初步设计|初设|施工图设计|设计方案|方案编制|方案阶段|设计阶段)$/, 'design'],
  [/^(?:批复|立项批复|可研批复|立项|完成立项|取得批复)$/, 'approved'],
  [/^(?:招标|完成招标|招标完成)$/, 'tendered'],
  [
    /^(?:在建|建设中|正在建设|在建设|施工中|正在施工|主体施工|正在主体施工|主体施工中|基础施工|桩基施工|正在桩基施工|正在基础施工|基础施工中|建设施工|续建|主体结构施工|主体建设)$/,
    'construction',
  ],
  [/^(?:主体|主体结构|主体工程|全部|全面|厂房主体|项目主体)?封顶(?:完成)?$/, 'toppedOut'],
  [/^基本完工$/, 'nearlyComplete'],
  [/^(?:全部|全面)?完工$/, 'worksComplete'],
  [
    /^(?:全部|全面)?(?:竣工|竣工验收|竣工并验收|完成竣工验收|通过竣工验收|竣工验收合格)$/,
    { works: 'accepted', industry: 'completed' },
  ],
  [/^(?:设备)?安装调试(?:中|阶段)?$/, 'commissioning'],
  [/^(?:正式|全面|建成)?投产(?:运营)?$/, 'production'],
  [/^(?:全面)?达产$/, 'capacity'],
  [/^(?:正式|全面|全部)?交付$/, 'handover'],
  [/^(?:建成并?|正式|全面|全部)?(?:投用|投入使用|交付使用|启用|建成使用)$/, 'inUse'],
  [/^(?:停工|停建|缓建|停缓建|暂停|暂停建设|暂缓|停工停建)$/, 'suspended'],
  [/^(?:终止|取消|项目终止|终止建设)$/, 'dropped'],
];

const bare = (text: string): string =>
  squeezed(text)
    .replace(/[。.;；!,，、]+$/, '')
    .replace(/^(?:项目|目前|工程)?(?:已经|已)?/, '');

/** The stage a state is worded as, where the words allow one only; 竣工 and 开工 need to know what is built. */
export function stageOf(text: string, kind: ProjectKind | undefined): Stage | undefined {
  const found = stageWordings.find(([wording]) => wording.test(bare(text)))?.[1];
  if (found === undefined || typeof found === 'string') return found;
  return kind === 'works' || kind === 'industry' ? found[kind] : undefined;
}

/** 完成约25%: the number as it is worded, hedge and all, where the text says nothing else. */
export function progressIn(text: string): string | undefined {
  const match =
    /^(?:已|累计|总体)?(?:完成|形象进度|建设进度|工程进度|进度|完成建设进度|完成总体进度|完成(?:总|全部)?工程量|(?:总)?工程量完成|完成形象进度)?(?:的|达到|达|为|至)?((?:大?约|近|接近|超过?|逾)?\d{1,3}(?:\.\d+)?%(?:左右)?)$/.exec(
      squeezed(text).replace(/[。.;；]+$/, ''),
    );
  return match?.[1];
}

/** Words of a list of projects' kinds, beyond the declared ones. */
const kindWordings: readonly (readonly [RegExp, ProjectKind])[] = [
  [/^(?:产业|产业项目|工业|工业项目|制造业|制造业项目|招商项目|产业类|产业化项目|先进制造业|产业类项目)$/, 'industry'],
  [
    /^(?:建设|建设项目|基础设施|基础设施类|基础设施项目|市政|市政工程|市政基础设施|房建|房建工程|工程|工程类|工程建设|交通|水利|民生工程|政府投资|政府投资项目|配套设施|公共配套|建设类)$/,
    'works',
  ],
  [/^(?:平台|平台类|平台项目|创新平台|服务平台)$/, 'platform'],
  [/^(?:基金|基金类|产业基金)$/, 'fund'],
  [/^(?:机构|研究院|指挥部)$/, 'body'],
];

export const projectKindOf = (text: string): ProjectKind | undefined =>
  kindWordings.find(([wording]) => wording.test(squeezed(text)))?.[1];

/** How a report begins to word a task's state. 基本完成 and 未完成 are not done: under way, in their own words. */
const statusWordings: readonly (readonly [RegExp, 'done' | 'ongoing' | 'notStarted'])[] = [
  [/^(?:已|已经|全部|全面|按时|按期|如期|提前|超额|均已|已全部|已按期|已超额|圆满)*完成(?:任务|目标)?$/, 'done'],
  [
    /^(?:正在|持续|有序|稳步|加快|按计划|按进度|按序时进度|按时序)?(?:进行中|推进中|正在推进|正在进行|持续推进|有序推进|稳步推进|推进|实施|实施中)$/,
    'ongoing',
  ],
  [
    /^(?:基本完成|大部分完成|部分完成|未完成|尚未完成|未全部完成|未按期完成|未能完成|暂未完成|未达标|完成过半|进展滞后|滞后)(?:任务|目标|年度目标|年度任务)?$/,
    'ongoing',
  ],
  [/^(?:未启动|未开始|未开展|尚未启动|尚未开展|尚未开始)$/, 'notStarted'],
  [/^(?:是|√|✓|100%)$/, 'done'],
];

/** 完成80%: under way. */
const partly = /^(?:已|累计|总体)?完成(?:进度|率)?(?:达到|达|为)?(?:大?约|近|超过?)?\d{1,2}(?:\.\d+)?%/;
/** Behind 已完成 these take it back. */
const takenBack = /未完成|尚未|未达|滞后|未能|未启动/;

/** How a task stands: its status where the words say one, the words that do, and what follows them. */
export interface StatusWords {
  status?: 'done' | 'ongoing' | 'notStarted';
  /** At most a short line: 基本完成. */
  wording?: string;
  /** The prose behind the state, as it stands: kept with the task. */
  rest?: string;
}

/** The state a text opens with, up to its first stop or line end, its words, and what else the cell says. */
export function statusOf(text: string): StatusWords {
  const trimmed = text.trim();
  const [opening = ''] = trimmed.split(/[。.；;:：,，、\n\r！!（(]|\s{2,}/);
  const state = opening.trim();
  const found =
    statusWordings.find(([pattern]) => pattern.test(squeezed(state)))?.[1] ??
    (partly.test(squeezed(trimmed)) ? ('ongoing' as const) : undefined);
  const after = trimmed.slice(opening.length).replace(/^[\s。.；;:：,，、！!]+/, '');
  const status = found === 'done' && takenBack.test(after) ? undefined : found;
  const whole = trimmed.replace(/[。；;！!]+$/, '');
  const isShort = [...whole].length <= 20;
  // 正在推进，未完成年度目标 is one state; figures behind a state are results, and kept apart.
  if (after === '' || (isShort && found !== 'done' && !/\d/.test(after)))
    return isShort
      ? { ...(status ? { status } : {}), wording: whole }
      : { ...(status ? { status } : {}), rest: trimmed };
  const kept = state !== '' && [...state].length <= 20 && found !== undefined;
  return { ...(status ? { status } : {}), ...(kept ? { wording: state, rest: after } : { rest: trimmed }) };
}
