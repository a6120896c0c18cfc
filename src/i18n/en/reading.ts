/** What is wrong with a file or a cell of it, and what was converted. */
export const reading = {} as const;
