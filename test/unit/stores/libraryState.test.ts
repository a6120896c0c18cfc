import { describe, expect, test } from 'vitest';
import { notice } from '../../../src/domain/fault';
import { afterOpening, stateLooked, stateShown, troubleOf, withoutPackage } from '../../../src/stores/libraryState';

describe('what is stored was shown', () => {
  test.each([
    ['the first report can be read', 'opening', { stored: 1, read: 1, damaged: 0 }, 'ready'],
    ['one of two can', 'opening', { stored: 2, read: 1, damaged: 1 }, 'ready'],
    ['none can', 'opening', { stored: 2, read: 0, damaged: 2 }, 'failed'],
    ['the address names a department that is not stored', 'ready', { stored: 2, read: 0, damaged: 0 }, 'ready'],
    ['nothing is stored yet', 'opening', { stored: 0, read: 0, damaged: 0 }, 'opening'],
    ['the last report was taken away', 'ready', { stored: 0, read: 0, damaged: 0 }, 'empty'],
    ['nothing is stored after a failure', 'failed', { stored: 0, read: 0, damaged: 0 }, 'failed'],
  ] as const)('%s', (_, before, counts, state) => expect(stateShown(before, counts)).toBe(state));
});

describe('what is published was looked at', () => {
  const reason = notice('storage.chosenMemory', 'error');
  const offline = notice('library.noAnswer', 'error');
  const note = notice('library.offline', 'note');
  test.each([
    ['reports are stored', 3, [offline], undefined, 'ready'],
    ['nothing is published', 0, [], undefined, 'empty'],
    ['nothing could be fetched', 0, [offline], undefined, 'failed'],
    ['a note is no failure', 0, [note], undefined, 'empty'],
    ['only the store refuses: that is why nothing is kept, not why nothing is there', 0, [reason], reason, 'empty'],
    ['the store refuses and nothing could be fetched', 0, [reason, offline], reason, 'failed'],
  ] as const)('%s', (_, stored, told, of, state) =>
    expect(stateLooked('ready', stored, { told, reason: of })).toBe(state),
  );
});

test.each([
  ['reports are shown: newer data are looked for behind them', 2, [], 'lookBehind'],
  ['nothing is stored: what is published is waited for', 0, [], 'look'],
  ['the store gives no answer', 2, [notice('storage.noAnswer', 'error')], 'stay'],
  ['the store can’t be read', 0, [notice('storage.readFailed', 'error')], 'stay'],
] as const)('%s', (_, stored, told, next) => expect(afterOpening(stored, told)).toBe(next));

describe('no package', () => {
  test.each([
    ['with reports stored it is a note', new TypeError('failed'), 1, { rule: 'library.offline', result: 'note' }],
    ['nobody answers', new TypeError('failed'), 0, { rule: 'library.noAnswer', result: 'error' }],
    ['nobody answers in time', new DOMException('late', 'TimeoutError'), 0, { rule: 'library.noAnswer' }],
    [
      'the server says why',
      new Error('503'),
      0,
      { rule: 'library.unreachable', said: { names: { reason: { zh: '503' } } } },
    ],
  ])('%s', (_, error, stored, told) => expect(withoutPackage(error, stored)).toMatchObject(told));
});

test('a part of the app that is gone is told as that, not as the store’s', () => {
  expect(troubleOf(new TypeError('Failed to fetch dynamically imported module: a.js')).rule).toBe('part.reader');
  expect(troubleOf(new Error('disk')).rule).toMatch(/^storage\./);
});
