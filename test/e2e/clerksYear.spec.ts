import { clerksYear, office } from '../fixtures/import/clerksYear';
import { expect, test } from './app';
import { drop, heading, onward, openImport, storedHeads, tickAll } from './importing';

const path = `${office}/2024`;
const page2024 = (page: string): string => `./#/d/${encodeURIComponent(office)}/2024/${page}`;

test('a year as an office hands it over: four files to the comparison in two clicks and no question, right on every page, undone, redone @once', async ({
  page,
}) => {
  const files = (await clerksYear()).map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }));
  const isStored = async (): Promise<boolean> => (await storedHeads(page)).some(({ report }) => report === path);
  const toComparison = async (): Promise<void> => {
    await drop(page, files);
    await expect(heading(page)).toContainText('4 个文件');
    await expect(page.getByRole('radiogroup')).toHaveCount(0);
    await onward(page, '看单元格').click();
    await onward(page, '核对与对比').click();
    await expect(heading(page)).toContainText('2024 年度还没有存过');
  };
  await openImport(page);
  await toComparison();
  await tickAll(page);
  await onward(page, '确认入库').click();
  await expect(heading(page)).toContainText('2024 年度已入库');
  expect(await isStored()).toBe(true);
  await page.getByRole('button', { name: '撤销本次导入' }).click();
  await expect(heading(page)).toHaveText('已撤销，回到入库前的样子。');
  expect(await isStored()).toBe(false);

  await page.reload();
  await toComparison();
  await tickAll(page);
  await onward(page, '确认入库').click();
  await expect(heading(page)).toContainText('2024 年度已入库');
  expect(await isStored()).toBe(true);

  // In 万元: 1,551.75 of 1,610.00 after adjustment is 96.38 %, of the initial 1,500.00 it is 103.45 %.
  await page.goto(page2024('budget'));
  await expect(page.locator('main')).toContainText('96.38%');
  await expect(page.locator('main')).toContainText('1,551.75');
  await expect(page.locator('main')).toContainText('950.25');
  await page.goto(page2024('scores'));
  await expect(page.locator('main')).toContainText('97.6');
  await expect(page.locator('main')).toContainText('办事是否方便');
  await page.goto(page2024('projects'));
  await expect(page.locator('main')).toContainText('算力装备基地');
  await expect(page.locator('main')).toContainText('数据中心一期');
  await page.goto(page2024('outcomes'));
  await expect(page.locator('main')).toContainText('98.6');
  await expect(page.locator('main')).toContainText('修订数据目录');

  // A table that doesn't say what its amounts are asks once, and never again for the years after.
  const own = (year: number) => {
    const lines = ['项目,年初预算数,全年预算数,全年执行数', '基本支出,600,610,605', '合计,600,610,605'];
    const text = [`${office}${year}年度预算执行情况表`, '单位：万元', ...lines, ''].join('\n');
    return [{ name: `${year}年执行.csv`, bytes: Buffer.from(text) }];
  };
  await openImport(page);
  await drop(page, own(2025));
  await expect(page.getByRole('radiogroup')).toHaveCount(2);
  await page.getByRole('radio', { name: '调整后的预算数' }).check();
  await page.getByRole('radio', { name: '决算数' }).check();
  await onward(page, '看单元格').click();
  await onward(page, '核对与对比').click();
  await tickAll(page);
  await onward(page, '确认入库').click();
  await expect(heading(page)).toContainText('2025 年度已入库');
  await openImport(page);
  await drop(page, own(2026));
  await expect(heading(page)).toContainText('1 个文件');
  await expect(page.getByRole('radiogroup')).toHaveCount(0);
  await expect(page.locator('main')).toContainText('照 2025 年度的答复');
});
