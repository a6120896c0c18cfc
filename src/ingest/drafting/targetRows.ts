import { reportPath, type ReportKey } from '../../domain/report';
import { tables } from '../../domain/tables';
import type { CellValue } from '../cells';
import { glimpse } from '../glimpse';
import { squeezed } from '../recognise/headerText';
import { isSubtotal, readName, totalRank } from '../recognise/names';
import { headerPlace } from '../recognise/placing';
import { gather, type LooseRow } from '../recognise/gathering';
import type { Recognised } from '../recognise/recognised';
import { remark } from '../recognise/saying';
import { storedNames } from '../recognise/shaping';
import { isBlank } from '../recognise/sheet';
import { typeLooseCell } from '../typing/looseCells';
import type { DraftSession } from './session';

/** Where the targets of indicators stand, and what became of them. */
interface TargetColumns {
  target: number;
  value: number;
}

const targetHead = /^(?:年度)?(?:绩效)?(?:指标|目标)值$|^年度(?:绩效)?目标$|^目标数$/;
const valueHead = /^(?:全年|年度|实际)?(?:实际)?完成(?:值|数|情况)$|^实际值$/;

/** The columns 年度指标值 and 实际完成值 of a table of indicators; nothing where it hasn't both. */
function targetColumns({ block, choice }: Recognised): TargetColumns | undefined {
  if (choice.table !== 'scores' || choice.own) return undefined;
  const at = (head: RegExp): number => block.cells.find(({ key }) => head.test(key))?.index ?? -1;
  const [target, value] = [at(targetHead), at(valueHead)];
  return target >= 0 && value >= 0 ? { target, value } : undefined;
}

const comparison =
  /^(?:≥|≧|≤|≦|>=|<=|>|<|=|大于等于|小于等于|不低于|不少于|不小于|不高于|不超过|不多于|不大于|小于|低于|达到|控制在)(?:在|到)?/;
const reach = /(?:及以上|及以下|以上|以下|以内|之内)$/;

/** ≥95% → 95%: the number alone; its words stay in the note. */
const bareNumber = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').replace(comparison, '').replace(reach, '');

/** ≤12万元, 不超过12万元, 12万元以内: a limit, which less is better than; a share of it reached means nothing. */
const isLimit = (text: string): boolean =>
  /^(?:≤|≦|<|小于|不高于|不超过|不多于|不大于|低于|控制在)|(?:及以下|以下|以内|之内)$/.test(
    text.normalize('NFKC').replace(/\s+/g, ''),
  );

/** What stands behind the digits: 12万元 → 万元. */
const unitBehind = (text: string): string => /^-?[\d,]+(?:\.\d+)?(\D*)$/.exec(text)?.[1] ?? '';

/** What an indicator counts, where its name says it: 培训人数 counts people. */
const countedBy: readonly (readonly [RegExp, string])[] = [
  [/人数$|人次数?$/, '人'],
  [/次数$|频次$/, '次'],
  [/户数$/, '户'],
  [/(?:数量|个数)$/, '个'],
];

interface Indicator {
  row: number;
  name: string;
  target: string;
  value: string;
}

/** An indicator with both a target and a value as a row of outcomes; nothing where they are no two numbers of one unit. */
function outcomeOf(
  { row, name, target, value }: Indicator,
  one: Recognised,
  { gathering }: DraftSession,
): Record<string, CellValue> | undefined {
  const [wanted, done] = [bareNumber(target), bareNumber(value)];
  const counted = countedBy.find(([word]) => word.test(name))?.[1] ?? '';
  const unit = unitBehind(done) || unitBehind(wanted) || counted;
  if (unit === '') return undefined;
  const at = () => ({ ...headerPlace(one), row: row + 1 });
  const read = [wanted, done].map((text) => typeLooseCell(tables.outcomes.columns.value, text, { rowUnit: unit, at }));
  const values = read.map((cell) => ('finding' in cell ? undefined : cell.value));
  const [goal, result] = values;
  if (goal === undefined || result === undefined) return undefined;
  const said = [target, value].some((text) => bareNumber(text) !== text.normalize('NFKC').replace(/\s+/g, ''));
  if (unitBehind(done) === '' && unitBehind(wanted) === '')
    gather(gathering, [{ kind: 'unit', from: glimpse(`${target} / ${value}`), to: `${wanted} / ${done} ${unit}` }], at);
  return {
    value: result,
    target: goal,
    ...(isLimit(target) ? { targetHedge: 'atMost' } : {}),
    unit,
    ...(said ? { note: `年度指标值 ${squeezed(target)}，实际完成值 ${squeezed(value)}` } : {}),
  };
}

/** The indicators of some rows: the deepest name each has, with what stands below the two headers. */
function indicatorsOf(one: Recognised, rows: readonly LooseRow[], columns: TargetColumns): Indicator[] {
  return rows.flatMap(({ row, levels, rawName }) => {
    const cells = one.sheet.rows[row] ?? [];
    const [target = '', value = ''] = [cells[columns.target], cells[columns.value]];
    const written = levels === undefined ? rawName : ([...levels].reverse().find((text) => !isBlank(text)) ?? '');
    const { name } = readName(written);
    const isNone = name === '' || totalRank(name) !== undefined || isSubtotal(name);
    return isNone || (isBlank(target) && isBlank(value))
      ? []
      : [{ row, name, target: target.trim(), value: value.trim() }];
  });
}

/**
 * What was aimed at and reached, beside the scores of the indicators: targets and values that are numbers of one unit
 * become outcomes; the others are told, row by row, and stay out. A limit (≤) is kept as one.
 */
export function addTargets(
  one: Recognised,
  rows: readonly LooseRow[],
  { key, session }: { key: ReportKey; session: DraftSession },
): void {
  const columns = targetColumns(one);
  const making = session.makings.get(reportPath(key));
  if (!columns || !making) return;
  const { gathering } = session;
  const stored = storedNames(session.storedOf(key.department, key.year), 'outcomes');
  const taken = new Set<string>();
  const added = making.rows.get('outcomes') ?? [];
  for (const indicator of indicatorsOf(one, rows, columns)) {
    const { row, name, target, value } = indicator;
    const values = outcomeOf(indicator, one, session);
    if (!values) {
      const at = { ...headerPlace(one), row: row + 1, raw: glimpse(`${target} / ${value}`) };
      gathering.findings.push(remark('recognising.targetsWords', at, { name: { zh: name } }));
      continue;
    }
    const own = stored.find(name)?.code ?? squeezed(name);
    const code = taken.has(own) ? `${own}-${row + 1}` : own;
    taken.add(code);
    added.push({ values: { ...key, code, name, kind: 'result', ...values }, block: one.id, row });
  }
  making.rows.set('outcomes', added);
  for (const index of [columns.target, columns.value]) gathering.readBeside.add(`${one.id}/${index}`);
}
