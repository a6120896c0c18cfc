import type { Finding } from '../domain/finding';
import type { KeyBetween } from '../domain/messageKey';
import { ownValue } from '../domain/ownValue';
import type { SignOff } from '../domain/signOff';

/** Findings that wait for a written explanation; notes may have one. */
export const wantsExplanation = ({ result }: Finding): boolean => result === 'toExplain' || result === 'disagrees';
export const mayBeExplained = (finding: Finding): boolean => wantsExplanation(finding) || finding.result === 'note';

const sentences = {
  reportedRate: 'reportedRate',
  netShift: 'netShift',
  saidTwice: 'twoWordings',
  restatement: 'twoWordings',
} as const satisfies Readonly<Record<string, string>>;

/** The message of the sentence an explanation is written into: its blanks ask for facts, never for prose. */
export const explanationKey = ({ rule }: Pick<Finding, 'rule'>) =>
  `explain.${ownValue(sentences, rule) ?? 'other'}` as const;

/** A sentence to be filled in, as its texts and its blanks in their order. */
export type Blank = { text: string } | { blank: BlankName };
type BlankName = KeyBetween<'explain.blank.', ''>;
const blankNames = ['amount', 'line', 'basis', 'reason', 'from', 'right', 'other'] as const satisfies BlankName[];

export function blanksOf(message: string): Blank[] {
  return message
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const blank = blankNames.find((name) => piece === `{${name}}`);
      return blank ? { blank } : { text: piece };
    });
}

/** The blanks of a sentence that hold nothing yet. */
export const emptyBlanks = (pieces: readonly Blank[], blanks: SignOff['blanks']): string[] =>
  pieces.flatMap((piece) => ('blank' in piece && !blanks[piece.blank]?.trim() ? [piece.blank] : []));
