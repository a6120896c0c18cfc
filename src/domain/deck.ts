import type { MoneyUnit } from './hundredths';
import type { Report } from './report';
import type { YearMapping } from './years/mappings';

/** What a slide is made of. A picture is named by its id and drawn anew; `args` is what its page had narrowed it to. */
export type SlideContent =
  | { kind: 'cover' }
  | { kind: 'year' }
  | { kind: 'calibers' }
  | { kind: 'picture'; picture: string; args: Readonly<Record<string, string>> }
  /** What the report admits and means to do; what is asked for or comes next, typed by a person, an item a line. */
  | { kind: 'problems'; typedAs: TypedColumn; typed: string }
  | { kind: 'question'; question: string }
  /** Behind the talk and out of its count: thanks, and which data this was. */
  | { kind: 'end' };

/** What a person's own column beside problems and measures holds: what is asked for, or what is done next. */
export const typedColumns = ['asked', 'next'] as const;
export type TypedColumn = (typeof typedColumns)[number];

/** A slide as it is kept: what it shows and what a person added. Numbers stand only in what is worked out. */
export interface DeckSlide {
  id: string;
  content: SlideContent;
  unit: MoneyUnit;
  caliber: 'adjusted' | 'initial';
  /** Paths of the reports it compares with; all of them have to be frozen with the deck. */
  compared: readonly string[];
  hidden: boolean;
  /** Behind the last slide: shown when somebody asks. */
  backup: boolean;
  /** A person's own heading; the generated one where it is empty. */
  heading: string;
  /** What to say, in a person's own words; the generated lines where it is empty. */
  note: string;
  /** Planned speaking time. */
  seconds: number;
}

/** A report as it was when the deck was made, and which version of it that was. */
export interface DeckSource {
  report: Report;
  version: string;
  origin: 'package' | 'user' | 'example';
  /** SHA-256 (hex) over the files the version was made from. */
  fingerprint: string;
  /** When that version was stored, ISO 8601. */
  committed: string;
}

/** A briefing. It answers from its own copy of the reports: what is imported later does not change it. */
export interface Deck {
  id: string;
  /** Path of the report it tells of. */
  report: string;
  sources: readonly DeckSource[];
  /** What was confirmed by hand to be one thing in two of its years, as it was when the copy was taken. */
  mappings: readonly YearMapping[];
  /** When the copy was taken, ISO 8601. */
  frozen: string;
  /** SHA-256 (hex) over all that was copied; empty for decks made before it was reckoned. */
  hash: string;
  slides: readonly DeckSlide[];
  /** How often it was kept; 0 before the first time. A change is kept only over the revision it was made from. */
  revision: number;
}

/** Longer headings of a person's own would not stand on a slide; notes are read on one screen. */
export const deckLimits = { heading: 60, note: 600, typed: 240, seconds: 3600, slides: 200 } as const;
