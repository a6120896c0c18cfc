import { freeName } from '../../domain/freeWords';
import { said, type Book, type Said } from '../../domain/figure';
import { stageWords, type Name } from '../../domain/words';
import { reportPath } from '../../domain/report';
import { reportsOf, yearsOf } from '../../domain/years/reportYears';
import { lineName } from '../lines';
import { lookUp } from '../lookUp';
import type { Picture, PictureRow } from '../picture';
import { listed } from '../questions/question';
import type { Selection } from '../selection';
import { yearColumn, yearName, type YearsPicture } from '../yearColumns';
import { projectCount, yearCount } from '../../domain/years/yearWords';
import { countName } from '../years/yearNotes';
import { historyRows, isMissed, longestStand, openStand, type HistoryRow } from './historyRows';
import { fits, isFiltered, type ProjectFilter } from './projectFilter';
import { projectNames } from './projectNames';
import { projectsOf } from './projectsOf';

/** What a list of histories begins with: the longest stands, what fell through, the fastest, the lowest step, park by park. */
export const historySorts = ['stood', 'missed', 'fastest', 'stage', 'park'] as const;
export type HistorySort = (typeof historySorts)[number];
export const sortOfWord = (word: string | undefined): HistorySort | undefined =>
  historySorts.find((sort) => sort === word);

/** More projects than this: rows are low, and those that have arrived are named in one line. */
export const mostHistories = 24;

/** A row a project and a column a year: how each climbed its ladder, stood still, went back. */
export interface HistoriesPicture extends YearsPicture {
  histories: readonly HistoryRow[];
  sort: HistorySort;
}

export const isHistories = (picture: Picture): picture is HistoriesPicture => 'histories' in picture;

export interface HistoryOptions {
  sort?: HistorySort | undefined;
  filter?: ProjectFilter;
}

/** Projects over all stored years of the department. Nothing where only one year is stored. */
export function historiesPicture(
  book: Book,
  selection: Pick<Selection, 'report'>,
  { sort = 'stood', filter = {} }: HistoryOptions = {},
): HistoriesPicture {
  const { report } = selection;
  const years = yearsOf(book, report);
  const all = years.length > 1 ? historyRows(book, selection) : [];
  const fitting = sorted(
    all.filter((row) => fitsFilter(book, row, filter)),
    sort,
  );
  const folded = fitting.length > mostHistories ? fitting.filter(({ arrived }) => arrived) : [];
  const shown = fitting.filter((row) => !folded.includes(row));
  return {
    id: 'projectHistories',
    heading: headingOf(fitting, isFiltered(filter)),
    caption: said('caption.histories'),
    unit: 'none',
    columns: [
      ...years.map((year) => yearColumn(book, year, 'projects')),
      { key: 'standing', name: projectNames.standing },
      { key: 'moves', name: projectNames.moves },
      { key: 'expected', name: projectNames.promise },
    ],
    rows: fitting.flatMap(rowsOf),
    notes: [
      ...years
        .filter((year) => yearColumn(book, year, 'projects').notImported)
        .map((year) => said('yearNote.hole', {}, { year: yearName(year) })),
      ...(folded.length > 0 ? [arrivedNote(folded)] : []),
    ],
    current: reportPath(report),
    histories: shown,
    sort,
  };
}

const arrivedNote = (rows: readonly HistoryRow[]): Said =>
  said('yearNote.arrived', {}, { count: countName(rows.length), projects: listed(rows.map(({ name }) => name)) });

/** The filter of the page is asked of the project as the last report that names it tells it. */
function fitsFilter(book: Book, { history: { row } }: HistoryRow, filter: ProjectFilter): boolean {
  if (!isFiltered(filter)) return true;
  const look = lookUp(book, row);
  const project = projectsOf(look).find(({ code }) => code === row.code);
  return project !== undefined && fits(project, filter);
}

const lastStep = ({ history: { points, strands } }: HistoryRow): number => {
  const steps = [...points, ...strands.flatMap((strand) => strand.points)].filter(({ step }) => step !== undefined);
  const newest = Math.max(...steps.map(({ year }) => year));
  return Math.min(...steps.filter(({ year }) => year === newest).map(({ step }) => step ?? 0));
};

/** How often what was expected fell through, a silence counting less than any of them. */
const missedBy = ({ promises }: HistoryRow): number =>
  promises.reduce((sum, promise) => sum + (isMissed(promise) ? 100 : promise.state === 'unanswered' ? 1 : 0), 0);

const years = (row: HistoryRow, open: boolean): number => (open ? openStand(row) : longestStand(row))?.years ?? 0;

const keysOf: Record<HistorySort, (row: HistoryRow) => readonly number[]> = {
  stood: (row) => [years(row, true), years(row, false), -Number(row.arrived)],
  missed: (row) => [missedBy(row), years(row, true)],
  fastest: (row) => [row.speed],
  stage: (row) => [row.history.ladder === 'industry' ? 1 : 0, -lastStep(row)],
  park: () => [],
};

/** By the keys of a sort, largest first; what they leave alike stays in the report's order, park by park for parks. */
function sorted(rows: readonly HistoryRow[], sort: HistorySort): HistoryRow[] {
  if (sort === 'park') {
    const places = [...new Set(rows.map(({ history }) => placeOf(history.row)))];
    return places.flatMap((place) => rows.filter(({ history }) => placeOf(history.row) === place));
  }
  const keyed = rows.map((row) => ({ row, keys: keysOf[sort](row) }));
  return keyed
    .sort((a, b) => b.keys.reduce((found, key, index) => found || key - (a.keys[index] ?? 0), 0))
    .map(({ row }) => row);
}

const placeOf = ({ park, area }: HistoryRow['history']['row']): string => [park, area].filter(Boolean).join(' ');

/** Its stage in every year, then its parts' or halves', and what they come to in words. */
function rowsOf(row: HistoryRow): PictureRow[] {
  const { history, name, standing, moves, expected } = row;
  const place = placeOf(history.row);
  const says = { standing, ...(moves ? { moves } : {}), ...(expected ? { expected } : {}) };
  const cells = (points: HistoryRow['history']['points']): PictureRow['cells'] => [
    ...points.map(({ figure }) => figure ?? null),
    null,
    null,
    null,
  ];
  return [
    {
      key: `projects/${history.row.code}`,
      label: name,
      level: 0,
      kind: 'line',
      ...(place ? { group: freeName(place) } : {}),
      cells: cells(history.points),
      says,
    },
    ...history.strands.map((strand): PictureRow => ({
      key: `projects/${history.row.code}~${strand.key}`,
      label: strandName(strand),
      level: 1,
      kind: 'memo',
      cells: cells(strand.points),
    })),
  ];
}

/** A part by its own name, a half by its. */
const strandName = ({ key, row }: HistoryRow['history']['strands'][number]): Name =>
  row.part === key ? { zh: key } : lineName(row);

/** What stands still, else what stood longest; and how many expectations fell through. */
function headingOf(rows: readonly HistoryRow[], filtered: boolean): Said {
  if (rows.length === 0) return said('heading.histories.none');
  const still = sorted(rows, 'stood').find((row) => openStand(row));
  const stood = sorted(rows, 'stood').find((row) => longestStand(row));
  const missed = rows.filter(({ promises }) => promises.some(isMissed)).length;
  const suffix = missed > 0 ? '.missed' : '';
  const names = { missed: projectCount(missed) };
  const stand = still ? openStand(still) : stood && longestStand(stood);
  const row = still ?? stood;
  if (!row || !stand || filtered)
    return said(filtered ? 'heading.histories.filtered' : `heading.histories.moving${suffix}`, {}, names);
  return said(
    `heading.histories.${still ? 'still' : 'stood'}${suffix}`,
    {},
    {
      ...names,
      project: row.name,
      stage: stageWords[stand.stage],
      count: yearCount(stand.years),
    },
  );
}

/** How many years are stored: of one alone there is no history. */
export const hasHistories = (book: Book, { report }: Pick<Selection, 'report'>): boolean =>
  reportsOf(book, report).length > 1;
