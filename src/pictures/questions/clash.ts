import { said, type Figure, type Said } from '../../domain/figure';
import { reportPath } from '../../domain/report';
import type { Asking } from './question';

interface Clash {
  one: Figure;
  two: Figure;
}

const sourceOf = ({ origin }: Figure): string | undefined => (origin.by === 'report' ? origin.source : undefined);

/** The same result told with two numbers more than a last digit apart, in the same words of hedge. */
function clashOf(book: Parameters<Asking>[0]['book'], path: string): Clash | undefined {
  for (const one of book.figures.values()) {
    if (!one.id.startsWith(`${path}/outcomes/`) || one.origin.by !== 'report' || typeof one.value !== 'number')
      continue;
    for (const id of one.origin.restated) {
      const two = book.figures.get(id);
      if (typeof two?.value !== 'number' || two.hedge !== one.hedge) continue;
      if (Math.abs(two.value - one.value) > Math.max(one.step, two.step)) return { one, two };
    }
  }
  return undefined;
}

function answerTo({ one, two }: Clash): Said {
  const [onePlace, twoPlace] = [sourceOf(one), sourceOf(two)];
  const figures = { one: one.id, two: two.id };
  if (!onePlace || !twoPlace) return said('answer.whichCount.plain', figures);
  return said('answer.whichCount', figures, { onePlace: { zh: onePlace }, twoPlace: { zh: twoPlace } });
}

/** Which of two numbers the report gives for one thing is the one to quote? */
export const whichCount: Asking = ({ book, report }) => {
  const clash = report && clashOf(book, reportPath(report));
  if (!clash) return undefined;
  const { one, two } = clash;
  const name = one.label.row ?? one.label.column;
  return {
    id: 'whichCount',
    ask: said('ask.whichCount', { one: one.id, two: two.id }, { name }),
    line: answerTo(clash),
    more: [],
  };
};
