import { describe, expect, test } from 'vitest';
import { notice } from '../../../src/domain/fault';
import type { ImportQuestion } from '../../../src/ingest/importDraft';
import type { ImportView, ReportReview } from '../../../src/ingest/importView';
import { importNext } from '../../../src/stores/importMachine';
import {
  atStart,
  isUnsaved,
  reachOf,
  type Effect,
  type Event,
  type ImportState,
} from '../../../src/stores/importState';

const block = { id: 'a.csv//0', unreadable: 0 };
const question = (id: string, guess?: string): ImportQuestion => ({
  id,
  kind: 'unit',
  block: block.id,
  blocks: [block.id],
  said: { message: 'recognising.ask.unit', figures: {} },
  options: ['万元', '元'],
  ...(guess ? { guess: { option: guess, evidence: notice('importing.again', 'note') } } : {}),
});
const pairs = [{ id: 'office/2024/projects/a', candidates: [] }];
const viewOf = (
  questions: readonly ImportQuestion[] = [],
  unreadable = 0,
  matches: readonly object[] = [],
): ImportView =>
  ({
    recalled: [],
    matches,
    files: [{ file: 'a.csv', blocks: [block] }],
    questions,
    findings: [],
    findingCounts: { errors: unreadable, notes: 0 },
    cells: { read: 3, unreadable, corrected: 0 },
    reports: [{ key: { department: 'office', year: 2024 } }],
  }) as unknown as ImportView;
const review = {
  key: { department: 'office', year: 2024 },
  ticks: [{ id: 'replaces', kind: 'replaces' }],
} as unknown as ReportReview;
const file = new File(['x'], 'a.csv');

/** An import some events later, with what the last of them wants done. */
function after(...events: readonly Event[]): { state: ImportState; effects: readonly Effect[] } {
  let state = atStart;
  let effects: readonly Effect[] = [];
  for (const event of events) [state, effects] = importNext(state, event);
  return { state, effects };
}
const read: Event = { on: 'shown', view: viewOf(), held: [file] };
const renamed: Event = { on: 'shown', view: viewOf([], 0, [{ tables: [{ table: 'projects', pairs }] }]), held: [file] };
const joined: Event = { on: 'join', joined: { 'office/2024/projects/a': ['b'] } };
const next: Event = { on: 'next', answers: [] };
const go = (step: ImportState['step']): Event => ({ on: 'go', step });
const reviewed: Event = { on: 'reviewed', view: viewOf(), reviews: [review] };
const ticked: Event = { on: 'tick', id: 'replaces', ticked: true };
const upToCompare = [read, go('cells'), next, reviewed, go('compare')] as const;
const stored: Event = { on: 'stored', heads: [], receipts: [] };

describe('what is asked for is done by effects', () => {
  test.each<[string, readonly Event[], readonly object[]]>([
    ['files are read', [{ on: 'add', files: [file] }], [{ do: 'read', files: [file] }]],
    ['a file is removed', [read, { on: 'remove', file: 'a.csv' }], [{ do: 'remove', file: 'a.csv' }]],
    [
      'an answer is decided',
      [read, { on: 'decide', patch: { answers: { q: '元' } } }],
      [{ do: 'decide', decisions: { answers: { q: '元' } } }],
    ],
    [
      'a cell put back loses its correction',
      [read, { on: 'decide', patch: { cells: { a: '1', b: '2' } } }, { on: 'restoreCell', cell: 'a' }],
      [{ do: 'decide', decisions: { cells: { b: '2' } } }],
    ],
    ['from the cells it goes on by a review', [read, go('cells'), next], [{ do: 'review', joined: {} }]],
    ['where names may be matched nothing is reviewed before they were seen', [renamed, go('cells'), next], []],
    [
      'a review is under what was decided of names',
      [renamed, go('cells'), next, go('match'), joined, next],
      [{ do: 'review', joined: { 'office/2024/projects/a': ['b'] } }],
    ],
    [
      'a name taken back is undecided again',
      [renamed, go('match'), joined, { on: 'join', joined: { 'office/2024/projects/a': undefined } }, next],
      [{ do: 'review', joined: {} }],
    ],
    [
      'from the comparison it is stored once all is ticked',
      [...upToCompare, ticked, { on: 'next', answers: [{ asked: '问', answer: '答' }] }],
      [{ do: 'commit', answers: [{ asked: '问', answer: '答' }] }],
    ],
    ['a tick that is missing keeps it from being stored', [...upToCompare, next], []],
    [
      'unreadable cells keep it from being reviewed',
      [{ on: 'shown', view: viewOf([], 1), held: [file] }, go('cells'), next],
      [],
    ],
    [
      'a question nobody answered keeps it at the files',
      [{ on: 'shown', view: viewOf([question('q')]), held: [file] }, next],
      [],
    ],
    [
      'a guess the file proves is the answer',
      [{ on: 'shown', view: viewOf([question('q', '元')]), held: [file] }, next],
      [{ do: 'decide', decisions: { answers: { q: '元' } } }],
    ],
    [
      'cancelling ends the worker; files read before are read again',
      [read, { on: 'cancel' }],
      [{ do: 'close' }, { do: 'reopen' }],
    ],
    ['cancelling the first reading leaves nothing', [{ on: 'cancel' }], [{ do: 'close' }]],
    [
      'what was stored is taken back',
      [...upToCompare, ticked, next, stored, { on: 'undo' }],
      [{ do: 'undo', stored: { undone: false } }],
    ],
    [
      'and put back',
      [...upToCompare, ticked, next, stored, { on: 'turned', undone: true }, { on: 'redo' }],
      [{ do: 'redo', stored: { undone: true } }],
    ],
    ['nothing stored, nothing to take back', [read, { on: 'undo' }], []],
    [
      'after a receipt files begin another import, in a worker that knows none before',
      [...upToCompare, ticked, next, stored, { on: 'add', files: [file] }],
      [{ do: 'close' }, { do: 'read' }],
    ],
  ])('%s', (_, events, wanted) => {
    const { effects } = after(...events);
    expect(effects).toHaveLength(wanted.length);
    expect(effects).toMatchObject(wanted);
  });
});

describe('where the way leads to', () => {
  test.each<[string, readonly Event[], ImportState['step'] | undefined]>([
    ['files that lack nothing lead to the cells', [read, next], 'cells'],
    [
      'guesses taken, once the draft followed',
      [
        { on: 'shown', view: viewOf([question('q', '元')]), held: [file] },
        next,
        { on: 'begun', what: 'deciding' },
        { on: 'shown', view: viewOf() },
      ],
      'cells',
    ],
    [
      'a draft that asks anew stays at the files',
      [
        { on: 'shown', view: viewOf([question('q', '元')]), held: [file] },
        next,
        { on: 'shown', view: viewOf([question('r')]) },
        { on: 'ended' },
      ],
      undefined,
    ],
    ['a review leads to the comparison', [read, go('cells'), next, reviewed], 'compare'],
    ['names that may be matched lie before it', [renamed, go('cells'), next], 'match'],
    [
      'a conflict stays at the comparison',
      [...upToCompare, ticked, next, { on: 'conflict', report: 'office/2024' }, { on: 'ended' }],
      undefined,
    ],
    ['what is stored leads to the receipt', [...upToCompare, ticked, next, stored], 'receipt'],
    ['a view that comes by itself leads nowhere', [read], undefined],
  ])('%s', (_, events, step) => expect(after(...events).state.reached).toBe(step));

  test.each<[string, readonly Event[], ImportState['step']]>([
    ['an empty import', [], 'files'],
    ['files read', [read], 'cells'],
    ['a review', [...upToCompare], 'compare'],
    ['names to be matched', [renamed], 'match'],
    [
      'a name decided otherwise after the review',
      [renamed, go('match'), next, { ...reviewed, view: viewOf([], 0, [{ tables: [{ pairs }] }]) } as Event, joined],
      'match',
    ],
    ['a decision after the review', [...upToCompare, { on: 'shown', view: viewOf() }], 'cells'],
    ['a receipt', [...upToCompare, ticked, next, stored], 'receipt'],
  ])('as far as may be gone: %s', (_, events, step) => expect(reachOf(after(...events).state)).toBe(step));
});

describe('what goes wrong is told, and nothing is lost', () => {
  test.each<[string, readonly Event[], string]>([
    ['another page was faster', [...upToCompare, { on: 'conflict', report: 'office/2024' }], 'importing.conflict'],
    [
      'changed since it was stored',
      [...upToCompare, ticked, next, stored, { on: 'conflict', report: 'office/2024' }],
      'importing.undoConflict',
    ],
    [
      'the worker was lost',
      [read, { on: 'begun', what: 'deciding' }, { on: 'broke', reason: 'gone', missing: false }],
      'importing.broken',
    ],
    [
      'the disk is full',
      [...upToCompare, { on: 'refused', findings: [notice('storage.full', 'error')] }],
      'storage.full',
    ],
  ])('%s', (_, events, rule) => {
    const { state } = after(...events);
    expect(state.trouble.map((one) => one.rule)).toEqual([rule]);
    expect(state.held).toEqual([file]);
    expect(importNext(state, { on: 'begun', what: 'reviewing' })[0].trouble).toEqual([]);
  });
  test('after a lost worker nothing is under way any more', () => {
    const { state } = after(
      read,
      go('cells'),
      next,
      { on: 'begun', what: 'reviewing' },
      { on: 'broke', reason: 'gone', missing: false },
      { on: 'ended' },
    );
    expect(state).toMatchObject({ working: undefined, going: undefined });
  });
});

test('two files of one name are told apart; the name before stays', () => {
  const { effects } = after(read, { on: 'add', files: [new File(['y'], 'a.csv')] });
  expect(effects).toMatchObject([{ do: 'read' }]);
  expect(effects.flatMap((one) => (one.do === 'read' ? one.files.map(({ name }) => name) : []))).toEqual(['a (2).csv']);
});

test('an answered question stays to be answered otherwise as long as its table is there', () => {
  const asked: Event = { on: 'shown', view: viewOf([question('q')]), held: [file] };
  const decided: Event = { on: 'decide', patch: { answers: { q: '元' } } };
  expect(after(asked, decided, { on: 'shown', view: viewOf() }).state.questions.map(({ id }) => id)).toEqual(['q']);
  const gone = { ...viewOf(), files: [] } as ImportView;
  expect(after(asked, decided, { on: 'shown', view: gone }).state.questions).toEqual([]);
});

test('unsaved is what is read and not stored', () => {
  expect(
    [after(), after(read), after(...upToCompare, ticked, next, stored)].map(({ state }) => isUnsaved(state)),
  ).toEqual([false, true, false]);
});

test('a review falls with any decision: what was ticked is asked again', () => {
  const { state } = after(...upToCompare, ticked, { on: 'shown', view: viewOf() });
  expect([state.reviews, [...state.ticked]]).toEqual([[], []]);
});
