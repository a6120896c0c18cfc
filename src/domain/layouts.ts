/**
 * What a clerk answered of a layout: tables that have the same form, title and headers, whatever stands in them.
 * Replayed when such a table comes again.
 */
export interface KnownLayout {
  department: string;
  /** What the layout is known by, years and values left out. */
  layout: string;
  /** The year it was last answered for. */
  year: number;
  /**
   * By what was asked, file and block left out (`unit/§`): the answer. Of a `year`, how many years the answer lay from
   * the one suggested: 0, -1.
   */
  answers: Readonly<Record<string, string>>;
  /** Columns told by hand, by index: a column of the table, or '' to ignore it. */
  columns: Readonly<Record<string, string>>;
}

/** A layout learnt as a version came in, with what was known of it before: taken back with the version. */
export interface LearntLayout {
  now: KnownLayout;
  before?: KnownLayout;
}
