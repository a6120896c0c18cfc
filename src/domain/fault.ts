import { said } from './figure';
import type { FilePlace, Finding } from './finding';
import type { MessageKey } from './messageKey';
import type { Name } from './words';

/** A text out of a file, told as it stands there. One without Chinese reads the same in every language. */
export const verbatim = (text: string): Name => (/\p{Script=Han}/u.test(text) ? { zh: text } : { zh: text, en: text });

/**
 * What is wrong at a place of a file. The message of the same key may name `{file}`, `{sheet}`, `{row}`, `{column}`
 * and `{raw}` where the place has them, besides the `names` given.
 */
export function fault(rule: MessageKey, place: FilePlace, names: Readonly<Record<string, Name>> = {}): Finding {
  const { file, sheet, row, column, raw } = place;
  const ofPlace = Object.entries({ file, sheet, row, column, raw })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, verbatim(String(value))]);
  const where = [file, sheet, row, column].filter((piece) => piece !== undefined).join('/');
  return {
    id: `${rule}/${where}`,
    rule,
    result: 'error',
    at: place,
    said: said(rule, {}, { ...Object.fromEntries(ofPlace), ...names }),
  };
}

/** Something to tell that sits at no cell: what the storage or the published package is up to. */
export function notice(
  rule: MessageKey,
  result: 'error' | 'note',
  names: Readonly<Record<string, Name>> = {},
): Finding {
  const id = [rule, ...Object.values(names).map(({ zh }) => zh)].join('/');
  return { id, rule, result, at: { figures: [] }, said: said(rule, {}, names) };
}
