import type { Name } from '../../domain/words';
import { hasWord, type Form, type SheetLook } from './form';

/** Sheets of the accounts software besides Z01 and F03, and the published tables: other scopes and splits. */
const sheetCode = /^(?:Z\d\d|F\d\d|CS|QB|FM|L\d\d|JB|YS|HB|BZ)[\d_]*(?:[-－_]|\p{Script=Han}|$)/iu;
const tableNumber = /(?:^|\n)(?:财决|公开|预算公开|财预)(?:附)?\d{1,2}(?:-\d)?表(?:\n|$)|^表\d+$/m;

const titled =
  /(?:收入支出决算(?:总)?表|财政拨款.{0,12}(?:收入|支出).{0,8}表|(?:收入|支出)决算(?:明细)?表|基本支出(?:决算)?(?:明细)?表|三公.{0,8}经费.{0,12}表|支出功能分类.{0,6}表|政府性基金.{0,16}表|国有资本经营.{0,16}表|资产负债|收入费用表)/;

/** 财政拨款支出情况表: titled by the money it is of, which is a part of the department's. */
const isOfPart = ({ titles }: SheetLook): boolean =>
  /(?:财政拨款|一般公共预算|政府性基金|国有资本经营)[^\n]{0,10}(?:支出|收支)[^\n]{0,8}表/.test(titles) &&
  !/整体/.test(titles);

const classCodes = (text: string): boolean => /(?:功能|经济)分类科目(?:编码|名称)|科目编码|科目代码/.test(text);

const officialName: Required<Name> = { zh: '决算、公开报表', en: 'Official table of the accounts' };

/** What such a table is of, by its title: a scope or a split other than the department's spending by nature. */
const kinds: readonly { known: RegExp; called: Required<Name> }[] = [
  {
    known: /政府性基金/,
    called: { zh: '政府性基金的收支（只是部分资金）', en: 'government funds (a part of the money)' },
  },
  {
    known: /国有资本经营/,
    called: { zh: '国有资本经营的收支（只是部分资金）', en: 'state capital operations (a part of the money)' },
  },
  {
    known: /财政拨款.{0,12}基本支出|基本支出.{0,6}(?:经济分类|明细表)/,
    called: {
      zh: '财政拨款的基本支出，按经济分类（只是部分支出）',
      en: 'basic spending of fiscal means by economic class (a part of the spending)',
    },
  },
  {
    known: /财政拨款收入支出|财政拨款.{0,4}收支/,
    called: { zh: '财政拨款的收支（不含其他资金）', en: 'fiscal means (without other money)' },
  },
  {
    known: /财政拨款.{0,6}支出|一般公共预算支出/,
    called: {
      zh: '一般公共预算财政拨款的支出，按功能分类（不含其他资金）',
      en: 'spending of general public budget means by function (without other money)',
    },
  },
  {
    known: /支出.{0,6}预算|预算.{0,2}支出/,
    called: {
      zh: '支出预算，按功能分类（不分基本支出、项目支出的内容）',
      en: 'the budget of spending by function',
    },
  },
  { known: /收入(?:决算|预算)(?:明细)?(?:总)?表/, called: { zh: '收入，不是支出', en: 'income, no spending' } },
  {
    known: /支出决算明细表|支出.{0,6}明细表|经济分类/,
    called: { zh: '支出明细，按功能和经济分类', en: 'spending in detail, by function and economic class' },
  },
  { known: /资产负债|收入费用|净资产/, called: { zh: '财务报表，不是预算执行', en: 'a financial statement' } },
];

/** An official table by class or of fiscal means: checked against, perhaps, but no table of a report. */
export const officialTable: Form = {
  id: 'official',
  name: officialName,
  fits: (look) =>
    isOfPart(look) ||
    (sheetCode.test(look.name) && !/^Z01(?![\d_])/i.test(look.name)) ||
    ((tableNumber.test([...look.words].join('\n')) || titled.test(look.titles)) &&
      !hasWord(look, /支出性质/) &&
      (hasWord(look, /^栏次$/) ||
        hasWord(look, /^(?:类|款|项)$/) ||
        [...look.words].some(classCodes) ||
        tableNumber.test([...look.words].join('\n')) ||
        /三公/.test(look.titles))) ||
    (['类', '款', '项'].every((word) => look.words.has(word)) && [...look.words].some(classCodes)),
  last: true,
  calledAs: (look) => kinds.find(({ known }) => known.test(`${look.name}\n${look.titles}`))?.called ?? officialName,
  told: 'recognising.told.official',
};
