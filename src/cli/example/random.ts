/** Numbers that look drawn and are the same every time. */
export interface Random {
  /** 0 up to 1, 1 excluded. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
}

/** FNV-1a over a text's code units: spreads labels that look alike. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/**
 * mulberry32 from a seed and a label. Each thing that is drawn has a stream of its own, so that one more indicator does
 * not change every project.
 */
export function randomOf(seed: number, label: string): Random {
  let state = (seed ^ hash(label)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    pick: (list) => {
      const drawn = list[int(0, list.length - 1)];
      if (drawn === undefined) throw new Error(`nothing to pick from for ${label}`);
      return drawn;
    },
    chance: (probability) => next() < probability,
  };
}
