/** Every message there is, by its key. i18n declares them: it holds the words, this floor may not look up to it. */
export interface Messages {}

/** The key of a message that is written in every language: a sentence nobody wrote can't be asked for. */
export type MessageKey = keyof Messages & string;

type Between<Key, Start extends string, End extends string> = Key extends `${Start}${infer Middle}${End}`
  ? Middle
  : never;

/** What may stand between two ends of a key: of `check.…agrees` the rules that have a sentence for it. */
export type KeyBetween<Start extends string, End extends string> = Between<MessageKey, Start, End>;
