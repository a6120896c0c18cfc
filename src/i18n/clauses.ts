import type { Part } from './say';

/** A sentence in clauses, each ending with its semicolon or colon: where a heading may break its line. */
export function clausesOf(parts: readonly Part[]): Part[][] {
  const clauses: Part[][] = [[]];
  for (const part of parts) {
    if (part.figure !== undefined) {
      clauses.at(-1)?.push(part);
      continue;
    }
    for (const piece of part.text.split(/(?<=[；;：]\s?)/)) {
      if (piece) clauses.at(-1)?.push({ ...part, text: piece });
      if (/[；;：]\s?$/.test(piece)) clauses.push([]);
    }
  }
  return clauses.filter((clause) => clause.length > 0);
}
