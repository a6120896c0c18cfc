import type { Measure } from './measure';

const cells = ({ what, value, unit, target }: Measure): [string, string, string, string] => [
  what,
  `${value.toFixed(unit === '×' ? 2 : 0)} ${unit}`,
  target === undefined ? '' : `≤ ${target} ${unit}`,
  target === undefined ? '' : value <= target ? 'met' : 'missed',
];

/** The measures as lines of equal columns. */
export function table(measures: readonly Measure[]): string {
  const rows = [['', 'measured', 'target', ''], ...measures.map(cells)];
  const width = (column: number): number => Math.max(...rows.map((row) => (row[column] ?? '').length));
  return rows
    .map(([what = '', value = '', target = '', verdict = '']) =>
      [what.padEnd(width(0)), value.padStart(width(1)), target.padStart(width(2)), verdict].join('  ').trimEnd(),
    )
    .join('\n');
}
