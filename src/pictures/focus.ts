import { splitFigureId, type FigureId } from '../domain/figure';
import type { Picture } from './picture';

/**
 * What a page shows in ink while the rest steps back: a thing the reports speak of in every year (a budget line, an
 * indicator, a project), or the report of one year. `figure` is the mark it was asked for at, in `place`.
 */
export interface Focus {
  by: 'thing' | 'report';
  /** `budget/projects`, or `foshan-hitech-zone/2021`. */
  key: string;
  figure: FigureId;
  /** The picture the mark stands in: the same figure elsewhere is another mark. */
  place: string;
}

/** What of a page is in focus: held by a tap, or only under the pointer. */
export interface Focusing {
  held?: Focus;
  passing?: Focus;
}

/** `in`: the key itself. `kept`: of which it is made up. `out`: everything else. */
export type FocusState = 'in' | 'kept' | 'out';

/**
 * The thing a figure tells of: its row without the part of it and without the column, `projects/wanyang#stage^2` →
 * `projects/wanyang`. What is counted over a table is a thing of its own: `projects#count(toppedOut)`.
 */
export function thingOf(id: FigureId): string {
  const { key } = splitFigureId(id);
  const [row = '', column = ''] = key.split('#');
  return row.includes('/') ? row.replace(/~[^@:]*/, '') : `${row}#${column.replace(/\^\d+$/, '')}`;
}

const figuresIn = ({ rows }: Picture): FigureId[] => rows.flatMap(({ cells }) => cells.filter((id) => id !== null));

/** What a mark stands for. In a picture of one thing over several reports, a mark is its report. */
export function focusAt(figure: FigureId, place: string, picture?: Picture): Focus {
  const others = picture ? figuresIn(picture) : [];
  const reports = new Set(others.map((id) => splitFigureId(id).report));
  // What a report says of itself as a whole stands beside its total: the two are one thing here.
  const things = new Set(others.map(thingOf).filter((thing) => !thing.startsWith('report#')));
  const overYears = reports.size > 1 && things.size <= 1;
  return overYears
    ? { by: 'report', key: splitFigureId(figure).report, figure, place }
    : { by: 'thing', key: thingOf(figure), figure, place };
}

const isOf = ({ by, key }: Focus, id: FigureId): boolean =>
  by === 'thing' ? thingOf(id) === key : splitFigureId(id).report === key;

/** Rows that say of which the rows in focus are made up: those deeper in the tree, behind them. */
function keptFigures({ rows }: Picture, focus: Focus): ReadonlySet<FigureId> {
  const kept = new Set<FigureId>();
  let above: number | undefined;
  for (const { level, cells } of rows) {
    if (above !== undefined && level > above) for (const id of cells) if (id) kept.add(id);
    if (above !== undefined && level <= above) above = undefined;
    if (above === undefined && cells.some((id) => id !== null && isOf(focus, id))) above = level;
  }
  return kept;
}

/** How each figure of a picture stands to the focus; of a page's other figures by what they are alone. */
export function focusStates(focus: Focus, picture?: Picture): (id: FigureId) => FocusState {
  const kept = picture && focus.by === 'thing' ? keptFigures(picture, focus) : new Set<FigureId>();
  return (id) => {
    if (isOf(focus, id)) return 'in';
    return kept.has(id) ? 'kept' : 'out';
  };
}

/** Whether a picture says anything of what is in focus. */
export const speaksOf = (focus: Focus, picture: Picture): boolean => figuresIn(picture).some((id) => isOf(focus, id));

/** A tap on a mark holds what it stands for; the second on the same mark opens its figure's card. */
export function tapped({ held }: Focusing, mark: Focus): { focusing: Focusing; opens?: FigureId } {
  const again = held?.figure === mark.figure && held.place === mark.place;
  return again ? { focusing: { held }, opens: mark.figure } : { focusing: { held: mark } };
}

/** What is shown: under the pointer before what is held. */
export const shownFocus = ({ held, passing }: Focusing): Focus | undefined => passing ?? held;
