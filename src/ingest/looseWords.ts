import { hedges, taskStatuses, yesWord, type Name } from '../domain/words';

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
      接近: 'nearly',
      超过: 'over',
      逾: 'over',
      余: 'over',
    },
  ],
  [taskStatuses, { 完成: 'done', 未开始: 'notStarted', 未开展: 'notStarted', 推进中: 'ongoing', 正在推进: 'ongoing' }],
]);

/** The only key whose wording is this one; 竣工 stands for two stages and so for none. */
function keyWorded(words: Words, text: string): string | undefined {
  const lower = text.toLowerCase();
  const keys = Object.entries(words)
    .filter(([key, { zh, en }]) => [key, zh, en].some((wording) => wording?.toLowerCase() === lower))
    .map(([key]) => key);
  return keys.length === 1 ? keys[0] : undefined;
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
