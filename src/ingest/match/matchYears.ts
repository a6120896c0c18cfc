import { reportPath, type Report, type ReportKey } from '../../domain/report';
import type { TableName } from '../../domain/tables';
import { codesIn, type YearMapping } from '../../domain/years/mappings';
import type { ImportDraft } from '../importDraft';
import type { KnownReports } from '../decisions';
import { likenessAmong } from './likeness';
import { matchedTables, thingsIn, type MatchedTable, type Thing } from './things';

/** What two things have besides their names, told beside a pair. */
const likeFacts = ['investment', 'park', 'area', 'parent', 'weight'] as const;
export type LikeFact = (typeof likeFacts)[number];

/** A thing of the other year that one of this year may be. */
export interface MatchCandidate {
  thing: Thing;
  /** 0 to 1; only for the order. */
  score: number;
  same: readonly LikeFact[];
  differs: readonly LikeFact[];
}

/** A thing of this year that is named like none of the other, with what it may be, best first. */
export interface MatchPair {
  /** The same as long as the report and the thing are. */
  id: string;
  here: Thing;
  candidates: readonly MatchCandidate[];
  /** Another candidate, or another thing for the same one, is nearly as good: to be decided by itself. */
  rival: boolean;
}

export interface TableMatch {
  table: MatchedTable;
  /** Named alike in both years, or confirmed before. */
  equal: readonly Thing[];
  pairs: readonly MatchPair[];
  /** Like nothing of the other year. */
  fresh: readonly Thing[];
  /** Of the other year, named by nothing of this one: neither gone nor stopped, only not told. */
  left: readonly Thing[];
  /** All things of the other year: a pair may be told to be any of them. */
  there: readonly Thing[];
}

/** A year that comes in beside the stored year nearest to it. */
export interface YearMatch {
  key: ReportKey;
  against: ReportKey;
  tables: readonly TableMatch[];
}

/** Less alike is no suggestion. */
const leastScore = 0.45;
/** As near as this to the best is a rival. */
const rivalMargin = 0.12;
/** More are no help. */
const mostCandidates = 5;

const weighed: Readonly<Record<LikeFact, readonly [same: number, differs: number]>> = {
  investment: [0.14, -0.02],
  park: [0.04, -0.12],
  area: [0.03, -0.05],
  parent: [0.06, -0.02],
  weight: [0.05, -0.02],
};

function candidateOf(here: Thing, thing: Thing, like: number): MatchCandidate {
  const stated = likeFacts.filter((fact) => here[fact] !== undefined && thing[fact] !== undefined);
  const told = (one: Thing, fact: LikeFact) => {
    const cell = one[fact];
    return typeof cell === 'object' ? cell.value : cell;
  };
  const same = stated.filter((fact) => told(here, fact) === told(thing, fact));
  const differs = stated.filter((fact) => !same.includes(fact));
  const facts = [...same.map((fact) => weighed[fact][0]), ...differs.map((fact) => weighed[fact][1])];
  const added = facts.reduce((total, fact) => total + fact, 0);
  // What else is alike makes a likeness surer, never one out of nothing.
  return { thing, score: like * (1 + added), same, differs };
}

/** More pairs than this are not all looked at. */
const mostPairs = 40_000;

const pairsIn = ({ name }: Thing): string[] => {
  const characters = [...name.normalize('NFKC')];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
};

/** Finds the things whose names have two characters side by side in common with another's. */
function sharing(things: readonly Thing[]): (thing: Thing) => readonly Thing[] {
  const byPair = new Map<string, Thing[]>();
  for (const thing of things)
    for (const pair of new Set(pairsIn(thing))) {
      const sharers = byPair.get(pair) ?? [];
      sharers.push(thing);
      byPair.set(pair, sharers);
    }
  return (thing) => [...new Set(pairsIn(thing).flatMap((pair) => byPair.get(pair) ?? []))];
}

interface Unjoined {
  here: readonly Thing[];
  there: readonly Thing[];
  all: readonly Thing[];
}

/** Every thing with its candidates; the best pairs first, so that one thing of the other year stands first only once. */
function pairsOf(path: string, { here, there, all }: Unjoined): MatchPair[] {
  const like = likenessAmong([...here, ...all].map(({ name }) => name));
  // Of long lists only names that share two characters side by side are held against one another.
  const near = here.length * there.length > mostPairs ? sharing(there) : () => there;
  const ranked = here.map((thing) => ({
    thing,
    candidates: near(thing)
      .map((other) => candidateOf(thing, other, like(thing.name, other.name)))
      .filter(({ score }) => score >= leastScore)
      .sort((a, b) => b.score - a.score)
      .slice(0, mostCandidates),
  }));
  const byScore = ranked
    .flatMap(({ thing, candidates }) => candidates.map((candidate) => ({ thing, candidate })))
    .sort((a, b) => b.candidate.score - a.candidate.score);
  const first = new Map<Thing, MatchCandidate>();
  const taken = new Map<Thing, MatchCandidate>();
  for (const { thing, candidate } of byScore) {
    if (first.has(thing) || taken.has(candidate.thing)) continue;
    first.set(thing, candidate);
    taken.set(candidate.thing, candidate);
  }
  const close = (a: MatchCandidate | undefined, b: MatchCandidate | undefined): boolean =>
    a !== undefined && b !== undefined && Math.abs(a.score - b.score) < rivalMargin;
  return ranked.flatMap(({ thing, candidates }) => {
    const [best] = candidates;
    if (!best) return [];
    const chosen = first.get(thing) ?? best;
    const others = candidates.filter((one) => one !== chosen);
    const contested = ranked.some(
      (other) =>
        other.thing !== thing &&
        close(
          chosen,
          other.candidates.find((one) => one.thing === chosen.thing),
        ),
    );
    const rival = contested || others.some((one) => close(one, chosen) || one.thing.name === chosen.thing.name);
    return [{ id: `${path}/${thing.code}`, here: thing, candidates: [chosen, ...others], rival }];
  });
}

/** What one table of a year has in common with that of another year. */
function matchTable(
  table: MatchedTable,
  { report, against, mappings }: { report: Report; against: Report; mappings: readonly YearMapping[] },
): TableMatch {
  const [here, there] = [thingsIn(report, table), thingsIn(against, table)];
  const known = new Map(there.map((thing) => [thing.code, thing]));
  const { department, year } = report;
  const equalOf = new Map(
    here.map((thing) => {
      const codes = codesIn(mappings, { department, table, year, code: thing.code }, against.year);
      return [thing, codes.flatMap((code) => known.get(code) ?? [])] as const;
    }),
  );
  const joined = new Set([...equalOf.values()].flat());
  const open = here.filter((thing) => equalOf.get(thing)?.length === 0);
  const left = there.filter((thing) => !joined.has(thing));
  const pairs = pairsOf(`${reportPath(report)}/${table}`, { here: open, there: left, all: there });
  return {
    table,
    equal: here.filter((thing) => !open.includes(thing)),
    pairs,
    fresh: open.filter((thing) => !pairs.some((pair) => pair.here === thing)),
    left,
    there,
  };
}

/** The report a new one joins: the latest before it, else the first after it, of its department and edition. */
function neighbourOf(reports: readonly Report[], { department, edition, year }: ReportKey): Report | undefined {
  const own = reports
    .filter((one) => one.department === department && one.edition === edition && one.year !== year)
    .sort((a, b) => a.year - b.year);
  return own.findLast((one) => one.year < year) ?? own[0];
}

/**
 * What a report has in common with the year before it: names that are equal or were confirmed are joined; all others
 * are only suggested. Only of some `tables`, and of those that name something in both years; nothing where there are none.
 */
export function matchYears(
  report: Report,
  reports: readonly Report[],
  { mappings = [], tables = matchedTables }: { mappings?: readonly YearMapping[]; tables?: readonly TableName[] } = {},
): YearMatch | undefined {
  const against = neighbourOf(reports, report);
  if (!against) return undefined;
  const keyOf = ({ department, year, edition }: Report): ReportKey => ({
    department,
    year,
    ...(edition === undefined ? {} : { edition }),
  });
  const matched = matchedTables
    .filter((table) => tables.includes(table))
    .map((table) => matchTable(table, { report, against, mappings }))
    .filter(({ equal, pairs, fresh, there }) => equal.length + pairs.length + fresh.length > 0 && there.length > 0);
  return matched.length > 0 ? { key: keyOf(report), against: keyOf(against), tables: matched } : undefined;
}

/** What was decided of pairs, by their ids: the codes of the other year that are the same thing; none: it is new. */
export type Joined = Readonly<Record<string, readonly string[]>>;

/** The confirmations that decisions come to, for one report: told from the earlier year to the later. */
export function mappingsOf({ key, against, tables }: YearMatch, joined: Joined): YearMapping[] {
  const { department } = key;
  return tables.flatMap(({ table, pairs }) =>
    pairs.flatMap(({ id, here }) =>
      (Object.hasOwn(joined, id) ? (joined[id] ?? []) : []).map((there) =>
        against.year < key.year
          ? { department, table, fromYear: against.year, from: there, toYear: key.year, to: here.code }
          : { department, table, fromYear: key.year, from: here.code, toYear: against.year, to: there },
      ),
    ),
  );
}

/** Every report of a draft held against the years stored and those that come in with it. */
export function matchDraft({ reports }: Pick<ImportDraft, 'reports'>, known: KnownReports): YearMatch[] {
  const coming = new Map(reports.map(({ key, report }) => [reportPath(key), report]));
  const stored = Object.entries(known.reports).flatMap(([path, report]) => (coming.has(path) ? [] : [report]));
  const all = [...stored, ...coming.values()];
  const mappings = known.mappings ?? [];
  return reports.flatMap(({ report, brought }) => matchYears(report, all, { mappings, tables: brought }) ?? []);
}
