import { expect, test } from 'vitest';
import { checksOf } from '../../../../src/domain/checks/checksOf';
import { ruleStandings } from '../../../../src/domain/checks/ruleStandings';
import { rules } from '../../../../src/domain/checks/rules';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import type { Report } from '../../../../src/domain/report';
import { line, project, reportOf } from './smallReport';

/** How far each rule came in the last of some reports, by its name. */
function standings(...reports: readonly Report[]) {
  const book = figuresOf(reports);
  const last = reports[reports.length - 1] as Report;
  return new Map(
    ruleStandings(book, last, checksOf(book, last)).map(({ rule, ...standing }) => [rule.name, standing] as const),
  );
}

const budget = [
  line('all', { adjusted: '30.00' }, { kind: 'total' }),
  line('a', { adjusted: '10.00' }),
  line('b', { adjusted: '20.00' }),
];
/** A report of a budget that adds up and a project; outcomes and tasks were never imported, scores only in part. */
const given: Report = {
  ...reportOf({ budget, projects: [project('hall', { stage: 'landed' })] }),
  coverage: { outcomes: 'none', tasks: 'none', scores: 'part' },
};
const earlier = (year: number, coverage?: Report['coverage']): Report => ({
  ...reportOf({ projects: [{ ...project('hall', { stage: 'signed' }), year }] }),
  year,
  ...(coverage ? { coverage } : {}),
});

test('every rule is listed, by its number, with how far it came', () => {
  const found = standings(given);
  expect([...found.keys()]).toEqual(rules.map(({ name }) => name));
  expect(found.get('totalSum')).toEqual({ state: 'ran', results: [{ result: 'agrees', count: 1 }] });
  expect(found.get('memoWithinParent')).toEqual({ state: 'nothing' });
  expect(found.get('scopesDiffer')).toEqual({ state: 'notGiven', table: 'outcomes', gap: 'none', year: 2030 });
  expect(found.get('scoreRange')).toEqual({ state: 'notGiven', table: 'scores', gap: 'part', year: 2030 });
});

test('a rule over years says whether the year before is missing or only its table', () => {
  expect(standings(given).get('stageJump')).toEqual({ state: 'otherYear', year: 2029 });
  expect(standings(earlier(2027), given).get('stageJump')).toEqual({ state: 'otherYear', year: 2029 });
  const noProjects = { ...earlier(2029, { projects: 'none' }), tables: reportOf({}).tables };
  expect(standings(noProjects, given).get('promiseUnanswered')).toEqual({
    state: 'notGiven',
    table: 'projects',
    gap: 'none',
    year: 2029,
  });
  expect(standings(earlier(2029), given).get('stageJump')).toMatchObject({ state: 'ran' });
});

test('what a report states too little for was not checked, and is not called nothing', () => {
  const silent = reportOf({ budget: [line('a', { final: '3.00' })] });
  expect(standings(silent).get('overBudget')).toEqual({ state: 'unchecked' });
});
