import type { Finding } from '../../domain/finding';
import { decimalDigits, moneyScale, type MoneyUnit } from '../../domain/hundredths';
import type { Report } from '../../domain/report';
import { tables } from '../../domain/tables';
import type { ImportQuestion } from '../importDraft';
import { codeOfName, totalRank } from '../recognise/names';
import { headerPlace } from '../recognise/placing';
import { type Group } from '../recognise/groupRows';
import { questionOf } from '../recognise/questions';
import type { LooseRow } from '../recognise/gathering';
import type { Recognised } from '../recognise/recognised';
import { count, puzzle, remark, sentence } from '../recognise/saying';
import { storesByUnit } from './stores';
import { amountOf, rowName } from '../recognise/shaping';

const amounts = ['initial', 'adjusted', 'final'] as const;

/** A budget that lacks one of the three amounts is imported; which rates will be missing is said before. */
export function lackingAmounts(one: Recognised): Finding[] {
  const lacking = amounts.filter(
    (amount) => !one.mappings.some(({ name, adds }) => name === amount || (adds && amount === 'adjusted')),
  );
  if (lacking.length === 0 || lacking.length === amounts.length) return [];
  const titles = lacking.map((amount) => tables.budget.columns[amount].title);
  const names = { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
  return [remark('recognising.lackingAmounts', headerPlace(one), { columns: names })];
}

/** Scores above their weight or below 0, each at its row: bonus points may be, slips are as likely. */
export function beyondWeight(one: Recognised, rows: readonly LooseRow[]): Finding[] {
  return rows.flatMap((loose) => {
    const [weight, score] = [amountOf(loose.values, 'weight'), amountOf(loose.values, 'score')];
    if (score === undefined || (score >= 0 && (weight === undefined || score <= weight))) return [];
    const column = one.mappings.find(({ name }) => name === 'score')?.header;
    const at = {
      ...headerPlace(one),
      row: loose.row + 1,
      raw: String(score / 100),
      ...(column === undefined ? {} : { column }),
    };
    return [
      puzzle('recognising.scoreBeyond', at, {
        name: { zh: rowName(loose) || [...(loose.levels ?? [])].reverse().find((text) => text !== '') || '' },
      }),
    ];
  });
}

const scales: readonly MoneyUnit[] = ['元', '万元', '亿元'];
/** In 分: no department spends less in a year than one person's pay, nor more than a whole province. */
const plausible = { least: 10_000_000, most: 10_000_000_000_000 } as const;

/** The largest amount of some rows, in 分. */
function largestOf(rows: readonly LooseRow[]): number {
  let largest = 0;
  for (const { values } of rows)
    for (const amount of amounts) largest = Math.max(largest, Math.abs(amountOf(values, amount) ?? 0));
  return largest;
}

/** A unit the file names under which its amounts can't be a department's: 4012.40 元 a year. Nothing where they may be. */
function oddUnit(one: Recognised, { rows }: Group): ImportQuestion | undefined {
  const { moneyUnit } = one.units;
  const unit = moneyUnit?.value;
  const largest = largestOf(rows);
  // The accounts software writes 元 whatever stands in its sheets.
  if (unit === undefined || moneyUnit?.at === undefined || largest === 0 || one.form?.byNature) return undefined;
  if (largest >= plausible.least && largest <= plausible.most) return undefined;
  // Small amounts in 万元 may be a small unit's; only 元 is written by mistake for them.
  if (largest < plausible.least && unit !== '元') return undefined;
  const others = scales.filter((scale) => {
    const amount = (largest / moneyScale[unit]) * moneyScale[scale];
    return scale !== unit && amount >= plausible.least && amount <= plausible.most;
  });
  if (others.length === 0) return undefined;
  const amount = decimalDigits(largest, moneyScale[unit], 2);
  const written = `${amount}${unit}`;
  return questionOf(one.id, {
    id: `${one.id}/unit`,
    kind: 'unit',
    said: sentence('recognising.ask.unitOdd', { file: one.sheet.file, unit, amount: written }),
    options: [...others, unit],
    stores: storesByUnit(amount, [...others, unit]),
  });
}

/** Amounts of two years differ by less than this, and by a unit by far more. */
const likeness = 30;

/** Total of a stored year and of rows, or the largest line both have by name. */
function pairOf(rows: readonly LooseRow[], stored: Report): [number, number] | undefined {
  let best: [number, number] | undefined;
  for (const loose of rows) {
    const name = rowName(loose);
    const isTotal = totalRank(name) !== undefined;
    const same = stored.tables.budget.find((row) =>
      isTotal ? row.kind === 'total' : codeOfName(row.name) === codeOfName(name),
    );
    for (const amount of amounts) {
      const [own, other] = [amountOf(loose.values, amount), same?.[amount]];
      if (own === undefined || own === 0 || !other || !('value' in other) || other.value === 0) continue;
      if (!best || Math.abs(other.value) > Math.abs(best[1])) best = [own, other.value];
    }
  }
  return best;
}

/** A table whose amounts are a whole unit away from those stored before: one question for all of it. */
export function unitDoubt(one: Recognised, group: Group, before: readonly Report[]): ImportQuestion | undefined {
  const stored = before.find((report) => report.tables.budget.length > 0);
  const unit = one.units.moneyUnit?.value;
  if (one.choice.table !== 'budget' || one.choice.own || unit === undefined) return undefined;
  const [own, other] = (stored && pairOf(group.rows, stored)) ?? [0, 0];
  if (!stored || own === 0) return oddUnit(one, group);
  const ratio = Math.abs(other / own);
  const isLike = (factor: number): boolean => ratio / factor < likeness && factor / ratio < likeness;
  const better = scales.find((scale) => scale !== unit && isLike(moneyScale[scale] / moneyScale[unit]));
  if (isLike(1) || better === undefined) return undefined;
  const evidence = remark('recognising.unitSlip', headerPlace(one), { year: count(stored.year), unit: { zh: better } });
  return questionOf(one.id, {
    id: `${one.id}/unit`,
    kind: 'unit',
    said: sentence('recognising.ask.unitSlip', { file: one.sheet.file, unit, year: String(stored.year) }),
    options: [better, unit],
    hint: { option: better, evidence },
  });
}
