import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, overflow, test } from './app';
import {
  answerDepartment,
  budget2024,
  drop,
  heading,
  importPage,
  ledger,
  onward,
  openImport,
  scores2024,
  publishedIsStored,
  storedHeads,
  storedProjects,
  textFile,
  tickAll,
  upToCompare,
} from './importing';

const path2024 = 'foshan-hitech-zone/2024';
const has2024 = async (page: Page): Promise<boolean> =>
  (await storedHeads(page)).some(({ report }) => report === path2024);

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

test('a budget in GBK and scores in UTF-8, one cell put right, stored, seen beside 2023, undone @sizes', async ({
  page,
}) => {
  await openImport(page);
  await expectSound(page);
  await drop(page, [budget2024, scores2024]);
  await expect(page.getByRole('heading', { level: 2, name: budget2024.name })).toBeVisible();
  await expect(page.getByLabel('编码').first()).toHaveValue('gb18030');
  await answerDepartment(page);
  await expectSound(page);

  await onward(page, '看单元格').click();
  await expect(heading(page)).toContainText('1 处读不出');
  await expect(heading(page)).toBeFocused();
  await expect(onward(page, '核对与对比')).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: '下一处读不出' }).click();
  const field = page.getByLabel('第 6 行“决算数”的新值');
  await expect(field).toBeFocused();
  await expect(page.getByText(/第 6 行“决算数”的“62\.4O”/)).toBeVisible();
  await expectSound(page);
  await field.fill('62.40');
  await expect(page.getByText(/^相符：/)).toBeVisible();
  await page.getByRole('button', { name: '更正' }).click();
  await expect(heading(page)).toContainText('都读出来了');

  await onward(page, '核对与对比').click();
  await expect(heading(page)).toContainText('2024 年度还没有存过');
  await expectSound(page);
  await tickAll(page);
  expect(await has2024(page)).toBe(false);
  await onward(page, '确认入库').click();
  await expect(heading(page)).toContainText('2024 年度已入库，版本 1。');
  await expect(page.getByText('D6 62.4O → 62.40')).toBeVisible();
  await expect(page.getByText(/GB18030/)).toBeVisible();
  await expectSound(page);
  expect(await has2024(page)).toBe(true);

  await page.getByRole('button', { name: '撤销本次导入' }).click();
  await expect(heading(page)).toHaveText('已撤销，回到入库前的样子。');
  expect(await has2024(page)).toBe(false);
});

test('what was stored is shown beside the year before without a reload @once', async ({ page }) => {
  await openImport(page);
  const renamed = textFile(
    'scores.csv',
    scores2024.bytes.toString('utf-8').replace('重点工作完成率', '重点工作任务完成情况'),
  );
  await drop(page, [budget2024, renamed]);
  await answerDepartment(page);
  await onward(page, '看单元格').click();
  await page.getByRole('button', { name: '下一处读不出' }).click();
  await page.getByLabel('第 6 行“决算数”的新值').fill('62.40');
  await page.getByRole('button', { name: '更正' }).click();
  // An indicator under another name: nothing is ticked for the clerk.
  await onward(page, '对名称').click();
  await expect(heading(page)).toContainText('指标里有 1 个名称和另一年不一样');
  await expectSound(page);
  const same = page.getByRole('checkbox', { name: '“重点工作任务完成情况”和“重点工作完成率”是同一个' });
  await expect(same).not.toBeChecked();
  await same.check();
  await onward(page, '核对与对比').click();
  await tickAll(page);
  await onward(page, '确认入库').click();
  await page.getByRole('link', { name: '对比 2023–2024' }).click();
  await expect(page).toHaveURL(/2024\/overview\?.*with=2023/);
  await expect(heading(page)).toContainText('4.45');
  await expect(page.getByLabel('年度').first()).toHaveValue(path2024);
  await page.goto('./#/d/foshan-hitech-zone/2024/scores?with=2023');
  await expect(page.getByText('已确认', { exact: true })).toBeVisible();
});

test('Back goes back a step; leaving asks first @once', async ({ page }) => {
  await openImport(page);
  await drop(page, [scores2024]);
  await answerDepartment(page);
  await onward(page, '看单元格').click();
  await expect(heading(page)).toContainText('都读出来了');
  await page.goBack();
  await expect(heading(page)).toContainText('1 个文件');
  await page.getByRole('link', { name: /总览/ }).click();
  await expect(page.getByRole('dialog')).toContainText('还没有入库，要离开吗？');
  await page.getByRole('button', { name: '继续导入' }).click();
  await expect(heading(page)).toContainText('1 个文件');
  await page.getByRole('link', { name: /总览/ }).click();
  await page.getByRole('button', { name: '离开，不存' }).click();
  await expect(page).toHaveURL(/overview/);
});

test('by keyboard alone @once @long', async ({ page }) => {
  await openImport(page);
  await page.getByRole('button', { name: '粘贴表格' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('把从表格软件里复制的单元格粘贴在这里')).toBeFocused();
  await page.keyboard.insertText(
    '部门\t年度\t名称\t年初预算数（万元）\t决算数（万元）\nfoshan-hitech-zone\t2024\t基本支出\t1500.00\t1400.0O\nfoshan-hitech-zone\t2024\t合计\t61000.00\t57000.00\n',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText('1 个文件');
  await onward(page, '看单元格').focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText('1 处读不出');
  await page.getByRole('button', { name: '下一处读不出' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1400.00');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText('都读出来了');
  await expect(page.locator('[data-cell]:focus')).toContainText('1,400.00');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-cell]:focus')).toContainText('1,500.00');
  await onward(page, '核对与对比').focus();
  await page.keyboard.press('Enter');
  await expect(onward(page, '确认入库')).toBeVisible();
  for (const box of await page.getByRole('checkbox').all()) {
    await box.focus();
    await page.keyboard.press('Space');
  }
  await onward(page, '确认入库').focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText('已入库');
});

test('names that look like markup or formulas show as text @once @long', async ({ page }) => {
  const long = '很'.repeat(200);
  const rows = [
    `foshan-hitech-zone,2024,<script>window.hit=1</script>,1.00,1.00`,
    `foshan-hitech-zone,2024,<img src=x onerror=window.hit=1>,1.00,1.00`,
    `foshan-hitech-zone,2024,"=cmd|' /C calc'!A0",1.00,1.00`,
    `foshan-hitech-zone,2024,${long},1.00,1.00`,
  ];
  const file = textFile('<b>恶意<b>.csv', ['部门,年度,名称,年初预算数（万元）,决算数（万元）', ...rows, ''].join('\n'));
  await openImport(page);
  await drop(page, [file]);
  await expect(page.getByRole('heading', { level: 2, name: file.name })).toBeVisible();
  await onward(page, '看单元格').click();
  await expect(page.getByRole('button', { name: '<script>window.hit=1</script>' })).toBeVisible();
  // A formula is no text until somebody says so.
  await page.getByRole('button', { name: '下一处读不出' }).click();
  await page.getByLabel(/第 4 行“名称”的新值/).fill("'=cmd|' /C calc'!A0");
  await page.getByRole('button', { name: '更正' }).click();
  await expect(heading(page)).toContainText('都读出来了');
  await onward(page, '核对与对比').click();
  await expect(page.getByRole('table').getByText('<img src=x onerror=window.hit=1>').first()).toBeVisible();
  await expectSound(page);
  await tickAll(page);
  await onward(page, '确认入库').click();
  await expect(heading(page)).toContainText('已入库');
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('a page closed while its import is being stored leaves the old state whole @once', async ({ page, context }) => {
  await upToCompare(page, [ledger(20_000)]);
  await tickAll(page);
  await publishedIsStored(page);
  const before = await storedHeads(page);
  const session = await context.newCDPSession(page);
  const gone = page.waitForEvent('crash');
  await onward(page, '确认入库').click({ noWaitAfter: true });
  void session.send('Page.crash').catch(() => undefined);
  await gone;
  const other = await context.newPage();
  await other.goto('./#/d/foshan-hitech-zone/2023/overview');
  await expect(heading(other)).toContainText('84.03%');
  const after = await storedHeads(other);
  const added = after.filter(({ report }) => report === path2024);
  expect(after.filter(({ report }) => report !== path2024)).toEqual(before);
  // Either nothing of it was stored before the crash, or the whole.
  for (const head of added) expect(await storedProjects(other, head.version)).toBe(20_000);
});

test('two tabs store the same year: one wins, the other is told and loses nothing @once @long', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  const first = textFile(
    '一.csv',
    '部门,年度,名称,年初预算数（万元）,决算数（万元）\nfoshan-hitech-zone,2024,合计,10.00,9.00\n',
  );
  const second = textFile(
    '二.csv',
    '部门,年度,名称,年初预算数（万元）,决算数（万元）\nfoshan-hitech-zone,2024,合计,20.00,19.00\n',
  );
  await upToCompare(page, [first]);
  await upToCompare(other, [second]);
  await tickAll(page);
  await tickAll(other);
  await onward(page, '确认入库').click();
  await expect(heading(page)).toContainText('版本 1');
  await onward(other, '确认入库').click();
  await expect(other.getByRole('alert')).toContainText('刚在另一个标签页或窗口改动过');
  await other.getByRole('button', { name: '重新对比' }).click();
  await expect(heading(other)).toContainText('与已存的 2024 年版本比');
  await tickAll(other);
  await onward(other, '确认入库').click();
  await expect(heading(other)).toContainText('版本 2');
});

test('a full disk is said, and the old state is whole @once @long', async ({ page, context, baseURL }) => {
  const session = await context.newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  // Room for what is published, not for the ledger. Set first: a browser remembers for a while how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await upToCompare(page, [ledger(40_000)]);
  await tickAll(page);
  const before = await storedHeads(page);
  await onward(page, '确认入库').click();
  await expect(page.getByRole('alert')).toContainText('存储空间已满');
  expect(await storedHeads(page)).toEqual(before);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await onward(page, '确认入库').click();
  await expect(heading(page)).toContainText('已入库');
});

test('what one tablet publishes opens on another @once @long', async ({ page, browser, baseURL }) => {
  await upToCompare(page, [scores2024]);
  await tickAll(page);
  await onward(page, '确认入库').click();
  await expect(heading(page)).toContainText('已入库');
  await page.goto('./#/data');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '发布', exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);

  const elsewhere = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'zh-CN' });
  const other = await elsewhere.newPage();
  await openImport(other);
  await drop(other, [{ name: '数据包.zip', bytes: Buffer.concat(chunks) }]);
  await expect(other.getByText('数据包，2 份报告')).toBeVisible();
  await onward(other, '看单元格').click();
  await onward(other, '核对与对比').click();
  await expect(heading(other)).toContainText('2 份报告');
  await tickAll(other);
  await onward(other, '确认入库').click();
  await expect(heading(other)).toHaveText('2 份报告已入库。');
  expect(await has2024(other)).toBe(true);
  await elsewhere.close();
});

for (const [name, theme, query] of [
  ['dark', 'dark', ''],
  ['English', 'light', '?lang=en'],
] as const) {
  test(`the files of an import in ${name}: nothing to find for axe @long`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`./${importPage}${query}`);
    await expect(heading(page)).toBeVisible();
    await drop(page, [budget2024, scores2024]);
    await expect(page.getByRole('heading', { level: 2, name: budget2024.name })).toBeVisible();
    await expectSound(page);
  });
}
