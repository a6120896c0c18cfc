import { verbatim } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import { toDigits, type Stated } from '../../domain/hundredths';
import type { Report } from '../../domain/report';
import { tables } from '../../domain/tables';
import { lookOf } from '../forms/form';
import { heldFigures, type HeldFigure } from '../forms/heldFigures';
import type { DraftReport } from '../importDraft';
import type { Sheet } from '../readers/sheet';
import type { Register } from '../recognise/departments';
import type { Recognised } from '../recognise/recognised';
import { puzzle, remark } from '../recognise/saying';
import { addStated, isStatedNumber } from '../recognise/shaping';
import { placeOf } from '../recognise/sheet';
import { columnName, readTitles } from '../recognise/titles';
import { typeLooseCell } from '../typing/looseCells';

/** Whose figures a table that isn't read has, of which year and in which unit; nothing where it doesn't say so for certain. */
function standingOf(sheet: Sheet, register: Register) {
  const { departments, years, units } = readTitles(sheet, { from: 0, to: 8 });
  const one = <T>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined);
  const name = one(departments.filter(({ labelled }) => labelled).map(({ value }) => value));
  const year = one(years.map(({ value }) => value));
  const unit = one(units.map(({ value }) => value));
  return year === undefined || unit === undefined
    ? undefined
    : { department: name === undefined ? undefined : (register.codeOf(name) ?? name), year, unit };
}

/** A figure made of several cells; nothing where one of them can't be read. */
function added(sheet: Sheet, { row, columns }: HeldFigure, unit: string): Stated | undefined {
  let sum: Stated | undefined;
  for (const column of columns) {
    const cell = typeLooseCell(tables.budget.columns.final, sheet.rows[row]?.[column] ?? '', {
      at: () => placeOf(sheet, row),
      unit,
    });
    if ('finding' in cell) return undefined;
    const { value } = cell;
    if (!isStatedNumber(value)) continue;
    sum = sum ? addStated(sum, value) : value;
  }
  return sum;
}

const readFigure = ({ tables: { budget, reports } }: Report, { what }: HeldFigure): Stated | undefined => {
  const cell =
    what === 'threePublicActual' ? reports[0]?.threePublicActual : budget.find(({ code }) => code === what)?.final;
  return cell && 'value' in cell ? cell : undefined;
};

const digitsOf = (stated: Stated): string => `${toDigits(stated)}${stated.unit}`;

function compared(sheet: Sheet, held: HeldFigure, { own, other }: { own: Stated; other: Stated }): Finding {
  const off = other.value - own.value;
  const slack = (own.step + other.step) / 2;
  const fits = held.is === 'equal' ? Math.abs(off) <= slack : held.is === 'part' ? off <= slack : off >= -slack;
  const at = { ...placeOf(sheet, held.row), column: columnName(held.columns[0] ?? 0), raw: digitsOf(other) };
  const names = { name: held.name, own: verbatim(digitsOf(own)) };
  if (fits) return remark(`recognising.held.${held.is}`, at, names);
  return puzzle(`recognising.held.${held.is}Not`, at, names);
}

/**
 * Holds what is read against the official tables of the same drop that aren't: 财决05, 公开05, 公开06. Only where the table
 * names the year, the unit and, if it names one, the department of a report that is read.
 */
export function crossChecks(
  recognised: readonly Recognised[],
  reports: readonly DraftReport[],
  register: Register,
): Finding[] {
  return recognised.flatMap(({ told, form, sheet }) => {
    if (!told || form?.id !== 'official') return [];
    const standing = standingOf(sheet, register);
    const fitting = reports.filter(
      ({ key }) =>
        standing?.year === key.year && (standing.department === undefined || standing.department === key.department),
    );
    const [only] = fitting;
    if (!standing || !only || fitting.length > 1) return [];
    return heldFigures(sheet, lookOf(sheet)).flatMap((held) => {
      const [own, other] = [readFigure(only.report, held), added(sheet, held, standing.unit)];
      return own && other ? [compared(sheet, held, { own, other })] : [];
    });
  });
}
