/** What makes a spreadsheet take a text for a formula, behind as many apostrophes as it may already have. */
const formulaLike = /^'*[=+\-@\t\r]/;

/** A text as it goes into a CSV: one that a spreadsheet would run as a formula gets an apostrophe. */
export const toShielded = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);

/** The inverse of toShielded. Any other apostrophe belongs to the text. */
export const fromShielded = (text: string): string =>
  text.startsWith("'") && formulaLike.test(text) ? text.slice(1) : text;
