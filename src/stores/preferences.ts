import { defineStore } from 'pinia';
import { ref, watch } from 'vue';
import { moneyScale, type MoneyUnit } from '../domain/hundredths';
import { locales, type Locale } from '../i18n/language';
import { calibers, type Caliber } from '../pictures/selection';

export const themeChoices = ['system', 'light', 'dark', 'projection'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export interface Preferences {
  locale: Locale;
  theme: ThemeChoice;
  unit: MoneyUnit;
  caliber: Caliber;
  /** Whether the first visit's lines were put away. */
  welcomed: boolean;
}

const choices = {
  locale: locales,
  theme: themeChoices,
  unit: Object.keys(moneyScale) as MoneyUnit[],
  caliber: calibers,
  welcomed: [true, false],
} satisfies { [K in keyof Preferences]: readonly Preferences[K][] };

const defaults: Preferences = { locale: 'zh-CN', theme: 'system', unit: '万元', caliber: 'adjusted', welcomed: false };

const storageKey = 'self-evaluation.preferences';

/** Takes from a stored text what is still a choice, and the default for the rest. */
export function parsePreferences(text: string | null): Preferences {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? '');
  } catch {
    stored = undefined;
  }
  const given = typeof stored === 'object' && stored !== null ? stored : {};
  const valid = Object.entries(given).filter(
    ([name, value]) =>
      Object.hasOwn(choices, name) && (choices[name as keyof Preferences] as readonly unknown[]).includes(value),
  );
  return { ...defaults, ...Object.fromEntries(valid) };
}

/** Some browsers refuse localStorage by throwing at the mere sight of it: preferences then last for the page. */
function readStored(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(storageKey));
  } catch {
    return defaults;
  }
}

function store(preferences: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences));
  } catch {
    // Full or refused: the choice holds until the page closes.
  }
}

/** How this device likes it shown. An address that says otherwise goes before. */
export const usePreferences = defineStore('preferences', () => {
  const stored = readStored();
  const locale = ref<Locale>(stored.locale);
  const theme = ref<ThemeChoice>(stored.theme);
  const unit = ref<MoneyUnit>(stored.unit);
  const caliber = ref<Caliber>(stored.caliber);
  const welcomed = ref(stored.welcomed);
  watch([locale, theme, unit, caliber, welcomed], () =>
    store({
      locale: locale.value,
      theme: theme.value,
      unit: unit.value,
      caliber: caliber.value,
      welcomed: welcomed.value,
    }),
  );
  return { locale, theme, unit, caliber, welcomed };
});
