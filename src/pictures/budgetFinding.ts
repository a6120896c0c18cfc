import type { Book, Said } from '../domain/figure';
import { differenceKey, rateKey, totalOf } from './budgetKeys';
import { budgetLinesOf, type Line } from './lines';
import { lookUp, type LookUp } from './lookUp';
import { mostUnspent } from './mostUnspent';
import { firstOf, sayWith, silence } from './sentences';
import type { Selection } from './selection';

/** How the budget was carried out, against the chosen budget alone. */
export function budgetFinding(book: Book, { report, caliber }: Selection): Said {
  const look = lookUp(book, report);
  const lines = budgetLinesOf(book, report);
  const total = totalOf(lines)?.key ?? 'budget/total';
  return firstOf(
    silence(look, 'heading.budget.none', 'budget'),
    caliber === 'adjusted' ? againstAdjusted(look, lines, total) : againstInitial(look, total),
    sayWith(look, 'heading.budget.plain', { final: `${total}#final` }),
  );
}

function againstAdjusted(look: LookUp, lines: readonly Line[], total: string): Said | undefined {
  const spent = { final: `${total}#final`, rate: rateKey(total, 'adjusted') };
  const unspent = look.value(`${total}#unspent`);
  if (unspent === undefined) return sayWith(look, 'heading.budget.adjusted', spent);
  if (unspent === 0) return sayWith(look, 'heading.budget.adjusted.same', spent);
  if (unspent < 0) {
    return sayWith(look, 'heading.budget.adjusted.more', { ...spent, difference: differenceKey(total, 'adjusted') });
  }
  const left = { ...spent, unspent: `${total}#unspent` };
  const most = mostUnspent(look, lines);
  return most
    ? sayWith(look, 'heading.budget.adjusted.share', { ...left, share: most.share }, { line: most.line.label })
    : sayWith(look, 'heading.budget.adjusted.less', left);
}

function againstInitial(look: LookUp, total: string): Said | undefined {
  const difference = look.value(differenceKey(total, 'initial'));
  const spent = { final: `${total}#final`, rate: rateKey(total, 'initial') };
  if (difference === undefined) return sayWith(look, 'heading.budget.initial', spent);
  if (difference === 0) return sayWith(look, 'heading.budget.initial.same', spent);
  const keys = { ...spent, difference: differenceKey(total, 'initial') };
  return sayWith(look, `heading.budget.initial.${difference < 0 ? 'less' : 'more'}`, keys);
}
