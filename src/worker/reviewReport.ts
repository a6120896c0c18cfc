import { bookWithFindings, checksOf } from '../domain/checks/checksOf';
import { notice, verbatim } from '../domain/fault';
import { emptyBook, figureId, type Book, type Figure } from '../domain/figure';
import { figuresOf } from '../domain/figures/figuresOf';
import { checkResults, isCheckFinding, type Finding } from '../domain/finding';
import { reportPath, type Report } from '../domain/report';
import type { YearMapping } from '../domain/years/mappings';
import { diffReports, type ReportDiff } from '../domain/reportDiff';
import { longestList } from '../ingest/draftView';
import type { DraftReport } from '../ingest/importDraft';
import type { ReportReview, Tick } from '../ingest/importView';
import type { Head } from '../storage/documents';

/** What a report is held against before it is stored. */
export interface ReviewSources {
  /** The report as it is stored: its head and the number its version goes by. */
  stored?: { head: Head; report: Report; number: number; committed: string };
  /** What is confirmed of names, this import's too. */
  mappings?: readonly YearMapping[];
  /** The number the version that is to be stored will go by. */
  becomes: number;
  /** The department's other stored reports: some checks look at two years. */
  siblings: readonly Report[];
  /** When these very files were stored before, if they were. */
  importedBefore?: string;
}

/** Findings of one report that are ticked one by one; what is beyond is ticked together. */
const mostTicks = 20;

const wantsTick = ({ result }: Finding): boolean => result === 'toExplain' || result === 'disagrees';

/** A report with more rows is stored unchecked, and that is said: a department's has hundreds, and the clerk waits. */
const mostCheckedRows = 20_000;

/** What stands for a year on the last look before it is stored. */
const headlineKeys = ['budget/total#final', 'budget/total#rate(adjusted)', 'report#totalScore'] as const;

const rowsOf = ({ tables }: Report): number => Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);

/** Of a report that is all new only its first rows are told; how many there are is known without comparing. */
function firstDiff(report: Report): { diff: ReportDiff; counts: ReportReview['counts'] } {
  const tables = Object.fromEntries(
    Object.entries(report.tables).map(([table, rows]) => [table, rows.slice(0, longestList)]),
  ) as unknown as Report['tables'];
  return {
    diff: diffReports(undefined, { ...report, tables }),
    counts: { added: rowsOf(report), changed: 0, gone: 0 },
  };
}

function countsOf({ changes }: ReportDiff): ReportReview['counts'] {
  const count = (wanted: ReportDiff['changes'][number]['kind']): number =>
    changes.filter(({ kind }) => kind === wanted).length;
  return { added: count('added'), changed: count('changed'), gone: count('gone') };
}

function ticksOf(
  { brought }: DraftReport,
  { stored, importedBefore }: ReviewSources,
  { diff, checks }: { diff: ReportDiff; checks: readonly Finding[] },
): Tick[] {
  const path = reportPath(diff.key);
  const id = (...pieces: readonly string[]): string => [path, ...pieces].join(' ');
  const replaced = stored ? brought.filter((table) => stored.report.tables[table].length > 0) : [];
  const gone = (table: Tick['table']): number =>
    diff.changes.filter((change) => change.kind === 'gone' && change.table === table).length;
  const open = checks.filter(isCheckFinding).filter(wantsTick);
  const more = open.length - mostTicks;
  return [
    ...(stored?.head.origin === 'example' ? [{ id: id('demo'), kind: 'demo' } as const] : []),
    ...(importedBefore ? [{ id: id('again', importedBefore), kind: 'again' } as const] : []),
    ...replaced.map((table) => ({ id: id('replaces', table), kind: 'replaces', table }) as const),
    ...brought
      .filter((table) => gone(table) > 0)
      .map((table) => ({ id: id('gone', table), kind: 'gone', table, count: gone(table) }) as const),
    ...open.slice(0, mostTicks).map((finding) => ({ id: id('check', finding.id), kind: 'check', finding }) as const),
    ...(more > 0 ? [{ id: id('more', String(more)), kind: 'more', count: more } as const] : []),
  ];
}

/** The figures some findings speak of. */
export const figuresNamed = (findings: readonly Finding[], book: Book): Figure[] => {
  const ids = new Set(findings.flatMap(({ said }) => Object.values(said.figures)));
  return [...ids].flatMap((id) => book.figures.get(id) ?? []);
};

/** A report as it would become, among the department's others: its checks and the book they speak of. */
export function checkedReport(
  report: Report,
  siblings: readonly Report[],
  mappings: readonly YearMapping[] = [],
): { checks: readonly Finding[]; book: Book } {
  const path = reportPath(report);
  const rows = rowsOf(report);
  if (rows > mostCheckedRows) {
    const names = { rows: verbatim(String(rows)), most: verbatim(String(mostCheckedRows)) };
    const told = { ...notice('importing.tooManyToCheck', 'note', names), result: 'notChecked' } as const;
    return { checks: [told], book: emptyBook };
  }
  const book = figuresOf([...siblings.filter((other) => reportPath(other) !== path), report], mappings);
  const checks = checksOf(book, report);
  return { checks, book: bookWithFindings(book, checks) };
}

/** The same figure as it is stored and as it would become. */
function headlineOf(report: Report, stored: Report | undefined, book: Book): ReportReview['headline'] {
  const before = stored && figuresOf([stored]);
  return headlineKeys.flatMap((key) => {
    const id = figureId(report, key);
    const [old, now] = [before?.figures.get(id), book.figures.get(id)];
    return old || now ? [{ ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) }] : [];
  });
}

/** What storing a report would mean: checks, differences from what is stored, and what must be ticked first. */
export function reviewReport(draft: DraftReport, sources: ReviewSources): ReportReview {
  const { key, report, brought } = draft;
  const { stored, siblings, mappings, importedBefore, becomes } = sources;
  const { checks, book } = checkedReport(report, siblings, mappings);
  const compared = stored && diffReports(stored.report, report);
  const { diff, counts: changes } = compared ? { diff: compared, counts: countsOf(compared) } : firstDiff(report);
  const shown = checks.slice(0, longestList);
  const counts = checkResults.map((result) => [result, checks.filter((one) => one.result === result).length] as const);
  return {
    key,
    departmentName: report.tables.reports[0]?.departmentName ?? key.department,
    brought,
    becomes,
    ...(stored ? { stored: { version: stored.head.version, number: stored.number, committed: stored.committed } } : {}),
    ...(importedBefore ? { importedBefore } : {}),
    diff: { ...diff, changes: diff.changes.slice(0, longestList) },
    counts: changes,
    checks: shown,
    checkCounts: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    figures: figuresNamed(shown, book),
    headline: headlineOf(report, stored?.report, book),
    ticks: ticksOf(draft, sources, { diff, checks }),
  };
}
