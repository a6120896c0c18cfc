import type { Page } from './address';

/** A term with, where the shown report has one, the figure that is an example of it (its key within the report). */
export interface Term {
  id: TermId;
  figure?: string;
}

const term = <Id extends string>(id: Id, figure?: string) => ({ id, ...(figure === undefined ? {} : { figure }) });

/** The words of the dashboard that a reader may not know, under the page they are met on first. */
export const glossary = [
  {
    page: 'budget',
    terms: [
      term('initial', 'budget/total#initial'),
      term('adjusted', 'budget/total#adjusted'),
      term('final', 'budget/total#final'),
      term('netAdjustment', 'budget/total#netAdjustment'),
      term('unspent', 'budget/total#unspent'),
      term('rate', 'budget/total#rate(adjusted)'),
      term('caliber'),
      term('reportedRate', 'report#reportedRate'),
      term('estimate', 'report#impliedExcluded(adjusted)'),
      term('ofWhich'),
      term('threePublic', 'report#threePublicActual'),
    ],
  },
  {
    page: 'scores',
    terms: [
      term('totalScore', 'report#totalScore'),
      term('weight'),
      term('deduction', 'report#deducted'),
      term('unitemised', 'report#unitemisedWeight'),
      term('grade', 'report#grade'),
      term('reviewScore', 'report#reviewScore'),
    ],
  },
  {
    page: 'projects',
    terms: [term('stage'), term('part'), term('promise'), term('progress'), term('investment'), term('park')],
  },
  {
    page: 'outcomes',
    terms: [term('outcome'), term('hedge'), term('scope'), term('task', 'report#tasksTotal'), term('percentagePoint')],
  },
  {
    page: 'checks',
    terms: [
      term('check'),
      term('agrees'),
      term('note'),
      term('toExplain'),
      term('disagrees'),
      term('notChecked'),
      term('explained'),
      term('source'),
    ],
  },
  { page: 'overview', terms: [term('notStated'), term('incomparable'), term('example'), term('version')] },
] as const satisfies readonly { page: Page; terms: readonly { id: string; figure?: string }[] }[];

export type TermId = (typeof glossary)[number]['terms'][number]['id'];
