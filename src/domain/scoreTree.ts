import type { Row } from './tables';

/** An indicator with those below it; a leaf is scored itself. */
export interface Indicator {
  row: Row<'scores'>;
  level: number;
  children: readonly Indicator[];
}

/**
 * The indicators as a tree, in the report's order; later statements of one code are left out. Indicators that name each
 * other as parents hang from nothing; they stand at the top rather than being lost.
 */
export function scoreTree(rows: readonly Row<'scores'>[]): Indicator[] {
  const seen = new Set<string>();
  const first = rows.filter(({ code }) => !seen.has(code) && seen.add(code));
  const placed = new Set<string>();
  const at = (row: Row<'scores'>, level: number): Indicator => {
    placed.add(row.code);
    const below = first.filter(({ code, parent }) => parent === row.code && !placed.has(code));
    return { row, level, children: below.map((child) => at(child, level + 1)) };
  };
  const top = first.filter(({ parent }) => parent === undefined || !seen.has(parent)).map((row) => at(row, 0));
  const lost = first.filter(({ code }) => !placed.has(code));
  return [...top, ...lost.flatMap((row) => (placed.has(row.code) ? [] : [at(row, 0)]))];
}

/** The indicators at the ends of the tree: what adds up. */
export const leavesOf = (tree: readonly Indicator[]): Indicator[] =>
  tree.flatMap((indicator) => (indicator.children.length ? leavesOf(indicator.children) : [indicator]));

export const indicatorsOf = (tree: readonly Indicator[]): Indicator[] =>
  tree.flatMap((indicator) => [indicator, ...indicatorsOf(indicator.children)]);
