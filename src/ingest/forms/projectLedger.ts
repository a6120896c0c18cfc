import { hasWord, type Form } from './form';

/** 重点项目台账: a project a row, how far it is in words. */
export const projectLedger: Form = {
  id: 'ledger',
  name: { zh: '项目台账', en: 'Ledger of projects' },
  fits: (look) =>
    hasWord(look, /^(?:重点)?(?:建设)?(?:项目|工程)(?:名称)?$/) &&
    hasWord(look, /形象进度|总投资|工程进度|目前进展|项目进展/),
};
