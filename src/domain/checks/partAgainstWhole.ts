import { freeName } from '../freeWords';
import type { Figure, Said } from '../figure';
import type { Finding } from '../finding';
import type { KeyBetween } from '../messageKey';
import { stepsAbove } from '../stages';
import { firstRows, checkedName, type CheckView } from './checkView';
import { findingOf } from './findings';
import { statementLines } from './statements';

const sourceOf = ({ origin }: Figure) => (origin.by === 'report' ? origin.source : undefined);

/**
 * One place says a stage of the whole project, another the same or an earlier one of a part: which of them is meant
 * can't be told. A part further on than its whole is how building goes; one place telling both is no contradiction.
 */
const blurs = (whole: Figure, part: Figure): boolean => {
  const above = stepsAbove(String(part.value), String(whole.value));
  return above !== undefined && above <= 0 && sourceOf(part) !== sourceOf(whole);
};

/** Projects whose whole and whose parts are told in different places with stages that don't settle which is which. */
export function partsAgainstWholes(view: CheckView, rule: KeyBetween<'check.', '.partAndProgress'>): Finding[] {
  const rows = firstRows(view, 'projects');
  const partsOf = new Map<string, typeof rows>();
  for (const one of rows) {
    if (one.row.part !== undefined) partsOf.set(one.row.code, [...(partsOf.get(one.row.code) ?? []), one]);
  }
  return rows.flatMap(({ key, row }) => {
    const whole = view.figure(`${key}#stage`);
    if (row.part !== undefined || typeof whole?.value !== 'string') return [];
    const parts = partsOf.get(row.code) ?? [];
    const stages = parts.flatMap((part) => view.figure(`${part.key}#stage`) ?? []);
    const above = (part: Figure) => stepsAbove(String(part.value), String(whole.value)) ?? 0;
    const [first] = stages.filter((part) => blurs(whole, part)).sort((a, b) => above(a) - above(b));
    if (!first) return [];
    const told = { whole: whole.id, partStage: first.id };
    const progress = view.figure(`${key}#progress`);
    const partRow = parts.find((part) => `${part.key}#stage` === first.key)?.row.part ?? '';
    const names = { name: checkedName(row), part: freeName(partRow) };
    const said: Said = progress
      ? { message: `check.${rule}.partAndProgress`, figures: { ...told, progress: progress.id }, names }
      : { message: `check.${rule}.part`, figures: told, names };
    const involved = [whole, ...stages];
    const inputs = involved.map(({ id }) => id);
    const workings = statementLines(view, involved);
    return [findingOf(view, [rule, `${key}(parts)`], { result: 'note', said, inputs, workings })];
  });
}
