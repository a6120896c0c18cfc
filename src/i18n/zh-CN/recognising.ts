/** What is asked and said of a file's tables, columns, years and departments. */
export const recognising = {} as const;
