import type { ReadName } from './names';

/** A line of a list whose tree only shows in its numbering, its 其中 and how far it is set in. */
export interface TreeLine {
  read: ReadName;
  /** Known to stand at the top: 基本支出, 项目支出. */
  top: boolean;
  /** Words only, above the lines it heads. */
  heading?: boolean;
  /** Where it is known to belong without any mark: 人员经费 to 基本支出. */
  knownParent?: number | undefined;
  /** Whether it could be part of another line: no amount above that line's. */
  fits(within: number): boolean;
}

export interface Placed {
  parent?: number;
  memo: boolean;
}

const before = (placed: readonly Placed[], from: number, wanted: (at: number) => boolean): number | undefined => {
  for (let at = from - 1; at >= 0; at -= 1) if (placed[at]?.memo === false && wanted(at)) return at;
  return undefined;
};

interface Marks {
  numbered: boolean;
  indented: boolean;
}

function memoParent(lines: readonly TreeLine[], placed: readonly Placed[], index: number): number | undefined {
  const indent = lines[index]?.read.indent ?? 0;
  const last = index - 1;
  if (placed[last]?.memo === true && indent > (lines[last]?.read.indent ?? 0) && lines[index]?.fits(last)) return last;
  if (placed[last]?.memo === true && indent === (lines[last]?.read.indent ?? 0)) return placed[last]?.parent;
  let at = before(placed, index, () => true);
  while (at !== undefined && !lines[index]?.fits(at) && placed[at]?.parent !== undefined) at = placed[at]?.parent;
  return at;
}

/** A numbered line hangs under the last line of an outer numbering, or under an unnumbered heading above its list. */
function numberedParent(lines: readonly TreeLine[], placed: readonly Placed[], index: number): number | undefined {
  const level = lines[index]?.read.level ?? 0;
  return before(placed, index, (at) => {
    const other = lines[at];
    if (other?.read.level !== undefined) return other.read.level < level;
    return other?.heading === true || (other?.top === true && level > 1);
  });
}

function plainParent(
  lines: readonly TreeLine[],
  placed: readonly Placed[],
  { index, marks }: { index: number; marks: Marks },
): number | undefined {
  const line = lines[index];
  if (!line) return undefined;
  const { indent } = line.read;
  const heading = (): number | undefined =>
    line.heading === true
      ? undefined
      : before(placed, index, (at) => lines[at]?.heading === true && (lines[at]?.read.indent ?? 0) <= indent);
  if (line.top) return heading();
  if (marks.indented) {
    const above = before(placed, index, (at) => (lines[at]?.read.indent ?? 0) < indent);
    if (above !== undefined) return above;
  }
  if (line.heading === true) return undefined;
  if (!marks.numbered) return marks.indented ? heading() : (line.knownParent ?? heading());
  const numbered = before(placed, index, (at) => lines[at]?.read.level !== undefined);
  const hasSetIn = placed.some(({ parent }, at) => parent === numbered && (lines[at]?.read.indent ?? 0) > indent);
  return marks.indented && hasSetIn ? undefined : numbered;
}

/** Behind 其中：甲 an unnumbered line goes on with it where it is set in to match, or where the list is numbered. */
function continuesMemo(
  lines: readonly TreeLine[],
  placed: readonly Placed[],
  { index, marks }: { index: number; marks: Marks },
): boolean {
  const [line, last] = [lines[index], lines[index - 1]];
  const memo = placed[index - 1];
  if (!line || !last || memo?.memo !== true || line.top || line.read.level !== undefined || memo.parent === undefined)
    return false;
  if (!line.fits(memo.parent)) return false;
  const deeper = line.read.indent - last.read.indent;
  if (last.read.memo && deeper > 0) return true;
  return deeper === 0 && (marks.numbered || !last.read.memo);
}

/**
 * Finds each line's parent from numbering (一、 · （一） · 1. · (1)), from how far it is set in and from 其中. A line
 * with none of these hangs under the numbered line above it, or stands at the top of a list without any marks.
 */
export function placeLines(lines: readonly TreeLine[]): Placed[] {
  const placed: Placed[] = [];
  const indents = new Set(lines.map(({ read }) => read.indent));
  const marks = { numbered: lines.some(({ read }) => read.level !== undefined), indented: indents.size > 1 };
  for (const [index, line] of lines.entries()) {
    const goesOn = continuesMemo(lines, placed, { index, marks });
    const memo = line.read.memo || goesOn;
    const parent = goesOn
      ? placed[index - 1]?.parent
      : line.read.memo
        ? memoParent(lines, placed, index)
        : line.read.level === undefined
          ? plainParent(lines, placed, { index, marks })
          : numberedParent(lines, placed, index);
    placed.push({ memo, ...(parent === undefined ? {} : { parent }) });
  }
  return placed;
}
