import { expect, test } from 'vitest';
import { frameworkChange, isSameFramework } from '../../../../src/domain/years/framework';
import { cover, item } from '../checks/smallReport';
import { mapping, yearOf } from './smallYears';

const before = yearOf(2029, {
  reports: [cover({ framework: '旧表' })],
  scores: [
    item('top', '', ''),
    item('a', '10', '8', { parent: 'top' }),
    item('b', '5', '5', { parent: 'top' }),
    item('c', '7', '7', { parent: 'top' }),
  ],
});
const after = yearOf(2030, {
  reports: [cover({ framework: '新表' })],
  scores: [
    item('top', '', ''),
    item('a', '12', '8', { parent: 'top' }),
    item('d', '5', '5', { parent: 'top' }),
    item('c', '7', '7', { parent: 'top', name: '丙' }),
  ],
});
const codes = (change: ReturnType<typeof frameworkChange>) => ({
  titles: change?.titles,
  added: change?.added.map(({ code }) => code),
  removed: change?.removed.map(({ code }) => code),
  reweighted: change?.reweighted.map(({ to }) => to.code),
  renamed: change?.renamed.map(({ to }) => to.code),
  suggested: change?.suggested.map(({ from, to }) => `${from.code}→${to.code}`),
});

test('indicator by indicator: added, removed, re-weighted, renamed, and what may be a renaming', () => {
  expect(codes(frameworkChange(before, after))).toEqual({
    titles: { from: '旧表', to: '新表' },
    added: ['d'],
    removed: ['b'],
    reweighted: ['a'],
    renamed: ['c'],
    suggested: ['b→d'],
  });
});

test('a confirmed renaming is neither added nor removed', () => {
  expect(codes(frameworkChange(before, after, [mapping('scores', 'b', 'd')]))).toMatchObject({
    added: [],
    removed: [],
    renamed: ['d', 'c'],
    suggested: [],
  });
});

test('a new name alone leaves the framework what it was', () => {
  const renamed = yearOf(2030, {
    ...before.tables,
    scores: before.tables.scores.map((row) => ({ ...row, name: `新${row.name}` })),
  });
  expect(isSameFramework(frameworkChange(before, renamed))).toBe(true);
});

test('without indicators the titles decide; without either nothing is known', () => {
  const bare = (year: number, framework?: string) => yearOf(year, { reports: [cover(framework ? { framework } : {})] });
  expect(isSameFramework(frameworkChange(bare(2029, '表'), bare(2030, '表')))).toBe(true);
  expect(isSameFramework(frameworkChange(bare(2029, '表'), bare(2030, '别')))).toBe(false);
  expect(frameworkChange(bare(2029, '表'), bare(2030))).toBeUndefined();
  expect(frameworkChange(before, bare(2030, '旧表'))?.titles).toBeUndefined();
});
