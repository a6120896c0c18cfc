import type { Report } from '../domain/report';
import type { Head, Headline, Version, VersionSummary } from './documents';

/** The cells of a row that are stated, of those named. */
function stated<R extends object, K extends keyof R>(row: R | undefined, names: readonly K[]): Partial<Pick<R, K>> {
  const cells = names.flatMap((name) => (row?.[name] === undefined ? [] : [[name, row[name]]]));
  return Object.fromEntries(cells) as Partial<Pick<R, K>>;
}

/** The primary statements of a report: its first row, and its first line of kind total. */
function headlineOf({ tables }: Report): Headline {
  const total = tables.budget.find(({ kind }) => kind === 'total');
  return {
    ...stated(tables.reports[0], ['departmentName', 'grade', 'totalScore', 'fullScore', 'reportedRate']),
    ...stated(total, ['initial', 'adjusted', 'final']),
  };
}

/** The head that points at a version. */
export function headOf(version: Version): Head {
  const { report, department, year, edition, id, origin, receipt, schema, coverage } = version;
  const key = edition === undefined ? { department, year } : { department, year, edition };
  return {
    report,
    ...key,
    version: id,
    origin,
    fingerprint: receipt.fingerprint,
    headline: headlineOf(version),
    ...(coverage === undefined ? {} : { coverage }),
    schema,
  };
}

/** A version without its rows. */
export function summaryOf(version: Version): VersionSummary {
  const { tables: _, ...rest } = version;
  return { ...rest, headline: headlineOf(version) };
}
