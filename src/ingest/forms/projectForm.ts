import { hasWord, type Form, type SheetLook } from './form';

/** 项目名称, 项目（专项）名称, 专项（项目）名称, 项目（课题）名称. */
const namesProject = /^(?:项目|专项|课题|政策)(?:资金)?(?:[(（](?:项目|专项|课题|政策|资金)+[)）])?名称/;

/** 项目支出绩效自评表, 专项资金绩效自评表. */
const isTitled = (look: SheetLook): boolean =>
  /(?:^|\n)[^\n]{0,30}(?:项目|专项|政策)(?:支出|资金|经费)?(?:绩效)?(?:目标)?(?:完成情况)?(?:自评|评价)/.test(
    look.titles,
  );

/** 项目支出绩效自评表: looks like a department's and is a project's, which no report of a department may be made of. */
export const projectForm: Form = {
  id: 'projectForm',
  name: { zh: '项目支出绩效自评表', en: 'Self-evaluation of one project' },
  fits: (look) =>
    !/整体(?:支出)?.{0,4}绩效/.test(look.titles) &&
    ((isTitled(look) && hasWord(look, /^(?:一级|绩效|评价|三级)指标/)) ||
      ((/项目(?:支出)?(?:绩效)?(?:自评|目标|绩效|评价)/.test(look.titles) ||
        hasWord(look, /^(?:项目资金|项目名称[:：]|(?:一级|绩效|评价|三级)指标)/)) &&
        (hasWord(look, namesProject) || /项目支出/.test(look.titles)) &&
        hasWord(look, /^(?:主管部门|实施单位|项目单位|项目资金|一级指标|项目实施单位)/))),
  told: 'recognising.told.project',
  toldOf: 'recognising.told.projectOf',
};
