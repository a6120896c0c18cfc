/** A stretch of a name; `differs` where the other year's name has something else there, or nothing. */
export interface NamePiece {
  text: string;
  differs: boolean;
}

/** Which characters of two names are a longest common subsequence. */
function commonOf(a: readonly string[], b: readonly string[]): [here: boolean[], there: boolean[]] {
  const lengths = Array.from({ length: a.length + 1 }, () => [0, ...b.map(() => 0)]);
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const both = a[row] === b[column] ? at(row + 1, column + 1) + 1 : 0;
      const line = lengths[row];
      if (line) line[column] = Math.max(both, at(row + 1, column), at(row, column + 1));
    }
  const [here, there] = [a.map(() => false), b.map(() => false)];
  let [row, column] = [0, 0];
  while (row < a.length && column < b.length) {
    if (a[row] === b[column] && at(row, column) === at(row + 1, column + 1) + 1) {
      here[row] = true;
      there[column] = true;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return [here, there];
}

function piecesOf(characters: readonly string[], common: readonly boolean[]): NamePiece[] {
  const pieces: NamePiece[] = [];
  for (const [index, text] of characters.entries()) {
    const differs = !common[index];
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += text;
    else pieces.push({ text, differs });
  }
  return pieces;
}

/** Two names side by side. Example: 屏山路网工程, 屏山市政路网 → 屏山|路网|·工程·, 屏山|·市政·|路网. */
export function namesBeside(here: string, there: string): { here: NamePiece[]; there: NamePiece[] } {
  const [a, b] = [[...here], [...there]];
  const [mine, theirs] = commonOf(a, b);
  return { here: piecesOf(a, mine), there: piecesOf(b, theirs) };
}

export const differing = (pieces: readonly NamePiece[]): string[] =>
  pieces.filter(({ differs }) => differs).map(({ text }) => text);
