import { isMoneyUnit } from '../../domain/hundredths';

/** What a header cell says, taken apart: `年初预算数（万元）` → 年初预算数 in 万元, `2023年决算数` → 决算数 of 2023. */
export interface HeaderText {
  /** NFKC, without spaces, units, years, serial numbers and formulas; ASCII in lower case. */
  key: string;
  /** A money unit, or a unit as it stands where it is none we know (千元, 万美元). */
  unit?: string;
  year?: number;
}

/** Full-width forms, spaces and line breaks make no difference to what a header or a name says. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u200B\uFEFF]+/g, '');

const englishUnits: Readonly<Record<string, string>> = {
  yuan: '元',
  rmb: '元',
  cny: '元',
  人民币: '元',
  '10,000yuan': '万元',
  '10000yuan': '万元',
  tenthousandyuan: '万元',
  '100millionyuan': '亿元',
  cny10k: '万元',
  rmb10k: '万元',
  yuan10k: '万元',
  '10kcny': '万元',
  '10krmb': '万元',
  '10kyuan': '万元',
  'cny10,000': '万元',
  'rmb10,000': '万元',
  '10,000cny': '万元',
  '10,000rmb': '万元',
  '10000cny': '万元',
  '10000rmb': '万元',
  cny100m: '亿元',
  '100mcny': '亿元',
  cny100million: '亿元',
  '100millioncny': '亿元',
  cnythousand: '千元',
  thousandyuan: '千元',
  thousandcny: '千元',
  cnymillion: '百万元',
  millionyuan: '百万元',
  millioncny: '百万元',
};

/** 万元 out of 单位:万元, 人民币万元, 10,000 yuan; the text itself where it names other money; nothing otherwise. */
export function unitIn(text: string): string | undefined {
  const bare = squeezed(text)
    .toLowerCase()
    .replace(/^(?:金额|货币|计量|数额)?(?:单位)?[:：]?(?:人民币|rmb(?=\d))?/, '');
  const english = Object.hasOwn(englishUnits, bare) ? englishUnits[bare] : undefined;
  if (english !== undefined) return english;
  if (/^[十百千万亿]{0,3}(?:美|欧|港|日|韩)?元$/.test(bare)) return bare;
  return /^(?:[十百千万亿]{1,3})$/.test(bare) && isMoneyUnit(`${bare}元`) ? `${bare}元` : undefined;
}

const ofNoMeaning = /^(?:[a-z甲乙丙丁]|[\d=+\-*/×÷%.()]+|[①-⑳]|必填|选填|可空|分|项|个|百分比|保留两位小数|公章|盖章)$/;

/** What a form letters and reckons its columns by: 决算数C, 结余D=B-C. */
const columnLetter = /(?<=\p{Script=Han}[)]?)[a-z](?:=[a-z\d+\-*/×÷%.()]+)?$/u;

function withoutBrackets(text: string, found: HeaderText): string {
  return text.replace(/[([【](?<inner>[^()[\]【】]*)[)\]】]/g, (whole, inner: string) => {
    const unit = unitIn(inner);
    if (unit !== undefined) {
      found.unit = unit;
      return '';
    }
    const year = /^(20\d\d)年度?$/.exec(inner)?.[1];
    if (year !== undefined) {
      found.year = Number(year);
      return '';
    }
    return ofNoMeaning.test(inner) ? '' : whole;
  });
}

/** Takes a header cell apart. Never throws; a cell that is no header gives a key nothing is known by. */
export function headerText(raw: string): HeaderText {
  const found: HeaderText = { key: '' };
  let text = withoutBrackets(squeezed(raw).toLowerCase(), found);
  text = text
    .replace(/^(?:[一二三四五六七八九十]+、|\d{1,2}[.、])/, '')
    .replace(/[:：*※①-⑳]+$/, '')
    .replace(columnLetter, '');
  // 2023年初预算数 is the 年初预算数 of 2023; 2023年 alone stands over the columns of that year.
  const dated = /^(20\d\d)(?:(?=年初)|年度?)(.*)$/.exec(text);
  if (dated) {
    found.year = Number(dated[1]);
    text = dated[2] ?? '';
  }
  const unit = /^(.+?)[/,、,]?((?:人民币)?[千百万亿]+(?:美)?元)$/.exec(text);
  if (unit?.[1] && unit[2] && found.unit === undefined) {
    found.unit = unitIn(unit[2]) ?? unit[2];
    text = unit[1];
  }
  if (found.unit === undefined && unitIn(text) !== undefined) {
    found.unit = unitIn(text) ?? text;
    text = '';
  }
  found.key = text;
  return found;
}
