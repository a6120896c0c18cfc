import type { FigureId, Said } from '../figure';
import { frameworkChange, isSameFramework, type FrameworkChange } from '../years/framework';
import { rowKey } from '../figure';
import type { KeyBetween } from '../messageKey';
import type { Row } from '../tables';
import { joinNames, checkedName, type CheckView } from './checkView';
import { findingOf } from './findings';
import type { Rule } from './rule';
import { yearPair, type YearPair } from './yearBefore';

const rule = 'frameworkChanged';

const weightId = (view: CheckView, row: Row<'scores'>): FigureId =>
  view.id(`${rowKey('scores', row, view.report.year)}#weight`);

/** A line for each indicator that came, went, or was given another weight or name. */
function linesOf({ view, before, names }: YearPair, change: FrameworkChange): Said[] {
  const line = (
    kind: KeyBetween<'check.frameworkChanged.', ''>,
    figures: Said['figures'],
    more: Said['names'],
  ): Said => ({
    message: `check.frameworkChanged.${kind}`,
    figures,
    names: { ...names, ...more },
  });
  const titles = change.titles
    ? [line('titles', {}, { from: { zh: change.titles.from }, to: { zh: change.titles.to } })]
    : [];
  const fullScores = { from: before.id('report#fullScore'), to: view.id('report#fullScore') };
  return [
    ...titles,
    ...(change.fullScore ? [line('fullScoreLine', fullScores, {})] : []),
    ...(change.bands ? [line('bandsLine', {}, { from: { zh: change.bands.from }, to: { zh: change.bands.to } })] : []),
    ...change.reweighted.map(({ from, to }) =>
      line('reweighted', { from: weightId(before, from), to: weightId(view, to) }, { name: checkedName(to) }),
    ),
    ...change.renamed.map(({ from, to }) => line('renamed', {}, { from: checkedName(from), to: checkedName(to) })),
    ...change.added.map((row) => line('added', { weight: weightId(view, row) }, { name: checkedName(row) })),
    ...change.removed.map((row) => line('removed', { weight: weightId(before, row) }, { name: checkedName(row) })),
    ...change.suggested.map(({ from, to }) => line('suggested', {}, { from: checkedName(from), to: checkedName(to) })),
  ];
}

const itemsOf = ({ added, removed, reweighted, renamed }: FrameworkChange): Row<'scores'>[] => [
  ...reweighted.map(({ to }) => to),
  ...renamed.map(({ to }) => to),
  ...added,
  ...removed,
];

/** Of a full score that changed under the same indicators somebody has to say why: no other change explains it. */
const results = {
  agrees: 'agrees',
  named: 'note',
  bands: 'note',
  changed: 'note',
  titled: 'note',
  fullScore: 'toExplain',
} as const;

function variantOf(change: FrameworkChange, items: boolean): keyof typeof results {
  if (isSameFramework(change)) return items ? 'named' : change.bands ? 'bands' : 'agrees';
  if (items) return 'changed';
  return change.titles ? 'titled' : 'fullScore';
}

/** Scores of two years stand in one framework, or they are only set side by side. A new name is noted, too. */
export const frameworkChanged: Rule = {
  name: rule,
  number: 22,
  title: { zh: '评分体系与上年相同', en: 'The score framework is that of the year before' },
  reads: ['scores'],
  overYears: true,
  check(view) {
    const pair = yearPair(view);
    if (!pair) return [];
    const { before, names } = pair;
    const scored = [view, before].filter(({ report }) => report.tables.scores.length > 0);
    const change = frameworkChange(before.report, view.report, view.book.mappings);
    if (!change || scored.length < 2) {
      if (scored.length === 0) return [];
      const said: Said = { message: 'check.frameworkChanged.notChecked', figures: {}, names };
      return [findingOf(view, [rule, 'scores'], { result: 'notChecked', said, inputs: [] })];
    }
    const changed = itemsOf(change);
    const variant = variantOf(change, changed.length > 0);
    const listed = [...new Map(changed.map((row) => [row.code, checkedName(row)])).values()];
    const workings = linesOf(pair, change);
    return [
      findingOf(view, [rule, 'scores'], {
        result: results[variant],
        said: {
          message: `check.frameworkChanged.${variant}`,
          figures: {},
          names: { ...names, items: joinNames(listed) },
        },
        inputs: [...new Set(workings.flatMap(({ figures }) => Object.values(figures)))],
        workings,
      }),
    ];
  },
};
