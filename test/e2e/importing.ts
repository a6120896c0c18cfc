import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';

export const importPage = '#/data/import';
const folder = fileURLToPath(new URL('../fixtures/import/', import.meta.url));

export interface Dropped {
  name: string;
  bytes: Buffer;
}

/** A file of test/fixtures/import, with its real bytes. */
const fixture = (name: string): Dropped => ({ name, bytes: readFileSync(`${folder}${name}`) });
export const textFile = (name: string, text: string): Dropped => ({ name, bytes: Buffer.from(text, 'utf-8') });

export const budget2024 = fixture('2024年部门预算支出.csv');
export const scores2024 = fixture('2024年自评得分.csv');

/** Opens the import once the published report is there. */
export async function openImport(page: Page): Promise<void> {
  await page.goto('./#/d/foshan-hitech-zone/2023/budget');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d/);
  await page.goto(`./${importPage}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('把新一年的表格放进来。');
}

/** Drops files somewhere on the page, as a hand does: with a real DataTransfer. */
export async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, base64 } of list) {
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    return data;
  }, given);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const onward = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Answers every question that waits with the department of the published report. */
export async function answerDepartment(page: Page): Promise<void> {
  const asked = page.getByRole('radiogroup');
  await expect(page.getByRole('button', { name: '看单元格' })).toBeVisible();
  for (const group of await asked.all()) {
    const first = group.getByRole('radio').first();
    if (!(await group.locator('input:checked').count())) await first.check();
  }
}

/** Ticks everything that must be ticked. */
export async function tickAll(page: Page): Promise<void> {
  await expect(onward(page, '确认入库')).toBeVisible();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
}

/** From an empty import to the step before storing. */
export async function upToCompare(page: Page, files: readonly Dropped[]): Promise<void> {
  await openImport(page);
  await drop(page, files);
  await expect(heading(page)).toContainText('个文件');
  await answerDepartment(page);
  await onward(page, '看单元格').click();
  await expect(heading(page)).toContainText('都读出来了');
  await onward(page, '核对与对比').click();
  await expect(onward(page, '确认入库')).toBeVisible();
}

/** The figures stored, as the repository's own documents say. */
export const storedHeads = (page: Page): Promise<readonly { report: string; version: string }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('self-evaluation');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('heads').objectStore('heads').getAll();
          all.addEventListener('success', () => {
            opening.result.close();
            resolve(all.result as { report: string; version: string }[]);
          });
          all.addEventListener('error', () => reject(all.error));
        });
      }),
  );

/** Waits until what the host publishes is stored: it is shown before. */
export const publishedIsStored = (page: Page): Promise<void> =>
  expect.poll(async () => (await storedHeads(page)).map(({ report }) => report)).toContain('foshan-hitech-zone/2023');

/** How many projects a stored version holds. */
export const storedProjects = (page: Page, version: string): Promise<number> =>
  page.evaluate(
    (id) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('self-evaluation');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const found = opening.result.transaction('versions').objectStore('versions').get(id);
          found.addEventListener('success', () => {
            opening.result.close();
            resolve((found.result as { tables: { projects: unknown[] } }).tables.projects.length);
          });
          found.addEventListener('error', () => reject(found.error));
        });
      }),
    version,
  );

/** A ledger of projects big enough for its storing to take a while. */
export function ledger(rows: number, year = 2024): Dropped {
  const lines = ['部门,年度,编码,名称,园区,项目类别,阶段,总投资,责任单位'];
  for (let row = 1; row <= rows; row += 1) {
    lines.push(
      `foshan-hitech-zone,${year},p${row},测试项目${row},测试园区${row % 9},产业项目,在建,${row % 90}.5,测试单位${row % 40}`,
    );
  }
  return textFile(`${year}项目台账.csv`, `${lines.join('\n')}\n`);
}
