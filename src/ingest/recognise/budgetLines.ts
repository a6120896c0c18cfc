import { fault } from '../../domain/fault';
import { toDigits } from '../../domain/hundredths';
import { totalLine } from '../../domain/standardLines';
import type { CellValue } from '../cells';
import { pickTotal, sumsUp, withoutSubtotals } from './budgetTotals';
import { squeezed } from './headerText';
import { type Placed, type TreeLine, placeLines } from './lineTree';
import { readName } from './names';
import { addition } from './readRows';
import { type LooseRow, gather } from './gathering';
import {
  type ShapeContext,
  type ShapedRow,
  addStated,
  amountOf,
  codeBook,
  isStatedNumber,
  storedNames,
} from './shaping';
import { type SpendingLine, lineAmounts, lineOf, pass, spendingOnly } from './spendingLines';
import { standardLine } from './standardLines';

/** Adds what was added to the initial budget, where someone said that a column holds that. */
function withAdditions(line: SpendingLine, { gathering, at }: ShapeContext): void {
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

/** Which lines a code list of 3, 5 and 7 digits puts below which. */
function parentByCode(lines: readonly SpendingLine[]): (index: number) => number | undefined {
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

function treeOf(lines: readonly SpendingLine[], headed: ReadonlySet<LooseRow>, context: ShapeContext): TreeLine[] {
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
        lineAmounts.every((column) => {
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
function placedLines(lines: readonly SpendingLine[], tree: readonly TreeLine[]): Placed[] {
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
