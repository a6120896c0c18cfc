import { stageGroups, type StageGroup } from '../domain/stages';
import type { FigureId } from '../domain/figure';
import type { Name } from '../domain/words';
import type { ParkItem, ParkPlace, ParkSteps } from '../pictures/projects/parkStepsPicture';
import { evenLines, textWidth, wrapText } from './textWidth';

/** How names and figures are told. */
export interface Telling {
  name: (name: Name) => string;
  figure: (id: FigureId) => string;
  comma: string;
}

/** What stands behind a name: its step in words, a flag for what is promised. */
export type TailPiece = { text: string } | { glyph: 'flag' | 'rings' };

/** An item in lines, and on which of them its tail stands, how far in. */
export interface LaidItem {
  item: ParkItem;
  lines: readonly string[];
  tail: readonly TailPiece[];
  /** The line the tail stands on, from 0, and where on it. */
  tailAt: { line: number; x: number };
  height: number;
}

export interface LaidPlace {
  place: ParkPlace;
  name: readonly string[];
  columns: readonly { moved: readonly LaidItem[]; still: readonly LaidItem[] }[];
  height: number;
}

/** Everything of a sheet at one size of type. */
export interface ParkLayout {
  type: number;
  small: number;
  lineHeight: number;
  /** Where the columns begin, the places' first; how wide each is. */
  columns: readonly { x: number; width: number }[];
  head: { lines: readonly (readonly string[])[]; height: number };
  places: readonly LaidPlace[];
  height: number;
}

const gap = 10;
/** A line's height to its type. */
const leading = 1.18;

export const glyphWidth = (type: number): number => type * 1.05;
const tailWidth = (tail: readonly TailPiece[], { type, small }: { type: number; small: number }): number =>
  tail.reduce((sum, piece) => sum + ('text' in piece ? textWidth(piece.text, small) : glyphWidth(type)) + 3, 0);

function tailOf({ words, progress, promise, mark, before }: ParkItem, { name, figure, comma }: Telling): TailPiece[] {
  const told = words.map(name).join(comma);
  const moved = before !== undefined && before !== 'still' ? `${name(before.word)}\u2192${told}` : told;
  return [
    ...(mark === 'wording' ? [{ glyph: 'rings' as const }] : []),
    { text: progress ? `${moved} ${figure(progress)}` : moved },
    ...(promise ? [{ glyph: 'flag' as const }, ...(promise.due ? [{ text: name(promise.due) }] : [])] : []),
  ];
}

function laidItem(item: ParkItem, width: number, { type, small, telling }: Sizes): LaidItem {
  const name = telling.name(item.name);
  const tail = tailOf(item, telling);
  const room = width - gap;
  const lines =
    textWidth(name, type, item.whole) <= room ? [name] : evenLines(name, room * 0.96, { size: type, lines: 4 });
  const last = textWidth(lines.at(-1) ?? '', type, item.whole) + 4;
  const beside = last + tailWidth(tail, { type, small }) <= room;
  const tailAt = beside ? { line: lines.length - 1, x: last } : { line: lines.length, x: 0 };
  return { item, lines, tail, tailAt, height: (tailAt.line + 1) * type * leading };
}

interface Sizes {
  type: number;
  small: number;
  telling: Telling;
}

/** Widths that give each column what it needs; what one does not need goes to the others. */
function shared(wanted: readonly number[], whole: number): number[] {
  const widths = wanted.map(() => 0);
  let [left, open] = [whole, wanted.map((_, index) => index)];
  while (open.length > 0) {
    const even = left / open.length;
    const small = open.filter((index) => (wanted[index] ?? 0) <= even);
    const settled = small.length > 0 ? small : open;
    for (const index of settled) {
      widths[index] = small.length > 0 ? (wanted[index] ?? 0) : even;
      left -= widths[index] ?? 0;
    }
    open = open.filter((index) => !settled.includes(index));
  }
  return widths.map((width) => width + Math.max(0, left) / widths.length);
}

/** Lays a park out at one size of type. A place's column stands only where there are several. */
export function parkLayout(
  { parks, heads }: Pick<ParkSteps, 'parks'> & { heads: Readonly<Record<StageGroup, Name>> },
  width: number,
  sizes: Sizes,
): ParkLayout {
  const { type, small, telling } = sizes;
  const places = parks.flatMap((park) => park.places);
  const one = (item: ParkItem): number =>
    textWidth(telling.name(item.name), type, item.whole) + tailWidth(tailOf(item, telling), sizes) + gap + 8;
  const several = places.length > 1;
  const names = places.map(({ name }) => textWidth(telling.name(name), type, true));
  const first = several ? Math.min(Math.max(...names) + gap, width * 0.16) : 0;
  const wanted = stageGroups.map((group) =>
    Math.max(
      textWidth(telling.name(heads[group]), type, true) * 1.05 + gap,
      ...places.flatMap(({ groups }) => groups[group].map(one)),
    ),
  );
  const widths = shared(wanted, width - first);
  const columns = widths.map((own, index) => ({
    x: first + widths.slice(0, index).reduce((sum, other) => sum + other, 0),
    width: own,
  }));
  const headed = stageGroups.map((group, index) =>
    wrapText(telling.name(heads[group]), (widths[index] ?? 0) / 1.05 - gap, { size: type, lines: 2 }),
  );
  const head = { lines: headed, height: Math.max(...headed.map(({ length }) => length)) * type * 1.22 + 4 };
  const laid = places.map((place): LaidPlace => {
    const own = stageGroups.map((group, index) => {
      const items = place.groups[group].map((item) => laidItem(item, widths[index] ?? 0, sizes));
      return {
        moved: items.filter(({ item }) => item.before !== 'still'),
        still: items.filter(({ item }) => item.before === 'still'),
      };
    });
    const name = several ? wrapText(telling.name(place.name), first / 1.05 - 4, { size: type, lines: 3 }) : [];
    const tall = own.map(({ moved, still }) => {
      const rows = [...moved, ...still].reduce((sum, { height }) => sum + height, 0);
      return rows + (still.length > 0 ? type * leading : 0);
    });
    return { place, name, columns: own, height: Math.max(type * 1.3 * Math.max(1, name.length), ...tall) + 4 };
  });
  const height = laid.reduce((sum, place) => sum + place.height, head.height);
  return {
    type,
    small,
    lineHeight: type * leading,
    columns: [{ x: 0, width: first }, ...columns],
    head,
    places: laid,
    height,
  };
}
