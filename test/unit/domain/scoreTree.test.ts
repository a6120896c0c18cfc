import { expect, test } from 'vitest';
import { indicatorsOf, leavesOf, scoreTree, type Indicator } from '../../../src/domain/scoreTree';
import type { Row } from '../../../src/domain/tables';

const row = (code: string, parent?: string): Row<'scores'> => ({
  department: 'sample',
  year: 2031,
  code,
  name: code,
  ...(parent ? { parent } : {}),
});
/** `a(b c(d))` */
const drawn = (tree: readonly Indicator[]): string =>
  tree.map(({ row: { code }, children }) => code + (children.length ? `(${drawn(children)})` : '')).join(' ');
const codes = (indicators: readonly Indicator[]): string => indicators.map(({ row: { code } }) => code).join(' ');

test('three levels in the order of the report, whatever lies between', () => {
  const tree = scoreTree([row('a'), row('b', 'a'), row('x'), row('c', 'a'), row('d', 'c'), row('y', 'x')]);
  expect(drawn(tree)).toBe('a(b c(d)) x(y)');
  expect(indicatorsOf(tree).map(({ level }) => level)).toEqual([0, 1, 1, 2, 0, 1]);
  expect(codes(leavesOf(tree))).toBe('b d y');
});

test('a child may come before its parent', () => {
  expect(drawn(scoreTree([row('b', 'a'), row('a')]))).toBe('a(b)');
});

test('what is stated again stands once', () => {
  expect(drawn(scoreTree([row('a'), row('b', 'a'), row('b', 'a')]))).toBe('a(b)');
});

test('no indicator is lost: not one whose parent is nowhere, nor those that name each other', () => {
  expect(drawn(scoreTree([row('a', 'nowhere')]))).toBe('a');
  expect(drawn(scoreTree([row('self', 'self')]))).toBe('self');
  expect(drawn(scoreTree([row('a', 'b'), row('b', 'a'), row('c', 'b')]))).toBe('a(b(c))');
});
