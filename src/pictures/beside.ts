import { figureId, numberOf, said, type Book, type FigureId, type FigureKey, type Said } from '../domain/figure';
import { reportPath, unescapePiece, type ReportKey } from '../domain/report';
import { isStandardCode } from '../domain/standardLines';
import type { Name } from '../domain/words';
import { compareWith } from '../domain/years';
import type { Incomparability } from '../domain/years/incomparable';
import { reportName } from '../domain/years/reportName';
import type { Page } from './address';
import { isEmptyLine, rateKey } from './budgetKeys';
import { budgetLinesOf, type Line } from './lines';
import { lookUp } from './lookUp';
import { names } from './columnNames';
import type { Picture } from './picture';
import type { Selection } from './selection';
import { yearName } from './yearColumns';

/** One figure of both reports. A difference only between rates of one year; else why there is none. */
export interface BesideRow {
  key: FigureKey;
  label: Name;
  here: FigureId | null;
  there: FigureId | null;
  difference: FigureId | null;
  remark: Said | undefined;
}

/** Rows of one unit under their common name. */
export interface BesideGroup {
  name: Name;
  unit: Picture['unit'];
  rows: readonly BesideRow[];
}

/** A report of another department beside the one shown, as far as a page has something of both. */
export interface BesideTable {
  heading: Said;
  groups: readonly BesideGroup[];
  /** Why no more than this can be set beside each other. */
  notes: readonly Said[];
}

interface Asked {
  page: Page;
  other: ReportKey;
}

/** What is true of every row of its kind is said once under the table, not in each. */
const saidOnce: ReadonlySet<Incomparability> = new Set(['scorer', 'ownTasks', 'period']);

type Wanted = readonly [key: FigureKey, label: Name];

function rowOf(book: Book, { report }: Selection, other: ReportKey, [key, label]: Wanted): BesideRow[] {
  const [here, there] = [figureId(report, key), figureId(other, key)].map((id) => (book.figures.has(id) ? id : null));
  if (!here && !there) return [];
  const comparison = here ? compareWith(book, here, other) : undefined;
  const unlike = comparison?.incomparable;
  const remark = unlike && !saidOnce.has(unlike.reason) ? unlike.said : undefined;
  const change = comparison?.change?.id;
  return [
    {
      key,
      label,
      here: here ?? null,
      there: there ?? null,
      difference: change !== undefined && book.figures.has(change) ? change : null,
      remark: here ? remark : said('beside.onlyThere'),
    },
  ];
}

/** Lines that every department's accounts have, of either report, by the name the first gives; the total first. */
function standardLinesOf(book: Book, reports: readonly ReportKey[]): { shared: Line[]; own: Name[] } {
  const codeOf = ({ key }: Line): string => unescapePiece(/^budget\/([^~@:#(]+)/.exec(key)?.[1] ?? '');
  const lines = reports.flatMap((report) => {
    const look = lookUp(book, report);
    return budgetLinesOf(book, report).filter((line) => line.kind !== 'rest' && !isEmptyLine(look, line));
  });
  const shared = lines.filter(
    (line, index) => isStandardCode(codeOf(line)) && lines.findIndex(({ key }) => key === line.key) === index,
  );
  const own = budgetLinesOf(book, reports[0] ?? { department: '', year: 0 });
  return {
    shared: [...shared.filter(({ kind }) => kind === 'total'), ...shared.filter(({ kind }) => kind !== 'total')],
    own: own.filter((line) => line.kind !== 'rest' && !isStandardCode(codeOf(line))).map(({ label }) => label),
  };
}

const total = 'budget/total';

function groupsOf(book: Book, selection: Selection, { page, other }: Asked): BesideGroup[] {
  const { report, caliber } = selection;
  const base = caliber === 'adjusted' ? names.rateAdjusted : names.rateInitial;
  const group = (name: Name, unit: Picture['unit'], wanted: readonly Wanted[]): BesideGroup => ({
    name,
    unit,
    rows: wanted.flatMap((one) => rowOf(book, selection, other, one)),
  });
  const scores = group(names.score, '分', [
    ['report#totalScore', names.scoreTotal],
    ['report#fullScore', names.fullScore],
    ['report#grade', names.grade],
    ['report#deducted', names.deductedTotal],
  ]);
  const amounts = (['initial', 'adjusted', 'final'] as const).map((of) => [`${total}#${of}`, names[of]] as const);
  const lines = page === 'budget' ? standardLinesOf(book, [report, other]).shared : [];
  const pages: Partial<Record<Page, BesideGroup[]>> = {
    overview: [
      group(names.totalLine, 'money', amounts),
      group(names.rate, '%', [[rateKey(total, caliber), base]]),
      group(names.threePublic, 'money', [
        ['report#threePublicBudget', names.threePublicBudget],
        ['report#threePublicActual', names.threePublicActual],
      ]),
      { ...scores, rows: scores.rows.filter(({ key }) => /#(?:totalScore|grade)$/.test(key)) },
    ],
    budget: [
      group(
        names.final,
        'money',
        lines.map(({ key, label }) => [`${key}#final`, label]),
      ),
      group(
        names.rate,
        '%',
        lines.map(({ key, label }) => [rateKey(key, caliber), label]),
      ),
    ],
    scores: [scores],
    outcomes: [
      group(names.tasks, 'none', [
        ['report#tasksTotal', names.tasksTotal],
        ['report#tasksDone', names.tasksDone],
      ]),
    ],
  };
  return (pages[page] ?? []).filter(({ rows }) => rows.length > 0);
}

const joined = (list: readonly Name[]): Name => ({
  zh: list.map(({ zh }) => zh).join('、'),
  en: list.map(({ zh, en }) => en ?? zh).join(', '),
});

function notesOf(book: Book, { report }: Selection, { page, other }: Asked): Said[] {
  const own = page === 'budget' ? standardLinesOf(book, [report, other]).own : [];
  const years = report.year === other.year ? [] : [said('beside.years', {}, yearsOf(report, other))];
  const byPage: Record<Page, Said[]> = {
    overview: [said('beside.amounts'), ...years, said('beside.scores')],
    budget: [
      said('beside.amounts'),
      ...years,
      ...(own.length > 0 ? [said('beside.ownLines', {}, { lines: joined(own) })] : []),
    ],
    scores: [said('beside.scores'), ...frameworksOf(book, [report, other])],
    projects: [said('beside.projects')],
    outcomes: [said('beside.outcomes')],
    checks: [said('beside.checks')],
  };
  return byPage[page];
}

const yearsOf = (here: ReportKey, there: ReportKey): NonNullable<Said['names']> => ({
  here: yearName(here),
  there: yearName(there),
});

/** What each calls its framework, where both say so. */
function frameworksOf(book: Book, reports: readonly ReportKey[]): Said[] {
  const [here, there] = reports.map((key) => book.reports.get(reportPath(key))?.tables.reports[0]?.framework);
  if (here === undefined || there === undefined) return [];
  return [said('beside.frameworks', {}, { here: { zh: here }, there: { zh: there } })];
}

/** The rate of both, the only thing that may be told as higher or lower. */
function headingOf(book: Book, selection: Selection, { page, other }: Asked): Said {
  const { report, caliber } = selection;
  const against = { other: reportName(book, other, report) };
  const rates = { here: figureId(report, rateKey(total, caliber)), there: figureId(other, rateKey(total, caliber)) };
  const both = [rates.here, rates.there].every((id) => numberOf(book, id) !== undefined);
  if (!both || !['overview', 'budget'].includes(page)) return said('heading.beside', {}, against);
  const change = compareWith(book, rates.here, other)?.change?.id;
  const value = change === undefined ? undefined : numberOf(book, change);
  if (change === undefined || value === undefined) return said(`heading.beside.${caliber}`, rates, against);
  if (value === 0) return said(`heading.beside.${caliber}.same`, rates, against);
  return said(`heading.beside.${caliber}.${value < 0 ? 'lower' : 'higher'}`, { ...rates, change }, against);
}

/**
 * A report of another department beside the one shown, for one page: amounts of the total and of standard lines, rates
 * in percentage points where the years agree, scores without an order, and what can't be compared at all with its reason.
 */
export function besideTable(book: Book, selection: Selection, asked: Asked): BesideTable {
  const heading = headingOf(book, selection, asked);
  if (!book.reports.has(reportPath(asked.other))) {
    const year = reportName(book, asked.other, selection.report);
    return { heading, groups: [], notes: [said('years.noReport', {}, { year })] };
  }
  return { heading, groups: groupsOf(book, selection, asked), notes: notesOf(book, selection, asked) };
}
