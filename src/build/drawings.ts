import { inject, type InjectionKey } from 'vue';
import { withoutStyles } from './underPolicy';
import { charts } from '../charts/charts';
import type { ChartContext } from '../charts/chartContext';
import { init } from '../charts/registry';
import { themes, type ChartTheme } from '../charts/theme';
import type { Picture } from '../pictures/picture';
import type { LayoutClass } from './layouts';

/** Colours are the style sheet's: the same drawing serves a light page and a dark one. */
const ofStyleSheet: ChartTheme = {
  ...themes.light,
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  ink2: 'var(--ink2)',
  ink3: 'var(--ink3)',
  rule: 'var(--rule)',
  adjusted: 'var(--adjusted)',
  adjustedLine: 'var(--adjusted-line)',
  previous: 'var(--previous)',
  zhu: 'var(--zhu)',
  zhuWash: 'var(--zhu-wash)',
  stipple: 'var(--previous)',
  lens: 'var(--sel)',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

type Context = Omit<ChartContext, 'theme' | 'width' | 'height'>;

/** One drawing for one layout, with what it says for those who don't see it. Never enlarged: a wider window has room. */
function drawn(picture: Picture, context: Context, { name, widths }: LayoutClass): string {
  const chart = charts[picture.id];
  const width = widths[picture.id as keyof typeof widths] ?? widths.other;
  const height = chart?.heightFor(picture, width, ofStyleSheet, context.language.locale) ?? 0;
  if (!chart || height === 0) return '';
  const option = chart.option(picture, { ...context, theme: ofStyleSheet, width, height });
  const surface = init(null, null, { renderer: 'svg', ssr: true, width, height });
  surface.setOption({ ...option, animation: false });
  const svg = surface.renderToSVGString();
  surface.dispose();
  const label = option.aria && 'label' in option.aria ? (option.aria.label?.description ?? '') : '';
  const inner = withoutStyles(svg.replace(/^<svg[^>]*>\s*(?:<rect[^>]*fill="none"[^>]*><\/rect>)?/, ''));
  const frame = `width="100%" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMinYMin meet"`;
  return `<svg class="for-${name}" ${frame} role="img" aria-label="${escaped(label)}">${inner}`;
}

/** The drawings of a page: each has a place in its text, which they take when it has become markup. */
export function drawingsFor(context: Context, layouts: readonly LayoutClass[]) {
  const pictures: Picture[] = [];
  return {
    place: (picture: Picture): string => `[[drawing ${pictures.push(picture) - 1}]]`,
    legend: (picture: Picture) => charts[picture.id]?.legendFor(picture) ?? [],
    put: (html: string): string =>
      html.replaceAll(/\[\[drawing (\d+)\]\]/g, (_, index: string) => {
        const picture = pictures[Number(index)];
        return picture ? layouts.map((layout) => drawn(picture, context, layout)).join('') : '';
      }),
  };
}

export type Drawings = ReturnType<typeof drawingsFor>;
export const drawingsKey: InjectionKey<Drawings> = Symbol('drawings');

export function useDrawings(): Drawings {
  const drawings = inject(drawingsKey);
  if (!drawings) throw new Error('no drawings were provided');
  return drawings;
}
