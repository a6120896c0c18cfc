import type { Laid } from '../forms/laid';
import type { BlockCounts } from '../importDraft';
import { yearsOfColumn, type Placing, type PlacingContext } from '../recognise/placing';
import { groupRows } from '../recognise/groupRows';
import { answerOf, ask } from '../recognise/questions';
import { readRows } from '../recognise/readRows';
import { newGathering, passRow } from '../recognise/gathering';
import type { Recognised } from '../recognise/recognised';
import { count, remark } from '../recognise/saying';
import { beyondWeight, lackingAmounts, unitDoubt } from '../settle/doubts';
import { addFunds, addPartial, addRows, keyOf } from './addRows';
import { readLaid } from './readLaid';
import type { DraftSession } from './session';
import { addTargets } from './targetRows';

export const noCounts: BlockCounts = { rows: 0, taken: 0, passedOver: 0, cells: 0, unreadable: 0 };

/** Reads a recognised block into its reports, unless something about it is still asked. */
export function readBlock(
  one: Recognised,
  placing: Placing,
  { session, context }: { session: DraftSession; context: PlacingContext },
): BlockCounts {
  const { table, own } = one.choice;
  const none = noCounts;
  if (!table || one.findings.some(({ result }) => result === 'error')) return none;
  if (one.questions.length > 0) {
    askAhead(one, placing, { session, context });
    return none;
  }
  if (one.laid) return readLaidBlock(one, one.laid, { placing, session });
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
  const ofRows = yearsOfColumn(one);
  for (const year of years) {
    const wanted = year ?? placing.year?.value ?? (ofRows.length === 1 ? ofRows[0] : undefined);
    const columns = one.mappings.filter(
      (mapping) =>
        mapping.year === undefined ||
        mapping.year === wanted ||
        isOnlyYear(one, mapping.year) ||
        ofRows.includes(mapping.year),
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
    for (const { row, ...told } of grouped.passed) passRow(session.gathering, { block: one.id, row }, told);
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
    if (only && grouped.groups.length === 1 && table === 'scores') {
      if (one.form?.funds) addFunds(one, only, session);
      addTargets(one, only.rows, { key: keyOf(only), session });
    }
    if (table === 'budget' && !own) session.gathering.findings.push(...lackingAmounts(one));
    if (table === 'scores') session.gathering.findings.push(...beyondWeight(one, read.rows));
  }
  return counts;
}

/** A form that says where its figures lie: of one department, of the year it or its columns name. */
function readLaidBlock(
  one: Recognised,
  laid: Laid,
  { placing, session }: { placing: Placing; session: DraftSession },
): BlockCounts {
  const { department, questions } = placing;
  const years = placing.years.length > 0 ? placing.years : placing.year ? [placing.year.value] : [];
  if (!department || questions.length > 0) return noCounts;
  const counts = { ...noCounts };
  for (const year of years) {
    const { rows, cells, unreadable } = readLaid(one, laid, { year, gathering: session.gathering });
    const { edition } = department;
    addPartial(one, { department, year, ...(edition === undefined ? {} : { edition }), rows: [] }, { rows, session });
    counts.rows += new Set(rows.map(({ row }) => row)).size;
    counts.cells += cells;
    counts.unreadable += unreadable;
  }
  return counts;
}

/**
 * Whose and which year's the rows of a table are, where something else of it is asked first: what that asks is asked at
 * the same time.
 */
function askAhead(
  one: Recognised,
  placing: Placing,
  { session, context }: { session: DraftSession; context: PlacingContext },
): void {
  const { table, own } = one.choice;
  const columns = one.mappings.filter(({ name }) =>
    /^(?:department|departmentName|year|edition|name)$/.test(name ?? ''),
  );
  if (!table || !columns.some(({ name }) => name !== 'name')) return;
  const plan = { sheet: one.sheet, block: one.block, blockId: one.id, table, own };
  const { rows } = readRows({ ...plan, columns, units: new Map(), fractions: new Set() }, newGathering([]));
  for (const question of groupRows(one, rows, { placing, context }).questions) ask(session.questions, question);
}

/** Whether every amount of a table is of one year by its header: whoever says that it is another year's overrules that. */
function isOnlyYear({ mappings }: Recognised, year: number): boolean {
  const amounts = mappings.filter(({ name }) => /^(?:initial|adjusted|final)$/.test(name ?? ''));
  return amounts.every((mapping) => mapping.year === year);
}
