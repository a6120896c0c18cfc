/** What a spreadsheet would run as a formula, or strip, when a text cell begins with it. */
const risky = String.raw`[=+\-@\t\r]`;
const toShield = new RegExp(`^'*${risky}`);
const isShielded = new RegExp(`^'+${risky}`);

/**
 * A text as it may stand in a file for spreadsheets: one that would run as a formula gets an apostrophe, and so does one
 * that looks as if it had got one, so that taking it off again is exact. For text cells only: a negative number is a number.
 */
export const shielded = (text: string): string => (toShield.test(text) ? `'${text}` : text);

/** The inverse of shielded. */
export const unshielded = (text: string): string => (isShielded.test(text) ? text.slice(1) : text);
