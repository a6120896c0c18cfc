import type { FigureId } from '../../domain/figure';
import { escapePiece } from '../../domain/report';
import { ladders, stepOn, type Ladder } from '../../domain/stages';
import type { Stage } from '../../domain/words';
import type { LookUp } from '../lookUp';

/** How many projects of one park or area stand at one step as a whole. */
export interface PlaceCount {
  stage: Stage;
  figure: FigureId;
  count: number;
}

interface Step {
  stage: Stage;
  key: string;
  rank: number;
}

const stepsOf = (ladder: Ladder, prefix: string): Step[] =>
  ladders[ladder].map((stage) => ({ stage, key: `${prefix}${stage}`, rank: stepOn(ladder, stage) ?? 0 }));
const onBoth = [...stepsOf('industry', ''), ...stepsOf('works', '')];

/**
 * What a heading tells of a place, everywhere: the step most of its projects stand at, then the next such step where
 * more than one stands; of steps with as many the one further up. Each place by itself, never added up.
 */
export function tellingCounts(look: LookUp, place: string, ladder?: Ladder): PlaceCount[] {
  const steps = new Map(
    (ladder ? stepsOf(ladder, `${ladder}.`) : onBoth).map((step) => [
      look.id(`projects@${escapePiece(place)}#count(${step.key})`),
      step,
    ]),
  );
  const counts = [...steps].flatMap(([figure, step]) => {
    const value = figure === null ? undefined : look.book.figures.get(figure)?.value;
    return figure !== null && typeof value === 'number' ? [{ ...step, figure, count: value / 100 }] : [];
  });
  return counts
    .sort((a, b) => b.count - a.count || b.rank - a.rank)
    .filter(({ count }, index) => index === 0 || (index === 1 && count > 1));
}
