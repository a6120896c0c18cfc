import type { Name } from '../../domain/words';

/** Heads of the columns and the plain words of the results page. */
export const outcomeNames = {
  done: { zh: '完成', en: 'Done' },
  target: { zh: '目标', en: 'Target' },
  difference: { zh: '比目标', en: 'vs target' },
  rate: { zh: '占目标', en: 'Of target' },
  count: { zh: '项目', en: 'Projects' },
  amount: { zh: '投资总额', en: 'Investment' },
  verb: { zh: '动词', en: 'Verb' },
  scope: { zh: '范围', en: 'Scope' },
  period: { zh: '期间', en: 'Period' },
  value: { zh: '数值', en: 'Value' },
  caliber: { zh: '口径', en: 'Use' },
  taskCaliber: { zh: '任务口径', en: 'task figure' },
  remark: { zh: '备注', en: 'Note' },
  kind: { zh: '类型', en: 'Kind' },
  status: { zh: '状态', en: 'Status' },
  worded: { zh: '原文状态', en: 'As worded' },
  noStatus: { zh: '未写完成状态', en: 'no status stated' },
  more: { zh: '多', en: 'more' },
  less: { zh: '少', en: 'less' },
  noTheme: { zh: '未归主题', en: 'No theme' },
} as const satisfies Record<string, Required<Name>>;
