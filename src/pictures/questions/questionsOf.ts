import type { Book } from '../../domain/figure';
import { lookUp } from '../lookUp';
import { present } from '../sentences';
import type { Selection } from '../selection';
import { whichCount } from './clash';
import { whereUnspent, whichRate, whoGotFund, whyFromZero } from './money';
import type { Asking, BriefingQuestion } from './question';
import { betterThanBefore, whereWeak, whichPoints, whichRecruited, whichStuck, whomFundHits } from './work';

const askings: readonly Asking[] = [
  whichRate,
  whereUnspent,
  whyFromZero,
  whoGotFund,
  whichPoints,
  betterThanBefore,
  whichRecruited,
  whichStuck,
  whereWeak,
  whomFundHits,
  whichCount,
];

/** What the room may ask of a report, with answers that say where the report is silent. */
export const questionsOf = (book: Book, selection: Selection): BriefingQuestion[] =>
  present(askings.map((asking) => asking(lookUp(book, selection.report), selection)));
