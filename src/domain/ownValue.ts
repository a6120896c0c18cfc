/**
 * What a record holds under a name that came from outside: an address, a file, a deck. Undefined where it holds nothing
 * of its own, so that `constructor` finds no more than any other unknown name.
 */
export const ownValue = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
