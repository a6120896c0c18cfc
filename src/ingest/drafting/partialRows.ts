import { toDigits, type Stated } from '../../domain/hundredths';
import type { FilePlace } from '../../domain/finding';
import { verbatim } from '../../domain/fault';
import type { TableName } from '../../domain/tables';
import type { Name } from '../../domain/words';
import type { CellValue } from '../cells';
import type { PlacedRow } from '../recognise/gatherRows';
import { passRow, type Gathering } from '../recognise/gathering';
import { puzzle, remark } from '../recognise/saying';
import { isStatedNumber } from '../recognise/shaping';

interface Against {
  table: TableName;
  /** Rows of the table as it is stored: what they state holds as long as no fuller table comes. */
  stored: readonly Readonly<Record<string, unknown>>[];
  at(placed: PlacedRow): FilePlace;
  gathering: Gathering;
}

/** Two statements of one amount, each to its last digit: 801.30 万元 and 8012999.50 元 agree. */
const agree = (a: Stated, b: Stated): boolean => Math.abs(a.value - b.value) * 2 <= a.step + b.step;

const digitsOf = (stated: Stated): string => `${toDigits(stated)}${stated.unit}`;

/** What a partial row states otherwise than a fuller one: said, and the fuller one holds. */
function holdAgainst(
  placed: PlacedRow,
  fuller: Readonly<Record<string, unknown>>,
  { where, against }: { where: Name; against: Against },
): void {
  const { at, gathering, table } = against;
  const written = String(placed.values['name'] ?? '');
  const name: Name = table === 'reports' ? { zh: '三公经费', en: 'three public expenses' } : { zh: written };
  const differing = Object.entries(placed.values).flatMap(([column, value]) => {
    const other = fuller[column] as CellValue | undefined;
    return isStatedNumber(value) && isStatedNumber(other) && !agree(value, other) ? [[value, other] as const] : [];
  });
  for (const [value, other] of differing) {
    const names = {
      name,
      other: { zh: digitsOf(other) },
      where,
    };
    gathering.findings.push(puzzle('recognising.tablesDiffer', { ...at(placed), raw: digitsOf(value) }, names));
  }
  if (differing.length === 0) gathering.findings.push(remark('recognising.tablesAgree', at(placed), { name, where }));
}

/** What one row states that another of the same thing leaves open. */
function complete(fuller: Record<string, CellValue>, placed: PlacedRow): boolean {
  let added = false;
  for (const [column, value] of Object.entries(placed.values)) {
    if (!isStatedNumber(value) || fuller[column] !== undefined) continue;
    fuller[column] = value;
    added = true;
  }
  return added;
}

const codeOf = (values: Readonly<Record<string, unknown>>): string => String(values['code'] ?? '');

/**
 * Rows of tables that have a part only (finals of 公开03, the yearly money of a 自评表) beside fuller ones: what they state
 * besides completes those, what they state as well is held against it. Where the drop has no fuller table the stored one
 * is the fuller, and stays as it is; where there is none at all the parts are the table.
 */
export function withoutPartial(rows: readonly PlacedRow[], against: Against): PlacedRow[] {
  const { at, gathering, stored, table } = against;
  const whole = rows.filter(({ partial }) => !partial);
  const parts = rows.filter(({ partial }) => partial);
  if (parts.length === 0) return [...rows];
  const kept = [...whole];
  const keeps = table === 'reports' || whole.length > 0 ? [] : stored;
  for (const part of parts) {
    const fuller = kept.find(({ values }) => codeOf(values) === codeOf(part.values));
    const before = keeps.find((values) => codeOf(values) === codeOf(part.values));
    if (fuller) {
      const place = at(fuller);
      holdAgainst(
        part,
        { ...fuller.values },
        { where: verbatim(`${place.file}${place.sheet === undefined ? '' : ` ${place.sheet}`}`), against },
      );
      if (complete(fuller.values, part)) fuller.joined = [...(fuller.joined ?? []), part];
      else passRow(gathering, part, { why: 'check', text: String(part.values['name'] ?? '') });
    } else if (keeps.length > 0) {
      if (before) holdAgainst(part, before, { where: { zh: '已有的数据', en: 'what is stored' }, against });
      passRow(gathering, part, { why: 'check', text: String(part.values['name'] ?? '') });
    } else if (whole.length > 0) passRow(gathering, part, { why: 'check', text: String(part.values['name'] ?? '') });
    else kept.push(part);
  }
  return kept;
}
