import { hasWord, type Form } from './form';

/** 部门整体支出绩效自评表, national or of a province: the yearly money above, the indicators below. */
export const selfEvaluation: Form = {
  id: 'selfEvaluation',
  name: { zh: '部门整体支出绩效自评表', en: "Self-evaluation of a department's spending" },
  fits: (look) =>
    hasWord(look, /^(?:一级指标|评价指标|指标名称|绩效指标)/) &&
    (/整体(?:支出)?.{0,6}(?:绩效)?(?:自评|评价)/.test(look.titles + look.name) ||
      (hasWord(look, /^(?:年度)?部门整体支出/) && hasWord(look, /执行率/))),
  settles: { wholeYear: 'adjusted', spent: 'final' },
  funds: true,
};
