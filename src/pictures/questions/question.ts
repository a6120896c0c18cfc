import { rowKey, type FigureKey, type Said } from '../../domain/figure';
import type { Row } from '../../domain/tables';
import type { Name } from '../../domain/words';
import type { LookUp } from '../lookUp';
import type { Selection } from '../selection';

/** A question the room may ask, the line to say first, and what stands behind it. */
export interface BriefingQuestion {
  id: string;
  ask: Said;
  line: Said;
  more: readonly Said[];
}

/** Builds a question from a report, or nothing where the report gives no occasion for it. */
export type Asking = (look: LookUp, selection: Selection) => BriefingQuestion | undefined;

/** The key of an outcome with a code: in the scope given, or the first that is stated. */
export function outcomeKey(
  { report }: LookUp,
  code: string,
  fits: (row: Row<'outcomes'>) => boolean = () => true,
): FigureKey {
  const row = report?.tables.outcomes.find((outcome) => outcome.code === code && fits(outcome));
  return row && report ? rowKey('outcomes', row, report.year) : `outcomes/${code}`;
}

const firstOfEach = (names: readonly Name[]): Name[] =>
  names.filter(({ zh }, index) => names.findIndex((other) => other.zh === zh) === index);

/** Names as one list for a sentence, each once. English only where all have it. */
export function listed(names: readonly Name[]): Name {
  const once = firstOfEach(names);
  const zh = once.map((name) => name.zh).join('、');
  return once.every(({ en }) => en !== undefined) ? { zh, en: once.map(({ en }) => en).join(', ') } : { zh };
}
