import type { Block, ImportQuestion } from '../importDraft';

/** Stands where a question's id names its file or its block. */
const here = '§';

const kinds: ReadonlySet<ImportQuestion['kind']> = new Set([
  'table',
  'department',
  'year',
  'unit',
  'caliber',
  'missingColumn',
]);

/**
 * What an answer is remembered by, the same for every table of a layout: `unit/§` for `unit/预算.csv`. Nothing for what
 * only the values of one file raised: rows alike, amounts that can't be, fractions.
 */
export function answerKey({ id, kind }: Pick<ImportQuestion, 'id' | 'kind'>, block: Block): string | undefined {
  if (!kinds.has(kind)) return undefined;
  if (kind === 'year') return id === `${block.id}/year` || /^year\/\d*$/.test(id) ? 'year' : undefined;
  const key = id.startsWith(block.id) ? here + id.slice(block.id.length) : id.split(block.file).join(here);
  return key.startsWith(`${here}/unit`) ? undefined : key;
}

const yearText = /^(?:19|20)\d\d$/;

/** The year a question suggests, which an answer is told against. */
const suggested = ({ hint, guess, options }: ImportQuestion): string =>
  hint?.option ?? guess?.option ?? options[0] ?? '';

/** An answer as it is remembered; nothing where it holds for one year alone. */
export function toMemory(question: ImportQuestion, answer: string): string | undefined {
  if (question.kind !== 'year') return answer;
  const from = suggested(question);
  return yearText.test(answer) && yearText.test(from) ? String(Number(answer) - Number(from)) : undefined;
}

/** A remembered answer as it would be given now; nothing where it can't be: no such option, no year to tell it from. */
export function fromMemory(question: ImportQuestion, remembered: string): string | undefined {
  if (question.kind === 'year') {
    const from = suggested(question);
    return yearText.test(from) && /^-?\d$/.test(remembered) ? String(Number(from) + Number(remembered)) : undefined;
  }
  return question.free || question.options.length === 0 || question.options.includes(remembered)
    ? remembered
    : undefined;
}
