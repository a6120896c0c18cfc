import { said, type Book, type Said } from '../../domain/figure';
import { lookUp, type LookUp } from '../lookUp';
import { firstOf, sayWith } from '../sentences';
import type { Selection } from '../selection';

/** The page in one sentence: the self-score with its grade, what of it is listed by item and what is not. */
export function scoresFinding(book: Book, { report }: Selection): Said {
  const look = lookUp(book, report);
  const grade = look.id('report#grade');
  const graded = grade === null ? 'plain' : 'graded';
  const say = (ending: string, keys: Record<string, string>): Said | undefined => {
    const sentence = sayWith(look, `heading.scores.${graded}.${ending}`, { score: 'report#totalScore', ...keys });
    return sentence && grade !== null ? said(sentence.message, { ...sentence.figures, grade }) : sentence;
  };
  const items = { count: 'report#listedCount', listed: 'report#listedScore' };
  return firstOf(
    said('heading.scores.none'),
    isRest(look) ? say('rest', { ...items, rest: 'report#unitemisedScore' }) : undefined,
    say('listed', items),
    say('total', {}),
    sayWith(look, 'heading.scores.listedOnly', items),
  );
}

const isRest = (look: LookUp): boolean => (look.value('report#unitemisedScore') ?? 0) > 0;
