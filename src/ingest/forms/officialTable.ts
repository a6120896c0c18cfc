import { hasWord, type Form } from './form';

/** Sheets of the accounts software besides Z01 and F03, and the published tables: other scopes and splits. */
const sheetCode = /^(?:Z\d\d|F\d\d|CS|QB|FM|L\d\d|JB|YS|HB|BZ)[\d_]*(?:[-－_]|\p{Script=Han}|$)/iu;
const tableNumber = /(?:^|\n)(?:财决|公开|预算公开|财预)(?:附)?\d{1,2}(?:-\d)?表(?:\n|$)|^表\d+$/m;

const titled =
  /(?:收入支出决算(?:总)?表|财政拨款.{0,12}(?:收入|支出).{0,8}表|(?:收入|支出)决算(?:明细)?表|基本支出(?:决算)?(?:明细)?表|三公.{0,8}经费.{0,12}表|支出功能分类.{0,6}表|政府性基金.{0,16}表|国有资本经营.{0,16}表|资产负债|收入费用表)/;

const classCodes = (text: string): boolean => /(?:功能|经济)分类科目(?:编码|名称)|科目编码|科目代码/.test(text);

/** An official table by class or of fiscal means: checked against, perhaps, but no table of a report. */
export const officialTable: Form = {
  id: 'official',
  name: { zh: '决算、公开报表', en: 'Official table of the accounts' },
  fits: (look) =>
    (sheetCode.test(look.name) && !/^Z01(?![\d_])/i.test(look.name)) ||
    ((tableNumber.test([...look.words].join('\n')) || titled.test(look.titles)) &&
      !hasWord(look, /支出性质/) &&
      (hasWord(look, /^栏次$/) ||
        hasWord(look, /^(?:类|款|项)$/) ||
        [...look.words].some(classCodes) ||
        tableNumber.test([...look.words].join('\n')) ||
        /三公/.test(look.titles))) ||
    (['类', '款', '项'].every((word) => look.words.has(word)) && [...look.words].some(classCodes)),
  told: 'recognising.told.official',
};
