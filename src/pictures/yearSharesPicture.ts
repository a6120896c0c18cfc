import { figureId, said, type Book, type FigureId, type FigureKey, type Said } from '../domain/figure';
import { reportPath } from '../domain/report';
import { compareWith } from '../domain/years';
import { relativeKey, rateKey } from './budgetKeys';
import { names } from './columnNames';
import { lookUp, type LookUp } from './lookUp';
import { changeLine, overviewFigures, type HeadlineFigure } from './overviewFigures';
import { overviewFinding } from './overviewFinding';
import type { Picture, PictureRow } from './picture';
import { sayWith } from './sentences';
import type { Selection } from './selection';
import { mainCompared, yearName } from './yearColumns';

type Key = 'final' | 'score' | 'tasks' | 'threePublic';

/** What stands in a row besides its figure, by column. */
type Cells = Partial<Record<'whole' | 'share' | 'itemised' | 'open' | 'short', FigureKey>>;

const columnKeys = ['figure', 'whole', 'share', 'itemised', 'open', 'short', 'before'] as const;

/**
 * The year in one picture: what was spent, scored, finished and spent on the “three public” items, each in a bar of its
 * own 100 %. Columns: the figure, what 100 % is, its share; of a score and of tasks what the report itemises and what it
 * leaves open; what is short of the whole; the share of the year compared with. What isn't stated has no row.
 */
export function yearSharesPicture(book: Book, selection: Selection): Picture {
  const look = lookUp(book, selection.report);
  const rows = overviewFigures(book, selection).flatMap((headline) => {
    const { key } = headline;
    return key === 'rate' ? [] : [rowOf(look, selection, { ...headline, key })];
  });
  return {
    id: 'yearShares',
    heading: overviewFinding(book, selection),
    caption: captionOf(book, selection, rows),
    unit: 'none',
    columns: columnKeys.map((key) => ({
      key,
      name: names[key],
      ...(key === 'share' || key === 'before' ? { unit: '%' as const } : { ownUnits: true as const }),
    })),
    rows,
    notes: [],
  };
}

/** Whether another year is drawn beside, or that the one before was not imported: said once. */
function captionOf(book: Book, selection: Selection, rows: readonly PictureRow[]): Said {
  const against = mainCompared(selection);
  if (against && rows.some(({ cells }) => cells.at(-1))) {
    return said('caption.yearShares.before', {}, { year: yearName(against) });
  }
  const before = { ...selection.report, year: selection.report.year - 1 };
  return said(book.reports.has(reportPath(before)) ? 'caption.yearShares' : 'caption.yearShares.alone');
}

function cellsOf({ caliber }: Selection): Record<Key, Cells> {
  const total = 'budget/total';
  return {
    final: { whole: `${total}#${caliber}`, share: rateKey(total, caliber), short: relativeKey(total, caliber) },
    score: {
      whole: 'report#fullScore',
      itemised: 'report#listedScore',
      open: 'report#unitemisedScore',
      short: 'report#deducted',
    },
    tasks: {
      whole: 'report#tasksTotal',
      itemised: 'report#tasksStatedDone',
      open: 'report#tasksWithoutStatus',
    },
    threePublic: { whole: 'report#threePublicBudget', share: 'report#threePublicRate' },
  };
}

function rowOf(look: LookUp, selection: Selection, headline: HeadlineFigure & { key: Key }): PictureRow {
  const { key, figure, beside } = headline;
  const keys = cellsOf(selection)[key];
  const id = (one: FigureKey | undefined): FigureId | null => (one === undefined ? null : look.id(one));
  const compared: Partial<Record<Key, FigureKey | undefined>> = { final: keys.share, score: 'report#totalScore' };
  const before = beforeOf(look.book, selection, compared[key]);
  const [change] = changeLine(look.book, selection, headline);
  const says = {
    ...wordsOf(look, selection)[key],
    ...(change ? { change } : {}),
    ...(key === 'tasks' && beside && typeof beside !== 'string' ? { beside } : {}),
  };
  return {
    key,
    label: names[`${key}Share`],
    level: 0,
    kind: 'line',
    says: Object.fromEntries(Object.entries(says).filter((entry): entry is [string, Said] => entry[1] !== undefined)),
    cells: [figure, id(keys.whole), id(keys.share), id(keys.itemised), id(keys.open), id(keys.short), before],
  };
}

/** The same share a year before, where the two may be compared. */
function beforeOf(book: Book, selection: Selection, key: FigureKey | undefined): FigureId | null {
  const against = mainCompared(selection);
  const comparison = against && key ? compareWith(book, figureId(selection.report, key), against) : undefined;
  const change = comparison?.change?.id;
  const there = against && key ? figureId(against, key) : undefined;
  return change !== undefined && book.figures.has(change) && there && book.figures.has(there) ? there : null;
}

type Words = Partial<Record<'base' | 'inside' | 'under' | 'less', Said | undefined>>;

/** What stands under a row's name, in its bar and under it; `less` is what is short of the whole. */
function wordsOf(look: LookUp, { caliber }: Selection): Record<Key, Words> {
  const relative = relativeKey('budget/total', caliber);
  const [difference, open] = [look.value(relative) ?? 0, look.value('report#tasksWithoutStatus') ?? 0];
  const grade = look.id('report#grade');
  const has = (key: FigureKey): boolean => (look.value(key) ?? 0) > 0;
  return {
    final: {
      base: said(`yearShares.base.${caliber}`),
      less: difference < 0 ? sayWith(look, `yearShares.less.${caliber}`, { share: relative }) : undefined,
      under: difference > 0 ? sayWith(look, `yearShares.more.${caliber}`, { share: relative }) : undefined,
    },
    score: {
      base: grade === null ? undefined : said('yearShares.graded', { grade }),
      inside: has('report#listedCount')
        ? sayWith(look, 'yearShares.listed', { count: 'report#listedCount', score: 'report#listedScore' })
        : undefined,
      under: has('report#unitemisedScore')
        ? sayWith(look, 'yearShares.unitemised', { score: 'report#unitemisedScore' })
        : undefined,
      less: has('report#deducted') ? sayWith(look, 'yearShares.deducted', { points: 'report#deducted' }) : undefined,
    },
    tasks: {
      base: sayWith(look, 'yearShares.tasksDone', { done: 'report#tasksDone' }),
      under:
        open > 0
          ? sayWith(look, 'yearShares.tasksOpen', {
              counted: 'report#tasksStatedDone',
              missing: 'report#tasksWithoutStatus',
            })
          : undefined,
    },
    threePublic: {
      base: has('report#threePublicBudget') ? said('yearShares.base.threePublic') : undefined,
      under: sayWith(look, 'yearShares.planned', { amount: 'report#threePublicBudget' }),
    },
  };
}
