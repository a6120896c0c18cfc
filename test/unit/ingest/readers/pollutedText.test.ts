import { describe, expect, test } from 'vitest';
import { unevenRows } from '../../../../src/ingest/readers/unevenRows';
import { draftOf } from '../../../../src/ingest/draftOf';
import { noDecisions } from '../../../../src/ingest/decisions';
import { readRawFile } from '../../../../src/ingest/readers/readFile';
import type { RawFileRead, Sheet } from '../../../../src/ingest/readers/sheet';
import { gb18030, utf8 } from '../../../fixtures/import/encode';

/** A ledger of forty rows: numbers, empty cells, commas, quotes and line breaks within cells. */
const table: readonly (readonly string[])[] = [
  ['序号', '项目名称', '建设内容', '总投资', '责任单位', '备注'],
  ...Array.from({ length: 40 }, (_, at) => [
    String(at + 1),
    at % 7 === 0 ? `${at}号楼，“东区”` : `第${at}号标准厂房`,
    at % 3 === 0 ? `道路, 管网` : `厂房 ${at} 栋`,
    `${1000 + at}.5`,
    at % 11 === 5 ? `甲"乙"科` : '建设科',
    at % 5 === 0 ? '' : `见附表${at}`,
  ]),
];

interface Shape {
  delimiter: string;
  quote: string;
  escape: string;
  end: string;
}
const plain: Shape = { delimiter: ',', quote: '"', escape: '"', end: '\n' };

function cellAs(cell: string, { delimiter, quote, escape, end }: Shape): string {
  const needs = [delimiter, quote, end, ' '].some((sign) => cell.includes(sign));
  return needs ? quote + cell.replaceAll(quote, escape + quote) + quote : cell;
}
const lineAs = (cells: readonly string[], shape: Shape): string =>
  cells.map((cell) => cellAs(cell, shape)).join(shape.delimiter);

/** The table as text, one line of it put differently. */
const written = (shape: Shape, at = -1, change: (line: string) => string = (line) => line): string =>
  table.map((cells, row) => (row === at ? change(lineAs(cells, shape)) : lineAs(cells, shape))).join(shape.end);

async function readOf(text: string): Promise<RawFileRead & { sheet: Sheet }> {
  const [read] = await readRawFile({ name: '台账.csv', bytes: utf8(text) });
  const [sheet] = read?.sheets ?? [];
  if (!read || !sheet) throw new Error(read?.findings.map(({ rule }) => rule).join());
  return { ...read, sheet };
}
const differing = ({ rows }: Sheet): number[] =>
  table.flatMap((cells, row) => (JSON.stringify(rows[row]) === JSON.stringify(cells) ? [] : [row]));
const toldRows = (read: RawFileRead & { sheet: Sheet }): (number | undefined)[] =>
  [...read.findings, ...unevenRows(read.sheet)].map(({ at }) =>
    'row' in at && at.row !== undefined ? at.row - 1 : undefined,
  );

describe('the whole file written another way', () => {
  test.each<[string, Partial<Shape>]>([
    ['commas', {}],
    ['semicolons', { delimiter: ';' }],
    ['tabs', { delimiter: '\t' }],
    ['bars', { delimiter: '|' }],
    ['spaces', { delimiter: ' ' }],
    ['commas and spaces', { delimiter: ', ' }],
    ['apostrophes around cells', { quote: "'", escape: "'" }],
    ['backslashes before quotes', { escape: '\\' }],
    ['line ends of Windows', { end: '\r\n' }],
    ['line ends of old Macs', { end: '\r' }],
  ])('%s', async (_, change) => {
    const read = await readOf(written({ ...plain, ...change }));
    expect(differing(read.sheet)).toEqual([]);
    expect(read.findings).toEqual([]);
  });
  test('line ends of two kinds, one of them within a cell', async () => {
    const mixed = written(plain)
      .split('\n')
      .map((line, at) => line + (at % 2 === 0 ? '\r\n' : '\n'))
      .join('');
    expect(differing((await readOf(mixed)).sheet)).toEqual([]);
  });
  test('quotes that are not doubled within a cell cost nothing where the row has its cells', async () => {
    const read = await readOf(written({ ...plain, escape: '' }));
    expect(differing(read.sheet)).toEqual([]);
  });
});

/** A quote put before each cell of each row in turn, a separator put in or taken out: one file for each. */
const places = table.flatMap((cells, row) => cells.map((_, column) => [row, column] as const));

/** Where a cell starts in its line: separators between quotes don't count. */
function startOf(line: string, column: number): number {
  let seen = 0;
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (seen === column && !quoted) return at;
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ',' && !quoted) seen += 1;
  }
  return line.length;
}

test('a stray quote costs its own row at most, and that row is told', async () => {
  for (const [row, column] of places) {
    const text = written(plain, row, (line) => {
      const at = startOf(line, column);
      return `${line.slice(0, at)}"${line.slice(at)}`;
    });
    const read = await readOf(text);
    expect([row, differing(read.sheet).filter((one) => one !== row)]).toEqual([row, []]);
    expect([row, read.sheet.rows.length]).toEqual([row, table.length]);
    expect([row, toldRows(read)]).toEqual([row, [row]]);
  }
});

test('a separator too many or too few moves its own row alone, and that row is told', async () => {
  for (const [row, column] of places.filter(([, at]) => at > 0)) {
    for (const change of [
      (line: string) => `${line.slice(0, startOf(line, column))},${line.slice(startOf(line, column))}`,
      (line: string) => line.slice(0, startOf(line, column) - 1) + line.slice(startOf(line, column)),
    ]) {
      const line = lineAs(table[row] ?? [], plain);
      const read = await readOf(written(plain, row, change));
      expect([change(line), differing(read.sheet).filter((one) => one !== row)]).toEqual([change(line), []]);
      expect([change(line), ...new Set(toldRows(read))]).toEqual([change(line), row]);
    }
  }
});

test('two stray quotes do not swallow what lies between them', async () => {
  const text = '名称,年初,决算\n"甲,1,2\n乙,3,4\n丙,5,6"\n丁,7,8\n';
  const read = await readOf(text);
  expect(read.sheet.rows[2]).toEqual(['乙', '3', '4']);
  expect(read.sheet.rows[4]).toEqual(['丁', '7', '8']);
  expect(toldRows(read)).toContain(1);
});

test('a title over two lines within quotes is whole, whatever its width', async () => {
  const read = await readOf('"某某局\n2024年度"\n名称,年初,决算\n甲,1,2\n');
  expect(read.findings).toEqual([]);
  expect(read.sheet.rows[0]).toEqual(['某某局\n2024年度']);
});

test('a damaged row of a table blocks until a cell of it was looked at; above the table it is only said', async () => {
  const text =
    '青禾市数据局2024年度预算\n部门,年度,名称,年初预算数（万元）,决算数（万元）\n青禾市数据局,2024,基本支出,"1,2\n青禾市数据局,2024,项目支出,3,4\n';
  const reads = await readRawFile({ name: 'a.csv', bytes: utf8(text) });
  const known = { reports: {}, departments: { 青禾市数据局: 'office' } };
  const toldOf = (cells: Record<string, string>) =>
    draftOf(reads, { ...noDecisions, cells }, known).findings.flatMap(({ rule, result }) =>
      rule === 'reading.unclosedQuote' ? [result] : [],
    );
  expect(toldOf({})).toEqual(['error']);
  expect(toldOf({ 'a.csv//3/3': '1' })).toEqual([]);
  const above = await readRawFile({ name: 'a.csv', bytes: utf8(`"${text.replace('"1', '1')}`) });
  const told = draftOf(above, noDecisions, known).findings.find(({ rule }) => rule === 'reading.unclosedQuote');
  expect(told?.result).toBe('note');
});

describe('marks and encodings that mislead', () => {
  const rows = '名称,年初预算数,决算数\n基本支出,1,2\n项目支出,3,4\n';
  test('a mark of UTF-8 before GBK', async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...gb18030(rows)]);
    const [read] = await readRawFile({ name: 'a.csv', bytes });
    expect(read?.reading?.encoding).toBe('gb18030');
    expect(read?.findings.map(({ rule, result }) => [rule, result])).toEqual([['reading.misleadingMark', 'note']]);
    expect(read?.sheets[0]?.rows[0]).toEqual(['名称', '年初预算数', '决算数']);
  });
  test.each([
    ['GBK below UTF-8', utf8(rows), gb18030('其他支出,5,6\n'), 'gb18030', 4],
    ['UTF-8 below GBK', gb18030(rows), utf8('其他支出,5,6\n'), 'utf-8', 4],
  ])('%s is refused with both names and the first row of the second', async (_, first, second, encoding, row) => {
    const [read] = await readRawFile({ name: 'a.csv', bytes: new Uint8Array([...first, ...second]) });
    expect(read?.sheets).toEqual([]);
    expect(read?.reading?.encoding).toBe(encoding);
    expect(read?.findings.map(({ rule, at }) => [rule, at])).toEqual([
      ['reading.twoEncodings', { file: 'a.csv', row }],
    ]);
  });
});

test('blank columns on the right are no part of the table', async () => {
  const wide = (line: string) => line + ','.repeat(20_000);
  const read = await readOf(['名称,决算数', '甲,1', '乙,'].map(wide).join('\n'));
  expect(read.sheet.rows).toEqual([
    ['名称', '决算数'],
    ['甲', '1'],
    ['乙', ''],
  ]);
});

test('quotes that were doubled within apostrophes are one', async () => {
  const text = "'名称','尺寸','备注'\n'圆桌','48\"\"','\"\"宽\"\"'\n'方桌','36\"\"',''\n";
  const [read] = await readRawFile({ name: 'a.csv', bytes: utf8(text) });
  expect(read?.sheets[0]?.rows).toEqual([
    ['名称', '尺寸', '备注'],
    ['圆桌', '48"', '"宽"'],
    ['方桌', '36"', ''],
  ]);
});
