import type { Name } from './words';

/** English for words that a row writes freely and many reports share; any other stays as the report words it. */
const english: Readonly<Record<string, string>> = {
  引进: 'won',
  累计引进: 'won so far',
  引进落地: 'won and landed',
  招商落地: 'won and landed',
  签约: 'signed',
  落地: 'landed',
  即将签约: 'about to sign',
  在谈: 'in talks',
  意向: 'intended',
  储备: 'in reserve',
  立项扶持: 'approved for support',
  遴选立项: 'selected and approved',
  遴选: 'selected',
  支持: 'supported',
  扶持: 'supported',
  培育: 'grown',
  投入使用: 'put into use',
  累计投入: 'spent in total',
  累计孵化: 'incubated in total',
  累计: 'in total',
  编制: 'drawn up',
  成立: 'set up',
  推动成立: 'helped to set up',
  推进建设: 'being built',
  提速提质: 'speeded up and improved',
  申报成功: 'applied for and granted',
  申报: 'applied for',
  获批: 'approved',
  审批: 'approved',
  初评通过: 'past first review',
  连续承办: 'hosted in a row',
  举办: 'held',
  促成: 'brought about',
  新增: 'new',
  下放: 'delegated',
  上线: 'put online',
  完成: 'done',
  前进: 'moved up',
  位列: 'ranked',
  拨付: 'paid out',
  揭牌: 'opened',
  首期: 'first phase',
  一期: 'phase 1',
  二期: 'phase 2',
  三期: 'phase 3',
  四期: 'phase 4',
};

/** A whole with its part: 信扬科技成像模组 一期, Xinyang imaging modules, phase 1. */
export function partName({ zh, en }: Name, part: string): Name {
  const own = freeName(part);
  return en === undefined ? { zh: `${zh} ${part}` } : { zh: `${zh} ${part}`, en: `${en}, ${own.en ?? part}` };
}

/** A freely written verb or part (引进, 一期) as a name, with English where there is a word for it. */
export function freeName(word: string): Name {
  const en = english[word];
  return en === undefined ? { zh: word } : { zh: word, en };
}
