import { zipSync, unzipSync, strToU8, strFromU8 } from 'fflate';
import { writeXlsx, type WriteSheet } from 'hucre';
import { expect, describe, test } from 'vitest';
import { en } from '../../../../src/i18n/en';
import { plainText } from '../../../../src/i18n/say';
import { zhCNWhole } from '../../../../src/i18n/zhCNLater';
import { readRawFile } from '../../../../src/ingest/readers/readFile';
import type { RawFileRead } from '../../../../src/ingest/readers/sheet';
import { unsolved, xlsOf } from '../../../fixtures/import/xlsBook';

async function readBook(bytes: Uint8Array, name = '决算.xlsx'): Promise<RawFileRead> {
  const [read, ...others] = await readRawFile({ name, bytes });
  if (!read || others.length > 0) throw new Error('not one read');
  for (const { said } of read.findings) {
    for (const language of [zhCNWhole, en]) expect(plainText(said, language)).not.toMatch(/[{}]/);
  }
  return read;
}
const written = async (sheets: WriteSheet[]): Promise<Uint8Array> => new Uint8Array(await writeXlsx({ sheets }));
const toldOf = ({ findings }: RawFileRead): unknown =>
  findings.map(({ rule, result, at }) => [rule, result, 'row' in at ? at.row : undefined]);

/** One part of a workbook put otherwise. */
function changed(book: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(book);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}
const sheet1 = 'xl/worksheets/sheet1.xml';
const simple = (): Promise<Uint8Array> =>
  written([
    {
      name: '支出',
      rows: [
        ['名称', '决算数'],
        ['基本支出', 1.5],
      ],
    },
  ]);

test('stored values, not what is shown: floats to 15 digits, dates and percentages by their format, words as they stand', async () => {
  const read = await readBook(
    await written([
      {
        name: '支出',
        columns: [{}, {}, { numFmt: '0.00' }, { numFmt: 'yyyy"年"m"月"' }, { numFmt: '0.0%' }],
        rows: [
          ['0012', 0.1 + 0.2, 801.2999999999998, new Date(Date.UTC(2024, 11, 31)), 0.95634],
          ['  其中：人员', 1e21, 12.3456, new Date(Date.UTC(2024, 0, 2, 9, 30)), 1],
          [true, -1.5e-7, null, null, null],
        ],
      },
    ]),
  );
  expect(read.kind).toBe('xlsx');
  expect(read.sheets[0]).toMatchObject({ file: '决算.xlsx', sheet: '支出' });
  expect(read.sheets[0]?.rows).toEqual([
    ['0012', '0.3', '801.3', '2024-12-31', '95.634%'],
    ['  其中：人员', '1000000000000000000000', '12.3456', '2024-01-02 09:30:00', '100%'],
    ['TRUE', '-0.00000015'],
  ]);
  // The text 0012 is no number; a percentage is one.
  expect(read.sheets[0]?.numbers).toEqual({ 0: [1, 2, 4], 1: [1, 2, 4], 2: [1] });
  expect(read.findings).toEqual([]);
});

test('what lies under a merge is put out; hidden rows, columns and sheets are read and said', async () => {
  const read = await readBook(
    changed(
      await written([
        {
          name: '自评表',
          columns: [{}, { hidden: true }, {}],
          rows: [
            ['产出指标', '数量', 20],
            ['旧的', '质量', 30],
            ['合计', null, 50],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
        },
        { name: '上年', hidden: true, rows: [['甲', 1]] },
        { name: '空表', rows: [] },
      ]),
      sheet1,
      (xml) => xml.replace(/<row r="3"/, '<row hidden="1" r="3"'),
    ),
  );
  expect(read.sheets.map(({ sheet }) => sheet)).toEqual(['自评表', '上年']);
  expect(read.sheets[0]).toMatchObject({
    hiddenRows: [2],
    hiddenColumns: [1],
    merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
    rows: [
      ['产出指标', '数量', '20'],
      ['', '质量', '30'],
      ['合计', '', '50'],
    ],
  });
  expect(read.sheets[1]?.hidden).toBe(true);
  expect(read.findings.map(({ rule, result, said }) => [rule, result, said.names?.['raw']?.zh])).toEqual([
    ['reading.hiddenRows', 'note', '3'],
    ['reading.hiddenColumns', 'note', 'B'],
    ['reading.hiddenSheet', 'note', undefined],
  ]);
});

test('a formula is its last value; one without a value and an error are told where they stand', async () => {
  const cells =
    '<row r="2"><c r="A2"><f>B1*2</f><v>3</v></c><c r="B2"><f>SUM(C1:C9)</f></c><c r="AB2" t="e"><v>#DIV/0!</v></c></row>';
  const read = await readBook(changed(await simple(), sheet1, (xml) => xml.replace(/<row r="2".*<\/row>/, cells)));
  expect(read.sheets[0]?.rows[1]?.slice(0, 2)).toEqual(['3', '=SUM(C1:C9)']);
  expect(read.sheets[0]?.rows[1]?.[27]).toBe('#DIV/0!');
  expect(read.findings.map(({ rule, at }) => [rule, at])).toEqual([
    ['reading.formulaWithoutValue', { file: '决算.xlsx', sheet: '支出', row: 2, column: 'B', raw: '=SUM(C1:C9)' }],
    ['reading.errorCell', { file: '决算.xlsx', sheet: '支出', row: 2, column: 'AB', raw: '#DIV/0!' }],
  ]);
});

test('a used range far larger than its table is none of it', async () => {
  const far = '<row r="900"><c r="IV900" s="0"/></row><row r="1048576"><c r="A1048576" s="0"></c></row></sheetData>';
  const read = await readBook(changed(await simple(), sheet1, (xml) => xml.replace('</sheetData>', far)));
  expect(read.findings).toEqual([]);
  expect(read.sheets[0]?.rows).toEqual([
    ['名称', '决算数'],
    ['基本支出', '1.5'],
  ]);
});

test('by what it holds, not by its name', async () => {
  expect((await readBook(await simple(), '决算.csv')).kind).toBe('xlsx');
  const tabbed = await readBook(new TextEncoder().encode('名称\t决算数\n甲\t1\n'), '决算.xls');
  expect([tabbed.kind, tabbed.sheets[0]?.rows[1]]).toEqual(['text', ['甲', '1']]);
  const page = await readBook(
    new TextEncoder().encode('<html><table><tr><td>甲<td x:num="1234.5">1,234.50</table>'),
    '决算.xls',
  );
  expect([page.kind, page.sheets[0]?.rows, toldOf(page)]).toEqual([
    'html',
    [['甲', '1234.5']],
    [['reading.readAsPage', 'note', undefined]],
  ]);
});

describe('an old workbook', () => {
  const rows = [
    ['支出类别', '决算数'],
    ['基本支出', 8013000.5],
  ];
  test('is read; what is hidden in it can not be told, and that is said', async () => {
    const read = await readBook(xlsOf(rows), '决算.xls');
    expect(read.sheets[0]?.rows).toEqual([
      ['支出类别', '决算数'],
      ['基本支出', '8013000.5'],
    ]);
    expect(toldOf(read)).toEqual([['reading.hiddenUnknown', 'note', undefined]]);
  });
  test.each([
    ['of Excel 95', { version: 0x0500 }, 'reading.is.biff5'],
    ['with a password', { locked: true }, 'reading.is.lockedBook'],
  ])('%s is refused with the way out', async (_, how, rule) => {
    expect(toldOf(await readBook(xlsOf(rows, how), '决算.xls'))).toEqual([[rule, 'error', undefined]]);
  });
});

describe('workbooks that are not what they seem', () => {
  const cases: readonly (readonly [string, string, (book: Uint8Array) => Uint8Array])[] = [
    ['half of it', 'reading.zipBroken', (book) => book.slice(0, 300)],
    [
      'a sheet that is missing',
      'reading.bookDamaged',
      (book) => {
        const { [sheet1]: _, ...parts } = unzipSync(book);
        return zipSync(parts);
      },
    ],
    [
      'a sheet that is itself its list of sheets',
      'reading.empty',
      (book) =>
        changed(book, 'xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets/sheet1.xml', 'workbook.xml')),
    ],
    [
      'zeros without end',
      'reading.zipBomb',
      (book) => zipSync({ ...unzipSync(book), 'xl/sharedStrings.xml': new Uint8Array(5_000_000) }),
    ],
    [
      'widths of columns without end',
      'reading.bookDamaged',
      (book) =>
        changed(book, sheet1, (xml) =>
          xml.replace('<sheetData', `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(50)}</cols><sheetData`),
        ),
    ],
    [
      'merges over each other without end',
      'reading.bookDamaged',
      (book) =>
        changed(book, sheet1, (xml) =>
          xml
            .replace(
              '</sheetData>',
              `${Array.from({ length: 300 }, (_, at) => `<row r="${at + 3}"><c r="A${at + 3}"><v>1</v></c></row>`).join('')}</sheetData>`,
            )
            .replace(
              '</worksheet>',
              `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2000)}</mergeCells></worksheet>`,
            ),
        ),
    ],
    [
      'a cell beyond any sheet',
      'reading.bookDamaged',
      (book) => changed(book, sheet1, (xml) => xml.replace('r="B2"', 'r="ZZZZ2"')),
    ],
    [
      'corners far apart',
      'reading.bookDamaged',
      (book) => changed(book, sheet1, (xml) => xml.replace('r="B2"', 'r="XFD1048576"')),
    ],
  ];
  test.each(cases)('%s: %s', async (_, rule, make) => {
    const bytes = make(await simple());
    // Processor time: what else the machine does is not counted.
    const begun = process.cpuUsage();
    const read = await readBook(bytes);
    expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
    expect([read.sheets, toldOf(read)]).toEqual([[], [[rule, 'error', undefined]]]);
  });
});

test('a formula of an .xls nobody worked out stands in its cell and is told: a total is never passed over as empty', async () => {
  const rows = [
    ['项目', '决算数'],
    ['基本支出', 12],
    ['合计', unsolved],
  ];
  const long = [...rows, ...Array.from({ length: 300 }, (_, at) => [`说明${at}`, ''])];
  for (const cells of [rows, long]) {
    const { sheets, findings } = await readBook(xlsOf(cells), 'a.xls');
    expect(sheets[0]?.rows[2]).toEqual(['合计', '=…']);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'reading.formulaWithoutValue',
        at: expect.objectContaining({ row: 3, column: 'B' }),
      }),
    );
  }
});
