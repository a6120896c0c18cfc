import type { EChartsOption } from 'echarts';
import type { Book } from '../../../src/domain/figure';
import { init } from '../../../src/charts/registry';
import { charts } from '../../../src/charts/charts';
import { themes, type ChartTheme } from '../../../src/charts/theme';
import { en } from '../../../src/i18n/en';
import { zhCNWhole as zhCN } from '../../../src/i18n/zhCNLater';
import { pictures, type PictureId } from '../../../src/pictures/pictures';
import type { Selection } from '../../../src/pictures/selection';
import { seedBook, seedSelection } from '../pictures/sampleReport';

export interface Drawing {
  id: PictureId;
  width: number;
  theme?: ChartTheme['name'];
  locale?: 'zh-CN' | 'en';
  book?: Book;
  selection?: Selection;
  height?: number;
}

export const drawnIds = [
  'budgetToFinal',
  'deductions',
  'projectStages',
  'caliberStrip',
  'budgetLines',
  'adjustmentBridge',
  'unspent',
  'targets',
  'projectLadderIndustry',
  'projectLadderWorks',
  'projectPlace',
  'spent',
] as const satisfies readonly PictureId[];

/** The option of a chart at the height it asks for, and that height; undefined where it wants none. */
export function optionOf(drawing: Drawing): { option: EChartsOption; height: number } | undefined {
  const { id, width, theme = 'light', locale = 'zh-CN', book = seedBook, selection = seedSelection() } = drawing;
  const picture = pictures[id](book, selection);
  const chart = charts[id];
  const height = drawing.height ?? chart?.heightFor(picture, width, themes[theme], locale) ?? 0;
  if (!chart || height === 0) return undefined;
  const language = locale === 'en' ? en : zhCN;
  const context = { book, language, unit: '万元' as const, theme: themes[theme], width, height };
  return { option: chart.option(picture, context), height };
}

/** The chart as an SVG text, with the drawing library's running numbers taken out and an element a line. */
export function svgOf(drawing: Drawing): string {
  const found = optionOf(drawing);
  if (!found) return '';
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: drawing.width, height: found.height });
  chart.setOption(found.option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  const classes = [...new Set(svg.match(/zr\d*-cls-\d+/g))];
  const numbered = svg.replace(/zr\d*-cls-\d+/g, (name) => `zr-cls-${classes.indexOf(name)}`);
  return `${numbered.replace(/zr\d+-/g, 'zr-').replaceAll('><', '>\n<')}\n`;
}
