export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A language to speak: its locale and its messages, flat, by key. */
export interface Language {
  locale: Locale;
  messages: Readonly<Record<string, string>>;
  /** Where only a part is here: fetches the rest, once; the language in use is then another. */
  fetchRest?: () => void;
  /** What a department is called, by its code; undefined where nothing stored says so. */
  departmentName?: (code: string) => string | undefined;
}
