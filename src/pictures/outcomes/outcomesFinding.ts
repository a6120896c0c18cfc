import { said, type Book, type Said } from '../../domain/figure';
import { isRecruitment } from '../../domain/recruitment';
import { lookUp, numbers } from '../lookUp';
import { silence } from '../sentences';
import type { Selection } from '../selection';
import { frameOf } from './frame';
import { outcomesOf, type StatedOutcome } from './outcomesOf';
import { isReached } from './targetsPicture';

/** The year's first outcome with a target, with its amount; else how many key tasks were done; else only the subject. */
export function outcomesFinding(book: Book, { report }: Selection): Said {
  const outcomes = outcomesOf(book, report).filter(
    ({ first }) => first.target !== undefined && first.value && book.figures.get(first.target)?.hedge !== 'atMost',
  );
  const count = outcomes.find(({ amountOf }) => amountOf === undefined) ?? outcomes[0];
  if (count)
    return targetFinding(
      book,
      count,
      outcomes.find(({ amountOf }) => amountOf === count),
    );
  const look = lookUp(book, report);
  const tasks = numbers(look, { done: 'report#tasksDone', total: 'report#tasksTotal' });
  return tasks ? said('heading.outcomes.tasks', tasks) : silence(look, 'heading.outcomes.none', 'outcomes');
}

function targetFinding(book: Book, count: StatedOutcome, amount: StatedOutcome | undefined): Said {
  const kind = isRecruitment(count.first.row.verb) ? 'recruited' : 'other';
  const reached = [count, amount].every((one) => one === undefined || isReached(book, one)) ? 'reached' : 'short';
  const figures = {
    count: count.first.value ?? '',
    target: count.first.target ?? '',
    ...(amount ? { amount: amount.first.value ?? '', amountTarget: amount.first.target ?? '' } : {}),
  };
  const names = { ...frameOf(count), name: count.name, ...(amount ? { amountName: amount.name } : {}) };
  return said(`heading.outcomes.${kind}.${reached}${amount ? '.amount' : ''}`, figures, names);
}
