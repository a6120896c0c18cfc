import { coverageOf } from '../coverage';
import type { Report } from '../report';
import { leavesOf, scoreTree } from '../scoreTree';
import type { Row } from '../tables';
import { codesIn, type YearMapping } from './mappings';

type Item = Row<'scores'>;

/** An indicator of the earlier year with the one it became. */
interface ItemPair {
  from: Item;
  to: Item;
}

/** How the score framework of one year differs from that of an earlier one; what is empty is the same. */
export interface FrameworkChange {
  /** The titles of both, where both are stated and differ. */
  titles?: { from: string; to: string };
  /** What all points come to, where both reports state it and it is not the same. */
  fullScore?: { from: number; to: number };
  /** From which score on a grade is given, where both say so and differ: it changes grades, not scores. */
  bands?: { from: string; to: string };
  added: readonly Item[];
  removed: readonly Item[];
  reweighted: readonly ItemPair[];
  /** The same indicator under another name: by its code, or as confirmed by hand. */
  renamed: readonly ItemPair[];
  /** Gone and come with one weight under one parent: perhaps renamed. For a person to confirm, never taken for granted. */
  suggested: readonly ItemPair[];
}

/** The indicators of a report, all of them or none: of some nothing follows for the others. */
const leafRows = (report: Report): Item[] =>
  isListed(report) ? leavesOf(scoreTree(report.tables.scores)).map(({ row }) => row) : [];

/** Whether a report was given all its indicators; of another it can't be told what it was scored by. */
export const isListed = (report: Report): boolean => coverageOf(report, 'scores') === 'whole';

const titleOf = ({ tables }: Report): string | undefined => tables.reports[0]?.framework;

function fullScoreOf({ tables }: Report): number | undefined {
  const cell = tables.reports.map(({ fullScore }) => fullScore).find((score) => score !== undefined);
  return cell && 'value' in cell ? cell.value : undefined;
}
const bandsOf = ({ tables }: Report): string | undefined =>
  tables.reports.map(({ gradeBands }) => gradeBands).find((bands) => bands !== undefined);
const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** What the cover says of the framework besides its indicators, as far as both years say it and differ. */
function coverChanges(before: Report, after: Report): Pick<FrameworkChange, 'titles' | 'fullScore' | 'bands'> {
  const [from, to] = [titleOf(before), titleOf(after)];
  const [old, now] = [fullScoreOf(before), fullScoreOf(after)];
  const [bands, newBands] = [bandsOf(before), bandsOf(after)];
  return {
    ...(from !== undefined && to !== undefined && from !== to ? { titles: { from, to } } : {}),
    ...(old !== undefined && now !== undefined && old !== now ? { fullScore: { from: old, to: now } } : {}),
    ...(bands !== undefined && newBands !== undefined && bare(bands) !== bare(newBands)
      ? { bands: { from: bands, to: newBands } }
      : {}),
  };
}

const weightOf = ({ weight }: Item): number | undefined => (weight && 'value' in weight ? weight.value : undefined);

/** The only item of one kind that fits: two that fit leave open which is meant. */
function onlyOne(items: readonly Item[], fits: (item: Item) => boolean): Item | undefined {
  const found = items.filter(fits);
  return found.length === 1 ? found[0] : undefined;
}

function suggestedPairs(removed: readonly Item[], added: readonly Item[]): ItemPair[] {
  const like = (a: Item) => (b: Item) =>
    a.parent === b.parent && weightOf(a) !== undefined && weightOf(a) === weightOf(b);
  return removed.flatMap((from) => {
    const to = onlyOne(added, like(from));
    return to && onlyOne(removed, like(to)) === from ? [{ from, to }] : [];
  });
}

/**
 * How the framework changed from one report to a later one, indicator by indicator, at the ends of the tree. Nothing
 * where one of them neither names its framework nor lists an indicator.
 */
export function frameworkChange(
  before: Report,
  after: Report,
  mappings: readonly YearMapping[] = [],
): FrameworkChange | undefined {
  const [old, now] = [leafRows(before), leafRows(after)];
  const [from, to] = [titleOf(before), titleOf(after)];
  const cover = coverChanges(before, after);
  if (old.length === 0 || now.length === 0) {
    if (from === undefined || to === undefined) return undefined;
    return { ...cover, added: [], removed: [], reweighted: [], renamed: [], suggested: [] };
  }
  const { department, year } = before;
  const becomes = (item: Item): string[] =>
    codesIn(mappings, { department, table: 'scores', year, code: item.code }, after.year);
  const pairs = old.flatMap((item) =>
    now.filter(({ code }) => becomes(item).includes(code)).map((to) => ({ from: item, to })),
  );
  const removed = old.filter((item) => !pairs.some((pair) => pair.from === item));
  const added = now.filter((item) => !pairs.some((pair) => pair.to === item));
  return {
    ...cover,
    added,
    removed,
    reweighted: pairs.filter((pair) => weightOf(pair.from) !== weightOf(pair.to)),
    renamed: pairs.filter((pair) => pair.from.name !== pair.to.name),
    suggested: suggestedPairs(removed, added),
  };
}

/** Whether scores may be compared: one title and full score, the same indicators and weights. A new name changes nothing. */
export const isSameFramework = (change: FrameworkChange | undefined): boolean =>
  change !== undefined &&
  change.titles === undefined &&
  change.fullScore === undefined &&
  [change.added, change.removed, change.reweighted].every((list) => list.length === 0);
