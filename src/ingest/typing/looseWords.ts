import { hedges, taskStatuses, yesWord, type Name } from '../../domain/words';

type Words = Readonly<Record<string, Name>>;

/** Wordings that can only mean one word of their list, besides the list's own. */
const synonymsOf = new Map<Words, Readonly<Record<string, string>>>([
  [yesWord, { '√': 'yes', '✓': 'yes', '✔': 'yes', y: 'yes', 预计: 'yes' }],
  [
    hedges,
    {
      大约: 'about',
      约为: 'about',
      左右: 'about',
      将近: 'nearly',
      超过: 'over',
      逾: 'over',
    },
  ],
  [taskStatuses, { 完成: 'done', 未开始: 'notStarted', 未开展: 'notStarted', 推进中: 'ongoing', 正在推进: 'ongoing' }],
]);

/** Every wording of a list in lower case with the keys it may stand for: made once a list. */
const wordings = new WeakMap<Words, ReadonlyMap<string, ReadonlySet<string>>>();

function wordingsOf(words: Words): ReadonlyMap<string, ReadonlySet<string>> {
  const known = wordings.get(words);
  if (known) return known;
  const made = new Map<string, Set<string>>();
  for (const [key, { zh, en }] of Object.entries(words)) {
    for (const wording of [key, zh, en ?? key]) {
      const lower = wording.toLowerCase();
      made.set(lower, (made.get(lower) ?? new Set()).add(key));
    }
  }
  wordings.set(words, made);
  return made;
}

/** A key itself, else the only key whose wording is this one; 竣工 stands for two stages and so for none. */
function keyWorded(words: Words, text: string): string | undefined {
  if (Object.hasOwn(words, text)) return text;
  const [only, another] = wordingsOf(words).get(text.toLowerCase()) ?? [];
  return another === undefined ? only : undefined;
}

/** The key of a word by its Chinese or English wording, whatever the case, or by a synonym. */
export function wordKeyOf(
  words: Words,
  text: string,
  given: Readonly<Record<string, string>> = {},
): string | undefined {
  for (const synonyms of [given, synonymsOf.get(words) ?? {}]) {
    const key = Object.hasOwn(synonyms, text) ? synonyms[text] : undefined;
    if (key !== undefined && Object.hasOwn(words, key)) return key;
  }
  return keyWorded(words, text);
}
