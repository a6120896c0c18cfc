import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { FigureId } from '../domain/figure';
import type { Picture } from '../pictures/picture';
import type { ChartContext } from './chartContext';
import type { Language } from '../i18n/language';
import { describePicture } from './describePicture';
import { answering, boxOf } from './answers';
import { wordsOf, type DrawingSheet } from './drawingSheet';
import type { Shape } from './shapes';
import { themes, type ChartTheme } from './theme';

/** One kind of marks of a drawing, each laid out already. */
export type DrawnSeries = CustomSeriesOption;

type Locale = Language['locale'];

/** What a legend explains, in the order it is shown. */
export type LegendMark =
  | 'initial'
  | 'adjusted'
  | 'final'
  | 'difference'
  | 'unspent'
  | 'unitemised'
  | 'estimate'
  | 'previous'
  | 'stage'
  | 'before'
  | 'whole'
  | 'part'
  | 'promise'
  | 'wording';

/** Some elements that belong together; those of a figure open its card. */
export interface Mark {
  series: string;
  figure?: FigureId | null | undefined;
  shapes: Shape[];
}

/** How a picture is drawn. Widths and heights are in the units of a sheet. */
export interface ChartForm {
  /** The width below which text stays at its page size even where a theme's is larger. */
  comfortable: number;
  /** Height the drawing wants at a width; 0 where there is nothing to draw. */
  heightAt: (picture: Picture, width: number, locale: Locale) => number;
  /** Takes all the room there is: its type grows with it. */
  fills?: true;
  draw: (picture: Picture, sheet: DrawingSheet) => Mark[];
  /** The marks to explain; a function where not every picture has them all. */
  legend: readonly LegendMark[] | ((picture: Picture) => readonly LegendMark[]);
}

export interface Chart {
  option: (picture: Picture, context: ChartContext) => EChartsOption;
  /** Height in CSS pixels that fits a width and a theme's type; 0 where there is nothing to draw. */
  heightFor: (picture: Picture, width: number, theme?: ChartTheme, locale?: Locale) => number;
  /** Whether it makes use of more height than it asks for. */
  fills: boolean;
  legendFor: (picture: Picture) => readonly LegendMark[];
}

export const chartOf = (form: ChartForm): Chart => ({
  option: (picture, context) => toOption(form, picture, context),
  fills: form.fills ?? false,
  heightFor: (picture, width, theme = themes.light, locale = 'zh-CN') => {
    const scale = widthScale(form, width, theme);
    return Math.ceil(form.heightAt(picture, width / scale, locale) * scale);
  },
  legendFor: (picture) => (typeof form.legend === 'function' ? form.legend(picture) : form.legend),
});

const pageSize = 15;

const widthScale = ({ comfortable }: ChartForm, width: number, theme: ChartTheme): number =>
  Math.max(1, Math.min(theme.textSize / pageSize, width / comfortable));

/** The theme's type, made smaller step by step until the drawing fits its height: a narrower sheet may be taller. */
function scaleOf(form: ChartForm, picture: Picture, { width, height, theme, language }: ChartContext): number {
  let scale = widthScale(form, width, theme);
  const heightAt = (at: number): number => form.heightAt(picture, width / at, language.locale) * at;
  while (scale > 1 && heightAt(scale) > height + 1) scale = Math.max(1, scale - 0.05);
  return scale;
}

function toOption(form: ChartForm, picture: Picture, context: ChartContext): EChartsOption {
  const { theme } = context;
  const scale = scaleOf(form, picture, context);
  const sheet: DrawingSheet = {
    width: context.width / scale,
    height: context.height / scale,
    scale,
    size: pageSize,
    second: 14,
    caption: Math.min(13, Math.max(9, theme.captionSize / scale)),
    outline: Math.min(2.5, theme.outline / scale),
    theme,
    words: wordsOf(context),
  };
  const marks = form.heightAt(picture, sheet.width, context.language.locale) > 0 ? form.draw(picture, sheet) : [];
  return {
    animation: false,
    textStyle: { fontFamily: theme.font.replaceAll('"', "'") },
    aria: { enabled: true, label: { description: describePicture(picture, sheet.words) } },
    series: toSeries(marks, sheet),
  };
}

/**
 * One series a kind of mark: the items carry the figures and where they lie, `box` in CSS pixels; the shapes are laid out
 * already.
 */
function toSeries(marks: readonly Mark[], sheet: DrawingSheet): CustomSeriesOption[] {
  const kinds = [...new Set(marks.map(({ series }) => series))];
  return kinds.map((kind) => {
    const own = marks.filter(({ series }) => series === kind);
    return {
      id: kind,
      type: 'custom',
      coordinateSystem: 'none',
      data: own.map(({ figure, shapes }, value) =>
        figure ? { value, figure, box: boxOf(shapes, sheet.scale) } : { value },
      ),
      renderItem: ({ dataIndex }) => {
        const mark = own[dataIndex];
        if (!mark) return mark;
        const children = mark.figure ? answering(mark.shapes, mark.figure, sheet) : mark.shapes;
        // A colour means one thing here: it does not change under the pointer.
        const still = { silent: !mark.figure, emphasisDisabled: true };
        return { type: 'group', name: mark.figure ?? '', ...still, scaleX: sheet.scale, scaleY: sheet.scale, children };
      },
    };
  });
}
