import { coverageOf } from '../domain/coverage';
import { decimalDigits, isMoneyUnit, scaleOf } from '../domain/hundredths';
import { absentWords, columnsOf, tableNames, type Column, type TableName } from '../domain/tables';
import { nameText } from '../i18n/format';
import { messageOf, plainText } from '../i18n/say';
import { zhCNWhole } from '../i18n/zhCNLater';
import type { Block, ImportDraft, ImportQuestion } from '../ingest/importDraft';
import { columnName } from '../ingest/recognise/titles';
import type { RawFileRead } from '../ingest/readers/sheet';
import type { OpenReport, OpenRow } from './openValues';
import { printedFinding, type PrintedFinding } from './printed';

type Json = string | number | null | readonly Json[] | { readonly [key: string]: Json };

/** `305.000012`: plain digits without closing zeros, in the unit its column is in; its own where the row has one. */
function printedNumber(value: { value: number; unit: string }, column: Column): string {
  const wanted = column.type === 'number' && column.unit !== 'row' ? column.unit : value.unit;
  const unit = isMoneyUnit(value.unit) && isMoneyUnit(wanted) ? wanted : value.unit;
  const scale = scaleOf(unit);
  const decimals = Math.round(Math.log10(scale));
  return decimalDigits(value.value, scale, decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

function printedValue(value: unknown, column: Column): Json {
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? value : String(value);
  if ('absent' in value) {
    const literal = Object.entries(absentWords).find(([, absent]) => absent === value.absent);
    return literal?.[0] ?? null;
  }
  return printedNumber(value as { value: number; unit: string }, column);
}

function printedRow(table: TableName, { values, open }: OpenRow): Json {
  const cells = columnsOf(table).flatMap(([name, column]) => {
    if (name === 'department' || name === 'year' || name === 'edition') return [];
    if (open.has(name)) return [[name, null] as const];
    const value = values[name];
    return value === undefined ? [] : [[name, printedValue(value, column)] as const];
  });
  return Object.fromEntries(cells);
}

/** Whose report it is is asked: its name is open, too. */
const unnamed = ({ values, open }: OpenRow): OpenRow => ({
  values,
  open: new Set([...open, ...('departmentName' in values ? ['departmentName'] : [])]),
});

function printedReport({ draft, asked, tables }: OpenReport): Json {
  const { key, report, brought } = draft;
  const given = tableNames.filter((table) => brought.includes(table));
  return {
    department: asked.department ? null : key.department,
    departmentName: asked.department ? null : (report.tables.reports[0]?.departmentName ?? key.department),
    year: asked.year ? null : key.year,
    ...(key.edition === undefined ? {} : { edition: key.edition }),
    coverage: Object.fromEntries(
      tableNames.map((table) => [table, brought.includes(table) ? coverageOf(report, table) : 'none']),
    ),
    tables: Object.fromEntries(
      given.map((table) => [
        table,
        tables[table].map((row) => printedRow(table, asked.department ? unnamed(row) : row)),
      ]),
    ),
  };
}

const optionText = ({ optionNames }: ImportQuestion, option: string): string => {
  const name = optionNames?.[option];
  return name ? nameText(name, zhCNWhole) : option;
};

const printedQuestion = (question: ImportQuestion): Json => ({
  id: question.id,
  about: question.kind,
  said: plainText(question.said, zhCNWhole),
  options: question.options.map((id) => ({ id, said: optionText(question, id) })),
  ...(question.guess ? { preselected: question.guess.option } : {}),
});

function printedPassed({ file, sheet, passedOver }: Block): Json[] {
  return passedOver.map(({ row, column, why, text }) => ({
    place: {
      file,
      ...(sheet === undefined ? {} : { sheet }),
      ...(row === undefined ? {} : { row: row + 1 }),
      ...(column === undefined ? {} : { column: columnName(column) }),
      raw: text,
    },
    why: messageOf(`recognising.passed.${why}`, zhCNWhole),
  }));
}

/** What a file was read as: its kind, its encoding and separator where it is text, the forms its tables were taken for. */
function printedRead(read: RawFileRead, blocks: readonly Block[]): Json {
  const forms = [...new Set(blocks.filter(({ file }) => file === read.file).flatMap(({ form }) => form ?? []))];
  return {
    file: read.file,
    readAs: { kind: read.kind, ...read.reading, ...(forms.length > 0 ? { form: forms.join(', ') } : {}) },
  };
}

/** All that reading some files came to. */
export interface ReadResult {
  reads: readonly RawFileRead[];
  drafts: readonly ImportDraft[];
  reports: readonly OpenReport[];
}

export interface PrintedResult {
  files: Json;
  reports: Json;
  questions: Json;
  findings: readonly PrintedFinding[];
  conversions: Json;
  passedOver: Json;
}

/** The one JSON of `npm run read`. */
export function printedResult({ reads, drafts, reports }: ReadResult): PrintedResult {
  const blocks = drafts.flatMap((draft) => draft.blocks);
  return {
    files: reads.map((read) => printedRead(read, blocks)),
    reports: reports.map(printedReport),
    questions: drafts.flatMap(({ questions }) => questions.map(printedQuestion)),
    findings: drafts.flatMap(({ findings }) => findings.map(printedFinding)),
    conversions: drafts.flatMap(({ conversions }) =>
      conversions.map(({ kind, from, to, at }) => ({ what: kind, from, to, place: { ...at } })),
    ),
    passedOver: blocks.flatMap(printedPassed),
  };
}
