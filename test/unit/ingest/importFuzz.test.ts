import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../../../src/domain/report';
import { draftOf } from '../../../src/ingest/draftOf';
import { importSession } from '../../../src/ingest/importSession';
import type { RawFile } from '../../../src/ingest/readers/sheet';
import { readRawFile } from '../../../src/ingest/readers/readFile';
import { reviewReport } from '../../../src/worker/reviewReport';
import { gb18030, utf16, utf8 } from '../../fixtures/import/encode';
import { seedReport } from '../../fixtures/readSeed';

/** A thousand runs with every test, ten thousand with `npm run fuzz`. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 1000);
/** Nothing a file holds may keep a clerk waiting longer. */
const patience = 2000;

const known = {
  reports: { 'foshan-hitech-zone/2023': seedReport() },
  departments: { 佛山高新技术产业开发区管理委员会: 'foshan-hitech-zone' },
};

/** All a page may ask of a file, up to the step before it is stored. */
async function through(file: RawFile) {
  // Processor time: other work on the machine is not the file's doing.
  const started = process.cpuUsage();
  const session = importSession({ read: readRawFile, draft: draftOf });
  session.know(known);
  await session.add([file]);
  const view = session.view();
  for (const { blocks } of view.files) for (const { id } of blocks) session.rows(id, 0, 50);
  const reviews = session.reports.map((draft) => reviewReport(draft, { siblings: [seedReport()], becomes: 1 }));
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(patience);
  // Whatever crosses to the page must pass through a structured clone.
  structuredClone({ view, reviews });
  return { session, view };
}

const encoders = {
  utf8: (text: string) => utf8(text),
  gb18030: (text: string) => gb18030(text),
  utf16: (text: string) => utf16(text, { mark: true }),
} as const;

const words = [
  '部门',
  '年度',
  '名称',
  '支出类别',
  '年初预算数',
  '调整预算数',
  '决算数',
  '一级指标',
  '分值',
  '自评得分',
  '合计',
  '单位：万元',
  '2024年度',
  '__proto__',
  'constructor',
  '<img src=x onerror=1>',
  '=cmd|A1',
  '注：',
  '其中：',
  '—',
  '0',
  '1,234.50',
  '(12.00)',
  '８分',
  '84%',
  '3‰',
  '2亿元',
  '',
  ' ',
  '"',
  '很'.repeat(300),
  '\u0000',
  '\uFEFF',
];
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }).map(String) },
);
const grid = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 });
const written = fc
  .record({ grid, delimiter: fc.constantFrom(',', '\t', ';'), end: fc.constantFrom('\n', '\r\n', '\r') })
  .map(({ grid: rows, delimiter, end }) => rows.map((row) => row.join(delimiter)).join(end));

const bytes = fc.oneof(
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  { weight: 3, arbitrary: written.map(utf8) },
  // Half a character, a stray byte: files are cut and joined by hand.
  {
    weight: 3,
    arbitrary: fc.tuple(written.map(utf8), fc.nat(), fc.integer({ min: 0, max: 255 })).map(([given, at, byte]) => {
      const broken = Uint8Array.from(given);
      if (broken.length > 0) broken[at % broken.length] = byte;
      return broken;
    }),
  },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ maxLength: 300 }).map((rest) => Uint8Array.from([0x50, 0x4b, 3, 4, ...rest])),
  },
);

test('no file breaks the import or keeps it waiting', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom('a.csv', 'b.tsv', 'c.zip', 'd.xls', 'e'), async (given, name) => {
      const { view } = await through({ name, bytes: given });
      // Nothing is passed over in silence: a file makes a report, a question, or is told to be none.
      const said = view.reports.length + view.questions.length + view.findings.length + view.files.length;
      expect(said).toBeGreaterThan(0);
    }),
    { numRuns },
  );
});

/** A cell of money in 万元: what stands there, and what it is worth in 分; nothing: not stated; `bad`: not to be read. */
interface Amount {
  text: string;
  worth: number | undefined | 'bad';
}
const digits = fc.integer({ min: 0, max: 9_999_999 });
const plain = (value: number): string => (value / 100).toFixed(2);
const grouped = (value: number): string => plain(value).replace(/\B(?=(?:\d{3})+(?=\.))/g, ',');
const wide = (text: string): string =>
  text.replace(/[0-9.]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const worthOf = (value: number): number => value * 10_000;

const amount: fc.Arbitrary<Amount> = fc.oneof(
  digits.map((value) => ({ text: plain(value), worth: worthOf(value) })),
  digits.map((value) => ({ text: grouped(value), worth: worthOf(value) })),
  digits.map((value) => ({ text: wide(plain(value)), worth: worthOf(value) })),
  digits.map((value) => ({ text: `${plain(value)}万元`, worth: worthOf(value) })),
  digits.map((value) => ({ text: `${value * 100}元`, worth: worthOf(value) })),
  fc.integer({ min: 1, max: 9_999_999 }).map((value) => ({ text: `(${grouped(value)})`, worth: -worthOf(value) })),
  fc.constantFrom('', '—', '-', '/').map((text) => ({ text, worth: undefined })),
  digits.map((value) => ({ text: `${plain(value)}O`, worth: 'bad' as const })),
  digits.map((value) => ({ text: `${plain(value)}‰`, worth: 'bad' as const })),
  digits.map((value) => ({ text: `=${plain(value)}`, worth: 'bad' as const })),
);
const names = ['数据治理', '系统运维', '人才引进', '园区建设', '宣传推广', '信息化', '公用经费', '人员经费'];
const line = fc.record({ name: fc.constantFrom(...names), initial: amount, final: amount });
const lines = fc.uniqueArray(line, { selector: ({ name }) => name, minLength: 1, maxLength: 8 });

/** Numbers of a line that are stored as something other than they are worth. */
function wrongIn(
  { name, initial, final }: { name: string; initial: Amount; final: Amount },
  report?: Report,
): string[] {
  const found = report?.tables.budget.find((one) => one.name === name);
  if (!found) return [];
  const pairs = [
    [initial, found.initial],
    [final, found.final],
  ] as const;
  return pairs.flatMap(([{ text, worth }, stored]) => {
    const value = stored && 'value' in stored ? stored.value : undefined;
    return value === (worth === 'bad' ? undefined : worth) ? [] : [`${name} ${text} → ${value}`];
  });
}

const quotedIn = (text: string, delimiter: string): string =>
  text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;

test(
  'no number is taken for another one, whatever the encoding, the delimiter and the writing',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.constantFrom(...(Object.keys(encoders) as (keyof typeof encoders)[])),
        fc.constantFrom(',', '\t', ';'),
        async (rows, encoding, delimiter) => {
          const header = ['部门', '年度', '名称', '年初预算数（万元）', '决算数（万元）'];
          const body = rows.map(({ name, initial, final }) => [
            'foshan-hitech-zone',
            '2024',
            name,
            initial.text,
            final.text,
          ]);
          const text = [header, ...body]
            .map((row) => row.map((one) => quotedIn(one, delimiter)).join(delimiter))
            .join('\r\n');
          const { session, view } = await through({ name: '支出.csv', bytes: encoders[encoding](`${text}\r\n`) });
          const report = session.reports.find(({ key }) => key.year === 2024)?.report;
          const asked = view.questions.length > 0;
          const told = view.findings.flatMap(({ result, at }) => (result === 'error' && 'file' in at ? [at.row] : []));
          // Where the table is not read at all, that is said or asked; a table without a single amount brings nothing.
          const stated = rows.some(({ initial, final }) => initial.worth !== undefined || final.worth !== undefined);
          expect(!stated || report !== undefined || told.length > 0 || asked).toBe(true);
          const passedOver = rows.filter(
            ({ initial, final }, index) => [initial.worth, final.worth].includes('bad') && !told.includes(index + 2),
          );
          expect(asked ? [] : passedOver).toEqual([]);
          expect(rows.flatMap((row) => wrongIn(row, report))).toEqual([]);
        },
      ),
      { numRuns },
    );
  },
);
