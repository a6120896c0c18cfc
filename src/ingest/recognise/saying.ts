import type { MessageKey } from '../../domain/messageKey';
import { fault, verbatim } from '../../domain/fault';
import { said, type Said } from '../../domain/figure';
import type { FilePlace, Finding } from '../../domain/finding';
import type { Name } from '../../domain/words';

type Names = Readonly<Record<string, Name>>;

/** Something worth saying of a place of a file that blocks nothing. */
export const remark = (rule: MessageKey, place: FilePlace, names: Names = {}): Finding => ({
  ...fault(rule, place, names),
  result: 'note',
});

/** Something of a file that doesn't add up and wants an explanation, without being wrong to store. */
export const puzzle = (rule: MessageKey, place: FilePlace, names: Names = {}): Finding => ({
  ...fault(rule, place, names),
  result: 'toExplain',
});

/** A sentence with texts of the file in it. */
export const sentence = (message: MessageKey, texts: Readonly<Record<string, string | Name>> = {}): Said =>
  said(
    message,
    {},
    Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? verbatim(text) : text]),
    ),
  );

/** The same number, in either language. */
export const count = (number: number): Name => ({ zh: String(number), en: String(number) });
