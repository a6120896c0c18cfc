import { fault } from '../../domain/fault';
import type { FilePlace, Finding } from '../../domain/finding';
import type { CellValue } from '../cells';
import type { ImportQuestion, PassedReason } from '../importDraft';
import { type Department, resolveDepartment } from './departments';
import type { LooseRow } from './gathering';
import { totalRank } from './names';
import { type Placing, type PlacingContext, hasColumn, headerPlace } from './placing';
import { questionOf } from './questions';
import type { Recognised } from './recognised';
import { sentence } from './saying';
import { rowName } from './shaping';
import { departmentText } from './titles';

/** What the rows of a foreign file say in a column; our own say it in every row, so that nothing needs filling in. */
function distinct(one: Recognised, rows: readonly LooseRow[], column: string): ReadonlySet<CellValue> {
  const found = new Set<CellValue>();
  if (one.choice.own) return found;
  for (const { values } of rows) {
    const value = values[column];
    if (value !== undefined) found.add(value);
  }
  return found;
}

export interface Group {
  department: Department;
  year: number;
  edition?: string;
  rows: LooseRow[];
}

export interface GroupedRows {
  groups: Group[];
  questions: ImportQuestion[];
  findings: Finding[];
  /** Sums over several departments or years, none of theirs; rows whose year can't be read. */
  passed: { row: number; text: string; why: PassedReason }[];
}

/** Splits a block's rows by department, edition and year, in the order they come. Rows that say none of one are faults. */
export function groupRows(
  one: Recognised,
  rows: readonly LooseRow[],
  { placing, context, year: readYear }: { placing: Placing; context: PlacingContext; year?: number },
): GroupedRows {
  const { register, answers } = context;
  const questions = new Map<string, ImportQuestion>();
  const findings: Finding[] = [];
  const passed: GroupedRows['passed'] = [];
  const groups = new Map<string, Group>();
  const departments = new Map<string, Department | undefined>();
  const answeredYear = Object.hasOwn(answers, `${one.id}/year`) ? placing.year?.value : undefined;
  const fixedYear = readYear ?? placing.year?.value ?? answeredYearOf(one, answers);
  const byName = one.choice.table === 'reports' && !hasColumn(one, 'department');
  const at = (row: number): FilePlace => ({ ...headerPlace(one), row: row + 1 });
  const resolve = (written: string, row: number): Department | undefined => {
    const name = one.choice.own ? written : departmentText(written);
    if (departments.has(name)) return departments.get(name);
    let department: Department | undefined;
    if (one.choice.own)
      department = {
        code: register.codeOf(name) ?? name,
        name: register.nameOf(register.codeOf(name) ?? name) ?? name,
      };
    else {
      const resolved = resolveDepartment({ value: name, at: at(row) }, { register, answers, block: one.id });
      if (resolved.question) questions.set(resolved.question.id, resolved.question);
      if (resolved.finding) findings.push(resolved.finding);
      department = resolved.department;
    }
    departments.set(name, department);
    return department;
  };
  let last: { department: unknown; year: unknown; edition: unknown; group: Group } | undefined;
  const seenDepartments = distinct(one, rows, 'department');
  const onlyDepartment = seenDepartments.size === 1 ? [...seenDepartments][0] : undefined;
  const seenYears = distinct(one, rows, 'year');
  const onlyYear = seenYears.size === 1 ? [...seenYears][0] : undefined;
  const yearOf = yearReader(one, { rows, context, questions });
  for (const loose of rows) {
    const { values } = loose;
    const name =
      values['department'] ??
      (byName ? values['departmentName'] : undefined) ??
      (placing.department ? undefined : onlyDepartment);
    const year = answeredYear ?? (values['year'] === undefined ? (fixedYear ?? onlyYear) : yearOf(values['year']));
    if (year === 'asked') continue;
    const { edition } = values;
    if (last && last.department === name && last.year === year && last.edition === edition) {
      last.group.rows.push(loose);
      continue;
    }
    const department = typeof name === 'string' ? resolve(name, loose.row) : placing.department;
    if (!department || typeof year !== 'number') {
      const isAsked =
        (typeof name === 'string' && !department) ||
        (!department && placing.questions.length > 0) ||
        (placing.questions.length > 0 && year === undefined);
      if (isAsked) continue;
      const text = rowName(loose);
      // Its year stands there and can't be read: that is told at the cell.
      if (department && loose.unread?.includes('year')) {
        passed.push({ row: loose.row, text, why: 'faulty' });
        continue;
      }
      // The sum over several departments or years is none of theirs.
      const isGrandTotal = totalRank(text) !== undefined && seenDepartments.size + seenYears.size > 1;
      const rule = department ? 'recognising.rowWithoutYear' : 'recognising.rowWithoutDepartment';
      if (isGrandTotal) passed.push({ row: loose.row, text, why: 'sum' });
      else findings.push(fault(rule, at(loose.row)));
      continue;
    }
    const own = typeof edition === 'string' ? edition : department.edition;
    const key = [department.code, own ?? '', year].join('\u0000');
    const group = groups.get(key) ?? { department, year, ...(own === undefined ? {} : { edition: own }), rows: [] };
    groups.set(key, group);
    group.rows.push(loose);
    last = { department: name, year, edition, group };
  }
  return { groups: [...groups.values()], questions: [...questions.values()], findings, passed };
}

/** Years further from all others than this are rather a slip: 2203 among 2023. */
const yearsApart = 8;

/** Reads the years of a block's rows; one that is near no other year is asked about, once. */
function yearReader(
  one: Recognised,
  {
    rows,
    context,
    questions,
  }: { rows: readonly LooseRow[]; context: PlacingContext; questions: Map<string, ImportQuestion> },
): (year: CellValue) => CellValue | 'asked' {
  if (one.choice.own) return (year) => year;
  const seen = rows.flatMap(({ values }) => (typeof values['year'] === 'number' ? [values['year']] : []));
  const others = [...new Set([...seen, ...context.certain.years.map(({ year }) => year)])];
  return (year) => {
    if (typeof year !== 'number') return year;
    const likely = others.filter((other) => other !== year && other >= 1990 && other <= 2060);
    const near = likely.some((other) => Math.abs(other - year) <= yearsApart);
    if (near || (likely.length === 0 && year >= 1990 && year <= 2060)) return year;
    const id = `year/${one.sheet.file}/${year}`;
    const answer = Object.hasOwn(context.answers, id) ? Number(context.answers[id]) : Number.NaN;
    if (Number.isInteger(answer) && answer > 1000) return answer;
    const options = [...likely, year].map(String);
    const said = sentence('recognising.ask.oddYear', { file: one.sheet.file, year: String(year) });
    questions.set(id, questionOf(one.id, { id, kind: 'year', said, options, free: true }));
    return 'asked';
  };
}

const answeredYearOf = ({ id }: Recognised, answers: Readonly<Record<string, string>>): number | undefined =>
  Object.hasOwn(answers, `${id}/year`) && /^\d{4}$/.test(answers[`${id}/year`] ?? '')
    ? Number(answers[`${id}/year`])
    : undefined;
