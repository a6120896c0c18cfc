import { array, assert, asyncProperty, constantFrom, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedFile } from '../../../../src/ingest/readers/pasted';
import type { Sheet } from '../../../../src/ingest/readers/sheet';
import { readRawFile } from '../../../../src/ingest/readers/readFile';

async function rowsOf(text: string): Promise<unknown> {
  const [read] = await readRawFile(pastedFile(text, '粘贴 1'));
  expect(read).toMatchObject({ file: '粘贴 1', findings: [], reading: { encoding: 'utf-8' } });
  return read?.sheets[0]?.rows;
}

test('cells copied from Excel, a line break and quotes within one', async () => {
  expect(await rowsOf('项目\t年初预算数\t决算数\r\n"基本\n""支出"""\t1,234.56\t\r\n项目支出\t—\t2\r\n')).toEqual([
    ['项目', '年初预算数', '决算数'],
    ['基本\n"支出"', '1,234.56', ''],
    ['项目支出', '—', '2'],
  ]);
});

test('a cell that starts with a quote and is not quoted', async () => {
  expect(await rowsOf('名称\t数\n"十四五"规划\t1\n"甲\t2\n')).toEqual([
    ['名称', '数'],
    ['"十四五"规划', '1'],
    ['"甲', '2'],
  ]);
});

test('commas in every cell say nothing about what separates them', async () => {
  expect(await rowsOf('a,b,c\t1\nd,e,f\t2')).toEqual([
    ['a,b,c', '1'],
    ['d,e,f', '2'],
  ]);
});

test('lines out of Word or a PDF: several spaces, indentation kept', async () => {
  expect(
    await rowsOf('项目        年初预算数    决算数\n基本支出    33,301.16     33,210.60\n　　其中：人员经费  1　2\n'),
  ).toEqual([
    ['项目', '年初预算数', '决算数'],
    ['基本支出', '33,301.16', '33,210.60'],
    ['　　其中：人员经费', '1', '2'],
  ]);
});

test('lines out of a PDF with single spaces before numbers', async () => {
  expect(await rowsOf('项目 年初预算数 决算数\n基本支出 33,301.16 33,210.60\n项目支出 （4.89） —\n')).toEqual([
    ['项目', '年初预算数', '决算数'],
    ['基本支出', '33,301.16', '33,210.60'],
    ['项目支出', '（4.89）', '—'],
  ]);
});

test('pasted CSV stays CSV, and one column one column', async () => {
  expect(await rowsOf('name of it,amount\nfirst part,1\n')).toEqual([
    ['name of it', 'amount'],
    ['first part', '1'],
  ]);
  expect(await rowsOf('基本 支出\n项目 支出\n')).toEqual([['基本 支出'], ['项目 支出']]);
});

test('any cells copied as spreadsheets copy them come back', async () => {
  const cell = string({ unit: constantFrom(...'一二ab1,;" \n') });
  const copied = (text: string): string => (/[\n\t"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  await assert(
    asyncProperty(array(array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 9 }), async (rows) => {
      const all = [['甲', '乙', '丙'], ...rows, ['末', '1', '2']];
      expect(await rowsOf(all.map((row) => row.map(copied).join('\t')).join('\n'))).toEqual(all);
    }),
  );
});

describe('cells copied with their markup', () => {
  async function sheetOf(markup: string): Promise<Sheet | undefined> {
    const [read] = await readRawFile(pastedFile('名称\t决算数', '粘贴 1.tsv', markup));
    expect(read?.findings).toEqual([]);
    return read?.sheets[0];
  }
  test('out of Excel: merges, indents, stored values, hidden rows; styles and comments are no text', async () => {
    const sheet =
      await sheetOf(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {mso-number-format:"\\@"}--></style></head>
      <body><table border=0 style='border-collapse:collapse'><!--StartFragment--><col width=72>
      <tr><td colspan=3 class=xl65>2024年度<span style='mso-spacerun:yes'>&nbsp; </span>支出表</td></tr>
      <tr><td rowspan=2>支出类别</td><td colspan=2>决算数</td></tr><tr><td>基本</td><td>项目</td></tr>
      <tr style='display:none'><td>上年</td><td x:num>1</td><td x:num="2.345">2.35</td></tr>
      <tr><td>&nbsp;&nbsp;其中：<br>人员</td><td align=right x:num="8124000.5">8,124,000.50</td><td>95.63%</td></tr><!--EndFragment--></table></body></html>`);
    expect(sheet?.rows).toEqual([
      ['2024年度\u00A0 支出表'],
      ['支出类别', '决算数'],
      ['', '基本', '项目'],
      ['上年', '1', '2.345'],
      ['\u00A0\u00A0其中：\n人员', '8124000.5', '95.63%'],
    ]);
    expect(sheet?.hiddenRows).toEqual([3]);
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ]);
  });
  test('out of Word: paragraphs, a table within a cell, two tables below each other', async () => {
    const sheet = await sheetOf(
      `<p>前文</p><table><tr><td><p class=MsoNormal>甲<o:p></o:p></p><p>乙</p></td><td><table><tr><td>内</td><td>表</td></tr></table></td></tr></table>
      <p>中间</p><table><tr><th>丙</th><td>a &lt;b&gt; &amp;nbsp;</td></tr></table><script>alert("<td>x</td>")</script>`,
    );
    expect(sheet?.rows).toEqual([['甲\n乙', '内 表'], [], ['丙', 'a <b> &nbsp;']]);
  });
  test('markup without cells is left aside', async () => {
    const [read] = await readRawFile(pastedFile('名称\t决算数\n甲\t1', '粘贴 1.tsv', '<p>名称 决算数</p>'));
    expect(read?.sheets[0]?.rows[1]).toEqual(['甲', '1']);
  });
  test('any markup is read or refused, within two seconds', async () => {
    const piece = constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=99999 colspan=99999>',
      '<td',
      '>',
      '</td>',
      '<!--',
      '-->',
      '<style>',
      '"',
      "'",
      '&#x110000;',
      '甲',
      '<br>',
    );
    await assert(
      asyncProperty(array(piece, { maxLength: 60 }), async (pieces) => {
        const begun = process.cpuUsage();
        const [read] = await readRawFile({
          name: 'a.html',
          bytes: new TextEncoder().encode(`<html>${pieces.join('')}`),
        });
        expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
        expect(read?.findings.some(({ result }) => result === 'error')).toBe(read?.sheets.length === 0);
      }),
      { numRuns: Math.min(2000, Number(process.env['FUZZ_RUNS'] ?? 200)) },
    );
  }, 600_000);
});
