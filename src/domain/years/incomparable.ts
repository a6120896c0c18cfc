import { said, type FigureId, type Said } from '../figure';
import type { Name } from '../words';

/**
 * Why two figures are no like and like. About the data: noReport · notStated · notGiven (its table is not imported) · notApplicable · notPublished. About whose
 * it is: department · ownLine (a budget line of one department) · ownTasks · scorer · edition. About what is counted:
 * framework · frameworks (of two departments) · parent (under another line) · caliber · fund · lineKind · notItemised (a
 * line that starts at 0.00) · parts (made up of other items) · split · otherName (one code, two names) · scope · period ·
 * verb · unit · dataYear (a ranking whose data year differs or isn't stated) · cumulative · estimate · listing (how many
 * a report names).
 */
export const incomparabilities = [
  'noReport',
  'notStated',
  'notGiven',
  'notApplicable',
  'notPublished',
  'department',
  'ownLine',
  'ownTasks',
  'scorer',
  'edition',
  'framework',
  'frameworks',
  'parent',
  'caliber',
  'fund',
  'lineKind',
  'notItemised',
  'parts',
  'split',
  'otherName',
  'scope',
  'period',
  'verb',
  'unit',
  'dataYear',
  'cumulative',
  'estimate',
  'listing',
] as const;
export type Incomparability = (typeof incomparabilities)[number];

/** 不可比, with its reason as a sentence to be. */
export interface Incomparable {
  reason: Incomparability;
  said: Said;
}

export interface Details {
  names?: Readonly<Record<string, Name>>;
  figures?: Readonly<Record<string, FigureId>>;
}

/** Two wordings side by side, where they are what differs. */
export const wordings = (here: string | undefined, there: string | undefined): Details => ({
  names: { here: wording(here), there: wording(there) },
});

const wording = (text: string | undefined): Name =>
  text === undefined ? { zh: '未写明', en: 'not stated' } : { zh: text };

export const incomparable = (reason: Incomparability, { names, figures = {} }: Details = {}): Incomparable => ({
  reason,
  said: said(`years.${reason}`, figures, names),
});

export const nameOfYear = (year: number): Name => ({ zh: String(year), en: String(year) });
