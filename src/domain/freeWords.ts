import type { Name } from './words';

/** English for words that a row writes freely and many reports share; any other stays as the report words it. */
const english: Readonly<Record<string, string>> = {
  引进: 'attracted',
  累计引进: 'attracted so far',
  引进落地: 'attracted and landed',
  招商落地: 'attracted and landed',
  签约引进: 'signed and attracted',
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
  '1–2栋': 'blocks 1–2',
  '10号单体': 'building 10',
  首批140套: 'first 140 flats',
  一期首批四栋: 'phase 1, first four blocks',
  灯塔产业园: 'Lighthouse Park',
  佛北战新产业园: 'Fobei Park',
  三水片区: 'Sanshui area',
  南海片区: 'Nanhai area',
  高新区: 'High-tech zone',
  一区五园: 'Zone and its five parks',
  云东海医药健康产业园: 'Yundonghai health park',
  南海生物医药产业化基地: 'Nanhai biopharma base',
  党的建设: 'Party building',
  科技创新: 'Science and innovation',
  益晒你服务: 'Services for firms',
  新产业新模式: 'New industries and models',
  对外交流: 'Exchanges',
  招商引资: 'Investment attraction',
  企业服务: 'Services for firms',
  园区建设: 'Building the parks',
  创新发展专项资金: 'innovation and development fund',
};

/** A whole with its part: 信扬科技成像模组 一期, Xinyang imaging modules, phase 1. */
export function partName({ zh, en }: Name, part: string): Name {
  const own = freeName(part);
  return en === undefined ? { zh: `${zh} ${part}` } : { zh: `${zh} ${part}`, en: `${en}, ${own.en ?? part}` };
}

/** A freely written verb, part, place or fund (引进, 一期, 三水片区) as a name, with English where there is a word for it. */
export function freeName(word: string): Name {
  const en = english[word];
  return en === undefined ? { zh: word } : { zh: word, en };
}
