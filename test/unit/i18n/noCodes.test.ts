import { describe, expect, test } from 'vitest';
import { notice, verbatim } from '../../../src/domain/fault';
import type { Finding } from '../../../src/domain/finding';
import type { MessageKey } from '../../../src/domain/messageKey';
import { emptyTables } from '../../../src/domain/report';
import { diffReports } from '../../../src/domain/reportDiff';
import { columnsOf, tableNames } from '../../../src/domain/tables';
import { reportFaults } from '../../../src/domain/validateReport';
import { diffLines } from '../../../src/i18n/diffLines';
import { en } from '../../../src/i18n/en';
import { nameText } from '../../../src/i18n/format';
import { plainText } from '../../../src/i18n/say';
import { zhCNWhole } from '../../../src/i18n/zhCNLater';
import { seedReport } from '../../fixtures/readSeed';

const departmentName = (code: string) => (code === 'far-office' ? '远方单位' : undefined);
const languages = [zhCNWhole, en].map((language) => ({ ...language, departmentName }));
const seed = seedReport();

/** What only the program calls things by: the department's code, codes of rows, columns in one word of two parts. */
const rowCodes = tableNames.flatMap((table) =>
  (seed.tables[table] as readonly { code?: string }[]).flatMap(({ code }) => (code?.includes('-') ? [code] : [])),
);
const columnNames = tableNames.flatMap((table) =>
  columnsOf(table).flatMap(([name]) => (/[a-z][A-Z]/.test(name) ? [name] : [])),
);
/** One that English titles and messages are made of is a word. */
const spoken = [
  ...Object.values(en.messages),
  ...tableNames.flatMap((table) => columnsOf(table).map(([, column]) => column.title.en)),
].join('\n');
const codes = [...new Set([...rowCodes, ...columnNames, 'far-office', seed.department])].filter(
  (code) => !spoken.includes(code),
);
const codesIn = (text: string): string[] => codes.filter((code) => text.includes(code));

/** Every message that names a report: by whatever name its path is given under. */
const paths = ['report', 'reports', 'first', 'file'];
const naming = Object.entries(zhCNWhole.messages).flatMap(([key, message]) =>
  paths.some((name) => message.includes(`{${name}:report}`)) ? [key as MessageKey] : [],
);

describe('a message names a report as people do', () => {
  test('there are such', () =>
    expect(naming).toEqual(expect.arrayContaining(['library.conflict', 'keep.notReadBack'])));
  test.each(naming)('%s', (key) => {
    const path = verbatim('far-office/2022');
    const told = notice(key, 'error', Object.fromEntries(paths.map((name) => [name, path])));
    for (const language of languages) {
      const text = plainText(told.said, language);
      expect(codesIn(text)).toEqual([]);
      expect(text).toContain('远方单位 2022');
    }
  });
  test('in every place that gives one', () => {
    const given = Object.entries(zhCNWhole.messages).filter(([, message]) => /\{reports?\}/.test(message));
    // These are given words, not paths.
    const worded = [
      'compare.missing',
      'glossary.caption',
      'importing.compare.headMany',
      'keep.clash',
      'keep.clashKnown',
    ];
    const slides = ['slide.source', 'slide.source.more', 'slide.source.none', 'keep.publishUnread'];
    expect(given.map(([key]) => key).filter((key) => ![...worded, ...slides].includes(key))).toEqual([]);
  });
});

test('what is damaged in a store is told by its report, table and column', () => {
  const key = { department: 'far-office', year: 2022 };
  const broken = tableNames.map((table) => ({
    ...key,
    tables: { ...emptyTables(), [table]: [Object.fromEntries(columnsOf(table).map(([name]) => [name, { odd: 1 }]))] },
  }));
  const faults: Finding[] = [...broken, { ...key, tables: {} }, { ...key, coverage: 1, tables: emptyTables() }].flatMap(
    reportFaults,
  );
  expect(faults.length).toBeGreaterThan(100);
  for (const language of languages)
    for (const { said } of faults) expect(codesIn(plainText(said, language))).toEqual([]);
});

test.each(['gone', 'added', 'changed'] as const)('no row of a comparison shows a code: %s', (kind) => {
  const none = { ...seed, tables: emptyTables() };
  const other = {
    ...seed,
    tables: Object.fromEntries(
      tableNames.map((table) => [
        table,
        (seed.tables[table] as readonly object[]).map((row) =>
          Object.fromEntries(
            Object.entries(row).filter(([name]) =>
              ['department', 'year', 'code', 'name', 'part', 'scope', 'period', 'source'].includes(name),
            ),
          ),
        ),
      ]),
    ) as unknown as typeof seed.tables,
  };
  const sides = { gone: [seed, none], added: [none, seed], changed: [seed, other] } as const;
  const [before, after] = sides[kind];
  const { changes } = diffReports(before, after);
  expect(changes.length).toBeGreaterThan(20);
  for (const language of languages) {
    const lines = changes.flatMap((change) => diffLines(change, language));
    const texts = lines.flatMap(({ row, detail, column, before, after }) =>
      [row, detail, column, before, after].flatMap((name) => (name ? [nameText(name, language)] : [])),
    );
    expect(texts.filter((text) => codesIn(text).length > 0 || /\d{4}-\d{2}\/\d{4}/.test(text))).toEqual([]);
    // Words of the lists that are no words of English or Chinese by themselves.
    expect(texts.filter((text) => /^(?:exact|atMost|toppedOut|inUse|notStated)$/.test(text))).toEqual([]);
  }
});
