/** What `npm run read` is asked to do. */
export interface ReadArguments {
  /** Stop after the readers: the cells of each file. */
  cells: boolean;
  /** The folder of a data package whose reports count as stored. */
  against?: string;
  /** A file of answers, `{ questionId: optionId }`. */
  answers?: string;
  files: readonly string[];
}

export const usage = 'npm run --silent read -- [--cells | [--against data] [--answers FILE.json]] FILE…';

/** The words behind the command, or nothing where they can't be followed. */
export function readArguments(words: readonly string[]): ReadArguments | undefined {
  const rest = [...words];
  const found: { cells: boolean; against?: string; answers?: string } = { cells: false };
  const files: string[] = [];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--cells') found.cells = true;
    else if (word === '--against' || word === '--answers') {
      const value = rest.shift();
      if (value === undefined || value.startsWith('--')) return undefined;
      found[word === '--against' ? 'against' : 'answers'] = value;
    } else if (word.startsWith('--')) return undefined;
    else files.push(word);
  }
  const isMixed = found.cells && (found.against !== undefined || found.answers !== undefined);
  return files.length > 0 && !isMixed ? { ...found, files } : undefined;
}
