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
  'finder.none':
    '没有找到“{text}”。可以写科目、指标、主题、项目的名称，数字的前几位，或幻灯片、打印件上的版本号，例如：',
  'finder.results': '找到的数',
  'finder.example.rate': '执行率',
  'finder.example.theme': '项目支出 决算',
  'finder.example.number': '97.79',
  'finder.looking': '正在找…',
  'finder.versionHolds': '当前的版本，打开这份报告',
  'finder.versionOlder': '已不是当前的版本，看它与当前版本差在哪里',
  'finder.versionAway': '这个年度已删除，看它的版本',
  'finder.deck': '汇报',
  'finder.deckWhole': '这份汇报连同其他年度的哈希',
} as const;
