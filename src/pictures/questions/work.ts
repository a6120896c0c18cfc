import { freeName } from '../../domain/freeWords';
import { said } from '../../domain/figure';
import { isRankClaim } from '../../domain/claims';
import { dueName } from '../../domain/periodName';
import type { Row } from '../../domain/tables';
import { stageWords } from '../../domain/words';
import { lineName, nameWithPart } from '../lines';
import { numbers } from '../lookUp';
import { frameOf } from '../outcomes/frame';
import { outcomesOf } from '../outcomes/outcomesOf';
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
      ...items.map(({ key, label, reason }) =>
        sayWith(
          look,
          `answer.whichPoints.${reason ? 'reason' : 'noReason'}`,
          { points: `${key}#deduction` },
          { item: label, reason: { zh: reason ?? '' } },
        ),
      ),
      unitemised && said('answer.whichPoints.rest', unitemised),
    ]),
  };
};

/** Better than last year, than others? Told with nothing but what the report says of it. */
export const betterThanBefore: Asking = (look, { compared }) => {
  if (compared.length > 0) return undefined;
  const claims = (look.report?.tables.outcomes ?? []).filter(isRankClaim);
  const told = present([
    sayWith(look, 'answer.better.rank', {
      rise: `${outcomeKey(look, 'national-rank-rise')}#value`,
      rank: `${outcomeKey(look, 'national-rank')}#value`,
    }),
    sayWith(look, 'answer.better.share', { rise: `${outcomeKey(look, 'hitech-share-rise')}#value` }),
    sayWith(look, 'answer.better.orders', { growth: `${outcomeKey(look, 'auto-fair-growth')}#value` }),
    claims.length > 0 && said('answer.better.claims', {}, { claims: listed(claims.map(lineName)) }),
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
  const outcomes = look.report ? outcomesOf(look.book, look.report) : [];
  const counts = outcomes.filter(({ first: { row, value } }) => row.code === 'projects-1bn' && value !== undefined);
  const task = counts.find(({ first }) => first.target !== undefined);
  if (!task) return undefined;
  const figures = numbers(look, { done: `${task.key}#value`, target: `${task.key}#target` });
  if (!figures) return undefined;
  const amount = outcomes.find(({ amountOf }) => amountOf === task);
  const others = counts.filter((one) => one !== task && one.scope !== undefined);
  return {
    id: 'whichRecruited',
    ask: said('ask.whichRecruited'),
    line: said('answer.whichRecruited', figures, { ...frameOf(task), name: task.name }),
    more: present([
      amount &&
        sayWith(
          look,
          'answer.whichRecruited.amount',
          { done: `${amount.key}#value`, target: `${amount.key}#target` },
          { name: amount.name },
        ),
      ...others.map((one) =>
        sayWith(
          look,
          'answer.whichRecruited.other',
          { value: `${one.key}#value` },
          { ...frameOf(one), name: one.name },
        ),
      ),
    ]),
  };
};

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
      ? said('answer.whichStuck.some', {}, { projects: listed(stuck.map(lineName)) })
      : said('answer.whichStuck.none'),
    more: present([
      !owners && said('answer.whichStuck.noOwner'),
      ...promised.map((row) => promiseOf(row)),
      signing.length > 0 && said('answer.whichStuck.signing', {}, { projects: listed(signing.map(lineName)) }),
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
      due: dueName(row.due ?? ''),
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

/** Whom does the fund that was not paid out hit? */
export const whomFundHits: Asking = ({ main }) => {
  const excludes = main?.reportedRateExcludes;
  if (!excludes || main?.excludedAmount) return undefined;
  const names = { what: freeName(excludes) };
  return {
    id: 'whomFundHits',
    ask: said('ask.whomFundHits', {}, names),
    line: main.excludedReason
      ? said('answer.whomFundHits.reason', {}, { ...names, reason: { zh: main.excludedReason } })
      : said('answer.whomFundHits', {}, names),
    more: [],
  };
};
