import type { Finding } from '../domain/finding';

interface Damage {
  path: string;
  findings: readonly Finding[];
}

/** What of the stored documents can't be read, as far as they were read: never taken for documents that aren't there. */
export interface DamageLog {
  /** A document as it was read, or nothing, remembered; one that reads well again is no longer damaged. */
  sound<T extends object>(read: T | Finding[], document: string, path: string): T | undefined;
  /** All documents of a group at once, in place of what was remembered of that group. */
  group<T extends object>(path: string, stored: readonly unknown[], read: (document: unknown) => T | Finding[]): T[];
  of(path: string): readonly Finding[];
  all(): readonly Finding[];
}

export function damageLog(): DamageLog {
  const damaged = new Map<string, Damage>();

  function sound<T extends object>(read: T | Finding[], document: string, path: string): T | undefined {
    if (!Array.isArray(read)) {
      damaged.delete(document);
      return read;
    }
    damaged.set(document, { path, findings: read });
    return undefined;
  }
  return {
    sound,
    group(path, stored, read) {
      for (const [document, damage] of damaged) if (damage.path === path) damaged.delete(document);
      return stored.flatMap((document, index) => sound(read(document), `${path}/${index}`, path) ?? []);
    },
    of: (path) => [...damaged.values()].filter((damage) => damage.path === path).flatMap(({ findings }) => findings),
    all: () => [...damaged.values()].flatMap(({ findings }) => findings),
  };
}
