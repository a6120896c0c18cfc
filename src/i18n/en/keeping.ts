/** What is kept on this device: reports, versions, backups, packages. */
export const keeping = {} as const;
