import { fault, verbatim } from '../../domain/fault';
import type { FilePlace } from '../../domain/finding';
import { emptyTables, reportPath, type ReportKey, type Tables } from '../../domain/report';
import { tableNames, type TableName } from '../../domain/tables';
import { reportFaults } from '../../domain/validateReport';
import { coverageBrought } from '../broughtCoverage';
import type { CellValue } from '../cells';
import type { DraftReport, RowOrigin } from '../importDraft';
import type { RawFileRead } from '../readers/sheet';
import { oneOfEach, strayChildren, type PlacedRow } from '../recognise/gatherRows';
import type { Gathering } from '../recognise/gathering';
import { puzzle, remark } from '../recognise/saying';
import { isStatedNumber } from '../recognise/shaping';
import { withoutPartial } from './partialRows';
import type { DraftSession, ReportMaking } from './session';

/** The one row a report can't be without, out of what the files say of the department. */
function minimalReport(making: ReportMaking, { gathering }: DraftSession): Record<string, CellValue> {
  const { key, total, title } = making;
  const at: FilePlace = total?.place ?? { file: reportPath(key) };
  gathering.findings.push(
    remark(
      'recognising.minimalReport',
      { file: reportPath(key) },
      { name: { zh: making.departmentName }, year: verbatim(String(key.year)) },
    ),
  );
  if (total?.score !== undefined) gathering.findings.push(remark('recognising.totalTaken', at));
  return {
    department: key.department,
    year: key.year,
    ...(key.edition === undefined ? {} : { edition: key.edition }),
    departmentName: making.departmentName,
    ...(title === undefined || title === '' ? {} : { title }),
    ...(total?.score === undefined ? {} : { totalScore: total.score }),
    ...(total?.weight === undefined ? {} : { fullScore: total.weight }),
    ...(total?.review === undefined ? {} : { reviewScore: total.review }),
  };
}

/** Facts of a report that other tables bring, 三公经费, laid on what is stored of it; the total score of this drop with them. */
function reportWithParts(
  parts: unknown,
  making: ReportMaking,
  { session, before }: { session: DraftSession; before: Tables },
): Record<string, CellValue> {
  const base: Readonly<Record<string, unknown>> = before.reports[0] ?? minimalReport(making, session);
  return { ...base, ...(parts as Record<string, CellValue>) } as Record<string, CellValue>;
}

/**
 * A report's row with what the total row of its scores states besides; where both state a total score and differ, that
 * is said, and the row's own holds.
 */
function withTotal(
  row: Readonly<Record<string, CellValue>>,
  { total }: ReportMaking,
  { gathering }: DraftSession,
): Readonly<Record<string, CellValue>> {
  const listed = total?.score;
  if (!total || listed === undefined) return row;
  const stated = row['totalScore'];
  if (stated === undefined) {
    gathering.findings.push(remark('recognising.totalTaken', total.place));
    return {
      ...row,
      totalScore: listed,
      ...(total.weight === undefined ? {} : { fullScore: total.weight }),
      ...(total.review === undefined ? {} : { reviewScore: total.review }),
    };
  }
  if (isStatedNumber(stated) && isStatedNumber(listed) && stated.value !== listed.value)
    gathering.findings.push(puzzle('recognising.totalDiffers', total.place));
  return row;
}

const originsOf = (keptRows: readonly (readonly [TableName, readonly PlacedRow[]])[]): RowOrigin[] =>
  keptRows.flatMap(([table, kept]) =>
    kept.flatMap((placed, index) =>
      [placed, ...(placed.joined ?? [])].map(({ block, row }) => ({ table, index, block, row: row + 1 })),
    ),
  );

export function finishReport(making: ReportMaking, session: DraftSession): DraftReport | undefined {
  const { key } = making;
  const { gathering, known } = session;
  const path = reportPath(key);
  const stored = Object.hasOwn(known.reports, path) ? known.reports[path] : undefined;
  const files = session.files;
  const at = ({ block, row }: PlacedRow): FilePlace => ({ ...files(block), row: row + 1 });
  const before: Tables = stored?.tables ?? emptyTables();
  const partly: TableName[] = [];
  const keptRows: (readonly [TableName, readonly PlacedRow[]])[] = [];
  const brought: TableName[] = [];
  const filled: Partial<Record<TableName, unknown[]>> = {};
  for (const table of tableNames) {
    const found = making.rows.get(table);
    if (!found || found.length === 0) continue;
    const rows = withoutPartial(found, { table, stored: before[table], at, gathering });
    if (rows.length === 0) continue;
    if (rows.every(({ partial }) => partial)) partly.push(table);
    const kept = oneOfEach(table, rows, { at, gathering });
    if (table === 'budget' || table === 'scores') strayChildren(kept, { at, gathering });
    brought.push(table);
    filled[table] = kept.map(({ values }) => values);
    keptRows.push([table, kept]);
  }
  if (brought.length === 0) return undefined;
  if (partly.includes('reports')) filled.reports = [reportWithParts(filled.reports?.[0], making, { session, before })];
  const named = filled.reports?.[0] ?? before.reports[0];
  const whole = named ? withTotal(named as Record<string, CellValue>, making, session) : minimalReport(making, session);
  if (whole !== named) {
    filled.reports = [whole, ...(filled.reports ?? before.reports).slice(1)];
    if (!brought.includes('reports')) brought.unshift('reports');
  }
  // Plain rows of our own making: checked, not copied once more.
  const tables = { ...before, ...filled } as Tables;
  if (!making.rows.has('reports')) partly.push('reports');
  const report = { ...key, tables, ...coverageBrought({ stored, brought, partly, told: making.told, tables }) };
  const faults = reportFaults(report);
  gathering.findings.push(...faults.slice(0, 200));
  if (faults.length > 0) return undefined;
  const rowsBrought = Object.fromEntries(
    keptRows.map(([table, kept]) => [
      table,
      kept.reduce((sum, { joined }) => sum + 1 + (joined ? joined.length : 0), 0),
    ]),
  );
  return { key, report, brought, rowsBrought, origins: () => originsOf(keptRows) };
}

/** Reports of a data package, typed already; a report brought by other files too is a clash. */
export function packagedReports(
  reads: readonly RawFileRead[],
  made: readonly DraftReport[],
  { findings }: Gathering,
): DraftReport[] {
  const taken = new Set(made.map(({ key }) => reportPath(key)));
  return reads.flatMap(({ file, packaged }) =>
    (packaged?.reports ?? []).flatMap(({ report }) => {
      const path = reportPath(report);
      if (taken.has(path)) {
        findings.push(fault('recognising.broughtTwice', { file, raw: path }));
        return [];
      }
      taken.add(path);
      const { department, year, edition } = report;
      const key: ReportKey = { department, year, ...(edition === undefined ? {} : { edition }) };
      return [
        {
          key,
          report,
          brought: tableNames.filter((table) => report.tables[table].length > 0),
          rowsBrought: {},
          origins: () => [],
        },
      ];
    }),
  );
}
