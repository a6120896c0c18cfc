import { hasWord, type Form } from './form';

/** 收入支出决算总表 of the accounts software: income, spending by function and by nature side by side, in 元. */
export const accountsSheet: Form = {
  id: 'z01',
  name: { zh: '收入支出决算总表（财决01表）', en: 'Final accounts, summary (Z01)' },
  fits: (look) =>
    !/^Z01_/i.test(look.name) &&
    (/^Z01(?:[-－_\s]|\p{Script=Han}|$)/iu.test(look.name) ||
      (/收入支出决算总表/.test(look.titles) && hasWord(look, /支出性质/))),
  settles: { wholeYear: 'adjusted', spent: 'final' },
  byNature: true,
};
