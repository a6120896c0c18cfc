import { array, assert, asyncProperty, constantFrom, string } from 'fast-check';
import { expect, test } from 'vitest';
import { pastedFile } from '../../../../src/ingest/readers/pasted';
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
