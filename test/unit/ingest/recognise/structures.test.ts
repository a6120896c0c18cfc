import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noDecisions } from '../../../../src/ingest/decisions';
import { draftOf } from '../../../../src/ingest/draftOf';
import { fileOf, known, officeName } from './grid';

/** What a file says, known beforehand; amounts in 分. */
interface Line {
  name: string;
  parent?: string;
  memo: boolean;
  amounts: Record<'initial' | 'adjusted' | 'final', number | undefined>;
}

type Amount = keyof Line['amounts'];
const amounts = ['initial', 'adjusted', 'final'] as const;

const number = fc.integer({ min: 0, max: 50_000_000 }).map((value) => value * 10_000);

const leaf = (names: readonly string[]): fc.Arbitrary<{ name: string; values: number[] }> =>
  fc.record({ name: fc.constantFrom(...names), values: fc.array(number, { minLength: 3, maxLength: 3 }) });

const lineNames = ['数据治理', '系统运维', '人才引进', '园区建设', '宣传推广', '信息化'];

/** 基本支出 and 项目支出 with their children, then 合计: sums hold. */
const truth: fc.Arbitrary<Line[]> = fc
  .record({
    personnel: leaf(['人员经费']),
    operating: leaf(['公用经费']),
    projects: fc.uniqueArray(leaf(lineNames), { selector: ({ name }) => name, minLength: 1, maxLength: 5 }),
    skipped: fc.constantFrom<readonly Amount[]>([], ['adjusted'], ['initial'], ['final']),
  })
  .map(({ personnel, operating, projects, skipped }) => {
    const sum = (rows: readonly { values: number[] }[]): number[] =>
      [0, 1, 2].map((at) => rows.reduce((total, row) => total + (row.values[at] ?? 0), 0));
    const line = (name: string, values: number[], parent?: string): Line => ({
      name,
      memo: false,
      ...(parent === undefined ? {} : { parent }),
      amounts: Object.fromEntries(
        amounts.map((amount, at) => [amount, skipped.includes(amount) ? undefined : values[at]]),
      ) as Line['amounts'],
    });
    const basic = sum([personnel, operating]);
    const work = sum(projects);
    return [
      line('基本支出', basic),
      line(personnel.name, personnel.values, '基本支出'),
      line(operating.name, operating.values, '基本支出'),
      line('项目支出', work),
      ...projects.map(({ name, values }) => line(name, values, '项目支出')),
      line(
        '合计',
        [0, 1, 2].map((at) => (basic[at] ?? 0) + (work[at] ?? 0)),
      ),
    ];
  });

const scales = { 元: 100, 万元: 1_000_000 } as const;

/** Digits of an amount in a unit, as a spreadsheet shows them. */
function shown(
  value: number | undefined,
  unit: keyof typeof scales,
  { style, nil }: { style: number; nil: string },
): string {
  if (value === undefined) return nil;
  const plain = (value / scales[unit]).toFixed(2);
  const [whole = '', fraction = ''] = plain.split('.');
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
  return (
    [
      plain,
      grouped,
      plain.replace(/[\d.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      ` ${plain} `,
    ][style] ?? plain
  );
}

const layout = fc.record({
  unit: fc.constantFrom<keyof typeof scales>('元', '万元'),
  unitAt: fc.constantFrom('header', 'title', 'label', 'nowhere', 'clash'),
  yearAt: fc.constantFrom('title', 'label', 'column', 'nowhere', 'evaluation', 'clash'),
  departmentAt: fc.constantFrom('label', 'title', 'column', 'nowhere', 'unknown'),
  headers: fc.record({
    name: fc.constantFrom('支出类别', '项目', '预算 科目', '支出\n项目', '科目名称'),
    initial: fc.constantFrom('年初预算数', '年初预算', '预算数', '年初\n预算数', '2024年年初预算数'),
    adjusted: fc.constantFrom('调整预算数', '调整后预算数', '全年预算数', '调整（全年）预算数', '预算数'),
    final: fc.constantFrom('决算数', '支出决算', '2024年决算数', '执行数', '决　算　数'),
  }),
  order: fc.shuffledSubarray(['name', 'initial', 'adjusted', 'final', 'rate', 'serial', 'note', 'lastYear'], {
    minLength: 8,
  }),
  extras: fc.shuffledSubarray(['rate', 'serial', 'note', 'lastYear']),
  tree: fc.constantFrom('numbers', 'spaces', 'both'),
  style: fc.integer({ min: 0, max: 3 }),
  nil: fc.constantFrom('', '—', '-', '/'),
  blanks: fc.array(fc.nat({ max: 12 }), { maxLength: 3 }),
  notes: fc.shuffledSubarray(['注：本表金额四舍五入', '填表人：甲', '数据来源：部门决算报表', '单位负责人：乙']),
  repeat: fc.boolean(),
  numbering: fc.boolean(),
  leftPad: fc.nat({ max: 2 }),
});

type Layout = typeof layout extends fc.Arbitrary<infer L> ? L : never;

const numerals = ['一', '二', '三', '四', '五', '六', '七'];

function namesOf(lines: readonly Line[], tree: Layout['tree']): string[] {
  let top = 0;
  let below = 0;
  return lines.map(({ name, parent }) => {
    if (name === '合计') return name;
    if (parent === undefined) {
      top += 1;
      below = 0;
      return tree === 'spaces' ? name : `${numerals[top - 1]}、${name}`;
    }
    below += 1;
    const numbered = tree === 'spaces' ? name : `（${numerals[below - 1]}）${name}`;
    return tree === 'numbers' ? numbered : `　　${numbered}`;
  });
}

/** Lays the truth out as a sheet. */
function sheetOf(lines: readonly Line[], plan: Layout): string[][] {
  const { unit, headers, order } = plan;
  const stated = amounts.filter((amount) => lines.some((line) => line.amounts[amount] !== undefined));
  const columns = order.filter(
    (column) => column === 'name' || stated.includes(column as Amount) || plan.extras.includes(column),
  );
  const inHeader = plan.unitAt === 'header' || plan.unitAt === 'clash' ? `（${unit}）` : '';
  const extraHeaders: Record<string, string> = {
    rate: '预算执行率',
    serial: '序号',
    note: '备注',
    lastYear: '上年决算数',
  };
  const head = columns.map((column) =>
    column === 'name'
      ? headers.name
      : column in extraHeaders
        ? extraHeaders[column]!
        : `${headers[column as Amount]}${inHeader}`,
  );
  if (plan.yearAt === 'column') head.push('年度');
  if (plan.departmentAt === 'column') head.push('部门');
  const names = namesOf(lines, plan.tree);
  const body = lines.map((line, index) => [
    ...columns.map((column) => {
      if (column === 'name') return names[index]!;
      if (column === 'rate') return '98.5%';
      if (column === 'serial') return String(index + 1);
      if (column === 'note') return index === 1 ? '含社保' : '';
      if (column === 'lastYear') return '12.34';
      return shown(line.amounts[column as Amount], unit, plan);
    }),
    ...(plan.yearAt === 'column' ? ['2024年'] : []),
    ...(plan.departmentAt === 'column' ? [officeName] : []),
  ]);
  const width = head.length;
  const row = (...cells: string[]): string[] => [
    ...cells,
    ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''),
  ];
  const year = { title: '2024年度', evaluation: '2024年', clash: '2023年度' }[plan.yearAt as 'title'] ?? '';
  const department = { title: officeName, unknown: '某某市某某局' }[plan.departmentAt as 'title'] ?? '';
  const titles = [row(`${department}${year}部门整体支出${plan.yearAt === 'evaluation' ? '绩效自评' : ''}明细表`)];
  if (plan.yearAt === 'label') titles.push(row('年度：2024'));
  if (plan.yearAt === 'clash') titles.push(row('预算年度：2024'));
  if (plan.departmentAt === 'label') titles.push(row(`编制单位（盖章）：${officeName}`));
  if (plan.unitAt === 'title') titles.push(row('', `单位：${unit}`));
  if (plan.unitAt === 'label') titles.push(row(`金额单位：${unit}`));
  if (plan.unitAt === 'clash') titles.push(row(`单位：${unit === '元' ? '万元' : '元'}`));
  const sheet = [...titles, head];
  if (plan.numbering) sheet.push(head.map((_, index) => (index === 0 ? '栏次' : String(index))));
  for (const [index, cells] of body.entries()) {
    if (plan.blanks.includes(index)) sheet.push(row());
    if (plan.repeat && index === 3) sheet.push(head);
    sheet.push(cells);
  }
  sheet.push(...plan.notes.map((note) => row(note)));
  return sheet.map((cells) => [...Array.from({ length: plan.leftPad }, () => ''), ...cells]);
}

const runs = Number(process.env['FUZZ_RUNS'] ?? 1000);

/** What a draft says of a line, or that it says nothing. */
function compare(lines: readonly Line[], plan: Layout): { silent: boolean } {
  const drafted = draftOf([fileOf('表.csv', sheetOf(lines, plan))], noDecisions, known);
  const isOpen = drafted.questions.length > 0 || drafted.findings.some(({ result }) => result === 'error');
  if (isOpen) return { silent: false };
  // A department nobody has heard of is a new one.
  const department = plan.departmentAt === 'unknown' ? '某某市某某局' : 'office';
  expect(drafted.reports.map(({ key }) => key)).toEqual([{ department, year: 2024 }]);
  const rows = drafted.reports[0]!.report.tables.budget;
  const codes = new Map(rows.map((row) => [row.code, row.name]));
  const found = rows.map((row) => ({
    name: row.name,
    memo: row.kind === 'memo',
    ...(row.parent === undefined ? {} : { parent: codes.get(row.parent) }),
    amounts: Object.fromEntries(
      amounts.map((amount) => {
        const value = row[amount];
        return [amount, value && 'value' in value ? value.value : undefined];
      }),
    ),
  }));
  expect(found).toEqual(lines);
  return { silent: true };
}

describe('a budget laid out at random', () => {
  test(`is read exactly or asked about, never silently wrong (${runs} layouts)`, () => {
    let read = 0;
    fc.assert(
      fc.property(truth, layout, (lines, plan) => {
        if (compare(lines, plan).silent) read += 1;
      }),
      { numRuns: runs },
    );
    // The generator must not be so wild that everything is asked about.
    expect(read).toBeGreaterThan(runs / 50);
  }, 120_000);

  test('that says everything is read without a question', () => {
    fc.assert(
      fc.property(truth, layout, (lines, plan) => {
        const clear: Layout = {
          ...plan,
          unitAt: plan.unitAt === 'header' ? 'header' : 'title',
          yearAt: plan.yearAt === 'column' ? 'column' : 'title',
          departmentAt: plan.departmentAt === 'column' ? 'column' : 'label',
          headers: {
            name: plan.headers.name,
            initial: '年初预算数',
            adjusted: '调整后预算数',
            final: plan.headers.final === '执行数' ? '决算数' : plan.headers.final,
          },
        };
        expect(compare(lines, clear)).toEqual({ silent: true });
      }),
      { numRuns: Math.ceil(runs / 3) },
    );
  }, 120_000);
});

test('a sheet of more tables than anybody could look through is refused, with how many it has', () => {
  const scores = [['指标名称', '权重', '得分'], ['预算执行', '10', '9'], []];
  const projects = [['项目名称', '总投资（万元）', '建设单位'], ['甲园区一期', '30', '甲单位'], []];
  const rows = Array.from({ length: 101 }, () => [...scores, ...projects]).flat();
  const { blocks, findings } = draftOf([fileOf('many.csv', rows)], noDecisions, known);
  expect(blocks).toEqual([]);
  expect(findings).toMatchObject([
    {
      rule: 'recognising.tooManyTables',
      result: 'error',
      said: { names: { limit: { zh: '200' }, found: { zh: '202' } } },
    },
  ]);
});
