/** What `npm run read` is asked to do. */
export interface ReadArguments {
  /** Stop after the readers: the cells of each file. */
  cells: boolean;
  files: readonly string[];
}

export const usage = 'npm run --silent read -- --cells FILE…';

/** The words behind the command, or nothing where they can't be followed. */
export function readArguments(words: readonly string[]): ReadArguments | undefined {
  const options = words.filter((word) => word.startsWith('--'));
  const files = words.filter((word) => !word.startsWith('--'));
  const cells = options.includes('--cells');
  return cells && options.length === 1 && files.length > 0 ? { cells, files } : undefined;
}
