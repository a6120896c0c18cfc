import type { TypedColumn } from '../domain/deck';
import type { MessageKey } from '../domain/messageKey';
import type { FigureId, Said } from '../domain/figure';
import type { Name } from '../domain/words';
import type { Picture } from '../pictures/picture';
import type { Selection } from '../pictures/selection';

/** A numeral in a row of them. */
export interface SlideFigure {
  figure: FigureId;
  label: Name;
  /** What it rests on. */
  line: Said;
}

/** Problems, measures and what a person typed beside them; a column nothing stands in is not there. */
export interface ProblemsBody {
  form: 'problems';
  columns: readonly { head: MessageKey; typed: boolean; items: readonly { name: Name; level: number }[] }[];
  typedAs: TypedColumn;
  typed: string;
}

export type SlideBody =
  | { form: 'cover'; title: string; department: string; issued: string | undefined }
  | { form: 'figures'; figures: readonly SlideFigure[] }
  | { form: 'chart'; picture: Picture }
  | { form: 'table'; picture: Picture }
  | { form: 'answer'; line: Said; more: readonly Said[] }
  | ProblemsBody
  /** The closing slide: whose report it was, and what must be known of its numbers. */
  | { form: 'end'; department: string; year: number; rows: readonly { label: MessageKey; said: Said }[] }
  /** A picture this edition does not know, or a question the report no longer gives occasion for. */
  | { form: 'gone' };

/** A slide as it is shown. What does not fit on one is continued on the next: `part` of `parts`. */
export interface Slide {
  /** Of this slide alone. */
  key: string;
  /** The deck's slide it comes from. */
  entry: string;
  part: number;
  parts: number;
  heading: Said;
  /** A person's own heading, in place of the generated one. */
  own: string;
  caption: Said | undefined;
  body: SlideBody;
  notes: readonly Said[];
  /** A figure whose formula stands beside the source. */
  formula: FigureId | undefined;
  /** Places in the report its numbers come from, as locators. */
  sources: readonly string[];
  /** When its report was filed, as the report says. */
  issued: string | undefined;
  /** What to say: a person's own words, else generated lines. */
  note: string;
  says: readonly Said[];
  seconds: number;
  backup: boolean;
  /** Behind the talk and out of its count. */
  closing: boolean;
  hidden: boolean;
  selection: Selection;
}
