import { freeName } from '../../domain/freeWords';
import { rowKey, said, type Said } from '../../domain/figure';
import { differenceKey, rateKey, relativeKey } from '../budgetKeys';
import { excludedName } from '../excluded';
import { budgetLinesOf, lineName } from '../lines';
import { numbers, type LookUp } from '../lookUp';
import { mostUnspent } from '../mostUnspent';
import { present, sayWith } from '../sentences';
import { listed, type Asking } from './question';

/** Which execution rate holds: the reported one or one of the table's? */
export const whichRate: Asking = (look) => {
  const keys = { adjusted: rateKey('budget/total', 'adjusted'), initial: rateKey('budget/total', 'initial') };
  const figures = numbers(look, { reported: 'report#reportedRate', ...keys });
  // Nobody asks which of two equal numbers holds.
  if (!figures || look.value('report#reportedRate') === look.value(keys.adjusted)) return undefined;
  const excludes = look.main?.reportedRateExcludes;
  const names = excludes ? { what: freeName(excludes) } : undefined;
  return {
    id: 'whichRate',
    ask: said('ask.whichRate', figures),
    line: excludes ? said('answer.whichRate.excludes', figures, names) : said('answer.whichRate.plain', figures),
    more: present([
      sayWith(look, 'answer.whichRate.implied', {
        adjusted: 'report#impliedExcluded(adjusted)',
        initial: 'report#impliedExcluded(initial)',
      }),
    ]),
  };
};

/** Where is the unspent money: carried over, or taken back? */
export const whereUnspent: Asking = (look) => {
  const figures = numbers(look, { unspent: 'budget/total#unspent' });
  if (!figures || (look.value('budget/total#unspent') ?? 0) <= 0 || !look.report) return undefined;
  const most = mostUnspent(look, budgetLinesOf(look.book, look.report));
  const destination = look.main?.unspentDestination;
  const reason = look.main?.excludedReason;
  const share = most && numbers(look, { share: most.share });
  return {
    id: 'whereUnspent',
    ask: said('ask.whereUnspent', figures),
    line: destination
      ? said('answer.whereUnspent.stated', figures, { where: { zh: destination } })
      : said('answer.whereUnspent.notStated', figures),
    more: present([
      !destination &&
        reason !== undefined &&
        said('answer.whereUnspent.reason', {}, { item: excludedName(look), reason: { zh: reason } }),
      most && share && said('answer.whereUnspent.share', share, { line: most.line.label }),
      sayWith(look, 'answer.whereUnspent.estimate', {
        fund: 'report#impliedExcluded(adjusted)',
        share: 'report#impliedShareOfUnspent',
        other: 'report#impliedOtherUnspent',
      }),
    ]),
  };
};

/** Why does a line that got most of the money start at 0? */
export const whyFromZero: Asking = (look) => {
  const line = look.report?.tables.budget.find((row) => {
    const key = rowKey('budget', row, look.report?.year ?? 0);
    return row.kind === 'memo' && look.value(`${key}#initial`) === 0 && (look.value(`${key}#adjusted`) ?? 0) > 0;
  });
  if (!line || !look.report) return undefined;
  const key = rowKey('budget', line, look.report.year);
  const figures = numbers(look, { initial: `${key}#initial`, adjusted: `${key}#adjusted`, final: `${key}#final` });
  const names = { line: lineName(line) };
  return (
    figures && {
      id: 'whyFromZero',
      ask: said('ask.whyFromZero', { initial: figures.initial }, names),
      line: said('answer.whyFromZero', figures, names),
      more: present([totalBesideInitial(look)]),
    }
  );
};

/** How far the total ended from its initial budget, by how much and by which share of it. */
function totalBesideInitial(look: LookUp): Said | undefined {
  const keys = { total: differenceKey('budget/total', 'initial'), relative: relativeKey('budget/total', 'initial') };
  const less = (look.value(keys.total) ?? 0) < 0;
  return sayWith(look, `answer.whyFromZero.${less ? 'less' : 'more'}`, keys);
}

/** What did each project paid from one fund get? */
export const whoGotFund: Asking = (look) => {
  const funded = look.report?.tables.projects.filter(({ fundedBy }) => fundedBy !== undefined) ?? [];
  const fund = look.report?.tables.outcomes.find(({ code }) => code === funded[0]?.fundedBy);
  if (!fund || !look.report) return undefined;
  const figures = numbers(look, { amount: `${rowKey('outcomes', fund, look.report.year)}#value` });
  const names = { fund: lineName(fund), projects: listed(funded.map(lineName)) };
  return (
    figures && {
      id: 'whoGotFund',
      ask: said('ask.whoGotFund', {}, { fund: names.fund }),
      line: said('answer.whoGotFund', figures, names),
      more: [],
    }
  );
};
