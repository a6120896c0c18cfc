import { describe, expect, test } from 'vitest';
import { notice } from '../../../src/domain/fault';
import type { Head } from '../../../src/storage/documents';
import { changeResult, type Undo } from '../../../src/stores/versionChanges';

const key = { department: 'office', year: 2022 };
const undo: Undo = { kind: 'removed', key, from: null, to: 'v1' };
const head = { version: 'v2' } as Head;

describe('what a change came to', () => {
  test('one that went through can be taken back, from what holds now', () => {
    expect(changeResult({ committed: head }, key, undo)).toEqual({ findings: [], undoable: { ...undo, from: 'v2' } });
  });

  test('where nothing holds any more the way back starts from nothing', () => {
    expect(changeResult({ committed: null }, key, undo)).toEqual({ findings: [], undoable: undo });
  });

  test('taking back can itself not be taken back', () => {
    expect(changeResult({ committed: head }, key)).toEqual({ findings: [], undoable: undefined });
  });

  test('a refusal says why and leaves the way back as it was', () => {
    const reason = notice('storage.notOpen', 'error');
    expect(changeResult({ refused: [reason] }, key, undo)).toEqual({ findings: [reason] });
  });

  test('a conflict names the report another window changed', () => {
    const { findings, ...rest } = changeResult({ conflict: null }, key, undo);
    expect(findings).toMatchObject([
      { rule: 'library.conflict', result: 'error', said: { names: { report: { zh: 'office/2022' } } } },
    ]);
    expect(rest).toEqual({});
  });
});
