import { fault } from '../../domain/fault';
import { glimpse } from '../glimpse';
import { isSubtotal, totalRank } from './names';
import { count, puzzle } from './saying';
import { type ShapeContext, amountOf, isStatedNumber, rowName } from './shaping';
import { type SpendingLine, lineAmounts, pass } from './spendingLines';

const sameAmounts = (a: SpendingLine, b: SpendingLine): boolean =>
  lineAmounts.every((column) => amountOf(a.loose.values, column) === amountOf(b.loose.values, column));

/** Whether a line's stated amounts are the sums of some lines', to their last digits. */
export function sumsUp(line: SpendingLine, parts: readonly SpendingLine[]): boolean {
  const stated = lineAmounts.filter((column) => amountOf(line.loose.values, column) !== undefined);
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
  lines: SpendingLine[];
  total?: SpendingLine;
}

/** The total of everything among the lines that call themselves one: 本年支出合计 before 合计 before 总计. */
export function pickTotal(lines: readonly SpendingLine[], context: ShapeContext): Sorted {
  const candidates = lines.filter(({ read, heading }) => totalRank(read.name) !== undefined && !heading);
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
function isSubtotalOf(line: SpendingLine, parts: readonly SpendingLine[]): boolean {
  const outermost = (of: (line: SpendingLine) => number): SpendingLine[] => {
    const least = Math.min(...parts.map(of));
    return parts.filter((part) => of(part) === least);
  };
  const ways = [parts, outermost(({ read }) => read.level ?? 99), outermost(({ read }) => read.indent)];
  return ways.some((way) => sumsUp(line, way));
}

/** 小计 rows: the own amounts of a heading that has none, else a sum that is left out, with what it adds up or doesn't. */
export function withoutSubtotals(lines: readonly SpendingLine[], context: ShapeContext): SpendingLine[] {
  const kept: SpendingLine[] = [];
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
      for (const column of lineAmounts) {
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
