/** One value of an object, or one element of a list in it. */
export interface JsonEntry {
  name: string;
  value: unknown;
  /** Whether it is an element of a list. */
  listed: boolean;
}

export interface JsonEntries {
  /** Takes the next piece of text and gives the entries that are whole now. Throws a SyntaxError for what is no JSON. */
  push(text: string): JsonEntry[];
  /** Throws a SyntaxError where the text stops before the object does. */
  end(): void;
  /** The names of the lists begun so far, empty ones included. */
  lists(): readonly string[];
}

/** In characters; an entry that long is a text whose end is missing. */
const longest = 200_000_000;

/**
 * Reads `{ "made": "…", "heads": [{…}, {…}] }` piece by piece, the elements of its lists singly, so that a text longer
 * than a string may be can be read: `made` comes as one entry, each of the two heads as one.
 */
export function jsonEntries(): JsonEntries {
  let rest = '';
  let at = 0;
  let depth = 0;
  let quoted = false;
  let escaped = false;
  let name: string | undefined;
  let list = false;
  let found: JsonEntry[] = [];
  const begun: string[] = [];

  const take = (from: number): unknown => JSON.parse(rest.slice(from, at));
  const isBlank = (from: number): boolean => rest.slice(from, at).trim() === '';
  function put(from: number, listed: boolean): void {
    if (name === undefined) throw new SyntaxError('no name');
    found.push({ name, value: take(from), listed });
  }

  /** Where the text not used up begins, once the character at `at` was looked at. */
  function structural(character: string, from: number): number {
    if (depth === 0) {
      if (character !== '{' || !isBlank(from) || name === '') throw new SyntaxError('no object');
      depth = 1;
      return at + 1;
    }
    if (character === '{' || character === '[') {
      depth += 1;
      if (depth !== 2 || character !== '[' || !isBlank(from)) return from;
      list = true;
      begun.push(name ?? '');
      return at + 1;
    }
    if (character === ':') {
      if (depth !== 1) return from;
      const key = take(from);
      if (typeof key !== 'string' || key === '' || name !== undefined) throw new SyntaxError('no name');
      name = key;
      return at + 1;
    }
    const ends = character !== ',';
    const own = list ? 2 : 1;
    if (ends) depth -= 1;
    if ((ends ? depth + 1 : depth) !== own) return from;
    return close(character, from);
  }

  /** The end of an element, of a list, of a value or of the whole. */
  function close(character: string, from: number): number {
    if (list) {
      if (character === '}') throw new SyntaxError('unpaired');
      if (!isBlank(from)) put(from, true);
      if (character === ']') list = false;
      return at + 1;
    }
    if (character === ']') throw new SyntaxError('unpaired');
    if (!isBlank(from)) put(from, false);
    name = character === '}' ? '' : undefined;
    return at + 1;
  }

  return {
    push(text) {
      found = [];
      rest += text;
      let from = 0;
      for (; at < rest.length; at += 1) {
        const character = rest.charAt(at);
        if (escaped) escaped = false;
        else if (quoted) {
          if (character === '\\') escaped = true;
          else if (character === '"') quoted = false;
        } else if (character === '"') quoted = true;
        else if ('{}[]:,'.includes(character)) from = structural(character, from);
      }
      rest = rest.slice(from);
      at -= from;
      if (rest.length > longest) throw new SyntaxError('no end');
      return found;
    },
    end() {
      if (depth !== 0 || name !== '' || rest.trim() !== '') throw new SyntaxError('cut off');
    },
    lists: () => begun,
  };
}
