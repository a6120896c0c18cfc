import { readFileSync } from 'node:fs';
import { assert, asyncProperty, constantFrom, integer, oneof, uint8Array, array, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../../src/i18n/en';
import { plainText } from '../../../../src/i18n/say';
import { zhCNWhole } from '../../../../src/i18n/zhCNLater';
import { fileKindOf } from '../../../../src/ingest/readers/fileKind';
import { limits, sizeFault } from '../../../../src/ingest/readers/limits';
import { readRawFile } from '../../../../src/ingest/readers/readFile';
import type { RawFileRead, FileReading } from '../../../../src/ingest/readers/sheet';
import { gb18030, utf16, utf8 } from '../../../fixtures/import/encode';

const fixture = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../../../fixtures/import/${name}`, import.meta.url))),
});

async function readOne(file: { name: string; bytes: Uint8Array }, chosen?: Partial<FileReading>): Promise<RawFileRead> {
  const [read, ...others] = await readRawFile(file, chosen);
  if (!read || others.length > 0) throw new Error(`${file.name}: not one read`);
  // Whatever is said can be said in both languages, nothing left to fill in.
  for (const { said } of read.findings) {
    for (const language of [zhCNWhole, en]) expect(plainText(said, language)).not.toMatch(/[{}]/);
  }
  return read;
}
const rowsOf = (read: RawFileRead): unknown => read.sheets[0]?.rows;
const readText = (text: string | Uint8Array, chosen?: Partial<FileReading>): Promise<RawFileRead> =>
  readOne({ name: 'a.csv', bytes: typeof text === 'string' ? utf8(text) : text }, chosen);
const toldOf = ({ findings }: RawFileRead): unknown =>
  findings.map(({ rule, at }) => [rule, 'row' in at ? at.row : undefined]);

describe('encodings', () => {
  const rows = [
    ['某某开发区管理委员会2024年度部门预算表', '', ''],
    ['', '', '单位：万元'],
    ['项目', '年初预算数', '决算数'],
    ['一般公共预算', '56,668.27', '55415.12'],
    ['政府性基金预算', '—', '0.00'],
  ];
  test('GBK, with a title and thousands in quotes', async () => {
    const read = await readOne(fixture('gbk-titles.csv'));
    expect(read).toMatchObject({ reading: { encoding: 'gb18030', delimiter: ',' }, findings: [] });
    expect(rowsOf(read)).toEqual(rows);
  });
  test('characters of four bytes in GB18030', async () => {
    const read = await readOne(fixture('gb18030-rare.csv'));
    expect(read.reading?.encoding).toBe('gb18030');
    expect(rowsOf(read)).toEqual([
      ['名称', '负责单位', '总投资（亿元）'],
      ['𠀀㐂产业园', '㛃', '3.6'],
      ['龑兴片区', '䶮', '12.05'],
    ]);
    // 𠀀 as the standard has it: its bytes are not this project's own.
    expect(rowsOf(await readText(new Uint8Array([0xc3, 0xfb, 0x0a, 0x95, 0x32, 0x82, 0x36])))).toEqual([
      ['名'],
      ['𠀀'],
    ]);
  });
  test('UTF-16 with tabs, with a mark and without', async () => {
    const marked = await readOne(fixture('utf16le-tab-bom.txt'));
    expect(marked.reading).toEqual({ encoding: 'utf-16le', delimiter: '\t' });
    expect(rowsOf(marked)).toEqual([
      ['指标', '分值'],
      ['甲\n乙', '20'],
    ]);
    const bare = await readOne(fixture('utf16le-tab.txt'));
    expect(bare.reading).toEqual({ encoding: 'utf-16le', delimiter: '\t' });
    expect(rowsOf(bare)).toEqual(rows.map((cells) => cells.map((cell) => cell.replace('56,668.27', '56668.27'))));
    const big = await readText(utf16('一级指标,分值\n产出,50\n', { bigEndian: true }));
    expect(big.reading).toEqual({ encoding: 'utf-16be', delimiter: ',' });
  });
  test('marks of all kinds are no part of the first cell', async () => {
    for (const bytes of [
      utf8('\uFEFF名称,数\n甲,1\n'),
      gb18030('\uFEFF名称,数\n甲,1\n'),
      utf16('名称,数\n甲,1\n', { mark: true, bigEndian: true }),
    ]) {
      expect(rowsOf(await readText(bytes))).toEqual([
        ['名称', '数'],
        ['甲', '1'],
      ]);
    }
  });
  test('GBK that is valid UTF-8 by chance is read as the Chinese it is', async () => {
    // 一 is D2 BB, which is the Cyrillic һ in UTF-8.
    const read = await readText(gb18030('一,1\n'));
    expect(read.reading?.encoding).toBe('gb18030');
    expect(rowsOf(read)).toEqual([['一', '1']]);
    expect((await readText('площадь,м²\nа,1\n'.replace('²', '2'))).reading?.encoding).toBe('utf-8');
    expect((await readText('area m²,n\nx,1\n')).reading?.encoding).toBe('utf-8');
  });
  test('a chosen encoding beats the guess, and is told where it does not fit', async () => {
    const bytes = gb18030('名称,数\n甲,1\n');
    expect(toldOf(await readText(bytes, { encoding: 'utf-8' }))).toEqual([['reading.notOfEncoding', 1]]);
    const read = await readText(utf8('甲乙,1\n'), { encoding: 'gb18030' });
    expect(read.reading).toEqual({ encoding: 'gb18030', delimiter: ',' });
    expect(rowsOf(read)).not.toEqual([['甲乙', '1']]);
  });
  test('bytes of no encoding are told with their row, never replaced', async () => {
    const read = await readText(new Uint8Array([...gb18030('名称,数\n"甲\n乙",1\n'), 0xff, 0x2c, 0x31, 0x0a]));
    expect(toldOf(read)).toEqual([['reading.undecodable', 3]]);
    expect(read.sheets).toEqual([]);
  });
  test('characters lost before are said, and left to their cells', async () => {
    const read = await readText('名称,数\n甲\uFFFD,1\n');
    expect(toldOf(read)).toEqual([['reading.lostCharacters', 2]]);
    expect(read.findings[0]?.result).toBe('note');
    expect(read.sheets).toHaveLength(1);
  });
  test('text that decodes into hardly used characters is doubted', async () => {
    const read = await readOne(fixture('big5.csv'));
    expect(read.findings.map(({ rule, result }) => [rule, result])).toEqual([['reading.doubtfulEncoding', 'note']]);
  });
});

describe('delimiters', () => {
  const delimiterOf = async (text: string): Promise<string | undefined> => (await readText(text)).reading?.delimiter;
  test.each([
    ['a comma', '名称,数\n甲,1\n', ','],
    ['a semicolon beside thousands', '名称;年初;决算\n基本;1,234.56;2,345.67\n项目;12,345.00;3,456.00\n', ';'],
    ['a semicolon beside decimal commas', '名称;年初;决算\n基本;1,5;2,5\n项目;3,5;4,5\n', ';'],
    ['a tab beside commas in every cell', '内容\t数\n甲,乙,丙\t1\n丁,戊,己\t2\n', '\t'],
    ['a comma beside lists with semicolons', '名称,出处,数,备注\n甲,一;二,1,\n乙,三;四,2,\n', ','],
    ['title rows without a delimiter', '2024年度决算表\n单位：万元\n名称,年初,决算\n甲,1,2\n注：数据来自决算\n', ','],
    ['a semicolon within quotes', '"a;b;c","d;e;f"\n"a;b;c","d;e;f"\n', ','],
    ['one column', '名称\n甲\n', ','],
    ['numbers only', '1,200\n3,400\n', ','],
    ['tables of different widths below each other', '甲,乙,丙,丁\n1,2,3,4\n\n戊,己\n"x;y",2\nz;w,3\n', ','],
  ])('%s', async (_, text, expected) => expect(await delimiterOf(text)).toBe(expected));
  test('a chosen one beats the guess and the file', async () => {
    expect(rowsOf(await readText('a;b,c\n', { delimiter: ';' }))).toEqual([['a', 'b,c']]);
    expect(rowsOf(await readText('sep=;\na;b,c\n', { delimiter: ',' }))).toEqual([['a;b', 'c']]);
  });
  test("Excel's own line names the delimiter and is no row", async () => {
    const read = await readOne(fixture('sep-line.csv'));
    expect(read.reading?.delimiter).toBe(';');
    expect(rowsOf(read)).toEqual([
      ['名称', '决算数'],
      ['基本支出', '1'],
    ]);
  });
  test('thousands in a file of semicolons stay in their cell', async () => {
    expect(rowsOf(await readOne(fixture('semicolon-numbers.csv')))).toContainEqual([
      '基本支出',
      '1,234.56',
      '2,345.67',
    ]);
  });
});

describe('rows', () => {
  test('blank rows keep their place, ragged ones their length, cells their spaces', async () => {
    expect(rowsOf(await readText('\n 甲 ,1\n\n乙\n丙,2,3\n,,\n\n'))).toEqual([
      [''],
      [' 甲 ', '1'],
      [''],
      ['乙'],
      ['丙', '2', '3'],
    ]);
  });
  test('a quoted line break adds no row, whatever ends the rows', async () => {
    expect(rowsOf(await readOne(fixture('quoted-newlines.csv')))).toEqual([
      ['名称', '决算数'],
      ['基本\n支出', '1'],
      ['项目\r\n支出', '2'],
    ]);
    expect(rowsOf(await readText('a,b\r\n"x\ny",1\r\nz,2\r\n'))).toEqual([
      ['a', 'b'],
      ['x\ny', '1'],
      ['z', '2'],
    ]);
    expect(rowsOf(await readText('a,b\rc,d\r'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(rowsOf(await readText('a,b\r\nc,d\ne,"f"\r\n'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });
  test('an unclosed quote costs its row alone, and is told with it', async () => {
    const read = await readOne(fixture('unclosed.csv'));
    expect(toldOf(read)).toEqual([['reading.unclosedQuote', 3]]);
    expect(read.sheets[0]).toMatchObject({ damaged: [{ row: 2, why: 'unclosedQuote' }] });
    expect(rowsOf(read)).toEqual([
      ['名称', '决算数'],
      ['基本支出', '1'],
      ['"项目支出', '2'],
      ['其他', '3'],
    ]);
  });
  test('names of object members are names', async () => {
    expect(rowsOf(await readText('__proto__,constructor,a,a\n1,2,3,4\n'))).toEqual([
      ['__proto__', 'constructor', 'a', 'a'],
      ['1', '2', '3', '4'],
    ]);
  });
  test('SHA-256 and size are of the bytes', async () => {
    expect(await readText('abc')).toMatchObject({
      size: 3,
      fingerprint: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });
});

describe('what is refused', () => {
  const head = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const ole = (inside: string) =>
    new Uint8Array([...head('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), ...new Uint8Array(600), ...utf16(inside), 0, 0]);
  test.each([
    ['empty.csv', 'reading.empty', new Uint8Array()],
    ['blank.csv', 'reading.empty', utf8(' \r\n\r\n')],
    ['a.csv', 'reading.is.pdf', head('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj')],
    ['photo.csv', 'reading.is.picture', head('\xFF\xD8\xFF\xE0\0\x10JFIF\0')],
    ['决算.xls', 'reading.bookDamaged', ole('Workbook')],
    ['决算.csv', 'reading.bookDamaged', ole('Workbook')],
    ['决算.et', 'reading.is.et', ole('Workbook')],
    ['自评.wps', 'reading.is.word', ole('WordDocument')],
    ['自评.csv', 'reading.is.word', ole('WordDocument')],
    ['决算.xlsx', 'reading.is.lockedBook', ole('EncryptedPackage')],
    ['决算.xls', 'reading.is.html', utf8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td> ')],
    ['决算.xls', 'reading.is.html', utf8('\uFEFF\r\n<!DOCTYPE html><body>')],
    ['决算.xls', 'reading.is.html', utf16('<table><tr><td></td>', { mark: true })],
    ['决算.xls', 'reading.is.mail', utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
    ['决算.xls', 'reading.is.xml', utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>')],
    ['datapackage.json', 'reading.is.json', utf8('{"resources": []}')],
    ['a.rar', 'reading.is.archive', head('Rar!\x1A\x07\0')],
    ['noise.csv', 'reading.is.binary', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3)) % 256)],
  ])('%s: %s', async (name, rule, bytes) => {
    const read = await readOne({ name, bytes });
    expect(read.findings.map((finding) => [finding.rule, finding.result])).toEqual([[rule, 'error']]);
    expect(read.sheets).toEqual([]);
  });
  test('a picture and NULs, as files', async () => {
    expect(toldOf(await readOne(fixture('picture.csv')))).toEqual([['reading.is.picture', undefined]]);
    expect(toldOf(await readOne(fixture('nul.csv')))).toEqual([['reading.nul', 2]]);
  });
  test('a text that only mentions a page or a picture is a text', () => {
    expect(fileKindOf(utf8('名称,<b>粗</b>\n'), 'a.csv')).toBe('text');
    expect(fileKindOf(utf8('BMW,1\n'), 'a.csv')).toBe('text');
    expect(fileKindOf(utf8('PK,1\n'), 'a.csv')).toBe('text');
    expect(fileKindOf(utf8('{a},1\n'), 'a.csv')).toBe('text');
  });
  test('a cell of 20,000 characters is read, one more is refused with its place and the limit', async () => {
    expect((await readText(`a,b\n1,${'长'.repeat(20_000)}\n`)).findings).toEqual([]);
    const read = await readText(`a,b\n1,${'长'.repeat(20_001)}\n`);
    expect(read.findings[0]).toMatchObject({
      rule: 'reading.cellTooLong',
      at: { file: 'a.csv', row: 2, column: '2' },
      said: { names: { limit: { zh: '20,000' }, found: { zh: '20,001' } } },
    });
  });
  test('too many rows, cells or cells in a row', async () => {
    expect(toldOf(await readText('\n'.repeat(limits.rows + 1).concat('a')))).toEqual([
      ['reading.tooManyRows', undefined],
    ]);
    expect(toldOf(await readText(`a${','.repeat(limits.cells + 1)}`))).toEqual([['reading.tooManyCells', undefined]]);
    expect(toldOf(await readText(`a,b\n1${','.repeat(limits.cellsInRow)}x`))).toEqual([['reading.tooWide', 2]]);
    // What a program puts behind the last cell is no width.
    expect(toldOf(await readText(`a,b\n1,2${','.repeat(16_000)}`))).toEqual([]);
  });
  test('a file too large is told by its size alone', () => {
    expect(sizeFault({ name: 'a.csv', size: limits.bytes })).toBeUndefined();
    expect(sizeFault({ name: 'a.csv', size: limits.bytes + 1 })?.said).toMatchObject({
      message: 'reading.tooLarge',
      names: { limit: { zh: '200' }, found: { zh: '201' } },
    });
  });
});

const runs = Number(process.env['FUZZ_RUNS'] ?? 1000);

describe('any bytes', () => {
  const heads = constantFrom(
    '',
    'PK\x03\x04',
    'PK\x05\x06',
    '\xFF\xFE',
    '\xEF\xBB\xBF',
    'sep=;\n',
    '\x84\x31\x95\x33',
    '"',
  );
  const pieces = array(
    oneof(constantFrom(',', ';', '\t', '"', '\n', '\r\n', '\0', '一', '１', '\uFEFF'), string({ unit: 'grapheme' })),
  );
  test('are read or refused in a sentence, within two seconds', async () => {
    await assert(
      asyncProperty(
        heads,
        oneof(
          uint8Array({ maxLength: 3000 }),
          pieces.map((all) => utf8(all.join(''))),
        ),
        integer({ min: 1, max: 40 }),
        async (head, bytes, times) => {
          const start = Uint8Array.from(head, (character) => character.charCodeAt(0));
          const all = new Uint8Array(Buffer.concat([start, ...Array.from({ length: times }, () => bytes)]));
          // Processor time: what else the machine does is not counted.
          const begun = process.cpuUsage();
          const reads = await readRawFile({ name: 'a.csv', bytes: all });
          expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
          for (const { findings, sheets } of reads) {
            // Either cells or an error about the whole, never both and never neither.
            const whole = findings.filter(({ result, rule }) => result === 'error' && !rule.endsWith('Quote'));
            expect(whole.length > 0).toBe(sheets.length === 0);
          }
        },
      ),
      { numRuns: runs },
    );
  }, 600_000);
  test('cells written in any encoding come back as they were', async () => {
    const cell = string({ unit: constantFrom(...'一二预算数决㐂𠀀龑１，（ab12,;"\n.') });
    const table = array(tuple(cell, cell, cell), { minLength: 2, maxLength: 20 });
    const encoders = constantFrom(gb18030, utf8, (text: string) => utf16(text, { mark: true }));
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await assert(
      asyncProperty(table, encoders, constantFrom(',', ';', '\t'), async (rows, encode, delimiter) => {
        const whole = [['项目名称', '年初预算数', '决算数'], ...rows];
        const text = whole.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
        const read = await readText(encode(text));
        const filled = [...whole];
        while (filled.at(-1)?.every((part) => part.trim() === '')) filled.pop();
        expect(rowsOf(read)).toEqual(filled);
      }),
      { numRuns: Math.min(runs, 300) },
    );
  });
});
