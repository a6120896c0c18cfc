import { coverageTitle, toldCoverage } from '../../domain/toldCoverage';
import { fault } from '../../domain/fault';
import { reportPath, type ReportKey } from '../../domain/report';
import { totalLine } from '../../domain/standardLines';
import { columnsOf, tables, type Column, type TableName } from '../../domain/tables';
import type { CellValue } from '../cells';
import { fundsOf } from '../forms/funds';
import type { PlacedRow } from '../recognise/gatherRows';
import { headerPlace } from '../recognise/placing';
import { type Group } from '../recognise/groupRows';
import type { Recognised } from '../recognise/recognised';
import { storedNames, type ScoreTotal, type ShapedRow } from '../recognise/shaping';
import { typeLooseCell } from '../typing/looseCells';
import type { DraftSession, ReportMaking } from './session';
import { shaped } from './shapedRows';

const requiredOf = (table: TableName): readonly (readonly [string, Column])[] =>
  columnsOf(table).filter(([name, column]) => column.required && name !== 'department' && name !== 'year');

/** The report a group of rows is of. */
export const keyOf = ({ department, year, edition }: Group): ReportKey => ({
  department: department.code,
  year,
  ...(edition === undefined ? {} : { edition }),
});

/** The report a group of rows goes into, begun where there is none yet. */
function makingOf(group: Group, { makings }: DraftSession): ReportMaking {
  const key = keyOf(group);
  const path = reportPath(key);
  const making = makings.get(path) ?? {
    key,
    departmentName: group.department.name,
    rows: new Map<TableName, PlacedRow[]>(),
  };
  makings.set(path, making);
  return making;
}

/** Adds rows of a table that has a part of it only. */
export function addPartial(
  one: Recognised,
  group: Group,
  { rows, session }: { rows: readonly ShapedRow[]; session: DraftSession },
): void {
  const { table } = one.choice;
  if (!table || rows.length === 0) return;
  const making = makingOf(group, session);
  const named = table === 'reports' ? { departmentName: making.departmentName } : {};
  const placed = rows.map(({ row, values }): PlacedRow => ({
    values: { ...making.key, ...named, ...values },
    block: one.id,
    row,
    partial: true,
  }));
  making.rows.set(table, [...(making.rows.get(table) ?? []), ...placed]);
}

/** Shapes the rows of a group and adds them to their report. */
export function addRows(one: Recognised, group: Group, session: DraftSession): void {
  const { table } = one.choice;
  if (!table) return;
  const { year, edition } = group;
  const making = makingOf(group, session);
  const { key } = making;
  const placed = making.rows.get(table) ?? [];
  making.rows.set(table, placed);
  const { rows, total } = shaped(one, group, session);
  const place = headerPlace(one);
  if (total) making.total = { ...total, place: { ...place, row: total.row + 1 }, ...reviewOf(one, total) };
  making.title ??=
    one.titles.lines.map(({ value }) => value).find((line) => /自评|绩效|报告/.test(line) && [...line].length <= 60) ??
    '';
  if (table === 'reports' && one.choice.own) tellCoverage(one, making, session);
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

/** What a report's own exported table says that the report was given. */
function tellCoverage(one: Recognised, making: ReportMaking, { gathering }: DraftSession): void {
  const column = one.block.cells.find(({ header }) => Object.values(coverageTitle).some((title) => title === header));
  const text = column && one.sheet.rows[one.block.body.from]?.[column.index];
  if (!column || !text) return;
  making.told = toldCoverage(text);
  gathering.readBeside.add(`${one.id}/${column.index}`);
}

/** The yearly money above the indicators becomes the budget's total, its execution an indicator. */
export function addFunds(one: Recognised, group: Group, session: DraftSession): void {
  const funds = fundsOf(one, session.gathering);
  const key = keyOf(group);
  const making = session.makings.get(reportPath(key));
  if (!funds || !making) return;
  const add = (table: TableName, values: Record<string, CellValue>): void => {
    const partial = table === 'budget' ? { partial: true as const } : {};
    const row = { values: { ...key, ...values }, block: one.id, row: funds.row, ...partial };
    making.rows.set(table, [...(making.rows.get(table) ?? []), row]);
  };
  const { code, nameEn } = totalLine;
  add('budget', { code, name: funds.name, nameEn, kind: 'total', ...funds.budget });
  const name = '预算执行率';
  const stored = storedNames(session.storedOf(key.department, key.year), 'scores').find(name);
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
