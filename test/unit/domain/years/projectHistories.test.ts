import { expect, test } from 'vitest';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import type { Row } from '../../../../src/domain/tables';
import type { Stage } from '../../../../src/domain/words';
import { arrivedAt, jumpsOf, speedOf, standsOf } from '../../../../src/domain/years/historyMoves';
import { dateOf, historyPromises } from '../../../../src/domain/years/historyPromises';
import { projectHistories } from '../../../../src/domain/years/projectHistory';
import type { YearMapping } from '../../../../src/domain/years/mappings';
import { mapping, yearOf } from './smallYears';

type Said = Partial<Row<'projects'>> & { stage?: Stage };
const key = { department: 'bureau', year: 2030 };

/** Reports of some years with the projects they name; a year without a list is not there. */
function years(told: Readonly<Record<number, readonly Said[]>>, mappings: readonly YearMapping[] = []) {
  const reports = Object.entries(told).map(([year, rows]) =>
    yearOf(Number(year), {
      projects: rows.map((row) => ({
        department: 'bureau',
        year: Number(year),
        code: 'a',
        name: row.code ?? 'a',
        kind: 'works' as const,
        ...row,
      })),
    }),
  );
  const book = figuresOf(reports, mappings);
  return { book, histories: projectHistories(book, key) };
}
const one = (told: Readonly<Record<number, Stage>>) =>
  years(Object.fromEntries(Object.entries(told).map(([year, stage]) => [year, [{ stage }]]))).histories[0]!;

test('standing still is counted from the first report of a step to the last, the missing years named', () => {
  const history = one({ 2027: 'toppedOut', 2029: 'toppedOut', 2030: 'toppedOut' });
  expect(history.points.map(({ state }) => state)).toEqual(['told', 'hole', 'told', 'told']);
  expect(standsOf(history)).toEqual([
    { stage: 'toppedOut', from: 2027, to: 2030, years: 3, missing: [2028], open: true },
  ]);
});

test('竣工 under either ladder’s name is one step; one report alone stands nowhere', () => {
  expect(standsOf(one({ 2029: 'completed', 2030: 'accepted' }))).toMatchObject([{ years: 1 }]);
  expect(standsOf(one({ 2030: 'toppedOut' }))).toEqual([]);
});

test('what is in use has arrived: it does not stand still', () => {
  const history = one({ 2028: 'accepted', 2029: 'inUse', 2030: 'inUse' });
  expect(standsOf(history)).toEqual([]);
  expect(arrivedAt(history)).toEqual({ year: 2029, stage: 'inUse' });
});

test('steps back and leaps, over a missing year too, but not over a stop', () => {
  // 方案 is the second step of works, 开工 the fifth, 投用 the eleventh.
  expect(jumpsOf(one({ 2027: 'started', 2028: 'design', 2030: 'inUse' }))).toEqual([
    { year: 2028, from: 'started', to: 'design', steps: -3 },
    { year: 2030, from: 'design', to: 'inUse', steps: 9 },
  ]);
  const stopped = one({ 2028: 'started', 2029: 'suspended', 2030: 'design' });
  expect(stopped.points[1]).toMatchObject({ state: 'ended', stage: 'suspended' });
  expect(jumpsOf(stopped)).toEqual([]);
});

test('speed is steps a year between the first report and the last', () => {
  // 招标 to 完工 are five steps, in four years.
  expect(speedOf(one({ 2026: 'tendered', 2030: 'worksComplete' }))).toBe(5 / 4);
  expect(speedOf(one({ 2030: 'worksComplete' }))).toBe(0);
});

test('a part never lifts the whole: it is a strand of its own', () => {
  const { histories } = years({
    2029: [{ stage: 'construction' }, { part: '一期', stage: 'toppedOut' }],
    2030: [{ stage: 'construction' }, { part: '一期', stage: 'accepted' }],
  });
  expect(histories).toHaveLength(1);
  expect(histories[0]?.points.map(({ stage }) => stage)).toEqual(['construction', 'construction']);
  expect(histories[0]?.strands.map(({ key: part, points }) => [part, points.map(({ stage }) => stage)])).toEqual([
    ['一期', ['toppedOut', 'accepted']],
  ]);
});

test('renamed and divided projects are one history only once that was confirmed', () => {
  const told = {
    2029: [{ code: 'old', stage: 'construction' as const }],
    2030: [
      { code: 'east', stage: 'accepted' as const },
      { code: 'west', stage: 'toppedOut' as const },
    ],
  };
  expect(years(told).histories.map(({ row }) => row.code)).toEqual(['east', 'west', 'old']);
  const confirmed = ['east', 'west'].map((to) => mapping('projects', 'old', to));
  const { histories } = years(told, confirmed);
  expect(histories).toHaveLength(1);
  expect(histories[0]?.points.map(({ state }) => state)).toEqual(['told', 'divided']);
  expect(histories[0]?.strands.map(({ points }) => points.map(({ stage }) => stage))).toEqual([
    [undefined, 'accepted'],
    [undefined, 'toppedOut'],
  ]);
});

test('what was expected of the whole is there only when every half is', () => {
  const before = [{ code: 'old', stage: 'construction' as const, promise: 'accepted' as const, due: '2029-12' }];
  const half = (east: Stage, west: Stage) => {
    const confirmed = ['east', 'west'].map((to) => mapping('projects', 'old', to, [2028, 2030]));
    const { book, histories } = years(
      {
        2028: before,
        2030: [
          { code: 'east', stage: east },
          { code: 'west', stage: west },
        ],
      },
      confirmed,
    );
    return historyPromises(book, key)(histories[0]!).map(({ state }) => state);
  };
  expect(half('accepted', 'toppedOut')).toEqual(['missed']);
  expect(half('accepted', 'inUse')).toEqual(['kept']);
});

test('a promise is kept, missed, unanswered or open', () => {
  const told = (stage: Stage | undefined, more: Said = {}) => {
    const { book, histories } = years({
      2028: [{ stage: 'construction', promise: 'accepted', due: '2029-06' }],
      2029: [stage === undefined ? { code: 'other', stage: 'design' } : { stage, ...more }],
      2030: [{ stage: 'toppedOut', promise: 'inUse', due: '近期' }],
    });
    const history = histories.find(({ row }) => row.code === 'a')!;
    return historyPromises(book, key)(history).map(({ state, made, due }) => [made, due, state]);
  };
  const open = [2030, '近期', 'open'];
  expect(told('accepted')).toEqual([[2028, '2029-06', 'kept'], open]);
  expect(told('toppedOut')).toEqual([[2028, '2029-06', 'missed'], open]);
  expect(told('toppedOut', { promise: 'accepted', due: '2029-12' })[0]).toEqual([2028, '2029-06', 'missed']);
  expect(told(undefined)).toEqual([[2028, '2029-06', 'unanswered'], open]);
});

test('a date lies within its year, a whole year ends with it', () => {
  expect(dateOf('2029-06')).toBeCloseTo(2029 + 5.5 / 12, 9);
  expect([dateOf('2029'), dateOf('近期'), dateOf(undefined)]).toEqual([2030, undefined, undefined]);
});
