import type { FigureKey } from '../domain/figure';
import { differenceKey, topLines, totalOf } from './budgetKeys';
import type { Line } from './lines';
import type { LookUp } from './lookUp';
import { names } from './columnNames';
import type { PictureRow } from './picture';

/** As many steps as can be told apart between two budgets; what the others make up has no figure. */
const mostSteps = 5;

type Anchor = 'initial' | 'adjusted' | 'final';

/** What leads from one budget to the next: the figure of a line's step and of the whole. */
const passages: readonly { from: Anchor; to: Anchor; step: (line: FigureKey) => FigureKey; whole: string }[] = [
  { from: 'initial', to: 'adjusted', step: (line) => `${line}#netAdjustment`, whole: 'netAdjustment' },
  { from: 'adjusted', to: 'final', step: (line) => differenceKey(line, 'adjusted'), whole: 'unspent' },
  { from: 'initial', to: 'final', step: (line) => differenceKey(line, 'initial'), whole: 'difference(initial)' },
];

/** The budgets of the total in their order and, between two of them, what each line adds or takes away. */
export function bridgeRows(look: LookUp, lines: readonly Line[]): PictureRow[] {
  const total = totalOf(lines)?.key;
  if (!total) return [];
  const anchors = (['initial', 'adjusted', 'final'] as const).filter(
    (at) => look.value(`${total}#${at}`) !== undefined,
  );
  return anchors.flatMap((at, index) => {
    const passage = passages.find(({ from, to }) => from === at && to === anchors[index + 1]);
    const anchor: PictureRow = {
      key: at,
      label: names[at],
      level: 0,
      kind: 'total',
      cells: [look.id(`${total}#${at}`)],
    };
    return passage ? [anchor, ...passageRows(look, lines, { ...passage, total })] : [anchor];
  });
}

type Passage = (typeof passages)[number] & { total: FigureKey };

function passageRows(look: LookUp, lines: readonly Line[], { step, whole, total }: Passage): PictureRow[] {
  const size = (line: Line) => Math.abs(look.value(step(line.key)) ?? 0);
  const moved = topLines(lines).filter((line) => size(line) > 0);
  const largest = [...moved].sort((a, b) => size(b) - size(a)).slice(0, mostSteps);
  const difference = look.value(`${total}#${whole}`);
  const down = whole === 'unspent' ? (difference ?? 0) < 0 : (difference ?? 0) > 0;
  const label = { netAdjustment: names.netAdjustment, unspent: down ? names.overspent : names.unspent }[whole];
  const summary: PictureRow = {
    key: whole,
    label: label ?? (down ? names.more : names.less),
    level: 0,
    kind: 'rest',
    cells: [look.id(`${total}#${whole}`)],
  };
  const steps = largest.map((line): PictureRow => ({
    key: `${whole}/${line.key}`,
    label: line.label,
    level: 1,
    kind: 'line',
    cells: [look.id(step(line.key))],
  }));
  return difference === undefined || difference === 0 ? steps : [summary, ...steps];
}
