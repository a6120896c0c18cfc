import { columnsOf } from '../../domain/tables';
import type { CellValue } from '../cells';
import { evidenceNumber, type Laid } from '../forms/laid';
import { numbersColumns } from '../recognise/headerRows';
import { gather, passRow, type Gathering } from '../recognise/gathering';
import type { Recognised } from '../recognise/recognised';
import { puzzle } from '../recognise/saying';
import type { ShapedRow } from '../recognise/shaping';
import { isBlank, placeOf } from '../recognise/sheet';
import { columnName } from '../recognise/titles';
import { typeLooseCell } from '../typing/looseCells';

/** A whole and its parts that don't make it: said where the whole stands. Roundings of each part are let pass. */
function tellSums({ sheet }: Recognised, { sums }: Laid, gathering: Gathering): void {
  for (const { whole, parts } of sums) {
    const total = evidenceNumber(sheet.rows[whole.row]?.[whole.column]);
    const added = parts.map(({ row, column }) => evidenceNumber(sheet.rows[row]?.[column]) ?? 0);
    const sum = added.reduce((so, part) => so + part, 0);
    if (total === undefined || Math.abs(total - sum) <= parts.length) continue;
    const raw = sheet.rows[whole.row]?.[whole.column] ?? '';
    const at = { ...placeOf(sheet, whole.row), column: columnName(whole.column), raw };
    gathering.findings.push(puzzle('recognising.partsUnlike', at, { sum: { zh: (sum / 100).toFixed(2) } }));
  }
}

/**
 * Reads the figures of a form that says where they lie, those of one year where its columns name years. Cells that
 * can't be read are findings; every other row of it is passed over, as parts of what is taken.
 */
export function readLaid(
  one: Recognised,
  laid: Laid,
  { year, gathering }: { year: number; gathering: Gathering },
): { rows: ShapedRow[]; cells: number; unreadable: number } {
  const { sheet } = one;
  const counts = { cells: 0, unreadable: 0 };
  const columns = new Map(columnsOf(laid.table));
  const years = new Map(one.mappings.map((mapping) => [mapping.index, mapping.year]));
  const rows = laid.rows.flatMap(({ row, cells, words }): ShapedRow[] => {
    const values: Record<string, CellValue> = {};
    for (const [at, name] of Object.entries(cells)) {
      const index = Number(at);
      const column = columns.get(name);
      if (!column || (years.get(index) ?? year) !== year) continue;
      const unit = one.units.units.get(index)?.value;
      const place = () => ({ ...placeOf(sheet, row), column: columnName(index) });
      const cell = typeLooseCell(column, sheet.rows[row]?.[index] ?? '', {
        at: place,
        ...(unit === undefined ? {} : { unit }),
      });
      counts.cells += 1;
      if ('finding' in cell) {
        counts.unreadable += 1;
        gathering.findings.push(cell.finding);
        continue;
      }
      if (cell.conversions.length > 0) gather(gathering, cell.conversions, place);
      if (cell.value !== undefined) values[name] = cell.value;
    }
    return Object.keys(values).length > 0 ? [{ row, values: { ...words, ...values } }] : [];
  });
  const taken = new Set(laid.rows.map(({ row }) => row));
  for (let row = laid.header.to; row < laid.body.to; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const text = cells.find((cell) => !isBlank(cell));
    const why = numbersColumns(cells.slice(0, 64)) ? 'numbering' : 'part';
    if (text !== undefined && !taken.has(row)) passRow(gathering, { block: one.id, row }, { why, text });
  }
  tellSums(one, laid, gathering);
  return { rows, ...counts };
}
