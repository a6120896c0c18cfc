import { freeName } from '../freeWords';
import type { Figure, Said } from '../figure';
import type { Finding } from '../finding';
import { wordings } from '../years/incomparable';
import { baseWithout, gapOf, rateOf } from './carried';
import { firstRows, type CheckView } from './checkView';
import { findingOf } from './findings';
import type { Rule } from './rule';
import { yearPair } from './yearBefore';

const rule = 'reportedRate';
const calibers = ['adjusted', 'initial'] as const;

interface Caliber {
  caliber: (typeof calibers)[number];
  base: Figure;
  rate: Figure;
  gap: Figure;
  /** Worked out here, not a figure of the report. */
  own: readonly Figure[];
}

interface Read {
  reported: Figure;
  final: Figure;
  excluded: Figure | undefined;
  calibers: readonly Caliber[];
}

/** The rate of each caliber and how far the reported one is from it; with a stated amount left out, without that. */
function caliberOf(view: CheckView, total: string, { reported, final, excluded }: Omit<Read, 'calibers'>): Caliber[] {
  return calibers.flatMap((caliber) => {
    const stated = view.figure(`${total}#${caliber}`);
    if (typeof stated?.value !== 'number') return [];
    const base = excluded ? baseWithout(view, [rule, `${total}#base(${caliber})`], [stated, excluded]) : stated;
    const own = rateOf(view, [rule, `${total}#rate(${caliber})`], [final, base]);
    const rate = excluded ? own : view.figure(`${total}#rate(${caliber})`);
    if (typeof rate?.value !== 'number') return [];
    const gap = gapOf(view, [rule, `report#gap(${caliber})`], [reported, rate]);
    return [{ caliber, base, rate, gap, own: excluded ? [base, rate] : [] }];
  });
}

function readRate(view: CheckView): Read | undefined {
  const reported = view.figure('report#reportedRate');
  const total = firstRows(view, 'budget').find(({ row }) => row.kind === 'total')?.key;
  const final = total && view.figure(`${total}#final`);
  if (!reported || !total || !final || typeof final.value !== 'number') return undefined;
  const amount = view.figure('report#excludedAmount');
  const read = { reported, final, excluded: typeof amount?.value === 'number' ? amount : undefined };
  const found = caliberOf(view, total, read);
  return found.length ? { ...read, calibers: found } : undefined;
}

const caliberLine = ({ final }: Read, { caliber, base, rate, gap }: Caliber): Said => ({
  message: gap.value === 0 ? `check.reportedRate.line.${caliber}` : `check.reportedRate.lineOff.${caliber}`,
  figures: { final: final.id, base: base.id, rate: rate.id, ...(gap.value === 0 ? {} : { gap: gap.id }) },
});

/** What the reported rate would need for a base, and what would have been left out of each budget: 推算. */
function backSolutions(view: CheckView, { reported, final }: Read): Said[] {
  const implied = view.figure('report#impliedBase');
  if (!implied) return [];
  const base = { final: final.id, reported: reported.id, implied: implied.id };
  const excluded = calibers.flatMap((caliber): Said[] => {
    const figure = view.figure(`report#impliedExcluded(${caliber})`);
    const [budget] = figure?.origin.by === 'formula' ? figure.origin.inputs : [];
    if (!figure || !budget) return [];
    const figures = { budget, implied: implied.id, excluded: figure.id };
    return [{ message: `check.reportedRate.backSolved.${caliber}`, figures }];
  });
  return [{ message: 'check.reportedRate.impliedBase', figures: base }, ...excluded];
}

function compared(view: CheckView, read: Read): Finding {
  const { reported, final, excluded } = read;
  const match = read.calibers.find(({ gap }) => Math.abs(Number(gap.value)) <= reported.step / 2);
  const left = view.report.tables.reports[0]?.reportedRateExcludes;
  const rates = Object.fromEntries(read.calibers.map(({ caliber, rate }) => [caliber, rate.id]));
  const [only, another] = read.calibers;
  const variant = match
    ? (`agrees.${match.caliber}` as const)
    : (`${excluded ? 'excluded' : 'toExplain'}${!only || another ? '' : (`.${only.caliber}` as const)}` as const);
  const gaps = read.calibers.flatMap(({ gap, own }) => (gap.value === 0 ? own : [...own, gap]));
  const leftOut: Said[] =
    left && !match && !excluded
      ? [{ message: 'check.reportedRate.leftOut', figures: {}, names: { left: freeName(left) } }]
      : [];
  return findingOf(view, [rule, 'report'], {
    result: match ? 'agrees' : 'toExplain',
    said: { message: `check.reportedRate.${variant}`, figures: { reported: reported.id, ...rates } },
    inputs: [reported, final, ...(excluded ? [excluded] : []), ...read.calibers.map(({ base }) => base)].map(
      ({ id }) => id,
    ),
    workings: [
      ...leftOut,
      ...read.calibers.map((caliber) => caliberLine(read, caliber)),
      ...(match ? [] : backSolutions(view, read)),
    ],
    figures: gaps,
  });
}

/** What a report says its rate is of, and what it leaves out. */
function toldCaliber({ report }: CheckView): string | undefined {
  const [row] = report.tables.reports;
  return [row?.reportedRateScope, row?.reportedRateExcludes].filter(Boolean).join('；') || undefined;
}

/** A rate told on another base than last year's, as both reports word it: a reader takes it for a change. */
function otherCaliber(view: CheckView): Finding[] {
  const pair = yearPair(view);
  const [now, old] = [view.figure('report#reportedRate'), pair?.before.figure('report#reportedRate')];
  const [here, there] = [toldCaliber(view), pair && toldCaliber(pair.before)];
  if (!pair || !now || !old || here === there) return [];
  const names = { ...pair.names, ...wordings(here, there).names };
  const figures = { reported: now.id, old: old.id };
  return [
    findingOf(view, [rule, 'years'], {
      result: 'note',
      said: { message: 'check.reportedRate.years', figures: {}, names },
      inputs: [now.id, old.id],
      workings: [{ message: 'check.reportedRate.yearsLine', figures, names }],
    }),
  ];
}

/** The rate the report tells of itself against both calibers; where it is neither, what its base would have to be. */
export const reportedRate: Rule = {
  name: rule,
  number: 10,
  title: { zh: '自报执行率与口径', en: 'The reported rate and its base' },
  reads: ['reports', 'budget'],
  check(view) {
    const reported = view.figure('report#reportedRate');
    if (typeof reported?.value !== 'number') return [];
    const read = readRate(view);
    if (read) return [compared(view, read), ...otherCaliber(view)];
    const said: Said = { message: 'check.reportedRate.notChecked', figures: { reported: reported.id } };
    return [
      findingOf(view, [rule, 'report'], { result: 'notChecked', said, inputs: [reported.id] }),
      ...otherCaliber(view),
    ];
  },
};
