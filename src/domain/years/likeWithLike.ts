import { figureId, isAbsent, numberOf, type Book, type Figure } from '../figure';
import { isMoneyUnit, isShareUnit } from '../hundredths';
import { reportPath, unescapePiece, type ReportKey } from '../report';
import { isStandardCode } from '../standardLines';
import { tables, type Row } from '../tables';
import { counterKeys } from './counterparts';
import { frameworkChange, isListed, isSameFramework } from './framework';
import { incomparable, wordings, nameOfYear, type Incomparable } from './incomparable';
import { unlikeOutcomes } from './outcomeLikeness';
import { reportName } from './reportName';

interface Pair {
  book: Book;
  here: Figure;
  there: Figure;
}

const sameDepartment = ({ here, there }: Pair): boolean => here.report.department === there.report.department;

/** Scores a department gives itself, and what is worked out of them. A review is by one scorer for all. */
const isSelfScore = ({ key }: Figure): boolean =>
  /^(?:scores\/|report#(?:totalScore|fullScore|grade|listed|unitemised|deduct))/.test(key);
const isScore = (figure: Figure): boolean => isSelfScore(figure) || figure.key === 'report#reviewScore';

/** Tables whose codes mean something in one department only. */
const isOwnCode = ({ key }: Figure): boolean => /^(?:outcomes|tasks|projects)[/@]/.test(key);

/** What a department sets out to do is its own choice; how much of it was done says nothing of another. */
const isOfTasks = ({ key }: Figure): boolean => key.startsWith('report#tasks');

function absence({ book, here }: Pair, { value, report }: Figure): Incomparable | undefined {
  if (!isAbsent(value)) return undefined;
  return incomparable(value.absent, { names: { year: reportName(book, report, here.report) } });
}

/** A line of the budget that only one department calls so: what it holds in another can't be told. */
function ownLine({ key, label }: Figure): Incomparable | undefined {
  const [, code] = /^budget\/([^~@:#(]+)/.exec(key) ?? [];
  if (code === undefined || isStandardCode(unescapePiece(code))) return undefined;
  return incomparable('ownLine', { names: { name: label.row ?? label.column } });
}

function unlikeDepartments({ here, there }: Pair): Incomparable | undefined {
  if (isSelfScore(here)) return incomparable('scorer');
  if (isOwnCode(here)) return incomparable('department');
  if (isOfTasks(here)) return incomparable('ownTasks');
  const own = ownLine(here);
  if (own) return own;
  // Amounts only stand beside each other, whatever their years; a difference of rates takes one year.
  if (isShareUnit(here.unit) && here.report.year !== there.report.year)
    return incomparable('period', wordings(String(here.report.year), String(there.report.year)));
  return undefined;
}

/** Whose figures they are: another department, another edition, another scorer. */
function unlikeOwners(pair: Pair): Incomparable | undefined {
  const { here, there } = pair;
  const unlike = sameDepartment(pair) ? undefined : unlikeDepartments(pair);
  if (unlike) return unlike;
  return here.report.edition === there.report.edition
    ? undefined
    : incomparable('edition', wordings(here.report.edition, there.report.edition));
}

/** Whether two reports of a book have one framework, once found out: every indicator of a table asks. */
const sameFrameworks = new WeakMap<Book, Map<string, boolean>>();

function haveSameFramework(book: Book, older: ReportKey, newer: ReportKey): boolean {
  const paths = [older, newer].map(reportPath);
  const known = sameFrameworks.get(book) ?? new Map<string, boolean>();
  sameFrameworks.set(book, known);
  const found = known.get(paths.join(' '));
  if (found !== undefined) return found;
  const [before, after] = paths.map((path) => book.reports.get(path));
  const same = isSameFramework(before && after && frameworkChange(before, after, book.mappings));
  known.set(paths.join(' '), same);
  return same;
}

function unlikeFrameworks(pair: Pair): Incomparable | undefined {
  const { book, here, there } = pair;
  const [older, newer] =
    here.report.year < there.report.year ? [here.report, there.report] : [there.report, here.report];
  if (haveSameFramework(book, older, newer)) return undefined;
  if (!sameDepartment(pair)) return incomparable('frameworks');
  const unlisted = [newer, older].find((key) => {
    const report = book.reports.get(reportPath(key));
    return report && !isListed(report) && report.tables.reports[0]?.framework === undefined;
  });
  if (unlisted) {
    const names = { year: nameOfYear(unlisted.year), table: tables.scores.title };
    return incomparable('notGiven', { names });
  }
  return incomparable('framework', { names: { before: nameOfYear(older.year), after: nameOfYear(newer.year) } });
}

/** The row a stated figure was read from. */
function rowOf<T extends 'reports' | 'budget' | 'outcomes' | 'tasks'>(
  book: Book,
  { report, origin }: Figure,
  table: T,
): Row<T> | undefined {
  if (origin.by !== 'report' || origin.row.table !== table) return undefined;
  const rows: readonly Row<T>[] | undefined = book.reports.get(reportPath(report))?.tables[table];
  return rows?.[origin.row.index];
}

/** A line stated 0.00 at the start with money in it later: planned elsewhere or not yet, which can't be told. */
function notItemised(book: Book, figure: Figure): boolean {
  if (!figure.key.startsWith('budget/') || !figure.key.endsWith('#initial') || figure.value !== 0) return false;
  const of = figure.key.slice(0, -'#initial'.length);
  const later = [`${of}#adjusted`, `${of}#final`].map((key) => numberOf(book, figureId(figure.report, key)));
  return later.some((value) => value !== undefined && value !== 0);
}

function unlikeLines(pair: Pair): Incomparable | undefined {
  const { book, here, there } = pair;
  const [a, b] = [rowOf(book, here, 'budget'), rowOf(book, there, 'budget')];
  if (!a || !b) return undefined;
  if (a.kind !== b.kind) return incomparable('lineKind');
  if (a.fund !== b.fund) return incomparable('fund', wordings(a.fund, b.fund));
  if (!sameDepartment(pair) && a.parent !== b.parent) return incomparable('parent', wordings(a.parent, b.parent));
  const zero = [here, there].find((figure) => notItemised(book, figure));
  return zero && incomparable('notItemised', { names: { year: reportName(book, zero.report, here.report) } });
}

/** The rate a report tells of itself: its base and what it leaves out are part of what it is. */
function unlikeCalibers({ book, here, there }: Pair): Incomparable | undefined {
  if (!/^report#(?:reportedRate|excludedAmount)$/.test(here.key)) return undefined;
  const [a, b] = [rowOf(book, here, 'reports'), rowOf(book, there, 'reports')];
  const told = (row: typeof a) => [row?.reportedRateScope, row?.reportedRateExcludes].filter(Boolean).join('；');
  return told(a) === told(b)
    ? undefined
    : incomparable('caliber', wordings(told(a) || undefined, told(b) || undefined));
}

/** A task's code is often its place in the list: only the same name, or a confirmation, makes it the same task. */
function unlikeNames({ book, here, there }: Pair): Incomparable | undefined {
  const [a, b] = [rowOf(book, here, 'tasks'), rowOf(book, there, 'tasks')];
  if (!a || !b || a.name === b.name) return undefined;
  const confirmed = (book.mappings ?? []).some(
    ({ table, from, to }) => table === 'tasks' && [from, to].includes(a.code) && [from, to].includes(b.code),
  );
  return confirmed ? undefined : incomparable('otherName', wordings(a.name, b.name));
}

function unlikeUnits({ here, there }: Pair): Incomparable | undefined {
  if (here.unit === there.unit || (isMoneyUnit(here.unit) && isMoneyUnit(there.unit))) return undefined;
  return incomparable('unit', wordings(here.unit, there.unit));
}

/** What a formula is made of must be like, input by input, and be the same inputs. */
function unlikeInputs(pair: Pair): Incomparable | undefined {
  const { book, here, there } = pair;
  if (here.origin.by !== 'formula' || there.origin.by !== 'formula') return undefined;
  if (here.origin.operation === 'count') return incomparable('listing');
  const [ours, theirs] = [here.origin.inputs, there.origin.inputs];
  if (ours.length !== theirs.length) return incomparable('parts');
  for (const id of ours) {
    const input = book.figures.get(id);
    if (!input) return incomparable('parts');
    const keys = counterKeys(book, input.key, here.report, there.report);
    const other = book.figures.get(
      theirs.find((their) => keys.some((key) => figureId(there.report, key) === their)) ?? '',
    );
    if (!other) return incomparable('parts');
    const unlike = unlikeness({ book, here: input, there: other });
    if (unlike) return unlike;
  }
  return undefined;
}

const isEstimated = ({ origin }: Figure): boolean =>
  origin.by === 'formula' && origin.estimate !== undefined && origin.estimate.low !== origin.estimate.high;

/**
 * Why two figures of one key are no like and like, or nothing where they may be compared: one column, one caliber, one
 * edition, the same months; scores within one framework and one scorer; no estimates, no counts of what a report names.
 */
export function unlikeness(pair: Pair): Incomparable | undefined {
  const { here, there } = pair;
  const first = absence(pair, here) ?? absence(pair, there) ?? unlikeOwners(pair);
  if (first) return first;
  if ([here, there].some(isEstimated)) return incomparable('estimate');
  if (isScore(here)) return unlikeFrameworks(pair);
  return (
    unlikeUnits(pair) ??
    unlikeLines(pair) ??
    unlikeCalibers(pair) ??
    unlikeNames(pair) ??
    unlikeOutcomes(outcomeAt(pair.book, here), outcomeAt(pair.book, there)) ??
    unlikeInputs(pair)
  );
}

function outcomeAt(book: Book, figure: Figure): { row: Row<'outcomes'>; report: ReportKey } | undefined {
  const row = rowOf(book, figure, 'outcomes');
  return row && { row, report: figure.report };
}
