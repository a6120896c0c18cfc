import type { Figure, FigureId } from '../figure';
import type { Finding } from '../finding';
import { cellFigure } from './carried';
import { firstRows, checkedName, type CheckView, type KeyedRow } from './checkView';
import { findingOf } from './findings';
import type { Rule } from './rule';

const rule = 'mostOfAll';

/** The section of the report a source lies in: `二.三.4.段1` and `二.三.4.段2` are told together. */
const section = (source: string | undefined) => source?.split('.').slice(0, -1).join('.');

interface Besides {
  /** A count told beside it that makes up its whole: 12 of 12. */
  all: { part: Figure; whole: Figure } | undefined;
  /** A score of the same section that lost nothing. */
  full: { score: FigureId; weight: FigureId } | undefined;
}

function besides(view: CheckView, { row }: KeyedRow<'outcomes'>): Besides {
  const here = section(row.source);
  const outcomes = firstRows(view, 'outcomes');
  const alls = outcomes.flatMap((part) => {
    const whole = outcomes.find((other) => other.row.code === part.row.partOf);
    if (!here || section(part.row.source) !== here || !whole) return [];
    const [a, b] = [view.figure(`${part.key}#value`), view.figure(`${whole.key}#value`)];
    return a && b && a.value === b.value ? [{ part: a, whole: b }] : [];
  });
  const fulls = firstRows(view, 'scores').flatMap((item) => {
    if (!here || section(item.row.source) !== here || view.number(`${item.key}#deduction`) !== 0) return [];
    return [{ score: view.id(`${item.key}#score`), weight: view.id(`${item.key}#weight`) }];
  });
  return { all: alls[0], full: fulls[0] };
}

function findingFor(view: CheckView, item: KeyedRow<'outcomes'>): Finding[] {
  const { all, full } = besides(view, item);
  if (!all && !full) return [];
  const { key, index, row } = item;
  const { source } = row;
  const name = checkedName(row);
  const value = { absent: 'notStated' } as const;
  const most = cellFigure(view, rule, { table: 'outcomes', index, column: 'value', key, name, source, value });
  const variant = all && full ? 'both' : all ? 'all' : 'full';
  const figures: Record<string, FigureId> = { ...(all && { part: all.part.id, whole: all.whole.id }), ...full };
  const label = (figure: Figure | undefined) => figure?.label.row ?? { zh: '' };
  const names = { name, ...(all && { partName: label(all.part), wholeName: label(all.whole) }) };
  return [
    findingOf(view, [rule, key], {
      result: 'note',
      said: { message: `check.mostOfAll.${variant}`, figures, names },
      inputs: [most.id, ...Object.values(figures)],
      figures: [most],
    }),
  ];
}

/** 绝大部分 told beside a count of all, or beside full marks: most is not all. */
export const mostOfAll: Rule = {
  name: rule,
  number: 19,
  title: { zh: '“绝大部分”与全部', en: '"Most" beside all' },
  reads: ['outcomes', 'scores'],
  check: (view) =>
    firstRows(view, 'outcomes')
      .filter(({ row }) => row.hedge === 'most')
      .flatMap((item) => findingFor(view, item)),
};
