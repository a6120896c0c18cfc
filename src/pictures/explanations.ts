import type { Finding } from '../domain/finding';
import { ownValue } from '../domain/ownValue';
import type { SignOff } from '../domain/signOff';

/** Findings that wait for a written explanation; notes may have one. */
export const wantsExplanation = ({ result }: Finding): boolean => result === 'toExplain' || result === 'disagrees';
export const mayBeExplained = (finding: Finding): boolean => wantsExplanation(finding) || finding.result === 'note';

const sentences: Readonly<Record<string, string>> = {
  reportedRate: 'reportedRate',
  netShift: 'netShift',
  saidTwice: 'twoWordings',
  restatement: 'twoWordings',
};

/** The message of the sentence an explanation is written into: its blanks ask for facts, never for prose. */
export const explanationKey = ({ rule }: Finding): string => `explain.${ownValue(sentences, rule) ?? 'other'}`;

/** A sentence to be filled in, as its texts and its blanks in their order. */
export type Blank = { text: string } | { blank: string };

export function blanksOf(message: string): Blank[] {
  return message
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { blank: piece.slice(1, -1) } : { text: piece }));
}

/** The blanks of a sentence that hold nothing yet. */
export const emptyBlanks = (pieces: readonly Blank[], blanks: SignOff['blanks']): string[] =>
  pieces.flatMap((piece) => ('blank' in piece && !blanks[piece.blank]?.trim() ? [piece.blank] : []));
