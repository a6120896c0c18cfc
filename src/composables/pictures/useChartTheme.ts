import { computed, inject, provide, type InjectionKey, type Ref } from 'vue';
import { themes, type ChartTheme } from '../../charts/theme';

export type ThemeName = ChartTheme['name'];
const themeKey: InjectionKey<Ref<ThemeName>> = Symbol('theme');
export const provideTheme = (theme: Ref<ThemeName>): void => provide(themeKey, theme);

/**
 * The tokens charts draw with. On a page in projection the type grows only a step, as the style sheet's does: the
 * full size of the projection theme is a slide's.
 */
export function useChartTheme() {
  const name = inject(
    themeKey,
    computed(() => 'light' as const),
  );
  return computed<ChartTheme>(() =>
    name.value === 'projection'
      ? { ...themes.projection, captionSize: 16, textSize: 18, outline: 3 }
      : themes[name.value],
  );
}
