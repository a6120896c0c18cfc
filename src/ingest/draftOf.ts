import { fault, verbatim } from '../domain/fault';
import type { FilePlace, Finding } from '../domain/finding';
import { emptyTables, reportPath, type Report, type ReportKey, type Tables } from '../domain/report';
import { columnsOf, tableNames, tables, type Column, type TableName } from '../domain/tables';
import { reportFaults } from '../domain/validateReport';
import { projectKinds, type ProjectKind } from '../domain/words';
import type { CellValue } from './cells';
import { coverageBrought } from './broughtCoverage';
import { readerFindings } from './damage';
import type {
  Block,
  BlockCounts,
  Decisions,
  ImportDraft,
  DraftCounts,
  DraftReport,
  KnownReports,
  ImportQuestion,
  RowOrigin,
} from './importDraft';
import { typeLooseCell } from './typing/looseCells';
import { plainCells } from './typing/plainCells';
import type { RawFileRead, Sheet } from './readers/sheet';
import { shapeBudget } from './recognise/budgetLines';
import { plainColumn } from './recognise/columns';
import { registerOf } from './recognise/departments';
import { oneOfEach, strayChildren, type PlacedRow } from './recognise/gatherRows';
import { codeOfName, readName, totalRank } from './recognise/names';
import {
  certainOf,
  groupRows,
  headerPlace,
  placeBlock,
  type Group,
  type Placing,
  type PlacingContext,
} from './recognise/placing';
import { isOwnFormat } from './recognise/headerWords';
import { gather, newGathering, passRow, readRows, tooMany, type Gathering, type LooseRow } from './recognise/readRows';
import type { Form } from './forms/form';
import { allForms } from './forms/forms';
import { fundsOf } from './forms/funds';
import { beyondWeight, lackingAmounts, unitDoubt } from './settle/doubts';
import { factsOf } from './recognise/facts';
import { passedOf } from './recognise/passedOver';
import { recogniseSheet, type Recognised } from './recognise/recogniseSheet';
import { answerOf, ask, questionOf } from './recognise/questions';
import { count, remark, sentence } from './recognise/saying';
import { shapeScores } from './recognise/scoreRows';
import { storedNames, type ScoreTotal, type ShapeContext, type ShapedRow } from './recognise/shaping';
import { totalLine } from '../domain/standardLines';
import { shapeOutcomes, shapeProjects, shapeTasks } from './recognise/workRows';

/** A report being put together: rows of all blocks, table by table. */
interface Making {
  key: ReportKey;
  departmentName: string;
  rows: Map<TableName, PlacedRow[]>;
  total?: ScoreTotal & { place: FilePlace };
  title?: string;
}

interface Session {
  decisions: Decisions;
  known: KnownReports;
  gathering: Gathering;
  questions: Map<string, ImportQuestion>;
  makings: Map<string, Making>;
  /** Reports of the same department, in the order their names count. */
  storedOf(department: string, year: number): readonly Report[];
  /** Where a block stands. */
  files(block: string): FilePlace;
}

/** The stored reports whose names give codes: the same year's, then those before it, the latest first, then later ones. */
function storedIndex({ reports }: KnownReports): Session['storedOf'] {
  const byDepartment = new Map<string, Report[]>();
  for (const report of Object.values(reports)) {
    byDepartment.set(report.department, [...(byDepartment.get(report.department) ?? []), report]);
  }
  return (department, year) => {
    const list = [...(byDepartment.get(department) ?? [])].sort((a, b) => b.year - a.year);
    return [...list.filter((one) => one.year <= year), ...list.filter((one) => one.year > year).reverse()];
  };
}

/** Rows whose codes and kinds the file itself states: nothing is worked out, names stand as they are. */
const isExplicit = ({ choice, mappings }: Recognised): boolean => {
  const has = (name: string): boolean => mappings.some((mapping) => mapping.name === name);
  if (choice.own) return true;
  return (
    has('code') &&
    ((choice.table === 'budget' && has('kind')) ||
      (choice.table === 'scores' && has('parent') && !mappings.some(({ level }) => level !== undefined)))
  );
};

/** What an own row may leave out, because its name says it. */
function completed(table: TableName, loose: LooseRow): LooseRow {
  const { values } = loose;
  const name = typeof values['name'] === 'string' ? values['name'] : undefined;
  if (name === undefined) return loose;
  if (values['code'] === undefined && table !== 'reports')
    values['code'] = totalRank(name) === undefined ? codeOfName(name) : 'total';
  if (table === 'budget' && values['kind'] === undefined) {
    values['kind'] = totalRank(name) !== undefined ? 'total' : readName(name).memo ? 'memo' : 'line';
  }
  return loose;
}

function shaped(
  one: Recognised,
  group: Group,
  session: Session,
): { rows: readonly (ShapedRow | PlacedRow)[]; total?: ScoreTotal } {
  const { table } = one.choice;
  const place = headerPlace(one);
  const context: ShapeContext = {
    stored: session.storedOf(group.department.code, group.year),
    gathering: session.gathering,
    at: (row, column) => ({ ...place, row: row + 1, ...(column === undefined ? {} : { column }) }),
  };
  if (!table || table === 'reports' || isExplicit(one))
    return { rows: group.rows.map((row) => completed(table ?? 'reports', row)) };
  switch (table) {
    case 'budget':
      return { rows: shapeBudget(group.rows, context) };
    case 'scores':
      return shapeScores(group.rows, context);
    case 'tasks':
      return { rows: shapeTasks(group.rows, context) };
    case 'outcomes':
      return { rows: shapeOutcomes(group.rows, context) };
    case 'projects': {
      const kind = answerOf(session.decisions.answers, `${one.id}/kind`, 'kind');
      const told = kind !== undefined && Object.hasOwn(projectKinds, kind) ? (kind as ProjectKind) : undefined;
      const rows = shapeProjects(group.rows, context, { kind: told });
      const without = rows.filter(({ values }) => values['kind'] === undefined);
      if (without.length > 0) askKind(one, without.length, session);
      return { rows: rows.filter(({ values }) => values['kind'] !== undefined) };
    }
    default:
      return { rows: [] };
  }
}

function askKind(one: Recognised, rows: number, { questions }: Session): void {
  const question = questionOf(one.id, {
    id: 'kind',
    kind: 'missingColumn',
    said: sentence('recognising.ask.projectKind', { file: one.sheet.file, rows: count(rows) }),
    options: Object.keys(projectKinds),
    optionNames: projectKinds,
  });
  ask(questions, question);
}

const requiredOf = (table: TableName): readonly (readonly [string, Column])[] =>
  columnsOf(table).filter(([name, column]) => column.required && name !== 'department' && name !== 'year');

function addRows(one: Recognised, group: Group, session: Session): void {
  const { table } = one.choice;
  if (!table) return;
  const { department, year, edition } = group;
  const key: ReportKey = { department: department.code, year, ...(edition === undefined ? {} : { edition }) };
  const path = reportPath(key);
  const making = session.makings.get(path) ?? {
    key,
    departmentName: department.name,
    rows: new Map<TableName, PlacedRow[]>(),
  };
  session.makings.set(path, making);
  const placed = making.rows.get(table) ?? [];
  making.rows.set(table, placed);
  const { rows, total } = shaped(one, group, session);
  const place = headerPlace(one);
  if (total) making.total = { ...total, place: { ...place, row: total.row + 1 }, ...reviewOf(one, total) };
  making.title ??=
    one.titles.lines.map(({ value }) => value).find((line) => /自评|绩效|报告/.test(line) && [...line].length <= 60) ??
    '';
  const required = requiredOf(table);
  for (const each of rows) {
    const { row, values } = each;
    let missing: (typeof required)[number] | undefined;
    for (const column of required) if (values[column[0]] === undefined) missing ??= column;
    if (missing) {
      const at = { ...place, row: row + 1, column: missing[1].title.zh };
      session.gathering.findings.push(fault('recognising.missingCell', at, { title: missing[1].title }));
      continue;
    }
    values['department'] = key.department;
    values['year'] = year;
    if (edition !== undefined) values['edition'] = edition;
    // A row of our own files goes on as it was read: a hundred thousand of them are not made anew.
    placed.push('block' in each ? each : { values, block: one.id, row });
  }
}

/** The yearly money above the indicators becomes the budget's total, its execution an indicator. */
function addFunds(one: Recognised, { department, year, edition }: Group, session: Session): void {
  const funds = fundsOf(one, session.gathering);
  const key: ReportKey = { department: department.code, year, ...(edition === undefined ? {} : { edition }) };
  const making = session.makings.get(reportPath(key));
  if (!funds || !making) return;
  const add = (table: TableName, values: Record<string, CellValue>): void => {
    const row = { values: { ...key, ...values }, block: one.id, row: funds.row };
    making.rows.set(table, [...(making.rows.get(table) ?? []), row]);
  };
  const { code, nameEn } = totalLine;
  add('budget', { code, name: funds.name, nameEn, kind: 'total', ...funds.budget });
  const name = '预算执行率';
  const stored = storedNames(session.storedOf(key.department, year), 'scores').find(name);
  if (funds.score) add('scores', { code: stored?.code ?? name, name, ...funds.score });
}

/** The total of a review column stands in the total row: another fact than the self-score. */
function reviewOf(one: Recognised, { row }: ScoreTotal): { review?: CellValue } {
  const column = one.block.cells.find(({ review }) => review);
  const raw = column ? (one.sheet.rows[row]?.[column.index] ?? '') : '';
  if (!column || raw.trim() === '') return {};
  const cell = typeLooseCell(tables.reports.columns.reviewScore, raw, { at: () => headerPlace(one) });
  return 'finding' in cell || cell.value === undefined ? {} : { review: cell.value };
}

const noCounts: BlockCounts = { rows: 0, taken: 0, passedOver: 0, cells: 0, unreadable: 0 };

/** Reads a recognised block into its reports, unless something about it is still asked. */
function readBlock(
  one: Recognised,
  placing: Placing,
  { session, context }: { session: Session; context: PlacingContext },
): BlockCounts {
  const { table, own } = one.choice;
  const none = noCounts;
  if (!table || one.questions.length > 0 || one.findings.some(({ result }) => result === 'error')) return none;
  const units = new Map([...one.units.units].map(([index, { value }]) => [index, value]));
  const plan = {
    sheet: one.sheet,
    block: one.block,
    blockId: one.id,
    table,
    own,
    units,
    fractions: one.fractions,
    ofRow: one.units.ofRow,
  };
  const years = placing.years.length > 0 ? placing.years : [undefined];
  const counts = { ...none };
  for (const year of years) {
    const titled = placing.year?.value;
    const dated = one.mappings.some((mapping) => mapping.year !== undefined && mapping.name !== undefined);
    const wanted = year ?? titled;
    const columns = one.mappings.filter(
      (mapping) => mapping.year === undefined || !dated || mapping.year === wanted || !severalYears(one),
    );
    const others = one.mappings.filter((mapping) => mapping.name !== undefined && !columns.includes(mapping));
    if (years.length === 1) for (const { index } of others) session.gathering.otherYears.add(`${one.id}/${index}`);
    const read = readRows({ ...plan, columns }, session.gathering);
    counts.rows += read.counts.rows;
    counts.cells += read.counts.cells;
    counts.unreadable += read.counts.unreadable;
    const grouped = groupRows(one, read.rows, { placing, context, ...(year === undefined ? {} : { year }) });
    for (const question of grouped.questions) ask(session.questions, question);
    session.gathering.findings.push(...grouped.findings);
    for (const { row, text } of grouped.passed)
      passRow(session.gathering, { block: one.id, row }, { why: 'sum', text });
    if (grouped.groups.length > 1) {
      session.gathering.findings.push(
        remark('recognising.severalReports', { file: one.sheet.file }, { number: count(grouped.groups.length) }),
      );
    }
    for (const group of grouped.groups) {
      const slip = unitDoubt(one, group, session.storedOf(group.department.code, group.year));
      if (slip && answerOf(session.decisions.answers, slip.id) === undefined) ask(session.questions, slip);
      else addRows(one, group, session);
    }
    const [only] = grouped.groups;
    if (only && grouped.groups.length === 1 && table === 'scores' && one.form?.funds) addFunds(one, only, session);
    if (table === 'budget' && !own) session.gathering.findings.push(...lackingAmounts(one));
    if (table === 'scores') session.gathering.findings.push(...beyondWeight(one, read.rows));
  }
  return counts;
}

const severalYears = ({ mappings }: Recognised): boolean =>
  new Set(mappings.flatMap(({ year, name }) => (year !== undefined && name !== undefined ? [year] : []))).size > 1;

/** The one row a report can't be without, out of what the files say of the department. */
function minimalReport(making: Making, { gathering }: Session): Record<string, CellValue> {
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

/** A total row against the total score that is stored or brought: said where they differ. */
function totalAgainst(rows: readonly Record<string, unknown>[], { total }: Making, { gathering }: Session): void {
  const [row] = rows;
  const [stated, listed] = [row?.['totalScore'], total?.score];
  if (!total || typeof stated !== 'object' || stated === null || typeof listed !== 'object') return;
  if ('value' in stated && 'value' in listed && stated.value !== listed.value) {
    gathering.findings.push({ ...fault('recognising.totalDiffers', total.place), result: 'toExplain' });
  }
}

const originsOf = (keptRows: readonly (readonly [TableName, readonly PlacedRow[]])[]): RowOrigin[] =>
  keptRows.flatMap(([table, kept]) =>
    kept.flatMap((placed, index) =>
      [placed, ...(placed.joined ?? [])].map(({ block, row }) => ({ table, index, block, row: row + 1 })),
    ),
  );

function finishReport(making: Making, session: Session): DraftReport | undefined {
  const { key } = making;
  const { gathering, known } = session;
  const path = reportPath(key);
  const stored = Object.hasOwn(known.reports, path) ? known.reports[path] : undefined;
  const files = session.files;
  const at = ({ block, row }: PlacedRow): FilePlace => ({ ...files(block), row: row + 1 });
  const keptRows: (readonly [TableName, readonly PlacedRow[]])[] = [];
  const brought: TableName[] = [];
  const filled: Partial<Record<TableName, unknown[]>> = {};
  for (const table of tableNames) {
    const rows = making.rows.get(table);
    if (!rows || rows.length === 0) continue;
    const kept = oneOfEach(table, rows, { at, gathering });
    if (table === 'budget' || table === 'scores') strayChildren(kept, { at, gathering });
    brought.push(table);
    filled[table] = kept.map(({ values }) => values);
    keptRows.push([table, kept]);
  }
  if (brought.length === 0) return undefined;
  const before: Tables = stored?.tables ?? emptyTables();
  if (!brought.includes('reports') && before.reports.length === 0) {
    filled.reports = [minimalReport(making, session)];
    brought.unshift('reports');
  } else totalAgainst((filled.reports ?? before.reports) as Record<string, unknown>[], making, session);
  // Plain rows of our own making: checked, not copied once more.
  const tables = { ...before, ...filled } as Tables;
  const partly: readonly TableName[] = making.rows.has('reports') ? [] : ['reports'];
  const report = { ...key, tables, ...coverageBrought({ stored, brought, partly, tables }) };
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
function packagedReports(
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

function blockOf(one: Recognised, placing: Placing | undefined, passedOver: Block['passedOver']): Block {
  const { id, sheet, block, choice, mappings, units } = one;
  const { titles, header, body, span } = block;
  return {
    id,
    file: sheet.file,
    ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
    ...(one.form === undefined ? {} : { form: one.form.id }),
    ...(choice.table === undefined ? {} : { table: choice.table }),
    candidates: choice.candidates,
    titles,
    header,
    body,
    span,
    columns: mappings.map((mapping) => {
      const unit = units.units.get(mapping.index);
      return { ...plainColumn(mapping), ...(unit === undefined ? {} : { unit }) };
    }),
    ...(placing?.department
      ? {
          department: { value: placing.department.code, ...(placing.departmentAt ? { at: placing.departmentAt } : {}) },
        }
      : {}),
    ...(placing?.year ? { year: placing.year } : {}),
    ...(units.moneyUnit ? { moneyUnit: units.moneyUnit } : {}),
    facts: factsOf(one, placing),
    passedOver,
  };
}

const mostFindings = 2000;

/** Findings cut at a few thousand; what blocks comes first and a cut never hides that something blocks. */
function cutFindings(findings: readonly Finding[]): Finding[] {
  const errors = findings.filter(({ result }) => result === 'error');
  const others = findings.filter(({ result }) => result !== 'error');
  return [...errors.slice(0, mostFindings), ...others.slice(0, mostFindings)];
}

/** Whether a sheet is one of our own tables: what such files hold stands there as it is. */
const isOwnSheet = ({ rows }: Sheet): boolean =>
  rows.slice(0, 5).some((headers) => tableNames.some((table) => isOwnFormat(table, headers)));

/**
 * What the files of one import come to under the answers given so far: which tables lie where, what is still asked,
 * every report as it would become, what was converted and what can't be read. The same input gives the same draft;
 * nothing is guessed in silence: a block with an open question brings no rows.
 */
export function draftOf(
  reads: readonly RawFileRead[],
  decisions: Decisions,
  known: KnownReports,
  forms: readonly Form[] = allForms,
): ImportDraft {
  const gathering = newGathering([]);
  const sheets = reads.flatMap((read) =>
    read.sheets.map((written) => {
      const { sheet, conversions } = isOwnSheet(written) ? { sheet: written, conversions: [] } : plainCells(written);
      for (const conversion of conversions) gather(gathering, [conversion], () => conversion.at);
      return recogniseSheet(sheet, { decisions, known, book: new Map(), forms });
    }),
  );
  const recognised = sheets.flatMap(({ blocks }) => blocks);
  const places = new Map(recognised.map((one) => [one.id, headerPlace(one)]));
  const session: Session = {
    decisions,
    known,
    gathering,
    questions: new Map(),
    makings: new Map(),
    storedOf: storedIndex(known),
    files: (block) => places.get(block) ?? { file: block },
  };
  gathering.findings.push(
    ...sheets.flatMap(({ findings }) => findings),
    ...reads.flatMap(({ packaged }) => packaged?.findings ?? []),
  );
  const context: PlacingContext = {
    register: registerOf(known),
    answers: decisions.answers,
    certain: { departments: [], years: [] },
  };
  for (const one of recognised) certainOf(one, context.register, context.certain);
  const placed = recognised.map((one) => {
    const placing = one.choice.table ? placeBlock(one, context) : undefined;
    for (const question of [...one.questions, ...(placing?.questions ?? [])]) ask(session.questions, question);
    gathering.findings.push(...one.findings, ...(one.ragged ?? []), ...(placing?.findings ?? []));
    return { one, placing, read: placing ? readBlock(one, placing, { session, context }) : noCounts };
  });
  const lying = placed.map(({ one, placing }) => blockOf(one, placing, []));
  gathering.findings.unshift(...readerFindings(reads, lying, decisions));
  const unreadable = placed.reduce((sum, { read }) => sum + read.unreadable, 0);
  if (unreadable > mostFindings) gathering.findings.push(tooMany(recognised[0]?.sheet.file ?? '', unreadable));
  const made = [...session.makings.values()].flatMap((making) => finishReport(making, session) ?? []);
  const reports = [...made, ...packagedReports(reads, made, gathering)];
  // Nothing to store: what is none of ours is why. Beside tables that are read it is only said.
  const nothing = reports.length === 0 && session.questions.size === 0;
  const told = new Set(nothing ? recognised.flatMap((one) => (one.told ? one.findings : [])) : []);
  const findings = gathering.findings.map((one) => (told.has(one) ? { ...one, result: 'error' as const } : one));
  const counts: Record<string, BlockCounts> = {};
  const blocks = placed.map(({ one, placing, read }) => {
    const titles = recognised.flatMap(({ sheet, block }) => (sheet === one.sheet ? [block.titles] : []));
    const { passedOver, counts: whole } = passedOf(one, read, { gathering, titles });
    counts[one.id] = whole;
    return blockOf(one, placing, passedOver);
  });
  const draftCounts: DraftCounts = { conversions: gathering.counts, blocks: counts };
  return {
    blocks,
    questions: [...session.questions.values()],
    reports,
    conversions: gathering.conversions,
    counts: draftCounts,
    findings: cutFindings(findings),
  };
}
