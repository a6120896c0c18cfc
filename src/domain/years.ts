import { gapIn, tableOfKey } from './coverage';
import { figureId, rowKey, type Book, type Figure, type FigureId } from './figure';
import { isShareUnit } from './hundredths';
import { reportPath, type ReportKey } from './report';
import { tables, type Row } from './tables';
import { changeFigures } from './years/changeFigures';
import { counterparts } from './years/counterparts';
import { incomparable, wordings, type Incomparable } from './years/incomparable';
import { unlikeness } from './years/likeWithLike';
import { reportName } from './years/reportName';
import { isSameOwner, isSameReport, yearsOf } from './years/reportYears';

/** A figure beside the same figure of another report. */
export interface FigureComparison {
  here: FigureId;
  /** The same figure there, also where it may only stand beside, not be compared; none where there is none. */
  there?: FigureId;
  /** 不可比 and why; absent where the two are like with like. */
  incomparable?: Incomparable;
  /** here − there (个百分点 between rates) and its share of there; none between words, nor amounts of departments. */
  change?: Figure;
  growth?: Figure;
}

function lacking(book: Book, { label, report, key }: Figure, against: ReportKey): Incomparable {
  const year = reportName(book, against, report);
  const there = book.reports.get(reportPath(against));
  if (!there) return incomparable('noReport', { names: { year } });
  const table = tableOfKey(key);
  if (there && table && gapIn(there, [table])) {
    return incomparable('notGiven', { names: { year, table: tables[table].title } });
  }
  return incomparable('notStated', { names: { year, name: label.row ?? label.column } });
}

/** The same thing told for another scope, or for other months: the key of such a figure is another one. */
function otherFrame(book: Book, here: Figure, against: ReportKey): Incomparable | undefined {
  const row = outcomeOf(book, here);
  const column = here.key.slice(here.key.lastIndexOf('#'));
  if (!row) return undefined;
  const others = book.reports.get(reportPath(against))?.tables.outcomes.filter(({ code }) => code === row.code) ?? [];
  const stated = others.filter((other) =>
    book.figures.has(figureId(against, rowKey('outcomes', other, against.year) + column)),
  );
  const [first] = stated;
  if (!first) return undefined;
  const inScope = stated.find(({ scope }) => scope === row.scope);
  return inScope
    ? incomparable('period', wordings(row.period, inScope.period))
    : incomparable('scope', wordings(row.scope, first.scope));
}

function outcomeOf(book: Book, { report, origin }: Figure): Row<'outcomes'> | undefined {
  if (origin.by !== 'report' || origin.row.table !== 'outcomes') return undefined;
  return book.reports.get(reportPath(report))?.tables.outcomes[origin.row.index];
}

/**
 * A figure against the same figure of another report: another year by default, or another department. The change is
 * always here − there. Between departments only rates differ (个百分点): amounts stand beside, neither grew out of the
 * other. The changes it carries are in no book yet: bookWithChanges puts them where a card can open them.
 * Nothing where the book has no such figure.
 */
export function compareWith(book: Book, id: FigureId, against: ReportKey): FigureComparison | undefined {
  const here = book.figures.get(id);
  if (!here) return undefined;
  const { figures, oneToOne } = counterparts(book, here, against);
  const [there] = figures;
  if (!there) {
    return { here: id, incomparable: otherFrame(book, here, against) ?? lacking(book, here, against) };
  }
  const unlike = oneToOne ? unlikeness({ book, here, there }) : incomparable('split');
  if (unlike) return { here: id, there: there.id, incomparable: unlike };
  if (!isSameOwner(here.report, against) && !isShareUnit(here.unit)) return { here: id, there: there.id };
  return { here: id, there: there.id, ...changeFigures({ book, here, there }) };
}

/** A year on the line of a figure: a hole, a point that stands beside, or one that may be joined. */
export interface YearPoint {
  report: ReportKey;
  figure?: FigureId;
  /** Why the point can't be joined with the figure asked about, or why there is none. */
  incomparable?: Incomparable;
}

/** The same figure in every year from the first report of its department to the last. Holes stay holes. */
export function overYears(book: Book, id: FigureId): YearPoint[] {
  const here = book.figures.get(id);
  if (!here) return [];
  return yearsOf(book, here.report).map((report) => {
    if (isSameReport(report, here.report)) return { report, figure: id };
    const comparison = compareWith(book, id, report);
    return {
      report,
      ...(comparison?.there === undefined ? {} : { figure: comparison.there }),
      ...(comparison?.incomparable === undefined ? {} : { incomparable: comparison.incomparable }),
    };
  });
}

/** Figures that are compared: not what a check worked out, a second statement of a thing, or a change itself. */
const isCompared = ({ key, value }: Figure): boolean =>
  typeof value === 'number' && !/^check\/|\^\d+$|#(?:change|growth)\(/.test(key);

/**
 * The book with every change of one report's figures against others, where they are like with like: what
 * `#change(final,-1)` in an address, a heading or a card needs to be opened. The book itself where there is none.
 */
export function bookWithChanges(book: Book, report: ReportKey, against: readonly ReportKey[]): Book {
  const present = against.filter((key) => book.reports.has(reportPath(key)) && !isSameReport(key, report));
  const own = [...book.figures.values()].filter((figure) => isSameReport(figure.report, report) && isCompared(figure));
  const changes = present.flatMap((other) =>
    own.flatMap(({ id }) => {
      const { change, growth } = compareWith(book, id, other) ?? {};
      return [change, growth].flatMap((figure) => (figure ? [[figure.id, figure] as const] : []));
    }),
  );
  return changes.length === 0 ? book : { ...book, figures: new Map([...book.figures, ...changes]) };
}
