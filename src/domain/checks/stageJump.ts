import type { Said } from '../figure';
import { partName } from '../freeWords';
import type { Finding } from '../finding';
import { projectMoves, type Move, type ProjectMove } from '../years/projectMoves';
import { checkedName } from './checkView';
import { findingOf } from './findings';
import type { Rule } from './rule';
import { foldYears, holeBefore, yearPair, type YearPair } from './yearBefore';

const rule = 'stageJump';

/** Moves a reader asks about. What no ladder orders is not judged. */
const asked = ['back', 'far', 'ended'] as const satisfies readonly Move[];

function findingFor({ view, names }: YearPair, { row, now, before, move }: ProjectMove): Finding[] {
  if (move === 'unclear') return [];
  const isAsked = asked.find((one) => one === move);
  const name = row.part === undefined ? checkedName(row) : partName(checkedName(row), row.part);
  const given = isAsked && row.note !== undefined ? { note: { zh: row.note } } : {};
  const variant = isAsked ? (`${isAsked}${row.note === undefined ? '' : 'Noted'}` as const) : 'line';
  const figures = { now, old: before };
  const line: Said = { message: 'check.stageJump.line', figures, names: { ...names, name } };
  return [
    findingOf(view, [rule, `projects/${row.code}${row.part === undefined ? '' : `~${row.part}`}`], {
      result: isAsked ? (row.note === undefined ? 'toExplain' : 'note') : 'agrees',
      said: { message: `check.stageJump.${variant}`, figures, names: { ...names, name, ...given } },
      inputs: [now, before],
      workings: [line],
    }),
  ];
}

/** A project that falls back, leaps ahead or is given up since last year says why: its note is taken for that. */
export const stageJump: Rule = {
  name: rule,
  number: 24,
  title: { zh: '项目阶段的跳变写明原因', en: 'Jumps of a project give a reason' },
  reads: ['projects'],
  overYears: true,
  check(view) {
    const pair = yearPair(view);
    if (!pair || view.report.tables.projects.length === 0) return [];
    if (pair.hole) return holeBefore(pair, rule);
    const moves = projectMoves(view.book, view.report, pair.before.report);
    return foldYears(
      pair,
      rule,
      moves.flatMap((move) => findingFor(pair, move)),
    );
  },
};
