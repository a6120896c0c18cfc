import { reportPath, type Report } from '../domain/report';
import { tableNames, type TableName } from '../domain/tables';
import type { ImportDraft, DraftReport, ImportQuestion } from '../ingest/importDraft';
import type { Decisions } from '../ingest/decisions';

type Drafting = (answers: Decisions['answers']) => ImportDraft;
type Cells = Record<string, unknown>;

/** Rows of a report's table with the columns whose value an open question decides: those are not known yet. */
export interface OpenRow {
  values: Cells;
  open: ReadonlySet<string>;
}

export interface OpenReport {
  draft: DraftReport;
  /** What of the report's key is asked itself. */
  asked: { department: boolean; year: boolean };
  tables: Readonly<Record<TableName, readonly OpenRow[]>>;
}

/** Answers may bring further questions; more rounds than this mean that something is asked again and again. */
const mostRounds = 8;
/** Of long lists of options the first tell enough. */
const mostOptions = 6;
/** Stands for whatever would be typed. */
const typed = '?';

const likely = ({ guess, hint, options, kind }: ImportQuestion): string =>
  guess?.option ??
  hint?.option ??
  options.find((option) => option !== 'none' && option !== 'ignore') ??
  options[0] ??
  (kind === 'year' ? '2000' : typed);

const copyOf = (value: unknown): string => JSON.stringify(value) ?? '';

const rowKeyOf = (row: Cells): string =>
  ['code', 'part', 'scope', 'period', 'source'].map((name) => row[name]).join('|');

/** Questions a draft is closed by, those that come up on the way included. */
interface Closed {
  answers: Record<string, string>;
  draft: ImportDraft;
  questions: readonly ImportQuestion[];
}

/** Rows of a draft's tables, those of one name together, whichever report an answer puts them in. */
function rowsOf({ reports }: ImportDraft, table: TableName): Map<string, Cells[]> {
  const found = new Map<string, Cells[]>();
  for (const { report, brought } of reports) {
    if (!brought.includes(table)) continue;
    for (const row of report.tables[table]) {
      const key = rowKeyOf(row);
      found.set(key, [...(found.get(key) ?? []), row]);
    }
  }
  return found;
}

/** What a row would be under other answers: columns that come out otherwise are open. */
function openColumns(row: Cells, others: readonly Map<string, Cells[]>[]): Set<string> {
  const open = new Set<string>();
  const identity = new Set(['department', 'year', 'edition', 'departmentName']);
  for (const other of others) {
    const candidates = other.get(rowKeyOf(row)) ?? [];
    for (const [name, value] of Object.entries(row)) {
      if (identity.has(name)) continue;
      const same = candidates.some((candidate) => copyOf(candidate[name]) === copyOf(value));
      if (!same) open.add(name);
    }
    for (const candidate of candidates)
      for (const name of Object.keys(candidate)) if (!(name in row) && !identity.has(name)) open.add(name);
  }
  return open;
}

/** Answers that close every question for the time being, with the questions they close. */
function closed(drafting: Drafting, given: Decisions['answers']): Closed {
  const answers: Record<string, string> = { ...given };
  const questions = new Map<string, ImportQuestion>();
  let draft = drafting(answers);
  for (let round = 0; round < mostRounds && draft.questions.length > 0; round += 1) {
    for (const question of draft.questions) {
      answers[question.id] ??= likely(question);
      questions.set(question.id, question);
    }
    draft = drafting(answers);
  }
  return { answers, draft, questions: [...questions.values()] };
}

/**
 * The reports some files would become, with every value an open question decides marked as open: read once under
 * likely answers and once more for every other answer. Nothing of it may be stored.
 */
export function openValues(drafting: Drafting, given: Decisions['answers']): readonly OpenReport[] {
  const base = closed(drafting, given);
  const alternatives = base.questions.flatMap(({ id, options, free, kind }) =>
    [...options.slice(0, mostOptions), ...(kind === 'year' ? ['2001'] : free || options.length === 0 ? [typed] : [])]
      .filter((option) => option !== base.answers[id])
      .map((option) => closed(drafting, { ...base.answers, [id]: option }).draft),
  );
  const asksFor = (kind: ImportQuestion['kind'], draft: DraftReport): boolean =>
    base.questions.some((question) => question.kind === kind && touches(question, draft));
  const others = Object.fromEntries(
    tableNames.map((table) => [table, alternatives.map((draft) => rowsOf(draft, table))]),
  );
  return base.draft.reports.map((draft) => ({
    draft,
    asked: { department: asksFor('department', draft), year: asksFor('year', draft) },
    tables: Object.fromEntries(
      tableNames.map((table) => [
        table,
        draft.brought.includes(table)
          ? draft.report.tables[table].map((row) => ({ values: row, open: openColumns(row, others[table] ?? []) }))
          : [],
      ]),
    ) as unknown as OpenReport['tables'],
  }));
}

const touches = ({ blocks }: ImportQuestion, { origins }: DraftReport): boolean =>
  origins().some(({ block }) => blocks.includes(block));

/** What of a report is certain, as if it were stored: open values left out. */
export function certainReport({ draft, asked, tables }: OpenReport): readonly [string, Report] | undefined {
  if (asked.department || asked.year) return undefined;
  const kept = Object.fromEntries(
    tableNames.map((table) => [
      table,
      draft.brought.includes(table)
        ? tables[table].map(({ values, open }) =>
            Object.fromEntries(Object.entries(values).filter(([name]) => !open.has(name))),
          )
        : draft.report.tables[table],
    ]),
  ) as unknown as Report['tables'];
  const { coverage } = draft.report;
  return [reportPath(draft.key), { ...draft.key, tables: kept, ...(coverage === undefined ? {} : { coverage }) }];
}
