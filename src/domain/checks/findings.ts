import type { Figure, FigureId, Said } from '../figure';
import type { CheckResult, Finding } from '../finding';
import type { KeyBetween } from '../messageKey';
import type { CheckView } from './checkView';
import { lookedAt } from './lookedAt';

/** A rule that has a sentence for what agrees. */
export type FoldingRule = KeyBetween<'check.', '.agrees'>;

interface Parts {
  result: CheckResult;
  said: Said;
  inputs: readonly FigureId[];
  workings?: readonly Said[];
  figures?: readonly Figure[];
}

/**
 * A finding of a rule about `what` (a figure key, or a word where it is about the whole report). It stands at its
 * inputs and at every figure its sentences name; ids without a figure are left out.
 */
export function findingOf(view: CheckView, [rule, what]: readonly [string, string], parts: Parts): Finding {
  const { result, said, inputs, workings = [], figures = [] } = parts;
  const carried = new Set(figures.map(({ id }) => id));
  const known = (id: FigureId) => view.book.figures.has(id) || carried.has(id);
  const named = [said, ...workings].flatMap((sentence) => Object.values(sentence.figures));
  return {
    id: `${rule}/${what}`,
    rule,
    result,
    at: { figures: [...new Set([...inputs, ...named])].filter(known) },
    said,
    inputs: inputs.filter(known),
    workings,
    figures,
  };
}

const parted = (findings: readonly Finding[]) => ({
  agreeing: findings.filter(({ result }) => result === 'agrees'),
  others: findings.filter(({ result }) => result !== 'agrees'),
});

/**
 * Like `foldAgreeing`, for a rule that asks one thing of one list: where an item fails it, the list does not agree as
 * well. The items that pass stand as lines below the first that does not: 项目管理 without a reason, 写有原因 the others.
 */
export function foldBesideExceptions(view: CheckView, rule: FoldingRule, findings: readonly Finding[]): Finding[] {
  const { agreeing, others } = parted(findings);
  const [first, ...rest] = others;
  if (!first || agreeing.length === 0) return foldAgreeing(view, rule, findings);
  const [folded] = foldAgreeing(view, rule, agreeing);
  const beside = folded ? [folded.said, ...(folded.workings ?? [])] : [];
  return [{ ...first, workings: [...(first.workings ?? []), ...beside] }, ...rest];
}

/**
 * Folds what agrees into one finding `rule/all` that names what it looked at, its calculations as lines; every statement
 * that does not agree keeps its own.
 */
export function foldAgreeing(view: CheckView, rule: FoldingRule, findings: readonly Finding[]): Finding[] {
  const { agreeing, others } = parted(findings);
  if (agreeing.length === 0) return others;
  const folded = findingOf(view, [rule, 'all'], {
    result: 'agrees',
    said: { message: `check.${rule}.agrees`, figures: {}, names: { items: lookedAt(agreeing) } },
    inputs: [...new Set(agreeing.flatMap(({ inputs = [] }) => inputs))],
    workings: agreeing.flatMap(({ workings = [] }) => workings),
    figures: agreeing.flatMap(({ figures = [] }) => figures),
  });
  return [...others, folded];
}
