import type { Finding } from '../../domain/finding';
import type { ImportQuestion } from '../importDraft';
import type { KnownReports } from '../decisions';
import { squeezed } from './headerText';
import { answerOf, questionOf } from './questions';
import { remark, sentence } from './saying';
import { departmentText, type Told } from './titles';

export interface Department {
  code: string;
  /** As the file writes it; the code where no name is known. */
  name: string;
  /** 单位本级 or 部门汇总, where the name says so in brackets. */
  edition?: string;
}

const editions: Readonly<Record<string, string>> = {
  本级: '单位本级',
  机关本级: '单位本级',
  单位本级: '单位本级',
  汇总: '部门汇总',
  部门汇总: '部门汇总',
};

/** 市科技局（本级） is the 单位本级 edition of 市科技局. */
function withoutEdition(text: string): { name: string; edition?: string } {
  const match = /^(.+?)\(([^()]+)\)$/.exec(text);
  const edition = match?.[2] !== undefined && Object.hasOwn(editions, match[2]) ? editions[match[2]] : undefined;
  return match?.[1] && edition ? { name: match[1], edition } : { name: text };
}

/** Names and codes of departments, compared without spaces, seals and width. */
export interface Register {
  codeOf(name: string): string | undefined;
  nameOf(code: string): string | undefined;
  entries: readonly { code: string; name: string }[];
}

export function registerOf(known: KnownReports): Register {
  const byName = new Map<string, string>();
  const names = new Map<string, string>();
  const add = (name: string, code: string): void => {
    const key = withoutEdition(departmentText(name)).name;
    if (!byName.has(key)) byName.set(key, code);
    if (!names.has(code) || names.get(code) === code) names.set(code, name);
  };
  for (const [name, code] of Object.entries(known.departments)) add(name, code);
  for (const report of Object.values(known.reports)) {
    const [row] = report.tables.reports;
    if (row) add(row.departmentName, report.department);
    if (!names.has(report.department)) names.set(report.department, report.department);
  }
  for (const code of new Set(names.keys())) if (!byName.has(code)) byName.set(code, code);
  return {
    codeOf: (name) => byName.get(withoutEdition(departmentText(name)).name),
    nameOf: (code) => names.get(code),
    entries: [...names].map(([code, name]) => ({ code, name })),
  };
}

/** Whether one name can be had by leaving characters out of the other: 佛山高新区管委会 of the full name. */
function shortens(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || short.slice(0, 2) !== long.slice(0, 2)) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** One character of one name written otherwise: as likely a slip as another department. */
function oneOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 5) return false;
  return [...a].filter((character, index) => character !== b[index]).length === 1;
}

export interface Resolved {
  department?: Department;
  question?: ImportQuestion;
  /** Said of a department nobody has heard of yet. */
  finding?: Finding;
}

interface ResolveOptions {
  register: Register;
  answers: Readonly<Record<string, string>>;
  block: string;
}

/** What an answer means: a known code or name, or a new department of that name. */
function fromAnswer(answer: string, register: Register, written?: string): Department {
  const { name, edition } = withoutEdition(departmentText(answer));
  const code = register.codeOf(answer) ?? squeezed(name);
  const shown = written ?? register.nameOf(code) ?? name;
  return { code, name: shown, ...(edition === undefined ? {} : { edition }) };
}

const namesOf = (register: Register): NonNullable<ImportQuestion['optionNames']> =>
  Object.fromEntries(register.entries.map(({ code, name }) => [code, { zh: name }]));

/**
 * The department a name in a file means: one that is known, or a new one of that name, which is said. A name much like
 * a known one is asked about, once.
 */
export function resolveDepartment(told: Told<string>, { register, answers, block }: ResolveOptions): Resolved {
  const text = departmentText(told.value);
  const { name, edition } = withoutEdition(text);
  const marked = edition === undefined ? {} : { edition };
  const code = register.codeOf(name);
  if (code !== undefined) return { department: { code, name: register.nameOf(code) ?? name, ...marked } };
  const id = `department/${name}`;
  const answer = answerOf(answers, `${block}/department`, id);
  if (answer !== undefined) return { department: { ...fromAnswer(answer, register, name), ...marked } };
  const [like, ...others] = register.entries.filter((entry) => {
    const known = departmentText(entry.name);
    return shortens(known, name) || oneOff(known, name);
  });
  if (!like)
    return {
      department: { code: squeezed(name), name, ...marked },
      finding: remark('recognising.departmentNew', told.at, { name: { zh: name } }),
    };
  const best = others.length === 0 ? like.code : undefined;
  const evidence = remark('recognising.departmentLike', told.at, { name: { zh: name }, known: { zh: like.name } });
  const codes = register.entries.map((entry) => entry.code).slice(0, 200);
  const options = [...new Set([...(best ? [best] : []), squeezed(name), ...codes])];
  return {
    question: questionOf(block, {
      id,
      kind: 'department',
      free: true,
      said: sentence('recognising.ask.department', { file: told.at.file, name }),
      options,
      optionNames: {
        ...namesOf(register),
        [squeezed(name)]: { zh: `${name}（新部门）`, en: `${name} (a new department)` },
      },
      ...(best === undefined ? {} : { hint: { option: best, evidence } }),
    }),
  };
}

/** Asks for the department of a block that names none; `others` are those other files of this import name. */
export function askDepartment(
  file: string,
  others: readonly { department: Department; evidence: Finding }[],
  { register, answers, block }: ResolveOptions,
): Resolved {
  const id = 'department';
  const answer = answerOf(answers, `${block}/department`, id);
  if (answer !== undefined) return { department: fromAnswer(answer, register) };
  const codes = [
    ...new Set([...others.map(({ department }) => department.code), ...register.entries.map(({ code }) => code)]),
  ];
  const [first] = others;
  const only = new Set(others.map(({ department }) => department.code)).size === 1;
  return {
    question: questionOf(block, {
      id,
      kind: 'department',
      free: true,
      said: sentence('recognising.ask.noDepartment', { file }),
      options: codes.slice(0, 200),
      optionNames: {
        ...namesOf(register),
        ...Object.fromEntries(others.map(({ department }) => [department.code, { zh: department.name }])),
      },
      ...(first && only ? { guess: { option: first.department.code, evidence: first.evidence } } : {}),
    }),
  };
}
