import { hasWord, type Form } from './form';

/** 重点工作完成情况: a task a row, how it stands in words. */
export const keyTasks: Form = {
  id: 'keyTasks',
  name: { zh: '重点工作完成情况', en: 'Key tasks' },
  fits: (look) =>
    hasWord(look, /^(?:年度)?(?:重点)?(?:主要)?(?:工作)?(?:任务|重点工作)(?:名称|内容)?$/) &&
    hasWord(look, /完成情况|进展情况|落实情况/),
};
