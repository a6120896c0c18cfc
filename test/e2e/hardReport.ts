import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';

const folder = fileURLToPath(new URL('../../data/foshan-hitech-zone/2023/', import.meta.url));
type Cells = Readonly<Record<string, string>>;

/** Names nobody hopes for and every program meets: they have to stand there as they are. */
export const hardNames = {
  script: '<script>alert(1)</script>科创中心',
  formula: "=cmd|'/c calc'!A1",
  emoji: '🚧🏗️👩‍🔬医药谷',
  long: `${'佛山国家高新技术产业开发区三水片区生物医药产业园配套基础设施'.repeat(6)}一期工程（含道路）`.slice(0, 200),
  unbroken: 'Innovation'.repeat(20),
} as const;
const names = Object.values(hardNames);

const stages = ['concept', 'talks', 'signed', 'construction', 'toppedOut', 'completed', 'accepted'];

/** Sixty more projects in two places, every sixth with a hard name. */
function projects(rows: readonly Cells[]): Cells[] {
  const [first = {}] = rows;
  const empty = Object.fromEntries(Object.keys(first).map((column) => [column, '']));
  const more = Array.from({ length: 60 }, (_, index): Cells => ({
    ...empty,
    department: first['department'] ?? '',
    year: first['year'] ?? '',
    code: `hard-${index}`,
    name: index % 6 === 0 ? `${names[(index / 6) % names.length]} ${index}` : `第${index}号标准厂房改扩建项目`,
    area: index % 3 === 0 ? '南海片区' : '三水片区',
    kind: index % 2 === 0 ? 'works' : 'industry',
    stage: stages[index % stages.length] ?? '',
    stageText: index % 10 === 0 ? '<b>待验收</b>手续办结' : '按计划推进',
    source: '二.三.3.段1',
  }));
  return [...rows, ...more];
}

const longText = `${hardNames.script}；${hardNames.emoji}；${hardNames.long}`;
const change: Readonly<Record<string, (rows: readonly Cells[]) => Cells[]>> = {
  projects,
  reports: (rows) => rows.map((row) => ({ ...row, departmentName: `${row['departmentName']}${hardNames.script}` })),
  budget: (rows) =>
    rows.map((row, index) =>
      row['kind'] === 'line' && index % 3 === 1 ? { ...row, name: names[index % names.length] ?? '', nameEn: '' } : row,
    ),
  scores: (rows) =>
    rows.map((row, index) =>
      row['reason'] ? { ...row, name: names[index % 5] ?? '', nameEn: '', reason: longText } : row,
    ),
  outcomes: (rows) => rows.map((row) => (row['kind'] === 'problem' ? { ...row, name: longText, nameEn: '' } : row)),
  tasks: (rows) => rows.map((row, index) => ({ ...row, name: names[index % names.length] ?? '', nameEn: '' })),
};

/** The published report, told with hard names and sixty more projects, in place of the real one. */
export async function serveHardReport(page: Page): Promise<void> {
  await page.route('**/data/foshan-hitech-zone/2023/*.csv', async (route) => {
    const table = /(\w+)\.csv$/.exec(new URL(route.request().url()).pathname)?.[1] ?? '';
    const text = readFileSync(`${folder}${table}.csv`, 'utf-8').replace(/^\uFEFF/, '');
    const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const body = Papa.unparse(change[table]?.(data) ?? data, { columns: meta.fields ?? [], newline: '\r\n' });
    await route.fulfill({ body, contentType: 'text/csv; charset=utf-8' });
  });
}
