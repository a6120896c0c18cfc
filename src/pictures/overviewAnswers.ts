import { freeName } from '../domain/freeWords';
import { said, type Book, type Said } from '../domain/figure';
import { projectCount } from '../domain/years/yearWords';
import { reportsOf } from '../domain/years/reportYears';
import { totalOf } from './budgetKeys';
import { budgetLinesOf } from './lines';
import { lookUp, type LookUp } from './lookUp';
import { mostUnspent } from './mostUnspent';
import { tellingCounts } from './projects/placeCounts';
import { placesOf } from './projects/placePicture';
import { projectsOf } from './projects/projectsOf';
import { nextStepOf } from './projects/standing';
import type { Selection } from './selection';
import { present, sayWith } from './sentences';
import { stagePhrase } from './stagePhrases';

/** A question the first page answers in one line, and where the whole answer stands. */
export interface OverviewAnswer {
  ask: Said;
  answer: Said;
  leads: { to: 'budget' } | { to: 'park'; park: string } | { to: 'projects' };
}

/**
 * Where the unspent money is, how far the first park is, and of one year alone what has no next step written. A question
 * whose answer the report doesn't hold is not asked.
 */
export function overviewAnswers(book: Book, selection: Selection): OverviewAnswer[] {
  const look = lookUp(book, selection.report);
  return present([
    unspentAnswer(book, selection, look),
    parkAnswer(book, selection, look),
    reportsOf(book, selection.report).length > 1 ? undefined : nextAnswer(look),
  ]);
}

function unspentAnswer(book: Book, { report }: Selection, look: LookUp): OverviewAnswer | undefined {
  const lines = budgetLinesOf(book, report);
  const total = totalOf(lines)?.key ?? 'budget/total';
  if ((look.value(`${total}#unspent`) ?? 0) <= 0) return undefined;
  const most = mostUnspent(look, lines);
  const answer =
    (most &&
      sayWith(
        look,
        'overview.answer.unspent.share',
        { unspent: `${most.line.key}#unspent`, share: most.share },
        { line: most.line.label },
      )) ??
    sayWith(look, 'overview.answer.unspent', { unspent: `${total}#unspent` });
  return answer && { ask: said('overview.ask.unspent'), answer, leads: { to: 'budget' } };
}

function parkAnswer(book: Book, selection: Selection, look: LookUp): OverviewAnswer | undefined {
  const [park] = placesOf(book, selection);
  const [a, b] = park === undefined ? [] : tellingCounts(look, park);
  if (park === undefined || !a) return undefined;
  const stage = stagePhrase(a.stage);
  return {
    ask: said('overview.ask.park', {}, { place: freeName(park) }),
    answer: b
      ? said('overview.answer.park.two', { count: a.figure, b: b.figure }, { stage, stageB: stagePhrase(b.stage) })
      : said('overview.answer.park', { count: a.figure }, { stage }),
    leads: { to: 'park', park },
  };
}

function nextAnswer(look: LookUp): OverviewAnswer | undefined {
  const unsaid = projectsOf(look).filter((project) => nextStepOf(project) === 'unsaid').length;
  if (unsaid === 0) return undefined;
  const answer = said('overview.answer.next', {}, { projects: projectCount(unsaid) });
  return { ask: said('overview.ask.next'), answer, leads: { to: 'projects' } };
}
