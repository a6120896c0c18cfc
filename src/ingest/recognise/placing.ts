import type { FilePlace, Finding } from '../../domain/finding';
import type { Found, ImportQuestion } from '../importDraft';
import { parseLooseYear } from '../typing/looseDates';
import { columnOf } from './columns';
import { type Department, type Register, askDepartment, resolveDepartment } from './departments';
import { squeezed } from './headerText';
import type { Recognised } from './recognised';
import { remark } from './saying';
import { isBlank } from './sheet';
import { departmentText } from './titles';
import { settleYear } from './years';

/** Whose figures a block has and of which year, where its rows don't say it. */
export interface Placing {
  department?: Department;
  departmentAt?: FilePlace;
  year?: Found<number>;
  /** Years its columns stand for, where it holds several side by side. */
  years: readonly number[];
  questions: readonly ImportQuestion[];
  findings: readonly Finding[];
}

export interface Certain {
  departments: { department: Department; evidence: Finding }[];
  years: { year: number; evidence: Finding }[];
}

export interface PlacingContext {
  register: Register;
  answers: Readonly<Record<string, string>>;
  certain: Certain;
}

export const hasColumn = ({ mappings }: Recognised, name: string): boolean =>
  mappings.some((mapping) => mapping.name === name);

export const headerPlace = ({ sheet, block }: Recognised): FilePlace => ({
  file: sheet.file,
  ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
  row: block.header.to,
});

/** The years a year column names, each once. */
export function yearsOfColumn({ sheet, block, mappings, choice }: Recognised): number[] {
  const column = mappings.find(({ name }) => name === 'year');
  if (!column || choice.own) return [];
  const years = new Set<number>();
  let last = '';
  for (let row = block.body.from; row < block.body.to; row += 1) {
    const cell = sheet.rows[row]?.[column.index];
    if (cell === undefined || cell === last || isBlank(cell)) continue;
    last = cell;
    const year = parseLooseYear(cell.trim());
    if (year !== undefined) years.add(year);
  }
  return [...years];
}

/** What a block is certain of by itself, for blocks that say nothing. */
export function certainOf(one: Recognised, register: Register, certain: Certain): void {
  if (!one.choice.table) return;
  const firm = one.titles.years.filter(({ firm }) => firm);
  for (const { value, at } of firm) certain.years.push({ year: value, evidence: remark('recognising.otherYear', at) });
  if (firm.length === 0) {
    for (const year of yearsOfColumn(one))
      certain.years.push({ year, evidence: remark('recognising.otherYear', headerPlace(one)) });
    const plain = new Set(one.titles.years.filter(({ evaluation }) => !evaluation).map(({ value }) => value));
    const [told] = one.titles.years;
    if (plain.size === 1 && told)
      certain.years.push({ year: told.value, evidence: remark('recognising.otherYear', told.at) });
  }
  const named = one.titles.departments[0] ?? knownInTitle(one, register);
  // One nobody has heard of yet is as certain as one that is stored; one much like a stored one is asked about first.
  const resolved = named && resolveDepartment(named, { register, answers: {}, block: one.id });
  if (named && resolved?.department) {
    const evidence = remark('recognising.otherDepartment', named.at);
    certain.departments.push({ department: resolved.department, evidence });
  }
}

function placeYear(
  one: Recognised,
  { answers, certain }: PlacingContext,
): { year?: Found<number>; years: number[]; questions: ImportQuestion[] } {
  const headers = [
    ...new Set(one.mappings.flatMap(({ year, name }) => (year !== undefined && name !== undefined ? [year] : []))),
  ];
  const column = yearsOfColumn(one);
  if (hasColumn(one, 'year')) return { years: [], questions: column.length > 0 ? clash(one, column, answers) : [] };
  const settled = settleYear({
    file: one.sheet.file,
    block: one.id,
    answers,
    told: one.titles.years,
    headers,
    dated: eachDated(one),
    column,
    header: headerPlace(one),
    lines: one.titles.lines,
    others: certain.years.filter(({ evidence }) => 'file' in evidence.at),
  });
  const several = !settled.year && !settled.question ? headers : [];
  return {
    ...(settled.year ? { year: settled.year } : {}),
    years: several,
    questions: settled.question ? [settled.question] : [],
  };
}

/** A title that firmly names one year above a column that only has another. */
function clash(one: Recognised, column: readonly number[], answers: PlacingContext['answers']): ImportQuestion[] {
  const [only] = column;
  const firm = one.titles.years.filter(({ firm }) => firm);
  if (column.length !== 1 || only === undefined || firm.length === 0 || firm.some(({ value }) => value === only))
    return [];
  const { question } = settleYear({
    file: one.sheet.file,
    block: one.id,
    answers,
    told: firm,
    headers: [only],
    dated: false,
    column,
    header: headerPlace(one),
    lines: one.titles.lines,
    others: [],
  });
  return question ? [question] : [];
}

/** Whether each column of numbers names a year in its header, so that none is left to the table's. */
function eachDated({ mappings, choice: { table } }: Recognised): boolean {
  const numbers = mappings.filter(
    ({ name }) => table !== undefined && name !== undefined && columnOf(table, name)?.type === 'number',
  );
  return numbers.length > 0 && numbers.every(({ year }) => year !== undefined);
}

/** Settles department and year of a block, or asks for what it doesn't say. */
export function placeBlock(one: Recognised, context: PlacingContext): Placing {
  const { register, answers, certain } = context;
  const { year, years, questions } = placeYear(one, context);
  const found: Placing = { years, questions, findings: [], ...(year ? { year } : {}) };
  const inRows = hasColumn(one, 'department') || (one.choice.table === 'reports' && hasColumn(one, 'departmentName'));
  if (inRows) return found;
  const options = { register, answers, block: one.id };
  const named = [...one.titles.departments].sort((a, b) => Number(b.labelled) - Number(a.labelled));
  const told = named[0] ?? knownInTitle(one, register, certain);
  const clashing = rivals(one, register);
  const resolved =
    told && clashing.length === 0
      ? resolveDepartment(told, options)
      : askDepartment(
          one.sheet.file,
          clashing.length > 0
            ? clashing
            : certain.departments.length > 0
              ? certain.departments
              : namedByFile(one, register),
          options,
        );
  return {
    ...found,
    ...(resolved.department ? { department: resolved.department } : {}),
    ...(resolved.department && told ? { departmentAt: told.at } : {}),
    questions: resolved.question ? [...questions, resolved.question] : questions,
    findings: resolved.finding ? [resolved.finding] : [],
  };
}

/** What may stand behind a department's name in a title; anything else makes it the name of another body. */
const behindName =
  /^(?:$|\d{4}年|部门|单位|重点|项目|预算|决算|支出|收入|收支|绩效|自评|整体|工作|主要|年度|财政|评分|评价|指标|台账|截[至止]|[(—\-,;:、])/;

/** A title that begins with a name stored or told by other files of the drop: 青禾市数据局重点项目台账. Two such names are none for certain. */
function knownInTitle(
  { titles }: Recognised,
  register: Register,
  { departments }: Pick<Certain, 'departments'> = { departments: [] },
): { value: string; at: FilePlace; labelled: boolean } | undefined {
  const known = [...register.entries, ...departments.map(({ department }) => department)];
  const found = titles.lines.flatMap(({ value, at }) => {
    const title = squeezed(value).replace(/^(?:附件?\d*[:：]?)?(?:(?:19|20)\d\d年度?)?/, '');
    return known
      .filter(({ name }) => {
        const text = squeezed(departmentText(name));
        return text.length >= 3 && title.startsWith(text) && behindName.test(title.slice(text.length));
      })
      .map(({ name, code }) => ({ name, code, at }));
  });
  const [first] = found;
  return first && new Set(found.map(({ code }) => code)).size === 1
    ? { value: first.name, at: first.at, labelled: false }
    : undefined;
}

/** A known department whose name the file's name has in it. */
function namedByFile({ sheet }: Recognised, register: Register): Certain['departments'] {
  return register.entries
    .filter(({ name }) => name.length >= 4 && sheet.file.includes(name))
    .map(({ code, name }) => ({
      department: { code, name },
      evidence: remark('recognising.fileNameDepartment', { file: sheet.file }, { name: { zh: name } }),
    }));
}

/** Departments that labels of one block name, where they are not the same one. */
function rivals({ titles }: Recognised, register: Register): { department: Department; evidence: Finding }[] {
  const named = titles.departments.filter(({ labelled }) => labelled);
  const codes = new Map(named.map((told) => [register.codeOf(told.value) ?? departmentText(told.value), told]));
  if (codes.size < 2) return [];
  return [...codes].map(([code, told]) => ({
    department: { code, name: told.value },
    evidence: remark('recognising.otherDepartment', told.at),
  }));
}
