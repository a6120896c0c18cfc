import { coverageOf, tableOfKey } from '../domain/coverage';
import { splitFigureId, type Book, type FigureId, type Said } from '../domain/figure';
import type { MoneyUnit } from '../domain/hundredths';
import { ownValue } from '../domain/ownValue';
import { figureStyles, formatFigure, nameText, type FigureStyle } from './format';
import type { MessageKey } from '../domain/messageKey';
import type { Language } from './language';
import { reportText } from './reportText';
import { sourceText } from './sourceText';

/** A piece of a sentence: plain text, a figure that can be opened, or a name that has no word in this language. */
export interface Part {
  text: string;
  figure?: FigureId;
  lang?: 'zh';
}

export interface SayOptions {
  book: Book;
  language: Language;
  unit: MoneyUnit;
}

const placeholder = /\{(\w+)(?::(\w+))?(?:\?([^|{}]*)\|([^{}]*))?\}/g;

/** What is named by where it lies, as words. */
const told = { place: sourceText, report: reportText } as const;

const isStyle = (style: string): style is FigureStyle => (figureStyles as readonly string[]).includes(style);

/**
 * Says a sentence. Messages hold `{name}` for a figure or a name, `{name:style}` for a figure in one of the styles of
 * format.ts, `{name?one|other}` for a word that goes with a number, `{name:place}` for a source as words and
 * `{name:report}` for a report by its path. A figure that is not there says 未写明, or that its table is not imported yet.
 */
export function say(sentence: Said, { book, language, unit }: SayOptions): Part[] {
  const message = messageOf(sentence.message, language);
  const parts: Part[] = [];
  let end = 0;
  for (const match of message.matchAll(placeholder)) {
    const [whole, name = '', style = 'full', one, other] = match;
    if (match.index > end) parts.push({ text: message.slice(end, match.index) });
    end = match.index + whole.length;
    const id = sentence.figures[name];
    const figure = id === undefined ? undefined : book.figures.get(id);
    const given = sentence.names?.[name];
    if (one !== undefined) {
      parts.push({ text: (figure?.value === 100 ? one : other) ?? '' });
    } else if (id !== undefined) {
      if (!figure) parts.push({ text: missingText(id, book, language) });
      else {
        const text = formatFigure(figure, { style: isStyle(style) ? style : 'full', unit, language });
        parts.push({ text, figure: id });
      }
    } else if (given && Object.hasOwn(told, style)) {
      parts.push({ text: told[style as keyof typeof told](given.zh, language) });
    } else if (given) {
      const chineseOnly = language.locale === 'en' && given.en === undefined;
      parts.push(chineseOnly ? { text: given.zh, lang: 'zh' } : { text: nameText(given, language) });
    } else {
      throw new Error(`message ${sentence.message}: nothing to put for {${name}}`);
    }
  }
  if (end < message.length) parts.push({ text: message.slice(end) });
  return parts;
}

/** What stands for a figure that is not there: the report does not state it, or was not given the table it is in. */
export function missingText(id: FigureId, { reports }: Pick<Book, 'reports'>, language: Language): string {
  const { report: path, key } = splitFigureId(id);
  const [report, table] = [reports.get(path), tableOfKey(key)];
  const notGiven = report && table && coverageOf(report, table) !== 'whole';
  return messageOf(notGiven ? 'absent.notGiven' : 'absent.notStated', language);
}

/** The same sentence as one text: for charts, file names, exports and screen readers. */
export const sayText = (sentence: Said, options: SayOptions): string =>
  say(sentence, options)
    .map(({ text }) => text)
    .join('');

/**
 * A message by its key: every key is written in every language. Of a language that is here in part one that comes later
 * is asked for and left empty until it is there: a page says it a moment later instead of breaking.
 */
export function messageOf(key: MessageKey, { messages, fetchRest }: Language): string {
  const message = ownValue(messages, key);
  if (message === undefined) fetchRest?.();
  return message ?? '';
}

/** Fills `{name}` with plain words: for interface texts that hold no figures. */
export const fill = (message: string, words: Readonly<Record<string, string | number>>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => String(words[name] ?? whole));

/** A sentence without figures as text: what is said of a file or of storage names things only. */
export const plainText = ({ message, names }: Said, language: Language): string =>
  messageOf(message, language).replace(placeholder, (whole, name: string, style: string | undefined) => {
    const given = names?.[name];
    if (!given) return whole;
    return style !== undefined && Object.hasOwn(told, style)
      ? told[style as keyof typeof told](given.zh, language)
      : nameText(given, language);
  });
