import { gapIn } from '../../domain/coverage';
import { said, type Book, type Said } from '../../domain/figure';
import { lookUp, type LookUp } from '../lookUp';
import { firstOf, sayWith, silence } from '../sentences';
import type { Selection } from '../selection';

/** The page in one sentence: the self-score with its grade, what of it is listed by item and what is not. */
export function scoresFinding(book: Book, { report }: Selection): Said {
  const look = lookUp(book, report);
  const grade = look.id('report#grade');
  const graded = grade === null ? 'plain' : 'graded';
  const say = (ending: 'rest' | 'listed' | 'total', keys: Record<string, string>): Said | undefined => {
    const sentence = sayWith(look, `heading.scores.${graded}.${ending}`, { score: 'report#totalScore', ...keys });
    return sentence && grade !== null ? said(sentence.message, { ...sentence.figures, grade }) : sentence;
  };
  const items = { count: 'report#listedCount', listed: 'report#listedScore' };
  return firstOf(
    silence(look, 'heading.scores.none', 'scores', 'reports'),
    isRest(look) ? say('rest', { ...items, rest: 'report#unitemisedScore' }) : undefined,
    say('listed', items),
    say('total', {}),
    sayWith(look, isGap(look) ? 'heading.scores.listedPart' : 'heading.scores.listedOnly', items),
  );
}

const isGap = ({ report }: LookUp): boolean => report !== undefined && gapIn(report, ['reports']) !== undefined;
const isRest = (look: LookUp): boolean => (look.value('report#unitemisedScore') ?? 0) > 0;
