/**
 * What browsers and the build's own loader say of a script or style that could not be had: Chromium, Firefox, WebKit,
 * Vite; then of a page in a script's place; then of a script of another build. Where a browser says nothing at all, as
 * of a worker, WebKit's words stand for it.
 */
export const unavailable = 'Importing a module script failed.';
const wordings = [
  /dynamically imported module/i,
  /^Importing a module script failed/,
  /not a valid JavaScript MIME type/,
  /^Unable to preload CSS/,
  /(?:Unexpected token|expected expression, got) '<'/,
  /does not provide an export named|Importing binding name .* is not found/,
];

/** Whether an error says that a part of the app could not be had: newer on the server, or no network. */
export const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && wordings.some((wording) => wording.test(error.message));
