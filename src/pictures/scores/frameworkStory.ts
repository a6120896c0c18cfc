import type { Book } from '../../domain/figure';
import { reportPath, type ReportKey } from '../../domain/report';
import type { Row } from '../../domain/tables';
import type { Name } from '../../domain/words';
import { frameworkChange, isSameFramework } from '../../domain/years/framework';
import type { YearMapping } from '../../domain/years/mappings';
import { lineName } from '../lines';
import type { Selection } from '../selection';
import { yearKeys } from '../yearColumns';

/** Two names of one indicator: as somebody confirmed, or as might be. */
export interface NamePair {
  mapping: YearMapping;
  from: Name;
  to: Name;
}

/** How the scores' framework changed between two neighbouring years, and what was confirmed about it. */
export interface FrameworkStep {
  before: ReportKey;
  after: ReportKey;
  /** Whether scores may be compared across. */
  same: boolean;
  titles: { from: Name; to: Name } | undefined;
  added: readonly Name[];
  removed: readonly Name[];
  reweighted: readonly Name[];
  confirmed: readonly NamePair[];
  /** Perhaps the same under another name: for a person to say. */
  suggested: readonly NamePair[];
  /** What is left that a person may still pair by hand. */
  open: { from: readonly Item[]; to: readonly Item[] };
}

export interface Item {
  code: string;
  name: Name;
}

type ScoreRow = Row<'scores'>;
const itemOf = (row: ScoreRow): Item => ({ code: row.code, name: lineName(row) });

/** The steps between the years chosen, oldest first; those where nothing changed and nothing was confirmed are left out. */
export function frameworkStory(book: Book, selection: Selection): FrameworkStep[] {
  const keys = yearKeys(book, selection).filter((key) => book.reports.has(reportPath(key)));
  return keys.slice(1).flatMap((after, index) => {
    const before = keys[index];
    return before ? stepOf(book, before, after) : [];
  });
}

function stepOf(book: Book, before: ReportKey, after: ReportKey): FrameworkStep[] {
  const [old, now] = [before, after].map((key) => book.reports.get(reportPath(key)));
  const change = old && now && frameworkChange(old, now, book.mappings);
  if (!old || !now || !change) return [];
  const own = (book.mappings ?? []).filter(
    (mapping) =>
      mapping.table === 'scores' &&
      mapping.department === before.department &&
      mapping.fromYear === before.year &&
      mapping.toYear === after.year,
  );
  const nameIn = (rows: readonly ScoreRow[], code: string): Name => {
    const row = rows.find((one) => one.code === code);
    return row ? lineName(row) : { zh: code };
  };
  const mappingOf = (from: string, to: string): YearMapping => ({
    department: before.department,
    table: 'scores',
    fromYear: before.year,
    from,
    toYear: after.year,
    to,
  });
  const same = isSameFramework(change);
  if (same && own.length === 0) return [];
  const suggested = change.suggested.map(({ from, to }) => ({
    mapping: mappingOf(from.code, to.code),
    from: lineName(from),
    to: lineName(to),
  }));
  return [
    {
      before,
      after,
      same,
      titles: change.titles && { from: { zh: change.titles.from }, to: { zh: change.titles.to } },
      added: change.added.map(lineName),
      removed: change.removed.map(lineName),
      reweighted: change.reweighted.map(({ to }) => lineName(to)),
      confirmed: own.map((mapping) => ({
        mapping,
        from: nameIn(old.tables.scores, mapping.from),
        to: nameIn(now.tables.scores, mapping.to),
      })),
      suggested,
      open: { from: change.removed.map(itemOf), to: change.added.map(itemOf) },
    },
  ];
}
