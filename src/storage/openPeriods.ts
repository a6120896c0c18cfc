import { isStartStated } from '../domain/periodName';
import { isRecord } from '../domain/validateReport';

type Unknowns = Readonly<Record<string, unknown>>;

/** Before there was a period without a start, a note said that the report names none, and January stood for it. */
function withOpenPeriod(row: unknown): unknown {
  if (!isRecord(row)) return row;
  const { period, note } = row;
  if (typeof period !== 'string' || typeof note !== 'string' || isStartStated(note)) return row;
  const end = /^\d{4}-01(\/\d{4}-\d{2})$/.exec(period)?.[1];
  return end === undefined ? row : { ...row, period: end };
}

/** A stored report whose results say `/2023-11` where they said `2023-01/2023-11` with a note against the start. */
export function withOpenPeriods<T extends Unknowns>(report: T): T {
  const { tables } = report;
  if (!isRecord(tables) || !Array.isArray(tables['outcomes'])) return report;
  return { ...report, tables: { ...tables, outcomes: tables['outcomes'].map(withOpenPeriod) } };
}

/** The same in the reports a briefing was frozen with. */
export function withOpenPeriodsInSources<T extends Unknowns>(deck: T): T {
  const { sources } = deck;
  if (!Array.isArray(sources)) return deck;
  const opened = sources.map((source: unknown) =>
    isRecord(source) && isRecord(source['report']) ? { ...source, report: withOpenPeriods(source['report']) } : source,
  );
  return { ...deck, sources: opened };
}
