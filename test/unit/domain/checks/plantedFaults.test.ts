import { expect, test } from 'vitest';
import { checksOf } from '../../../../src/domain/checks/checksOf';
import { rules } from '../../../../src/domain/checks/rules';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import type { Finding } from '../../../../src/domain/finding';
import { cleanYears } from '../../../../src/cli/example/cleanYears';
import type { ExampleYear } from '../../../../src/cli/example/exampleYear';
import { readYears } from '../../../../src/cli/example/readYears';
import { arithmeticFaults } from './planted/arithmeticFaults';
import { caliberFaults } from './planted/caliberFaults';
import { before, planted, type Fault } from './planted/fault';
import { wordFaults } from './planted/wordFaults';
import { yearFaults } from './planted/yearFaults';

const faults = [...arithmeticFaults, ...caliberFaults, ...wordFaults, ...yearFaults];

/** What the checks find in every one of some years, read from their CSVs as the app reads them. */
async function findingsIn(years: readonly ExampleYear[]): Promise<readonly (readonly Finding[])[]> {
  const reports = await readYears(years);
  const book = figuresOf(reports);
  return reports.map((report) => checksOf(book, report));
}

const isAsked = ({ result }: Finding): boolean => result !== 'agrees' && result !== 'notChecked';

/** Departments of these seeds: clean, and with one fault each time. */
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
const pairOf = (seed: number): ExampleYear[] => cleanYears(seed, [before, planted]);
const clean = new Map<number, readonly Finding[]>();
for (const seed of seeds) clean.set(seed, (await findingsIn(pairOf(seed))).flat());

interface Tried extends Fault {
  found: Finding | undefined;
  /** What the same check says of the same report without the fault. */
  without: Finding | undefined;
}

async function tryFault(fault: Fault, seed: number): Promise<Tried> {
  const years = pairOf(seed);
  const id = fault.plant(years) ?? fault.id;
  const [, findings = []] = await findingsIn(years);
  const named = (all: readonly Finding[]) => all.find((finding) => finding.id === id);
  return { ...fault, id, found: named(findings), without: named(clean.get(seed) ?? []) };
}

const tried: Tried[] = [];
for (const [index, fault] of faults.entries()) tried.push(await tryFault(fault, (index % seeds.length) + 1));
const found = tried.filter((one) => one.found?.result === one.result);
const falsely = [...clean.values()].flat().filter(isAsked);

test(`${found.length} of ${faults.length} planted faults found`, () => {
  expect(faults.length).toBeGreaterThanOrEqual(60);
  const missed = tried.filter((one) => !found.includes(one));
  expect(missed.map((one) => `${one.id}: ${one.what} (${one.found?.result ?? 'nothing'})`)).toEqual([]);
});

test('each of the rules has faults of its own', () => {
  const withFault = new Set(tried.map(({ id }) => id.split('/')[0]));
  expect(rules.map(({ name }) => name).filter((name) => !withFault.has(name))).toEqual([]);
});

test('without the fault the same check says something else', () => {
  const verdict = (finding: Finding | undefined) => JSON.stringify([finding?.result, finding?.at]);
  const unmoved = tried.filter((one) => verdict(one.found) === verdict(one.without));
  expect(unmoved.map(({ id, what }) => `${id}: ${what}`)).toEqual([]);
});

test(`${falsely.length} findings in the same reports of ${seeds.length} departments while they are clean`, () => {
  expect(falsely.map(({ id }) => id)).toEqual([]);
});

const long = [101, 102, 103, 104];
const overYears: Finding[] = [];
for (const seed of long) overYears.push(...(await findingsIn(cleanYears(seed))).flat().filter(isAsked));

test(`${overYears.length} findings in six clean years of ${long.length} more`, () => {
  expect(overYears.map(({ id }) => id)).toEqual([]);
});
