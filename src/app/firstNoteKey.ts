/** Where the app notes whether its own first page is the built one, for the script before the first paint. */
export const noteKey = 'self-evaluation.first';
