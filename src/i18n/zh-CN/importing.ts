/** The steps of an import: files, cells, comparison, receipt. */
export const importing = {} as const;
