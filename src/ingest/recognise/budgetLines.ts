import { fault } from '../../domain/fault';
import { toDigits } from '../../domain/hundredths';
import { totalLine } from '../../domain/standardLines';
import type { CellValue } from '../cells';
import { glimpse } from '../glimpse';
import { squeezed } from './headerText';
import { placeLines, type Placed, type TreeLine } from './lineTree';
import { isSubtotal, readName, totalRank, type ReadName } from './names';
import type { PassedReason } from '../importDraft';
import { addition, gather, passRow, type LooseRow } from './readRows';
import { count, puzzle } from './saying';
import {
  addStated,
  amountOf,
  codeBook,
  isStatedNumber,
  rowName,
  storedNames,
  type ShapeContext,
  type ShapedRow,
} from './shaping';
import { standardLine } from './standardLines';

const amounts = ['initial', 'adjusted', 'final'] as const;

interface Line {
  loose: LooseRow;
  read: ReadName;
  /** No amounts: a heading, until a subtotal gives it some. */
  heading: boolean;
}

const lineOf = (loose: LooseRow): Line => ({
  loose,
  read: readName(rowName(loose)),
  heading:
    !loose.nil && amounts.every((column) => loose.values[column] === undefined && loose.values[addition] === undefined),
});

/** What is carried over from year to year and how surpluses are shared out is no spending of the year. */
const carriedOver = /结转|结余分配|结余$|使用非财政拨款|弥补收支差额|弥补亏损/;
/** What comes in is no spending; above a sum of it everything is. */
const incoming = /收入(?:合计|总计)?$/;
const allIncoming = /^(?:本年)?收入(?:合计|总计)$/;
/** What a page adds up for itself when a table runs over several: 本页小计, 小计（本页）, 承前页, 上页结转, 累计至本页. */
const pageSum =
  /^(?=.*(?:小计|合计|累计|结转|承|过|转|接)).*(?:[本上前下次各每]页|页计).*$|^(?:承前页?|承上|过次|转下|接上)$/;
const isPageSum = ({ read, loose }: Line): boolean => pageSum.test(read.name) || pageSum.test(squeezed(rowName(loose)));
const secondBreakdown = /^(?:按)?(?:支出)?经济分类(?:支出)?(?:科目)?(?:合计|分类)?$/;

/** Adds what was added to the initial budget, where someone said that a column holds that. */
function withAdditions(line: Line, { gathering, at }: ShapeContext): void {
  const { values, row } = line.loose;
  const added = values[addition];
  if (added === undefined) return;
  delete values[addition];
  const { initial } = values;
  if (!isStatedNumber(added) || !isStatedNumber(initial)) return;
  const whole = addStated(initial, added);
  values['adjusted'] = whole;
  const from = `${toDigits(initial)} + ${toDigits(added)}`;
  gather(gathering, [{ kind: 'sum', from, to: toDigits(whole) }], () => at(row));
}

const sameAmounts = (a: Line, b: Line): boolean =>
  amounts.every((column) => amountOf(a.loose.values, column) === amountOf(b.loose.values, column));

/** Whether a line's stated amounts are the sums of some lines', to their last digits. */
function sumsUp(line: Line, parts: readonly Line[]): boolean {
  const stated = amounts.filter((column) => amountOf(line.loose.values, column) !== undefined);
  return (
    parts.length > 0 &&
    stated.length > 0 &&
    stated.every((column) => {
      const total = amountOf(line.loose.values, column) ?? 0;
      const value = line.loose.values[column];
      const step = isStatedNumber(value) ? value.step : 1;
      const sum = parts.reduce((so, part) => so + (amountOf(part.loose.values, column) ?? 0), 0);
      return Math.abs(sum - total) <= (step / 2) * (parts.length + 1);
    })
  );
}

interface Sorted {
  lines: Line[];
  total?: Line;
}

const pass = ({ gathering }: ShapeContext, why: PassedReason, { loose }: Line): void =>
  passRow(gathering, loose, { why, text: rowName(loose) });

/** Leaves out what is not this year's spending by kind: carry-overs, a second breakdown by economic class. */
function spendingOnly(lines: readonly Line[], context: ShapeContext): Line[] {
  const kept: Line[] = [];
  let second = false;
  const nature = lines.some(
    ({ read }) => standardLine(read.name)?.code === 'basic' || standardLine(read.name)?.code === 'projects',
  );
  const lastIncoming = lines.reduce((last, { read }, index) => (allIncoming.test(read.name) ? index : last), -1);
  for (const [index, line] of lines.entries()) {
    const { name } = line.read;
    if (totalRank(name) !== undefined) second = false;
    if (nature && secondBreakdown.test(name)) second = true;
    if (index <= lastIncoming || incoming.test(name)) pass(context, 'income', line);
    else if (isPageSum(line)) pass(context, 'pageSum', line);
    else if (carriedOver.test(name)) pass(context, 'carriedOver', line);
    else if (second) pass(context, 'secondSplit', line);
    else kept.push(line);
  }
  return kept;
}

/** The total of everything among the lines that call themselves one: 本年支出合计 before 合计 before 总计. */
function pickTotal(lines: readonly Line[], context: ShapeContext): Sorted {
  const candidates = lines.filter(({ read }) => totalRank(read.name) !== undefined);
  const others = lines.filter((line) => !candidates.includes(line));
  if (candidates.length <= 1) return { lines: others, ...(candidates[0] ? { total: candidates[0] } : {}) };
  const ranked = [...candidates].sort((a, b) => (totalRank(a.read.name) ?? 0) - (totalRank(b.read.name) ?? 0));
  const [best] = ranked;
  if (!best) return { lines: others };
  const rank = totalRank(best.read.name) ?? 0;
  const rivals = candidates.filter((line) => line !== best && !sameAmounts(line, best));
  const sameName = rivals.filter((line) => totalRank(line.read.name) === rank);
  const top = others.filter(
    ({ read, heading }) => !read.memo && !heading && (read.level === undefined || read.level === 1),
  );
  const closing = candidates.find((line) => sumsUp(line, top));
  // 本年支出合计 says what it is; among 合计 and 总计 the sum of the lines decides.
  const total = rank <= 1 && sameName.length === 0 ? best : (closing ?? (rivals.length === 0 ? best : undefined));
  if (!total) {
    const [first, second] = [best, rivals[0] ?? best];
    const names = { other: count(second.loose.row + 1) };
    context.gathering.findings.push(
      fault('recognising.twoTotals', { ...context.at(first.loose.row), raw: first.read.name }, names),
    );
    return { lines: others };
  }
  for (const line of candidates) if (line !== total) pass(context, 'otherTotal', line);
  return { lines: others, total };
}

/** A subtotal may add up every line, or only the outermost ones. */
function isSubtotalOf(line: Line, parts: readonly Line[]): boolean {
  const outermost = (of: (line: Line) => number): Line[] => {
    const least = Math.min(...parts.map(of));
    return parts.filter((part) => of(part) === least);
  };
  const ways = [parts, outermost(({ read }) => read.level ?? 99), outermost(({ read }) => read.indent)];
  return ways.some((way) => sumsUp(line, way));
}

/** 小计 rows: the own amounts of a heading that has none, else a sum that is left out, with what it adds up or doesn't. */
function withoutSubtotals(lines: readonly Line[], context: ShapeContext): Line[] {
  const kept: Line[] = [];
  let since = 0;
  for (const line of lines) {
    if (!isSubtotal(line.read.name)) {
      kept.push(line);
      continue;
    }
    const parts = kept.slice(since).filter(({ read, heading }) => !read.memo && !heading);
    const heading = kept
      .slice(since)
      .reverse()
      .find((other) => other.heading);
    if (heading) {
      for (const column of amounts) {
        const value = line.loose.values[column];
        if (value !== undefined) heading.loose.values[column] = value;
      }
      heading.heading = false;
      pass(context, 'ofHeading', line);
    } else if (isSubtotalOf(line, parts) || kept.some((other) => sameAmounts(other, line))) {
      pass(context, 'subtotal', line);
    } else {
      const place = { ...context.at(line.loose.row), raw: glimpse(rowName(line.loose)) };
      context.gathering.findings.push(puzzle('recognising.subtotalUnmatched', place));
      pass(context, 'unmatched', line);
    }
    since = kept.length;
  }
  return kept;
}

/** Which lines a code list of 3, 5 and 7 digits puts below which. */
function parentByCode(lines: readonly Line[]): (index: number) => number | undefined {
  const codes = lines.map(({ loose }) => String(loose.values['code'] ?? ''));
  const listed = codes.filter((code) => /^\d{3,7}$/.test(code));
  if (listed.length < lines.length || new Set(listed.map((code) => code.length)).size < 2) return () => undefined;
  return (index) => {
    const own = codes[index] ?? '';
    let best: number | undefined;
    for (const [at, code] of codes.entries()) {
      const within = code.length < own.length && own.startsWith(code);
      if (within && code.length > (codes[best ?? -1]?.length ?? 0)) best = at;
    }
    return best;
  };
}

function treeOf(lines: readonly Line[], headed: ReadonlySet<LooseRow>, context: ShapeContext): TreeLine[] {
  const stored = storedNames(context.stored, 'budget');
  const codes = lines.map(({ read }) => stored.find(read.name)?.code ?? standardLine(read.name)?.code);
  return lines.map(({ read, loose, heading }, index) => {
    const standard = standardLine(read.name);
    const parent = stored.find(read.name)?.parent ?? standard?.parent;
    const above = parent === undefined ? -1 : codes.lastIndexOf(parent, index);
    const at = above < 0 && parent !== undefined ? codes.indexOf(parent) : above;
    return {
      read,
      top: standard !== undefined && standard.parent === undefined,
      heading: (heading || headed.has(loose)) && read.level === undefined && standard === undefined && !read.memo,
      ...(at >= 0 && at !== index ? { knownParent: at } : {}),
      fits: (within) =>
        amounts.every((column) => {
          const [part, whole] = [amountOf(loose.values, column), amountOf(lines[within]?.loose.values ?? {}, column)];
          return part === undefined || whole === undefined || part <= whole;
        }),
    };
  });
}

/**
 * Where each line belongs by its marks, and by what it is: 人员经费 is a part of 基本支出 however the two are numbered or
 * set in, as long as no other than a standard line stands between them and its amounts are no larger. Two such parts
 * that make their whole are its lines, 其中 or not.
 */
function placedLines(lines: readonly Line[], tree: readonly TreeLine[]): Placed[] {
  const placed = placeLines(tree).map((place, index) => {
    const known = tree[index]?.knownParent;
    const marked = place.parent === undefined ? undefined : standardLine(lines[place.parent]?.read.name ?? '');
    const isFree = place.parent === undefined || marked !== undefined;
    return known !== undefined && isFree && tree[index]?.fits(known) ? { ...place, parent: known } : place;
  });
  return placed.map((place) => {
    if (!place.memo || place.parent === undefined) return place;
    const parts = lines.filter((_, at) => placed[at]?.parent === place.parent);
    const whole = lines[place.parent];
    const areLines = parts.every(({ read }) => standardLine(read.name)?.memo === undefined && standardLine(read.name));
    return whole && parts.length > 1 && areLines && sumsUp(whole, parts) ? { ...place, memo: false } : place;
  });
}

/**
 * Makes budget lines out of rows that only have names and amounts: kinds, parents and codes as the bundled year has
 * them. Totals other than the year's spending, subtotals and carry-overs are left out, each with a note.
 */
export function shapeBudget(rows: readonly LooseRow[], context: ShapeContext): ShapedRow[] {
  const all = rows.map(lineOf);
  for (const line of all) withAdditions(line, context);
  const named = all.filter((line) => {
    if (line.read.name !== '' || line.loose.values['code'] !== undefined) return true;
    if (!line.heading) context.gathering.findings.push(fault('recognising.rowWithoutName', context.at(line.loose.row)));
    return false;
  });
  const sorted = pickTotal(spendingOnly(named, context), context);
  const headed = new Set(sorted.lines.filter(({ heading }) => heading).map(({ loose }) => loose));
  const kept = withoutSubtotals(sorted.lines, context);
  const tree = placedLines(kept, treeOf(kept, headed, context));
  const byCode = parentByCode(kept);
  const hasChildren = new Set(tree.map(({ parent }) => parent));
  const stored = storedNames(context.stored, 'budget');
  const codeFor = codeBook();
  const codes: string[] = [];
  const shaped: ShapedRow[] = [];
  for (const [index, { loose, read, heading }] of kept.entries()) {
    const place = tree[index];
    const parentAt = byCode(index) ?? place?.parent;
    const parent = parentAt === undefined ? undefined : codes[parentAt];
    const known = stored.find(read.name, parent);
    const standard = standardLine(read.name);
    const given = loose.values['code'];
    // 01 for 基本支出 is one system's number: lines every department has go by one code in all years.
    const own = known?.code ?? standard?.code;
    const code =
      own === undefined && typeof given === 'string'
        ? given
        : codeFor(own ?? squeezed(readName(read.name).name), parent);
    codes[index] = code;
    if (heading && !hasChildren.has(index)) {
      pass(context, 'noAmounts', kept[index] ?? { loose, read, heading });
      continue;
    }
    const memo =
      place?.memo ||
      (standard?.memo === true && parent === 'projects') ||
      (known?.kind === 'memo' && known.parent === parent);
    const kind = typeof loose.values['kind'] === 'string' ? loose.values['kind'] : memo ? 'memo' : 'line';
    shaped.push({
      row: loose.row,
      values: lineValues(loose, {
        code,
        name: read.name,
        kind,
        parent: loose.values['parent'] ?? parent,
        nameEn: known?.nameEn ?? standard?.nameEn,
      }),
    });
  }
  const { total } = sorted;
  if (total) {
    const nameEn = totalLine.nameEn;
    shaped.push({
      row: total.loose.row,
      values: lineValues(total.loose, { code: totalLine.code, name: total.read.name, kind: 'total', nameEn }),
    });
  }
  return shaped.sort((a, b) => a.row - b.row);
}

function lineValues(
  { values }: LooseRow,
  own: { code: string; name: string; kind: string; parent?: CellValue | undefined; nameEn?: string | undefined },
): Record<string, CellValue> {
  const { nameEn = values['nameEn'], parent } = own;
  const { code: _, name: __, ...rest } = values;
  return {
    ...rest,
    code: own.code,
    name: own.name,
    kind: own.kind,
    ...(nameEn === undefined ? {} : { nameEn }),
    ...(parent === undefined ? {} : { parent }),
  };
}
