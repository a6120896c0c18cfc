import { expect, test } from 'vitest';
import { currentSchema, migrate, migrationSteps, type MigrationStep } from '../../../src/storage/migrations';

const added =
  (name: string): NonNullable<MigrationStep['heads']> =>
  (document) => ({ ...document, seen: [...((document['seen'] as string[] | undefined) ?? []), name] });
const chain: readonly MigrationStep[] = [
  { heads: added('1→2'), versions: added('1→2v') },
  { heads: added('2→3'), versions: added('2→3v') },
];

test('a document takes every step from its own schema on, those of its collection, in order', () => {
  expect(migrate({ schema: 1 }, 'heads', chain)).toEqual({ document: { schema: 3, seen: ['1→2', '2→3'] } });
  expect(migrate({ schema: 2 }, 'versions', chain)).toEqual({ document: { schema: 3, seen: ['2→3v'] } });
  expect(migrate({ schema: 3 }, 'heads', chain)).toEqual({ document: { schema: 3 } });
});

test('steps leave the stored document as it was', () => {
  const stored = Object.freeze({ schema: 1 });
  migrate(stored, 'heads', chain);
  expect(stored).toEqual({ schema: 1 });
});

test.each([null, 'text', [], {}, { schema: 0 }, { schema: 1.5 }, { schema: '1' }])('%j is no document', (stored) => {
  expect(migrate(stored, 'heads', chain)).toMatchObject({ finding: { rule: 'stored.noDocument' } });
});

test('a document of a newer schema is not guessed at', () => {
  expect(migrate({ schema: 4, report: 'office/2022' }, 'heads', chain)).toMatchObject({
    finding: { rule: 'stored.newerSchema', at: { file: 'office/2022' } },
  });
});

test('a step that stumbles over a broken document makes a finding', () => {
  const stumbling: MigrationStep = {
    heads: (document) => ({ text: (document['text'] as string).trim() }),
    versions: added(''),
  };
  expect(migrate({ schema: 1 }, 'heads', [stumbling])).toMatchObject({ finding: { rule: 'stored.noDocument' } });
});

test('the current schema is one behind the last step', () => expect(currentSchema).toBe(migrationSteps.length + 1));

test('a period whose start the report does not name loses the January that stood for it, in versions and briefings', () => {
  const outcomes = [
    { code: 'a', period: '2023-01/2023-11', note: '原文：截至11月，起点未写明' },
    { code: 'b', period: '2023-01/2023-11' },
  ];
  const opened = [{ ...outcomes[0], period: '/2023-11' }, outcomes[1]];
  expect(migrate({ schema: 7, tables: { outcomes } }, 'versions')).toMatchObject({
    document: { tables: { outcomes: opened } },
  });
  expect(migrate({ schema: 7, sources: [{ report: { tables: { outcomes } } }] }, 'decks')).toMatchObject({
    document: { sources: [{ report: { tables: { outcomes: opened } } }] },
  });
});
