import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { templateBook } from '../../../src/exports/templateBook';
import { tableNames, type TableName } from '../../../src/domain/tables';
import { nextYearTemplate } from '../../../src/domain/template';
import { zhCNWhole } from '../../../src/i18n/zhCNLater';
import { draftOf } from '../../../src/ingest/draftOf';
import { noDecisions } from '../../../src/ingest/decisions';
import { readRawFile } from '../../../src/ingest/readers/readFile';
import type { RawFileRead } from '../../../src/ingest/readers/sheet';
import { seedReport } from '../../fixtures/readSeed';
import { knowing } from '../ingest/recognise/grid';

const seed = seedReport();
const bytes = await templateBook(seed, tableNames, zhCNWhole);
const book = await readXlsx(bytes, { readStyles: true });
const sheet = (name: string) => book.sheets.find((one) => one.name === name)!;
const read = async (): Promise<readonly RawFileRead[]> => readRawFile({ name: '模板.xlsx', bytes });
const draft = (reads: readonly RawFileRead[]) => draftOf(reads, noDecisions, knowing(seed));

test('a sheet a table; heads in an office’s words, last year’s figures beside the cells to fill', () => {
  expect(book.sheets.map(({ name }) => name)).toEqual(['报告', '预算', '评分', '成效', '重点工作任务', '重点项目']);
  const [title, unit, head, first] = sheet('预算').rows;
  expect(title?.[0]).toBe('佛山高新技术产业开发区管理委员会2024年度部门预算支出表');
  expect(unit?.[0]).toBe('单位：万元');
  expect(head).toEqual([
    '支出类别',
    '资金性质',
    '上年年初预算数',
    '年初预算数',
    '上年调整预算数',
    '调整预算数',
    '上年决算数',
    '决算数',
    '备注',
  ]);
  // 基本支出 of 2023 as the report has it: 1512.03, 1507.14, 1405.34 万元.
  expect(first?.slice(0, 8)).toEqual(['基本支出', null, 1512.03, null, 1507.14, null, 1405.34, null]);
});

test('a list where words are picked, a note at each head, no code and no English name anywhere', () => {
  const lists = (sheet('重点项目').dataValidations ?? []).filter(({ type }) => type === 'list');
  const stages = lists.find(({ values = [] }) => values.includes('封顶'));
  expect(stages?.values).toEqual(expect.arrayContaining(['签约', '开工', '投产', '停缓建']));
  expect(new Set(stages?.values).size).toBe(stages?.values?.length);
  const heads = sheet('预算').rows[2] ?? [];
  const comments = heads.map((_, index) => sheet('预算').cells?.get(`2,${index}`)?.comment?.text);
  expect(comments[2]).toBe('上年的数，只供对照，导入时不读。');
  expect(comments[3]).toContain('单位万元');
  const texts = book.sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
  expect(texts.filter((text) => /[a-z]{3}|编码|英文|出处|^上级$/.test(text))).toEqual([]);
});

test('read back untouched, nothing of the year before is this year’s', async () => {
  const { questions, findings, reports } = draft(await read());
  expect(questions.map(({ id }) => id)).toEqual([]);
  expect(findings.filter(({ result }) => result === 'error')).toEqual([]);
  expect(reports.map(({ key }) => key.year)).toEqual([2024]);
  const rows = tableNames.flatMap((table) => (reports[0]?.report.tables[table] ?? []) as readonly object[]);
  const kept = new Set(['fullScore', 'weight']);
  const numbers = rows.flatMap((row) =>
    Object.entries(row).filter(([name, cell]) => typeof cell === 'object' && !kept.has(name)),
  );
  expect(numbers).toEqual([]);
  expect(rows.filter((row) => 'stage' in row || 'stageText' in row || 'status' in row || 'grade' in row)).toEqual([]);
});

/** What a clerk fills in: an amount, a score, how far a project is. */
const filled = {
  budget: { 年初预算数: '50000', 调整预算数: '60000', 决算数: '50000' },
  scores: { 自评得分: '1' },
  projects: { 阶段: '在建' },
} as const;

describe.each(['budget', 'scores', 'projects'] as const)('%s filled in', (table) => {
  test('is read by its names, with the codes of the year before and this year’s values alone', async () => {
    const [one] = await read();
    const titles: Partial<Record<TableName, string>> = { budget: '预算', scores: '评分', projects: '重点项目' };
    const sheets = one!.sheets
      .filter((each) => each.sheet === titles[table])
      .map((each) => {
        const at = each.rows.findIndex((row) => row.length > 1);
        const head = each.rows[at]!;
        const rows = each.rows.map((row, index) => {
          if (index <= at) return row;
          const cells = head.map((_, column) => row[column] ?? '');
          for (const [title, text] of Object.entries(filled[table])) cells[head.indexOf(title)] = text;
          return cells;
        });
        return { ...each, rows };
      });
    const { questions, findings, reports } = draft([{ ...one!, sheets }]);
    expect(questions.map(({ id }) => id)).toEqual([]);
    expect(findings.filter(({ result }) => result === 'error')).toEqual([]);
    const rows = (reports[0]?.report.tables[table] ?? []) as readonly Record<string, unknown>[];
    const named = (all: readonly object[]) =>
      new Set(all.map((row) => ['code', 'parent', 'part', 'park'].map((column) => row[column as never]).join('|')));
    expect(named(rows)).toEqual(named(nextYearTemplate(seed).tables[table]));
    const values = { budget: 'final', scores: 'score', projects: 'stage' } as const;
    const stated = new Set(
      rows.flatMap((row) => (row[values[table]] === undefined ? [] : [JSON.stringify(row[values[table]])])),
    );
    // 50,000 万元 to the 万元 in 分; 1 point in hundredths.
    expect(stated).toEqual(
      new Set(
        {
          budget: ['{"value":50000000000,"step":1000000,"unit":"万元"}'],
          scores: ['{"value":100,"step":100,"unit":"分"}'],
          projects: ['"construction"'],
        }[table],
      ),
    );
  });
});
