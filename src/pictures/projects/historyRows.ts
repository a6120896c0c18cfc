import { dueMark } from '../../domain/periodName';
import { freeName } from '../../domain/freeWords';
import { said, type Book, type Said } from '../../domain/figure';
import { stageWords, type Name } from '../../domain/words';
import { arrivedAt, endedIn, jumpsOf, speedOf, standsOf, type Jump, type Stand } from '../../domain/years/historyMoves';
import { historyPromises, type HistoryPromise } from '../../domain/years/historyPromises';
import { projectHistories, type ProjectHistory } from '../../domain/years/projectHistory';
import { stepCount, yearsName } from '../../domain/years/yearWords';
import { lineName } from '../lines';
import { listed } from '../questions/question';
import { present } from '../sentences';
import type { Selection } from '../selection';
import { countName } from '../years/yearNotes';

/** A project with its years, and what they come to. */
export interface HistoryRow {
  history: ProjectHistory;
  name: Name;
  stands: readonly Stand[];
  promises: readonly HistoryPromise[];
  arrived: boolean;
  /** Steps a year. */
  speed: number;
  /** How it stands and stood; then steps back, leaps and silence; then what was expected of it. */
  standing: Said;
  moves?: Said;
  expected?: Said;
  /** What was expected fell through, or it went back. */
  toExplain: boolean;
}

export const isMissed = ({ state }: HistoryPromise): boolean => state === 'missed';
const isUnanswered = ({ state }: HistoryPromise): boolean => state === 'unanswered';

/** Longest first; of those as long the later one. */
const byLength = (stands: readonly Stand[]): Stand[] => [...stands].sort((a, b) => b.years - a.years || b.to - a.to);
export const openStand = ({ stands }: Pick<HistoryRow, 'stands'>): Stand | undefined => stands.find(({ open }) => open);
export const longestStand = ({ stands }: Pick<HistoryRow, 'stands'>): Stand | undefined => byLength(stands)[0];

/** Every project of the department that stood on a ladder in any of its reports. */
export function historyRows(book: Book, { report }: Pick<Selection, 'report'>): HistoryRow[] {
  const promisesOf = historyPromises(book, report);
  return projectHistories(book, report).map((history) => {
    const [stands, jumps, promises] = [standsOf(history), jumpsOf(history), promisesOf(history)];
    const moves = movesSaid(history, jumps);
    const expected = expectedSaid(promises);
    return {
      history,
      name: lineName(history.row),
      stands,
      promises,
      arrived: arrivedAt(history) !== undefined,
      speed: speedOf(history),
      standing: standingSaid(history, stands),
      ...(moves ? { moves } : {}),
      ...(expected ? { expected } : {}),
      toExplain: promises.some(isMissed) || jumps.some(({ steps }) => steps < 0),
    };
  });
}

const yearName = (year: number): Name => countName(year);

/** One sentence: still standing, stopped, arrived, stood once, or on the way. */
function standingSaid(history: ProjectHistory, stands: readonly Stand[]): Said {
  const open = openStand({ stands });
  const ended = endedIn(history);
  const arrived = arrivedAt(history);
  const longest = longestStand({ stands });
  const told = history.points.filter(({ state }) => state === 'told');
  const [first] = told;
  if (open) return standSaid('still', open);
  if (ended?.stage) {
    return said('history.ended', {}, { year: yearName(ended.year), stage: stageWords[ended.stage] });
  }
  if (arrived) return said('history.arrived', {}, { year: yearName(arrived.year), stage: stageWords[arrived.stage] });
  if (longest) return standSaid('stood', longest);
  if (!first) return said('history.parts');
  return told.length === 1 ? said('history.once', {}, { year: yearName(first.year) }) : said('history.moving');
}

function standSaid(kind: 'still' | 'stood', { stage, from, to, years, missing }: Stand): Said {
  const names = {
    stage: stageWords[stage],
    count: countName(years),
    from: yearName(from),
    to: yearName(to),
    missing: yearsName(missing),
  };
  return said(`history.${kind}${missing.length > 0 ? '.missing' : ''}`, {}, names);
}

/** The first step back, else the first leap, with the report's reason; else since when nobody writes of it. */
function movesSaid(history: ProjectHistory, jumps: readonly Jump[]): Said | undefined {
  const jump = jumps.find(({ steps }) => steps < 0) ?? jumps[0];
  if (jump) {
    const { year, from, to, steps, note } = jump;
    const names = {
      year: yearName(year),
      from: stageWords[from],
      to: stageWords[to],
      count: stepCount(Math.abs(steps)),
      ...(note === undefined ? {} : { note: { zh: note } }),
    };
    return said(`history.${steps < 0 ? 'back' : 'far'}${note === undefined ? '' : '.note'}`, {}, names);
  }
  const ended = endedIn(history);
  const named = history.points.filter(({ state }) => state !== 'hole' && state !== 'untold');
  const last = named[named.length - 1];
  const silent = history.points.some(({ year, state }) => state === 'untold' && year > (last?.year ?? 0));
  if (silent && last) return said('history.untold', {}, { year: yearName(last.year) });
  return ended?.note === undefined ? undefined : said('history.note', {}, { note: { zh: ended.note } });
}

/** 2024-03 竣工; completed 2024-03. */
function promiseName({ stage, due, part }: HistoryPromise): Name {
  const { zh, en } = stageWords[stage];
  const own = part === undefined ? undefined : freeName(part);
  const date = due === undefined ? undefined : dueMark(due);
  const words = (of: string | undefined, when: string | undefined, what: string): string =>
    [of, when, what].filter((piece) => piece !== undefined).join(' ');
  const dateEn = date?.en ?? date?.zh;
  return {
    zh: words(own?.zh, date?.zh, zh),
    en: words(own?.en ?? part, undefined, [en, dateEn].filter(Boolean).join(' ')),
  };
}

const promised = (promises: readonly HistoryPromise[]): Said['names'] => ({
  promises: listed(promises.map(promiseName)),
});

/** What fell through, what nobody answers, what is open yet, or that all came. */
function expectedSaid(promises: readonly HistoryPromise[]): Said | undefined {
  const [missed, silent] = [promises.filter(isMissed), promises.filter(isUnanswered)];
  const open = promises.filter(({ state }) => state === 'open');
  const kept = promises.filter(({ state }) => state === 'kept');
  const [first] = present([
    missed.length > 0 && said('history.missed', {}, promised(missed)),
    silent.length > 0 && said('history.unanswered', {}, promised(silent)),
    open.length > 0 && said('history.open', {}, promised(open)),
    kept.length > 0 && said('history.kept', {}, { count: countName(kept.length) }),
  ]);
  return first;
}
