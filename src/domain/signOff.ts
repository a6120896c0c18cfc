import type { Book, FigureId } from './figure';
import type { Finding } from './finding';

/** The numbers an explanation was written for: each figure's id with its value as text. */
export type FigurePrint = Readonly<Record<FigureId, string>>;

/** A clerk's explanation of a finding, as it was written and, once signed, by whom and when. */
export interface SignOff {
  finding: string;
  state: 'draft' | 'signed';
  /** What was filled in, by the name of the blank. */
  blanks: Readonly<Record<string, string>>;
  /** The whole explanation with its blanks filled, as it was read when it was kept. */
  text: string;
  /** Who signs, as typed; empty in a draft without a name. */
  by: string;
  /** When it was kept, ISO 8601. */
  at: string;
  fingerprint: FigurePrint;
}

/**
 * Where a finding stands: `open` nothing written · `draft` · `signed` · `reopened`: signed, but a number it was signed
 * for is another one now, so it must be looked at again.
 */
export interface Standing {
  state: 'open' | 'draft' | 'signed' | 'reopened';
  signOff?: SignOff;
  /** Figures that are not what they were when it was kept; those gone or new to the finding included. */
  changed: readonly FigureId[];
}

const valueText = (book: Book, id: FigureId): string => {
  const value = book.figures.get(id)?.value;
  if (value === undefined) return '';
  return typeof value === 'object' ? value.absent : String(value);
};

/** What a finding rests on now: all figures it stands at, with their values. */
export function figurePrintOf(book: Book, finding: Finding): FigurePrint {
  const ids = 'figures' in finding.at ? [...finding.at.figures].sort() : [];
  return Object.fromEntries(ids.map((id) => [id, valueText(book, id)]));
}

function changesOf(before: FigurePrint, now: FigurePrint): FigureId[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...ids].filter((id) => before[id] !== now[id]);
}

export function signOffStanding(book: Book, finding: Finding, signOff: SignOff | undefined): Standing {
  if (!signOff) return { state: 'open', changed: [] };
  const changed = changesOf(signOff.fingerprint, figurePrintOf(book, finding));
  if (signOff.state === 'draft') return { state: 'draft', signOff, changed };
  return { state: changed.length > 0 ? 'reopened' : 'signed', signOff, changed };
}
