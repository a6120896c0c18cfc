import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { card, drawn, expect, openPage, overflow, overview, test } from './app';

const exampleOf = (page: string, year = 2025) => `#/d/example-park/${year}/${page}`;
const allYears = '?with=2019,2020,2021,2023,2024';

async function loadExample(page: Page): Promise<void> {
  await page.goto('./#/data');
  await page.getByRole('main').getByRole('button', { name: '载入示例' }).click();
  await expect(page).toHaveURL(/example-park\/2025\/overview/);
  await drawn(page);
}
const mark = (page: Page) => page.locator('.example-mark');

test('the example comes when asked for, is marked on every page and goes in one tap @sizes', async ({ page }) => {
  await openPage(page, overview);
  await expect(mark(page)).toHaveCount(0);
  await loadExample(page);
  for (const name of ['overview', 'budget', 'scores', 'projects', 'outcomes', 'checks']) {
    await page.goto(`./${exampleOf(name)}`);
    await expect(page.getByRole('search').first().getByText('示例', { exact: true })).toBeVisible();
    await expect(mark(page)).toHaveCount(1);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
  // The real one is neither marked nor set beside it.
  await openPage(page, `${overview}?with=example-park/2023`);
  await expect(mark(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '目前只有 2023 一年，先不画趋势' })).toBeVisible();
  await page.goto('./#/data');
  await page.getByRole('button', { name: '移除示例' }).last().click();
  await expect(page.getByText('示例包')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('button', { name: '载入示例' })).toBeVisible();
});

test('last year by default, a line of years on request, the missing one left empty @sizes', async ({ page }) => {
  await loadExample(page);
  const main = page.getByRole('main');
  const change = main.getByRole('heading', { name: /^2025 年决算比 2024 年少/ });
  await expect(change).toContainText(/3,042\.37\s万元，少 9\.06%/);
  await expect(page.getByRole('group', { name: '全年主要数字' })).toContainText('比 2024 年低 7.40 个百分点');
  await main.getByRole('button', { name: '看 2019 至 2024 各年' }).click();
  await expect(page).toHaveURL(/with=/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    '6 个年度，执行率占调整预算在 84.58% 与 91.98% 之间',
  );
  await drawn(page);
  await expect(main.getByText('2022 年未导入：留空，不插值，不连线')).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await main.getByRole('button', { name: '只与 2024 年对比' }).click();
  await expect(page).not.toHaveURL(/with=/);
});

test('a figure’s card tells the other years, and why they can’t be compared @once', async ({ page }) => {
  await loadExample(page);
  await page.goto(`./${exampleOf('overview')}?figure=report%23totalScore`);
  const years = card(page).getByRole('listitem');
  await expect(years.filter({ hasText: '2024' }).first()).toContainText('比 2024 年高 2 分');
  await expect(card(page)).toContainText('不可比：2020 年与 2025 年的评分体系不同，只并列');
  await expect(card(page)).toContainText('不可比：还没有导入 2022 年的报告');
});

test('a renamed indicator is one only once somebody confirms it, and that can be taken back @sizes', async ({
  page,
}) => {
  await loadExample(page);
  await page.goto(`./${exampleOf('scores')}${allYears}`);
  await drawn(page);
  const heading = page.getByRole('heading', { name: /^现行评分体系/ });
  await expect(heading).toContainText('2 年');
  await page.getByRole('button', { name: '确认是同一项' }).first().click();
  await expect(heading).toContainText('4 年');
  await page.reload();
  await expect(heading).toContainText('4 年');
  await page.getByRole('button', { name: '取消确认' }).click();
  await expect(heading).toContainText('2 年');
});

test('projects: the stage before as a ghost, promises and what is told no more @sizes @long', async ({ page }) => {
  await loadExample(page);
  await page.goto(`./${exampleOf('projects')}`);
  const main = page.getByRole('main');
  await expect(main.getByText('比 2024 年进 2 步，当时完工')).toBeVisible();
  // Once a mark is in focus, a second click opens its card.
  const before = main.getByRole('button', { name: /示例北区路网 上次所处阶段/ });
  await before.click();
  await before.click();
  await expect(card(page)).toContainText('2024 年度');
  await page.keyboard.press('Escape');
  await expect(main.getByRole('heading', { name: '以前预计到期 3 项，已达到 3 项' })).toBeVisible();
  await expect(main.locator('span').filter({ hasText: '示例数据港' })).toBeVisible();
});

test('what is saved of the example says so @once', async ({ page }) => {
  await loadExample(page);
  const panel = page.getByRole('region', { name: /2025 年决算比 2024 年少/ });
  await panel.getByLabel(/更多操作/).click();
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: '存为 CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^示例-2025/);
  expect(await readFile(await file.path(), 'utf8')).toContain('项目（示例，虚构）');
});

test('departments side by side: real ones only, in order by what may be compared @sizes', async ({ page }) => {
  await loadExample(page);
  await openPage(page, overview);
  await page.goto('./#/data');
  await page.getByRole('link', { name: '部门对照' }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table).toContainText('佛山高新技术产业开发区管理委员会');
  await table.getByRole('button', { name: /执行率/ }).click();
  await expect(table.getByRole('columnheader', { name: /执行率/ })).toHaveAttribute('aria-sort', 'descending');
  await expect(table.getByRole('columnheader', { name: /自评得分/ }).getByRole('button')).toHaveCount(0);
  await page.getByRole('searchbox').fill('没有这个');
  await expect(page.getByText('没有符合的部门')).toBeVisible();
});

/** Serves a second department that is no example: two years of a neighbour. */
async function serveNeighbour(page: Page): Promise<void> {
  const files: Record<string, string> = {};
  for (const [year, final] of [
    ['2022', '40'],
    ['2023', '45'],
  ] as const) {
    files[`neighbour/${year}/reports.csv`] =
      `department,year,departmentName,totalScore\nneighbour,${year},测试邻区管委会,98\n`;
    files[`neighbour/${year}/budget.csv`] =
      `department,year,code,name,kind,initial,adjusted,final\nneighbour,${year},total,合计,total,50,50,${final}\n`;
  }
  await page.route('**/data/datapackage.json', async (route) => {
    const descriptor = (await (await route.fetch()).json()) as { resources: { path: string }[] };
    const resources = [...descriptor.resources, ...Object.keys(files).map((path) => ({ path }))];
    await route.fulfill({ json: { ...descriptor, resources } });
  });
  for (const [path, body] of Object.entries(files)) {
    await page.route(`**/data/${path}`, (route) => route.fulfill({ body, contentType: 'text/csv' }));
  }
}

test('another department stands beside every page: amounts without a difference, rates in points, no ranking @sizes @long', async ({
  page,
}) => {
  await serveNeighbour(page);
  await openPage(page, overview);
  const compare = page.getByRole('combobox', { name: '对比' }).filter({ visible: true });
  await compare.selectOption({ label: '测试邻区管委会 2023' });
  await expect(page).toHaveURL(/with=neighbour\/2023|with=neighbour%2F2023/);
  const panel = page.getByRole('region', { name: /测试邻区管委会/ });
  // 84.03 − 90.00 = −5.97
  await expect(panel.getByRole('heading')).toContainText('低 5.97 个百分点');
  await expect(panel).toContainText('不排名、不比高低');
  await panel.getByRole('button', { name: '看并列的数' }).click();
  await expect(panel.getByRole('table')).toContainText('90.00');
  await expect(page.getByRole('main')).not.toContainText('增长');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await panel.getByLabel(/更多操作/).click();
  await expect(panel.getByRole('button', { name: '加入汇报' })).toHaveCount(0);
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: '存为 CSV' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('执行率 · 占调整预算,84.03,%,90.00,%');
  await panel.getByRole('combobox').selectOption('2022');
  await expect(panel).toContainText('年度不同');
  for (const [name, words] of [
    ['budget', '合计'],
    ['scores', '不是同一评分人|不排名'],
    ['projects', '不可比：两个部门的项目'],
    ['outcomes', '不可比：两个部门的成效'],
    ['checks', '只核本报告'],
  ] as const) {
    await page.goto(`./${overview.replace('overview', name)}?with=neighbour/2023`);
    if (name === 'budget') await panel.getByRole('button', { name: '看并列的数' }).click();
    await expect(panel).toContainText(new RegExp(words));
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
  await panel.getByRole('button', { name: '不再并列' }).click();
  await expect(panel).toHaveCount(0);
});

test('the way to all departments stands in the bar of a report @sizes @long', async ({ page }) => {
  await serveNeighbour(page);
  await openPage(page, overview);
  await page.getByRole('link', { name: '部门对照' }).filter({ visible: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2023 年度 2 个部门对照');
  await page.getByRole('link', { name: '测试邻区管委会' }).click();
  await expect(page).toHaveURL(/neighbour\/2023\/overview/);
});

test('pages across years hold to the rules of access @once @long', async ({ page }) => {
  await loadExample(page);
  for (const address of [
    exampleOf('overview') + allYears,
    exampleOf('scores') + allYears,
    exampleOf('projects'),
    '#/compare',
  ]) {
    await page.goto(`./${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await drawn(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('a link from a page of no one report opens another department than the one that was open @once @long', async ({
  page,
}) => {
  await loadExample(page);
  await openPage(page, overview);
  await page.goto('./#/data');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('佛山高新');
  await page.goto(`./${exampleOf('budget')}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('84.58%');
});
