import type { ProjectKind, Stage } from '../../domain/words';
import { squeezed } from './headerText';
import { progressIn, stageOf } from './wording';

/** What the words on how far a project is say of the whole of it. */
interface ProgressClauses {
  stage?: Stage;
  /** Of the works, as worded: 约45%. Money spent is another thing and is left to the words. */
  rate?: string;
  promise?: Stage;
  /** `2025-06`, or `2025` where no month is said. */
  due?: string;
}

/** What tells of a part alone says nothing of the whole. */
const ofPart = /[一二三四五六七八九十\d首]期|号楼|\d[栋幢座#号]|标段|部分|其余|个项目/;

const promised =
  /^(?:项目|工程)?(?:预计|计划|拟|力争|争取|确保|预期|目标)(?:于|在|到)?(20\d\d)年(?:(\d{1,2})月)?(?:份|上半年|下半年|[第]?[一二三四]季度|[上中下]旬|底|末|年底)?(?:之?前|内)?(?:实现|完成|达到)?(.+)$/;

function promiseIn(clause: string, kind: ProjectKind | undefined): Pick<ProgressClauses, 'promise' | 'due'> {
  const [, year, month, words = ''] = promised.exec(clause) ?? [];
  const promise = stageOf(words, kind);
  if (year === undefined || promise === undefined || Number(month ?? 1) > 12) return {};
  return { promise, due: month === undefined ? year : `${year}-${month.padStart(2, '0')}` };
}

/**
 * Takes the words of a ledger apart, clause by clause; two states, or a state of a part, are none of the whole.
 * Example: 主体施工，完成总工程量的45%，预计2025年6月竣工 → construction, 45%, accepted for 2025-06.
 */
export function progressClauses(text: string, kind: ProjectKind | undefined): ProgressClauses {
  const whole = squeezed(text);
  if (ofPart.test(whole)) return {};
  const clauses = whole.split(/[,;。;、]/).filter((clause) => clause !== '');
  const stages = new Set(clauses.flatMap((clause) => stageOf(clause, kind) ?? []));
  const [stage] = stages;
  const rates = clauses.flatMap((clause) => progressIn(clause) ?? []);
  const [promise = {}, ...more] = clauses
    .map((clause) => promiseIn(clause, kind))
    .filter(({ due }) => due !== undefined);
  return {
    ...(stage !== undefined && stages.size === 1 ? { stage } : {}),
    ...(rates[0] !== undefined && rates.length === 1 ? { rate: rates[0] } : {}),
    ...(more.length === 0 ? promise : {}),
  };
}
