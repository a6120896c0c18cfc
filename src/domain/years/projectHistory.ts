import { coverageOf } from '../coverage';
import { figureId, rowKey, type Book, type FigureId } from '../figure';
import { reportPath, type ReportKey } from '../report';
import { isSideTag, ladderOf, stageStatements, stepOn, wholeStage, type Ladder } from '../stages';
import type { Row } from '../tables';
import type { Stage } from '../words';
import { projectThreads, type ProjectThread } from './projectThreads';
import { yearsOf } from './reportYears';

export type ProjectRow = Row<'projects'>;

/**
 * Where a project, or one strand of it, stood in one year. hole: no report, or its projects are not imported · untold:
 * the report doesn't name it · divided: told as several · unsure: no stage, two wordings, or a part that lags · ended:
 * 停缓建 or 终止 · told: on a step of its ladder.
 */
export interface HistoryPoint {
  year: number;
  state: 'hole' | 'untold' | 'divided' | 'unsure' | 'ended' | 'told';
  stage?: Stage;
  /** From the foot of its ladder; only where told. */
  step?: number;
  figure?: FigureId;
  /** The report's note on it: a reason, where it gives one. */
  note?: string;
}

/** A part by its name, or one of several projects a thread was divided into by its code: it never lifts the whole. */
export interface HistoryStrand {
  key: string;
  row: ProjectRow;
  points: readonly HistoryPoint[];
}

export interface ProjectHistory {
  thread: ProjectThread;
  /** Its row in the last report that tells it as one: its name, its park, its ladder. */
  row: ProjectRow;
  /** The last report that names it at all. */
  last: number;
  ladder: Ladder;
  /** One a year, from the department's first report to its last. */
  points: readonly HistoryPoint[];
  strands: readonly HistoryStrand[];
}

/** The history of every project that stood on a ladder at least once, in the order of the report, older ones last. */
export function projectHistories(book: Book, key: ReportKey): ProjectHistory[] {
  const years = yearsOf(book, key);
  const histories = projectThreads(book, key).flatMap((thread) => historyOf(book, years, thread) ?? []);
  const place = ({ last, thread }: ProjectHistory): number => {
    const rows = book.reports.get(reportPath({ ...key, year: last }))?.tables.projects ?? [];
    return rows.findIndex(({ code }) => thread.get(last)?.includes(code));
  };
  return histories.sort((a, b) => b.last - a.last || place(a) - place(b));
}

function historyOf(book: Book, years: readonly ReportKey[], thread: ProjectThread): ProjectHistory | undefined {
  const branches = branchesOf(thread);
  const named = [...thread.keys()];
  const last = named[named.length - 1];
  const whole = [...named].reverse().find((year) => thread.get(year)?.every((code) => !branches.includes(code)));
  const [code] = thread.get(whole ?? last ?? 0) ?? [];
  const row = rowsOf(book, years, whole ?? last).find((one) => one.code === code);
  const ladder = row && ladderOf(row.kind);
  if (last === undefined || !row || !ladder) return undefined;
  const points = years.map((year) => {
    const codes = thread.get(year.year) ?? [];
    const [own] = codes;
    if (codes.length > 1 || (own !== undefined && branches.includes(own))) {
      return { year: year.year, state: 'divided' } as const;
    }
    return pointAt(book, year, { ladder, code: own });
  });
  const strands = [
    ...branches.map((branch) => strandOf(book, years, { ladder, code: branch, codes: [branch] })),
    ...partsOf(book, years, thread).map(({ code: own, part }) =>
      strandOf(book, years, { ladder, code: own, part, codes: [...new Set([...thread.values()].flat())] }),
    ),
  ].flatMap((strand) => strand ?? []);
  const stood = [...points, ...strands.flatMap((strand) => strand.points)];
  return stood.some(({ state }) => state === 'told' || state === 'ended')
    ? { thread, row, last, ladder, points, strands }
    : undefined;
}

/** Codes told beside another one of the thread; from then on they are strands, also where one of them is left alone. */
const branchesOf = (thread: ProjectThread): string[] => [
  ...new Set([...thread.values()].flatMap((codes) => (codes.length > 1 ? codes : []))),
];

const rowsOf = (book: Book, years: readonly ReportKey[], year: number | undefined): readonly ProjectRow[] => {
  const key = years.find((one) => one.year === year);
  return (key && book.reports.get(reportPath(key))?.tables.projects) ?? [];
};

/** Every part any year names, once, with the code of the year that names it last. */
function partsOf(book: Book, years: readonly ReportKey[], thread: ProjectThread): { code: string; part: string }[] {
  const found = new Map<string, { code: string; part: string }>();
  for (const [year, codes] of thread) {
    for (const { code, part } of rowsOf(book, years, year)) {
      if (part !== undefined && codes.includes(code)) found.set(part, { code, part });
    }
  }
  return [...found.values()];
}

interface Wanted {
  ladder: Ladder;
  /** None where the year doesn't name the project. */
  code: string | undefined;
  part?: string;
}

function strandOf(
  book: Book,
  years: readonly ReportKey[],
  { codes, ...wanted }: Wanted & { codes: readonly string[] },
): HistoryStrand | undefined {
  const named = (year: ReportKey): ProjectRow | undefined =>
    rowsOf(book, years, year.year).find(
      ({ code, part }) => codes.includes(code) && (wanted.part === undefined || part === wanted.part),
    );
  const points = years.map((year) => pointAt(book, year, { ...wanted, code: named(year)?.code }));
  const row = years.flatMap((year) => named(year) ?? []).pop();
  return row && points.some(({ state }) => state === 'told')
    ? { key: wanted.part ?? row.code, row, points }
    : undefined;
}

function pointAt(book: Book, key: ReportKey, { ladder, code, part }: Wanted): HistoryPoint {
  const { year } = key;
  const report = book.reports.get(reportPath(key));
  if (!report || coverageOf(report, 'projects') === 'none') return { year, state: 'hole' };
  const own = report.tables.projects.filter((row) => row.code === code);
  const rows = own.filter((row) => row.part === part);
  // Only some of its projects were imported: that one is not among them is no silence of the report.
  if (rows.length === 0 && own.length === 0)
    return { year, state: coverageOf(report, 'projects') === 'whole' ? 'untold' : 'hole' };
  const stagesOf = (some: readonly ProjectRow[]): Stage[] => some.flatMap(({ stage }) => stage ?? []);
  const [first] = own;
  const parts = part === undefined ? own.filter((row) => row.part !== undefined) : [];
  const stage = first && wholeStage(first.kind, stagesOf(rows), stagesOf(parts));
  const said = stageStatements(rows, rowKey('projects', { code: code ?? '', part }, year));
  const statement = said.find((one) => one.stage === stage) ?? said[0];
  const note = rows.find((row) => row.note !== undefined)?.note;
  const base = {
    year,
    ...(statement ? { figure: figureId(key, statement.key) } : {}),
    ...(note === undefined ? {} : { note }),
  };
  if (stage !== undefined && isSideTag(stage)) return { ...base, state: 'ended', stage };
  const step = stage && stepOn(ladder, stage);
  return stage === undefined || step === undefined
    ? { ...base, state: rows.length > 0 ? 'unsure' : 'untold' }
    : { ...base, state: 'told', stage, step };
}
