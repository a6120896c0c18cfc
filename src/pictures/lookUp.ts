import { figureId, isAbsent, numberOf, type Book, type FigureId, type FigureKey } from '../domain/figure';
import type { Hundredths } from '../domain/hundredths';
import { reportPath, type Report, type ReportKey } from '../domain/report';
import type { Row } from '../domain/tables';

/** One report's figures in a book, by their keys. */
export interface LookUp {
  book: Book;
  report: Report | undefined;
  /** The report's own row, where the book holds the report. */
  main: Row<'reports'> | undefined;
  /** The id of a key, or null where the report has nothing there. */
  id: (key: FigureKey) => FigureId | null;
  /** The number of a key; undefined where there is none, be it missing, not applicable or a word. */
  value: (key: FigureKey) => Hundredths | undefined;
  /** Whether the report says, or a formula found, that a key has no value. */
  notApplicable: (key: FigureKey) => boolean;
  /** Whether a number is taken for granted, not stated. */
  isAssumed: (key: FigureKey) => boolean;
}

export function lookUp(book: Book, key: ReportKey): LookUp {
  const report = book.reports.get(reportPath(key));
  const at = (piece: FigureKey) => figureId(key, piece);
  return {
    book,
    report,
    main: report?.tables.reports[0],
    id: (piece) => (book.figures.has(at(piece)) ? at(piece) : null),
    value: (piece) => numberOf(book, at(piece)),
    notApplicable: (piece) => isAbsent(book.figures.get(at(piece))?.value),
    isAssumed: (piece) => {
      const origin = book.figures.get(at(piece))?.origin;
      return origin?.by === 'formula' && origin.operation === 'assumed';
    },
  };
}

/** The ids of some keys under the names a sentence uses, or undefined as soon as one of them has no number. */
export function numbers<N extends string>(
  look: LookUp,
  keys: Readonly<Record<N, FigureKey>>,
): Record<N, FigureId> | undefined {
  const found: Partial<Record<N, FigureId>> = {};
  for (const name of Object.keys(keys) as N[]) {
    const id = look.id(keys[name]);
    if (id === null || look.value(keys[name]) === undefined) return undefined;
    found[name] = id;
  }
  return found as Record<N, FigureId>;
}
