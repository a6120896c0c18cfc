import { checksOf } from '../domain/checks/checksOf';
import { correctReport } from '../domain/correction';
import { notice } from '../domain/fault';
import type { RowRef } from '../domain/figure';
import { figuresOf } from '../domain/figures/figuresOf';
import type { Finding } from '../domain/finding';
import { isMoneyUnit, toDigits, type Absent, type Stated } from '../domain/hundredths';
import { reportPath, type Report } from '../domain/report';
import { diffReports } from '../domain/reportDiff';
import { columnsOf, tables, type Column } from '../domain/tables';
import { typeCell, type CellValue } from '../ingest/cells';
import { digestOf } from '../ingest/fingerprint';
import type { ImportRecord, Receipt } from '../storage/documents';
import { newVersionId } from '../storage/versionId';

/** A stated cell as someone types it anew, with why. */
export interface TypedCorrection {
  row: RowRef;
  column: string;
  text: string;
  reason: string;
}

/** A cell as plain text, in the unit it was stated in; nothing where it is not stated. */
function plain(cell: CellValue | undefined): string {
  if (typeof cell !== 'object') return String(cell ?? '');
  return 'absent' in cell ? cell.absent : `${toDigits(cell)} ${cell.unit}`.trim();
}

type Cells = Readonly<Record<string, string | number | Stated | Absent | undefined>>;

/** Money that was stated in another unit than its column's is typed in that unit again. */
function columnAsStated(column: Column, cell: CellValue | undefined): Column {
  const unit = typeof cell === 'object' && 'value' in cell ? cell.unit : undefined;
  return column.type === 'number' && unit !== undefined && isMoneyUnit(unit) && column.unit !== 'row'
    ? { ...column, unit }
    : column;
}

async function receiptOf(report: Report, correction: ImportRecord['corrections'][number], more: object) {
  const bytes = new TextEncoder().encode(JSON.stringify(report));
  const checks: Record<string, number> = {};
  for (const { result } of checksOf(figuresOf([report]), report)) checks[result] = (checks[result] ?? 0) + 1;
  const record: ImportRecord = {
    batch: newVersionId(),
    files: [],
    answers: [],
    corrections: [correction],
    conversions: {},
    changes: { added: 0, changed: 1, gone: 0 },
    checks,
    ticked: 0,
    ...more,
  };
  return { fingerprint: await digestOf([bytes]), files: [], record };
}

/**
 * A report with one cell put right and the receipt that tells it, or what is wrong with what was typed. The text is
 * typed as strictly as a package's; an empty one says that the report does not state it.
 */
export async function correction(
  report: Report,
  { row, column: name, text, reason }: TypedCorrection,
  committed: string,
): Promise<{ report: Report; receipt: Receipt } | readonly Finding[]> {
  const column = columnsOf(row.table).find(([key]) => key === name)?.[1];
  const cells = report.tables[row.table][row.index] as Cells | undefined;
  if (!column || !cells) return [notice('keep.noSuchCell', 'error')];
  const before = cells[name];
  const table = tables[row.table].title.zh;
  const place = { file: reportPath(report), sheet: table, row: row.index + 1, column: column.title.zh };
  const typed = typeCell(columnAsStated(column, before), text, { place, rowUnit: String(cells.unit ?? '') });
  if ('finding' in typed) return [typed.finding];
  const corrected = correctReport(report, { row, column: name, value: typed.value });
  if (diffReports(report, corrected).changes.length === 0) return [notice('keep.sameValue', 'error')];
  const at = [table, String(cells.name ?? ''), column.title.zh].filter(Boolean).join(' · ');
  const told = { at, from: plain(before), to: plain(typed.value) };
  return { report: corrected, receipt: { ...(await receiptOf(corrected, told, { reason })), committed } };
}
