import { expect, test } from 'vitest';
import { parseDrafts } from '../../../src/stores/typedYears';

const draft = { texts: { 'budget/basic/final': '1' }, added: { tasks: 2 }, saved: '2026-01-01T00:00:00Z' };

test('drafts come back as they were kept', () => {
  expect(parseDrafts(JSON.stringify({ 'office/2024': draft }))).toEqual({ 'office/2024': draft });
});

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['a list', '[]'],
  ['texts that are none', JSON.stringify({ 'office/2024': { ...draft, texts: { a: 1 } } })],
  ['rows of no table', JSON.stringify({ 'office/2024': { ...draft, added: { secrets: 1 } } })],
  ['no date', JSON.stringify({ 'office/2024': { ...draft, saved: undefined } })],
])('%s is no draft', (_, text) => expect(parseDrafts(text)).toEqual({}));
