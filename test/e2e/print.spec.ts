import { expect, openPage, test } from './app';
import { overprinted, pdfRuns, textOf } from './pdfText';

/** What each page must say on which of its sheets, as the report has it, and how many sheets it may take. */
const sheets: { name: string; most: number; says: readonly (readonly string[])[] }[] = [
  {
    name: 'overview',
    most: 2,
    says: [
      ['56,668.27', '84.03', '96.5', '未执行10,768.25'],
      ['人才公园', '首批140套'],
    ],
  },
  {
    name: 'budget',
    most: 2,
    says: [
      ['10,666.45', '99.05%', '9,487.58', '97.79%'],
      ['52,390.02', '67,436.52', '56,668.27', '13.36'],
    ],
  },
  { name: 'scores', most: 1, says: [['96.5', '未写原因', '评分标准未列']] },
  {
    name: 'projects',
    most: 3,
    says: [
      ['佛山万洋科技众创园', '新璞国际产业园'],
      ['建设项目', '佛山国际陆港', '4.835亿元'],
    ],
  },
  {
    name: `projects/${encodeURIComponent('灯塔产业园')}`,
    most: 1,
    says: [['3个项目落地', '12个项目里12个的责任单位', '灯塔社区落地项目5个', '创新灯塔社区建设']],
  },
  // More projects and results than one sheet holds: the second starts with what is said of them.
  {
    name: `projects/${encodeURIComponent('佛北战新产业园')}`,
    most: 2,
    says: [
      ['佛山国际陆港', '另有10个未列入'],
      ['可以这样说', '818.63', '报告没有写的'],
    ],
  },
  { name: 'outcomes', most: 6, says: [['229.6', '南海片区']] },
  { name: 'checks', most: 9, says: [['核对单', '97.79%', '52,390.02', '21个', '复核人'], ['附']] },
];
/** A4 less its margins of 12 mm, in points. */
const [least, greatest] = [(12 / 25.4) * 72 - 1, ((210 - 12) / 25.4) * 72 + 1];
const controls = /跳到|看数据表|对比年度|显示与语言|打印核对单|全部园区/;

for (const { name, most, says } of sheets) {
  test(`${name} on A4 from a tablet: whole, nothing on each other, no controls, figures as text @long @once`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await openPage(page, `#/d/foshan-hitech-zone/2023/${name}`);
    const printed = await pdfRuns(await page.pdf({ format: 'A4' }));
    expect(printed.length).toBeLessThanOrEqual(most);
    for (const [index, runs] of printed.entries()) {
      const text = textOf(runs);
      for (const one of says[index] ?? []) expect(text).toContain(one);
      expect(text).toMatch(/\d/);
      expect(text).not.toMatch(controls);
      expect(overprinted(runs)).toEqual([]);
      expect(runs.filter(({ left, right }) => left < least || right > greatest).map((run) => run.text)).toEqual([]);
    }
  });
}
