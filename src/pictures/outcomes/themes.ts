import { freeName } from '../../domain/freeWords';
import type { Name } from '../../domain/words';
import { outcomeNames } from './outcomeNames';
import type { StatedOutcome } from './outcomesOf';

/** A theme of the report with what it says under it. */
export interface Theme {
  /** As the address names it: the theme's own name, or `none`. */
  key: string;
  name: Name;
  outcomes: readonly StatedOutcome[];
}

const withoutTheme = 'none';

/** Results and claims by theme, in the order of the report; what has no theme stands last. */
export function themesOf(outcomes: readonly StatedOutcome[]): Theme[] {
  const themes = new Map<string, Theme & { outcomes: StatedOutcome[] }>();
  const loose: StatedOutcome[] = [];
  for (const outcome of outcomes) {
    const { theme, kind } = outcome.first.row;
    if (kind !== 'result' && kind !== 'claim') continue;
    const known = theme === undefined ? undefined : themes.get(theme);
    if (theme === undefined) loose.push(outcome);
    else if (known) known.outcomes.push(outcome);
    else themes.set(theme, { key: theme, name: freeName(theme), outcomes: [outcome] });
  }
  const rest = { key: withoutTheme, name: outcomeNames.noTheme, outcomes: loose };
  return [...themes.values(), ...(loose.length > 0 ? [rest] : [])];
}

/** The theme an address names; else the one that holds a target, which the page's heading tells of; else the first. */
export const themeOf = (themes: readonly Theme[], key: string | undefined): Theme | undefined =>
  themes.find((theme) => theme.key === key) ??
  themes.find(({ outcomes }) => outcomes.some(({ first }) => first.target !== undefined)) ??
  themes[0];

/** How an address names a theme; the one shown without being named is left out. */
export const themeQuery = (themes: readonly Theme[], key: string): string | undefined =>
  themeOf(themes, undefined)?.key === key ? undefined : key;
