import { describe, expect, test } from 'vitest';
import { asked, budgetRows, draft, errorsOf, knowing, officeName, rowsOf, reasonsOf, storedReport } from './grid';

const office = 'office/2024';
const head = `
|编制单位：${officeName}|2024年度|单位：万元`;
const table = `${head}
|支出类别|年初预算数|决算数
|基本支出|100|九十
|项目支出|200|180`;

describe('what a person decides', () => {
  test('a cell is corrected in place and read at once', () => {
    const first = draft({ 'a.csv': table });
    expect(errorsOf(first)).toEqual(['reading.notANumber']);
    expect(first.findings.find(({ result }) => result === 'error')?.at).toEqual({
      file: 'a.csv',
      row: 3,
      column: '决算数',
      raw: '九十',
    });
    expect(budgetRows(first, office)).toEqual(['basic||line|100||', 'projects||line|200||180']);
    const fixed = draft({ 'a.csv': table }, { cells: { 'a.csv//3/2': '90' } });
    expect(errorsOf(fixed)).toEqual([]);
    expect(budgetRows(fixed, office)).toEqual(['basic||line|100||90', 'projects||line|200||180']);
  });

  test('a column is mapped otherwise, or ignored', () => {
    const fixed = { 'a.csv//3/2': '90' };
    const [block] = draft({ 'a.csv': table }).blocks;
    const other = draft({ 'a.csv': table }, { cells: fixed, mapping: { [`${block!.id}/2`]: 'adjusted' } });
    expect(budgetRows(other, office)).toEqual(['basic||line|100|90|', 'projects||line|200|180|']);
    const without = draft({ 'a.csv': table }, { mapping: { [`${block!.id}/2`]: '' } });
    expect(budgetRows(without, office)).toEqual(['basic||line|100||', 'projects||line|200||']);
    // What is chosen by hand stands before what was suggested.
    const moved = draft({ 'a.csv': table }, { cells: fixed, mapping: { [`${block!.id}/2`]: 'initial' } });
    expect(budgetRows(moved, office)).toEqual(['basic||line|90||', 'projects||line|180||']);
    const both = { [`${block!.id}/1`]: 'initial', [`${block!.id}/2`]: 'initial' };
    const twice = draft({ 'a.csv': table }, { cells: fixed, mapping: both });
    expect(errorsOf(twice)).toContain('recognising.sameColumn');
    expect(twice.reports).toEqual([]);
  });

  test('a block is left out', () => {
    const [block] = draft({ 'a.csv': table }).blocks;
    const drafted = draft({ 'a.csv': table }, { leftOut: [block!.id] });
    expect(drafted.reports).toEqual([]);
    expect(errorsOf(drafted)).toEqual([]);
    expect(drafted.blocks[0]?.table).toBeUndefined();
  });

  test('questions keep their ids while other answers come in', () => {
    const bare = `
|项目|预算数|决算数
|基本支出|100|90`;
    const first = draft({ 'a.csv': bare });
    expect(asked(first).sort()).toEqual(['caliber', 'department', 'unit', 'year']);
    const ids = (drafted: typeof first): string[] => drafted.questions.map(({ id }) => id).sort();
    const caliber = first.questions.find(({ kind }) => kind === 'caliber')!;
    const second = draft({ 'a.csv': bare }, { answers: { [caliber.id]: 'initial' } });
    expect(ids(second)).toEqual(ids(first).filter((id) => id !== caliber.id));
  });

  test('what was added is added up on request, and listed', () => {
    const delta = `${head}
|支出类别|年初预算数|追加（减）|决算数
|基本支出|100.5|-0.5|90
|项目支出|200|20|180`;
    const [question] = draft({ 'a.csv': delta }).questions;
    expect(question?.options).toEqual(['ignore', 'add', 'adjusted']);
    expect(question?.guess).toBeUndefined();
    const left = draft({ 'a.csv': delta }, { answers: { [question!.id]: 'ignore' } });
    expect(budgetRows(left, office)).toEqual(['basic||line|100.5||90', 'projects||line|200||180']);
    const added = draft({ 'a.csv': delta }, { answers: { [question!.id]: 'add' } });
    expect(budgetRows(added, office)).toEqual(['basic||line|100.5|100.0|90', 'projects||line|200|220|180']);
    expect(added.counts.conversions.sum).toBe(2);
    expect(added.conversions.find(({ kind }) => kind === 'sum')).toMatchObject({ from: '100.5 + -0.5', to: '100.0' });
  });
});

describe('whose figures', () => {
  const foreign = table.replace(officeName, '青禾市数据和大数据发展局').replace('九十', '90');
  test('a name that is not known is asked about: a known department, or a new one', () => {
    const drafted = draft({ 'a.csv': foreign });
    const [question] = drafted.questions;
    expect(question?.kind).toBe('department');
    expect(drafted.reports).toEqual([]);
    const known = draft({ 'a.csv': foreign }, { answers: { [question!.id]: 'office' } });
    expect(known.reports.map(({ key }) => key.department)).toEqual(['office']);
    const fresh = draft({ 'a.csv': foreign }, { answers: { [question!.id]: '青禾市数据和大数据发展局' } });
    expect(fresh.reports.map(({ key }) => key.department)).toEqual(['青禾市数据和大数据发展局']);
    expect(rowsOf(fresh, '青禾市数据和大数据发展局/2024', ['reports', 'departmentName'])).toEqual([
      '青禾市数据和大数据发展局',
    ]);
  });
  test('a short form of a known name is the best guess, never taken in silence', () => {
    const [question] = draft({ 'a.csv': table.replace(officeName, '青禾数据局') }).questions;
    expect(question?.hint).toMatchObject({ option: 'office', evidence: { rule: 'recognising.departmentLike' } });
  });
});

describe('which year', () => {
  const scores = `
|${officeName}
|指标|分值|得分
|管理|10|9分`;
  test('a year told by another file of the import, or by the file name, is said and never taken', () => {
    const drafted = draft({ 'a.csv': table.replace('九十', '90'), 'b.csv': scores });
    expect(drafted.questions.map(({ kind, hint }) => [kind, hint?.option, hint?.evidence.rule])).toEqual([
      ['year', '2024', 'recognising.otherYear'],
    ]);
    const named = draft({ '2022年自评.csv': scores });
    expect(named.questions.map(({ hint }) => [hint?.option, hint?.evidence.rule])).toEqual([
      ['2022', 'recognising.fileNameYear'],
    ]);
  });
  test('年度 beats 年; two 年度 clash; a plain 年 in an evaluation’s title is asked about', () => {
    const titled = (title: string) => draft({ 'a.csv': scores.replace(officeName, `${officeName}${title}`) });
    expect(titled('2024年部门整体支出绩效自评表（2023年度）').reports.map(({ key }) => key.year)).toEqual([2023]);
    expect(titled('二〇二三年度自评表').reports.map(({ key }) => key.year)).toEqual([2023]);
    expect(titled('2024年部门整体支出绩效自评表').questions.map(({ kind, options }) => [kind, options])).toEqual([
      ['year', ['2024', '2023']],
    ]);
    expect(titled('2023年度、2024年度自评表').questions.map(({ options }) => options)).toEqual([['2023', '2024']]);
    expect(titled('截至2024年11月评分表').questions.map(({ hint }) => hint?.option)).toEqual(['2024']);
  });
});

describe('units', () => {
  const without = `
|编制单位：${officeName}|2024年度|
|支出类别|年初预算数|决算数
|基本支出|1512.03|1405.34`;
  test('are asked for; a stored amount is evidence', () => {
    expect(draft({ 'a.csv': without }).questions.map(({ kind, guess }) => [kind, guess])).toEqual([
      ['unit', undefined],
    ]);
    const key = { department: 'office', year: 2024 };
    const stored = storedReport(key, {
      budget: [
        {
          ...key,
          code: 'basic',
          name: '基本支出',
          kind: 'line',
          final: { value: 140_534 as never, step: 1 as never, unit: '元' },
        },
      ],
    });
    const [question] = draft({ 'a.csv': without }, {}, knowing(stored)).questions;
    expect(question?.hint).toMatchObject({ option: '元', evidence: { rule: 'recognising.amountMatches' } });
  });
  test('stand in the cells where every one has its own', () => {
    const drafted = draft({ 'a.csv': without.replace('1512.03', '0.15亿元').replace('1405.34', '1405.34万元') });
    expect(asked(drafted)).toEqual([]);
    expect(budgetRows(drafted, office)).toEqual(['basic||line|0.15亿元||1405.34']);
    expect(asked(draft({ 'a.csv': without.replace('1405.34', '1405.34万元') }))).toEqual(['unit']);
  });
});

describe('several files', () => {
  const part = (column: string, amount: string): string => `${head}
|支出类别|${column}
|基本支出|${amount}`;
  test('that complete each other make one line; that contradict each other are a fault', () => {
    const whole = draft({ 'a.csv': part('年初预算数', '100'), 'b.csv': part('决算数', '90') });
    expect(budgetRows(whole, office)).toEqual(['basic||line|100||90']);
    expect(whole.reports[0]?.origins().map(({ index, block }) => [index, block.split('/')[0]])).toEqual([
      [0, 'a.csv'],
      [0, 'b.csv'],
    ]);
    const clash = draft({ 'a.csv': part('决算数', '91'), 'b.csv': part('决算数', '90') });
    expect(errorsOf(clash)).toEqual(['recognising.repeatedRow']);
    const same = draft({ 'a.csv': part('决算数', '90'), 'b.csv': part('决算数', '90') });
    expect(errorsOf(same)).toEqual([]);
    expect(reasonsOf(same)).toContain('sameRow');
  });
});

describe('what can not be told is said', () => {
  test('a file without any header', () => {
    const drafted = draft({ 'a.csv': '甲|1\n乙|2' });
    expect(drafted.questions.map(({ kind, options }) => [kind, options.at(-1)])).toEqual([['table', 'none']]);
    expect(drafted.reports).toEqual([]);
  });
  test('a needed column that is missing is named; an empty corner is the best guess for the names', () => {
    const drafted = draft({ 'a.csv': `${head}\n||年初预算数|决算数\n|基本支出|100|90` });
    expect(errorsOf(drafted)).toEqual(['recognising.missingColumn']);
    const [question] = drafted.questions;
    expect(question).toMatchObject({ kind: 'missingColumn', options: ['0'], guess: { option: '0' } });
    const answered = draft(
      { 'a.csv': `${head}\n||年初预算数|决算数\n|基本支出|100|90` },
      { answers: { [question!.id]: '0' } },
    );
    expect(budgetRows(answered, office)).toEqual(['basic||line|100||90']);
  });
  test('rows that have slid sideways, rows without a name, an empty file', () => {
    const slid = draft({ 'a.csv': `${head}\n|支出类别|年初预算数|决算数\n|基本支出|1|000|9\n|项目支出|2|3` });
    expect(errorsOf(slid)).toEqual(['recognising.raggedRow']);
    const nameless = draft({ 'a.csv': `${head}\n|支出类别|年初预算数|决算数\n||5|7\n|项目支出|2|3` });
    expect(errorsOf(nameless)).toEqual(['recognising.rowWithoutName']);
    expect(errorsOf(draft({ 'a.csv': '' }))).toEqual(['recognising.emptySheet']);
  });
  describe('a number cut in two at its separator, which leaves no cell outside the table', () => {
    const noted = `${head}\n|支出类别|年初预算数|决算数|备注`;
    const slid = (rows: readonly string[]) =>
      draft({ 'a.csv': [noted, ...rows].join('\n') }).findings.flatMap(({ rule, at }) =>
        rule === 'recognising.slidRow' ? ['row' in at && at.row, 'raw' in at && at.raw] : [],
      );
    test('where the row is longer than its header by an empty cell', () => {
      expect(slid(['|基本支出|1512.03|1405.34|', '|人员经费|1|381.53|1352.42|', '|项目支出|5|6|'])).toEqual([
        4,
        '1,381.53',
      ]);
      expect(slid(['|基本支出|1512.03|1405.34|', '|人员经费|１|３８１.53|7|', '|项目支出|5|6|'])).toEqual([
        4,
        '１,３８１.53',
      ]);
    });
    test('where the others leave the last column out', () => {
      expect(slid(['|基本支出|1512.03|1405.34', '|人员经费|-1|381|1352.42', '|项目支出|5|6'])).toEqual([4, '-1,381']);
    });
    test('where a number stands among the words of another column', () => {
      expect(slid(['|基本支出|1512.03|1405.34|据实', '|人员经费|1|381.53|1352.42', '|项目支出|5|6|'])).toEqual([
        4,
        '1,381.53',
      ]);
    });
    test('small numbers beside each other are no such thing', () => {
      expect(slid(['|基本支出|5|100|', '|人员经费|4|381.53|据实', '|项目支出|1|120|'])).toEqual([]);
      expect(slid(['|基本支出|5|100||', '|人员经费|4|381.53||', '|项目支出|1|120||'])).toEqual([]);
      expect(slid(['|基本支出|5|100|2024', '|人员经费|4|381.53|2023', '|项目支出|1|120|2024'])).toEqual([]);
    });
  });
  test('two totals that differ', () => {
    const drafted = draft({ 'a.csv': `${head}\n|支出类别|年初预算数|决算数\n|甲|1|2\n|合计|5|6\n|总计|7|8` });
    expect(errorsOf(drafted)).toEqual(['recognising.twoTotals']);
  });
  test('a cell of 20,000 characters is no trouble', () => {
    const prose = `已完成。${'长'.repeat(20_000)}`;
    const drafted = draft({ 'a.csv': `${head}\n|工作任务|完成情况|备注\n|甲|${prose}|` });
    expect(rowsOf(drafted, office, ['tasks', 'status', 'statusText'])).toEqual(['done|已完成']);
  });
});

test('a stored report of the department gives its codes to the same names', () => {
  const key = { department: 'office', year: 2023 };
  const stored = storedReport(key, {
    budget: [
      { ...key, code: 'ops', name: '系统运维', nameEn: 'Operations', kind: 'line', parent: 'projects' },
      { ...key, code: 'projects', name: '项目支出', kind: 'line' },
    ],
  });
  const drafted = draft(
    { 'a.csv': `${head}\n|支出类别|年初预算数|决算数\n|项目支出|5|5\n|1.系统运维|1|2` },
    {},
    knowing(stored),
  );
  expect(rowsOf(drafted, office, ['budget', 'code', 'parent', 'nameEn'])).toEqual([
    'projects||Projects',
    'ops|projects|Operations',
  ]);
});
