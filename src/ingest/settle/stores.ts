import type { Name } from '../../domain/words';

/** `存为 4012.40 万元`: what an answer makes of an amount of the table. */
const storedAs = (amount: string, unit: string): Name => ({
  zh: `存为 ${amount} ${unit}`,
  en: `stored as ${amount} ${unit}`,
});

/** What each unit would make of an amount as it is written. */
export const storesByUnit = (amount: string, units: readonly string[]): Readonly<Record<string, Name>> =>
  Object.fromEntries(units.map((unit) => [unit, storedAs(amount, unit)]));

const digits = (hundredths: number): string => (hundredths / 100).toFixed(2);

/**
 * What each reading of a budget's column would store of one row of it, in hundredths of what the table is in; adding it
 * to the initial budget needs that.
 */
export function storesByCaliber(
  options: readonly string[],
  { amount, initial }: { amount: number | undefined; initial: number | undefined },
): Readonly<Record<string, Name>> {
  if (amount === undefined) return {};
  const plain: Name = { zh: `首行存为 ${digits(amount)}`, en: `first row stored as ${digits(amount)}` };
  const sum =
    initial === undefined ? undefined : `${digits(initial)} + ${digits(amount)} = ${digits(initial + amount)}`;
  return Object.fromEntries(
    options.flatMap((option): [string, Name][] => {
      if (option === 'ignore') return [];
      if (option !== 'add') return [[option, plain]];
      return sum === undefined ? [] : [[option, { zh: `首行存为 ${sum}`, en: `first row stored as ${sum}` }]];
    }),
  );
}
