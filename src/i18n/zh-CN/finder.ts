/** Finding a figure by name, theme or number. */
export const finder = {
  'finder.open': '找数',
  'finder.openLong': '找数',
  'finder.title': '找数',
  'finder.label': '名称、主题、项目或数字',
  'finder.hint': '名称、主题、项目或数字',
  'finder.close': '关闭',
  'finder.all': '本年度报告共有 {count} 个数可找，例如：',
  'finder.found': '找到 {count} 个',
  'finder.none': '没有找到“{text}”。可以写科目、指标、主题、项目的名称，或数字的前几位，例如：',
  'finder.results': '找到的数',
  'finder.example.rate': '执行率',
  'finder.example.theme': '项目支出 决算',
  'finder.example.number': '97.79',
} as const;
