import { said, type FigureId } from '../../domain/figure';
import type { Row } from '../../domain/tables';
import { stageWords } from '../../domain/words';
import { nameOf, nameWithPart } from '../lines';
import { numbers } from '../lookUp';
import { itemsWithDeduction } from '../scoreItems';
import { present, sayWith, silence } from '../sentences';
import { listed, outcomeKey, type Asking } from './question';

/** Which points were lost, and what are the ones nobody lists? */
export const whichPoints: Asking = (look) => {
  const figures = numbers(look, { deducted: 'report#deducted' });
  const items = itemsWithDeduction(look);
  if (!figures || items.length === 0) return undefined;
  const unitemised = look.value('report#unitemisedScore')
    ? numbers(look, { rest: 'report#unitemisedScore' })
    : undefined;
  return {
    id: 'whichPoints',
    ask: unitemised ? said('ask.whichPoints.rest', { ...figures, ...unitemised }) : said('ask.whichPoints', figures),
    line: said('answer.whichPoints', figures, { items: listed(items.map(({ label }) => label)) }),
    more: present([
      sayWith(look, 'answer.whichPoints.reason', { points: 'report#deductedWithReason' }),
      sayWith(look, 'answer.whichPoints.noReason', { points: 'report#deductedWithoutReason' }),
      unitemised && said('answer.whichPoints.rest', unitemised),
    ]),
  };
};

/** Better than last year, than others? Told with nothing but what the report says of it. */
export const betterThanBefore: Asking = (look, { compared }) => {
  if (compared.length > 0) return undefined;
  const told = present([
    sayWith(look, 'answer.better.rank', { rise: `${outcomeKey(look, 'national-rank-rise')}#value` }),
    sayWith(look, 'answer.better.share', { rise: `${outcomeKey(look, 'hitech-share-rise')}#value` }),
    sayWith(look, 'answer.better.orders', { growth: `${outcomeKey(look, 'auto-fair-growth')}#value` }),
  ]);
  return {
    id: 'betterThanBefore',
    ask: said('ask.better'),
    line: told.length ? said('answer.better.some') : silence(look, 'answer.better.none', 'outcomes'),
    more: told,
  };
};

/** Which of several counts of recruited projects is the one to quote? The one the year's target was set for. */
export const whichRecruited: Asking = (look) => {
  const rows = look.report?.tables.outcomes.filter(({ code }) => code === 'projects-1bn') ?? [];
  const task = rows.find(({ target }) => target !== undefined);
  if (!task) return undefined;
  const done = outcomeKey(look, 'projects-1bn', (row) => row === task);
  const amount = outcomeKey(look, 'projects-1bn-amount', ({ scope }) => scope === task.scope);
  const figures = numbers(look, { done: `${done}#value`, target: `${done}#target` });
  if (!figures) return undefined;
  const others = rows.filter((row) => row !== task && row.scope !== undefined);
  return {
    id: 'whichRecruited',
    ask: said('ask.whichRecruited'),
    line: said('answer.whichRecruited', figures),
    more: present([
      sayWith(look, 'answer.whichRecruited.amount', { done: `${amount}#value`, target: `${amount}#target` }),
      ...others.map((row) =>
        sayWith(
          look,
          'answer.whichRecruited.other',
          { value: `${outcomeKey(look, row.code, (other) => other === row)}#value` },
          scopeNames(row),
        ),
      ),
    ]),
  };
};

const scopeNames = (row: Row<'outcomes'>) => ({ scope: { zh: row.scope ?? '' } });

/** Which project is stuck, what comes next, who owns it? */
export const whichStuck: Asking = (look) => {
  const projects = look.report?.tables.projects ?? [];
  if (projects.length === 0) return undefined;
  const stuck = projects.filter(({ stage }) => stage === 'suspended' || stage === 'dropped');
  const promised = projects.filter(({ promise }) => promise !== undefined);
  const signing = projects.filter(({ stage }) => stage === 'nearSigning');
  const owners = projects.some(({ owner }) => owner !== undefined);
  return {
    id: 'whichStuck',
    ask: said('ask.whichStuck'),
    line: stuck.length
      ? said('answer.whichStuck.some', {}, { projects: listed(stuck.map(nameOf)) })
      : said('answer.whichStuck.none'),
    more: present([
      !owners && said('answer.whichStuck.noOwner'),
      ...promised.map((row) => promiseOf(row)),
      signing.length > 0 && said('answer.whichStuck.signing', {}, { projects: listed(signing.map(nameOf)) }),
    ]),
  };
};

const promiseOf = (row: Row<'projects'>) =>
  said(
    row.due ? 'answer.whichStuck.due' : 'answer.whichStuck.next',
    {},
    {
      project: nameWithPart(row),
      stage: row.promise ? stageWords[row.promise] : { zh: '' },
      due: { zh: row.due ?? '' },
    },
  );

/** Where does the national ranking show weakness? */
export const whereWeak: Asking = (look) => {
  const keys = {
    rank: `${outcomeKey(look, 'national-rank')}#value`,
    all: `${outcomeKey(look, 'torch-indicators')}#value`,
    top: `${outcomeKey(look, 'torch-top20')}#value`,
  };
  const figures = numbers(look, keys);
  return (
    figures && {
      id: 'whereWeak',
      ask: said('ask.whereWeak', { rank: figures.rank }),
      line: said('answer.whereWeak', { all: figures.all, top: figures.top }),
      more: [],
    }
  );
};

/** Whom does the fund that was not paid hit, and how many teams were there? */
export const whomFundHits: Asking = (look) => {
  const excludes = look.main?.reportedRateExcludes;
  if (!excludes || look.main?.excludedAmount) return undefined;
  const key = `${outcomeKey(look, 'startup-teams')}#value`;
  const teams = teamsOf(look.id(key), look.id(`${key}^2`));
  const names = { what: { zh: excludes } };
  return {
    id: 'whomFundHits',
    ask: teams ? said('ask.whomFundHits.teams', teams, names) : said('ask.whomFundHits', {}, names),
    line: said('answer.whomFundHits', {}, names),
    more: present([teams && said('answer.whomFundHits.teams', teams)]),
  };
};

const teamsOf = (one: FigureId | null, two: FigureId | null): Record<'one' | 'two', FigureId> | undefined =>
  one && two ? { one, two } : undefined;
