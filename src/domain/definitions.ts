import type { Figure } from './figure';

/** The key of the sentence that says what a figure is: `define.rate(adjusted)`, `define.budget.final`. */
export function definitionKeyOf({ key, origin }: Figure): string {
  if (origin.by === 'formula') return `define.${origin.formula}`;
  const head = /^\w+/.exec(key)?.[0] ?? '';
  const table = head === 'report' ? 'reports' : head;
  return `define.${table}.${origin.column}`;
}
