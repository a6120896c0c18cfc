import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from '../../../../src/i18n/en';
import { plainText } from '../../../../src/i18n/say';
import { zhCNWhole } from '../../../../src/i18n/zhCNLater';
import { limits } from '../../../../src/ingest/readers/limits';
import { readRawFile } from '../../../../src/ingest/readers/readFile';
import type { RawFileRead } from '../../../../src/ingest/readers/sheet';
import { gb18030, utf8, zipOf, type Packed } from '../../../fixtures/import/encode';

const file = (name: string, text: string): Packed => ({ name: utf8(name), bytes: utf8(text) });
async function readZip(bytes: Uint8Array): Promise<readonly RawFileRead[]> {
  const reads = await readRawFile({ name: '2024.zip', bytes });
  for (const { said } of reads.flatMap(({ findings }) => findings)) {
    for (const language of [zhCNWhole, en]) expect(plainText(said, language)).not.toMatch(/[{}]/);
  }
  return reads;
}
const toldOf = (reads: readonly RawFileRead[]): unknown =>
  reads.map(({ file: name, findings }) => [name, ...findings.map(({ rule }) => rule)]);

test('several tables give several reads, named by the zip and the file', async () => {
  const reads = await readZip(
    zipOf([file('budget.csv', 'a,b\n1,2\n'), { ...file('scores.csv', 'c;d\n3;4\n'), stored: true }]),
  );
  expect(reads.map(({ file: name, reading, sheets }) => [name, reading?.delimiter, sheets[0]?.rows[1]])).toEqual([
    ['2024.zip/budget.csv', ',', ['1', '2']],
    ['2024.zip/scores.csv', ';', ['3', '4']],
  ]);
  expect(reads[0]?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
});

test('how one of them is read can be chosen', async () => {
  const bytes = zipOf([file('a.csv', 'x,y;z\n'), file('b.csv', 'x,y;z\n')]);
  const reads = await readRawFile({ name: 'p.zip', bytes }, (name) =>
    name === 'p.zip/b.csv' ? { delimiter: ';' } : undefined,
  );
  expect(reads.map(({ sheets }) => sheets[0]?.rows[0])).toEqual([
    ['x', 'y;z'],
    ['x,y', 'z'],
  ]);
});

test('names packed by Windows in GBK and by macOS in UTF-8 are read without being told', async () => {
  const reads = await readZip(
    zipOf([
      { name: gb18030('2024年/部门预算.csv'), bytes: utf8('a,b\n') },
      // 一 in GBK is valid UTF-8 for the Cyrillic һ.
      { name: gb18030('一.csv'), bytes: utf8('a,b\n') },
      { name: utf8('评分.csv'), bytes: utf8('a,b\n') },
      { name: utf8('项目𠀀.csv'), flags: 0x0800, bytes: utf8('a,b\n') },
    ]),
  );
  expect(reads.map(({ file: name }) => name)).toEqual([
    '2024.zip/2024年/部门预算.csv',
    '2024.zip/一.csv',
    '2024.zip/评分.csv',
    '2024.zip/项目𠀀.csv',
  ]);
});

test('names that lead out of the zip lead nowhere', async () => {
  const reads = await readZip(
    zipOf([file('../../etc/a.csv', 'a,b\n'), file('C:\\x\\..\\b.csv', 'a,b\n'), file('/\u202Ec.csv', 'a,b\n')]),
  );
  expect(reads.map(({ file: name }) => name)).toEqual(['2024.zip/etc/a.csv', '2024.zip/C/x/b.csv', '2024.zip/c.csv']);
});

test('what is no table is said; what would be missed is an error', async () => {
  const reads = await readZip(
    zipOf([
      file('folder/', ''),
      file('__MACOSX/._a.csv', 'x'),
      file('.DS_Store', 'x'),
      file('a.csv', 'a,b\n'),
      file('说明.txt', '请看表'),
      file('report.pdf', '%PDF-1.7'),
      file('old.xls', '<html><table>'),
      file('~$a.csv', 'x'),
      { name: utf8('inner.zip'), bytes: zipOf([file('a.csv', 'a,b\n')]) },
    ]),
  );
  expect(toldOf(reads)).toEqual([
    ['2024.zip', 'reading.zipLeftOut'],
    ['2024.zip/a.csv'],
    ['2024.zip/说明.txt', 'reading.zipPassedOver'],
    ['2024.zip/report.pdf', 'reading.zipPassedOver'],
    ['2024.zip/old.xls', 'reading.is.html'],
    ['2024.zip/inner.zip', 'reading.zipNested'],
  ]);
  const results = reads.flatMap(({ findings }) => findings.map(({ result }) => result));
  expect(results).toEqual(['note', 'note', 'note', 'error', 'error']);
});

describe('zips that are other files', () => {
  test.each([
    ['reading.bookDamaged', ['[Content_Types].xml', 'xl/workbook.xml']],
    ['reading.is.xlsb', ['[Content_Types].xml', 'xl/workbook.bin']],
    ['reading.is.numbers', ['Index/Document.iwa', 'preview.jpg']],
    ['reading.is.word', ['[Content_Types].xml', 'word/document.xml']],
    ['reading.is.slides', ['ppt/presentation.xml']],
    ['reading.is.ofd', ['OFD.xml', 'Doc_0/Document.xml']],
    ['reading.is.ods', ['mimetype', 'content.xml']],
  ])('%s', async (rule, names) => {
    const reads = await readZip(zipOf(names.map((name) => file(name, '<x/>'))));
    expect(toldOf(reads)).toEqual([['2024.zip', rule]]);
  });
});

describe('zips that are refused', () => {
  const zeros = (size: number): Packed => ({ name: utf8('zeros.csv'), bytes: new Uint8Array(size) });
  const whole = zipOf([file('a.csv', 'a,b\n1,2\n')]);
  const damaged = zipOf([{ ...file('a.csv', 'a,b\n1,2\n'), stored: true }]).map((byte, at) =>
    at === 41 ? byte ^ 1 : byte,
  );
  const cases: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['a bomb', 'reading.zipBomb', () => zipOf([zeros(5_000_000)])],
    [
      'a bomb that claims to be small',
      'reading.zipDamaged',
      () => zipOf([{ ...zeros(20_000_000), claimedSize: 100_000 }]),
    ],
    ['claimed gigabytes', 'reading.zipTooLarge', () => zipOf([{ ...file('a.csv', 'a'), claimedSize: 3_000_000_000 }])],
    [
      'too many files',
      'reading.zipTooMany',
      () => zipOf(Array.from({ length: limits.entriesInZip + 1 }, (_, at) => file(`${at}.csv`, 'a'))),
    ],
    ['a password', 'reading.zipEncrypted', () => zipOf([{ ...file('a.csv', 'a,b\n'), flags: 1 }])],
    ['nothing', 'reading.zipEmpty', () => zipOf([])],
    ['only pictures', 'reading.zipEmpty', () => zipOf([file('a.gif', 'GIF89a')])],
    ['half of it', 'reading.zipBroken', () => whole.slice(0, 60)],
    ['a flipped bit in a number', 'reading.zipDamaged', () => damaged],
  ];
  test.each(cases)('%s: %s', async (_, rule, make) => {
    const bytes = make();
    // Processor time: what else the machine does is not counted.
    const begun = process.cpuUsage();
    const reads = await readZip(bytes);
    expect(
      reads.flatMap(({ findings, sheets }) => [
        ...findings.map((finding) => [finding.rule, finding.result]),
        ...sheets,
      ]),
    ).toEqual([[rule, 'error']]);
    expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
  });
});

describe('a data package', () => {
  const folder = new URL('../../../../data/', import.meta.url);
  const packed = (prefix: string): Packed[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('//', '/'))
      .map((path) => ({
        name: utf8(prefix + path.slice(folder.pathname.length)),
        bytes: new Uint8Array(readFileSync(path)),
      }));
  test.each(['', 'data/'])('is read as its reports, in the folder %j', async (prefix) => {
    const reads = await readZip(zipOf(packed(prefix)));
    expect(toldOf(reads)).toEqual([['2024.zip']]);
    expect(reads[0]?.sheets).toEqual([]);
    expect(reads[0]?.packaged?.reports.map(({ report }) => report.year)).toContain(2023);
  });
  test('with a file missing is an error and has no report by halves', async () => {
    const [read] = await readZip(
      zipOf(packed('').filter(({ name }) => !new TextDecoder().decode(name).endsWith('2023/budget.csv'))),
    );
    expect(read?.findings.map(({ rule }) => rule)).toContain('package.missingFile');
  });
});
