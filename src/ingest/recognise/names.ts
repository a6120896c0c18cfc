import { squeezed } from './headerText';

/** How a line is numbered, outermost first: 一、 · （一） · 1. · (1) · ①. */
const numberings: readonly RegExp[] = [
  /^(?:第)?[一二三四五六七八九十]{1,3}(?:[、.．,，:：]|(?:类|项|部分)[、:：])/,
  /^[（(][一二三四五六七八九十]{1,3}[)）]、?/,
  /^\d{1,2}(?:\.\d{1,2}){0,3}(?:[、．,，]|\.(?!\d)|\s+(?=\D))/,
  /^[（(]\d{1,2}[)）]、?/,
  /^(?:[①-⑳]|\d{1,2}[)）])/,
];

/** 1.2 or 1.2.3: each point is a level. 3.0升级版 and 1.5亿元 are no numbering. */
const decimalNumbering = /^(\d{1,2}(?:\.[1-9]\d?){1,3})(?=[\s\D])(?!\s*(?:[%万亿元倍版年月米吨人个家项]|公里|平方|GB))/;

export interface ReadName {
  /** Without numbering, 其中 and surrounding spaces; the wording itself is left alone. */
  name: string;
  /** How many columns of a character it is set in by spaces, dashes or tabs. */
  indent: number;
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for (1), 5 for ①; nothing without numbering. */
  level?: number;
  /** 其中：. */
  memo: boolean;
}

const ofWhich = /^其中\s*[:：、,，]?\s*|^of which[:,]?\s+/i;

/** Full-width spaces count for two, as they do to the eye. */
function indentOf(raw: string): number {
  let indent = 0;
  for (const character of raw) {
    if (character === '\u3000' || character === '\t') indent += 2;
    else if (/\s/.test(character)) indent += 1;
    else break;
  }
  return indent;
}

/** Takes a line's name apart: `  （一）其中：基本建设类` → 基本建设类, memo, level 2, set in by two. */
export function readName(raw: string): ReadName {
  let indent = indentOf(raw);
  let name = raw.replace(/[\s\u200B]+/g, ' ').trim();
  const dash = /^(?:[-—–·•]+)\s*(?=\p{Script=Han})/u.exec(name)?.[0];
  if (dash !== undefined) {
    indent += 2;
    name = name.slice(dash.length);
  }
  let level: number | undefined;
  let memo = false;
  for (let turn = 0; turn < 4; turn += 1) {
    const plain = name.normalize('NFKC');
    if (plain.length !== name.length) name = plain;
    const which = ofWhich.exec(plain)?.[0];
    if (which !== undefined && which.length < name.length) {
      memo = true;
      name = name.slice(which.length);
      continue;
    }
    const points = decimalNumbering.exec(plain)?.[1];
    if (points !== undefined) {
      level ??= 2 + points.split('.').length;
      name = name.slice(points.length).replace(/^[、.\s]+/, '');
      continue;
    }
    const found = numberings.findIndex((numbering) => numbering.test(plain));
    const text = found < 0 ? undefined : numberings[found]?.exec(plain)?.[0];
    if (text === undefined || text.length >= name.length) break;
    level ??= found + 1;
    name = name.slice(text.length).trim();
  }
  name = name.replace(/\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/gu, '').replace(/[:：]$/, '');
  return { name, indent, memo, ...(level === undefined ? {} : { level }) };
}

/** The code of a thing that only has a name. */
export const codeOfName = (name: string): string => squeezed(readName(name).name);

const totals: readonly string[] = [
  '本年支出合计',
  '支出合计',
  '合计',
  '合计数',
  '总合计',
  '支出总计',
  '总计',
  'total',
  'grandtotal',
  'totalexpenditure',
  '共计',
  '总计数',
  '总支出',
  '本年支出',
  '全年支出',
  '支出总额',
  '全年支出合计',
  '部门支出合计',
  '年度资金总额',
  '年度预算总额',
  '支出总合计',
];
const subtotals = /^(?:.{0,8}小计|分计|subtotal|sub-total)$/i;

/** How surely a name is that of the total of everything: 0 is the surest; nothing where it is no total. */
export function totalRank(name: string): number | undefined {
  const rank = totals.indexOf(squeezed(name).toLowerCase());
  return rank < 0 ? undefined : rank;
}
export const isSubtotal = (name: string): boolean => subtotals.test(squeezed(name));
