import { expect, test } from 'vitest';
import { en } from '../../../src/i18n/en';
import type { Language } from '../../../src/i18n/language';
import { zhCNWhole } from '../../../src/i18n/zhCNLater';

/** What a thing is called in the interface, and what it is not: each thing has one name, the glossary's. */
const chinese: readonly (readonly [string, RegExp])[] = [
  ['未执行', /没花|没有花|未花|花剩|剩余资金/],
  ['找数', /找数字|搜索|查询数/],
  ['预计', /承诺|兑现|许诺/],
  ['决算', /结算数|最终支出|终决/],
  ['其余项目', /剩下的项目|别的项目|非基建/],
  ['未分项', /未拆分|未细分/],
  ['不一致', /对不上/],
  ['不可混用', /不是同一回事|两回事/],
  ['未列入', /不在这把尺|不在阶梯上/],
  ['推算', /估算|估计值/],
];
const english: readonly (readonly [string, RegExp])[] = [
  ['investment attraction', /recruit/i],
  ['expected', /\bpromises?\b|\bpromised (?:for|in)\b/i],
  ['three public', /three-public|three publics|official expenses|"三公"/i],
  ['unspent', /left over(?! from)|leftover|money not spent by/i],
  ['assigned to no indicator', /belong to no|in no indicator/i],
  ['find', /\bsearch\b/i],
];

const strays = ({ messages }: Language, [, variant]: readonly [string, RegExp]): string[] =>
  Object.entries(messages).flatMap(([key, message]) =>
    variant.test(message.replace(/\{[^}]*\}/g, '')) ? [`${key}: ${message}`] : [],
  );

test.each(chinese)('%s has no other name in Chinese', (...term) => {
  expect(strays(zhCNWhole, term)).toEqual([]);
});

test.each(english)('%s has no other name in English', (...term) => {
  expect(strays(en, term)).toEqual([]);
});
