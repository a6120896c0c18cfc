import { budget, card, expect, openPage, test } from './app';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a table is copied as cells of a spreadsheet @once', async ({ page }) => {
  await openPage(page, '#/d/foshan-hitech-zone/2023/scores');
  const panel = page.getByRole('region', { name: /列明 10 项指标/ });
  await panel.getByLabel(/更多操作/).click();
  await panel.getByRole('button', { name: /复制/ }).click();
  await expect(panel.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const rows = text.split(/\r?\n/).map((line) => line.split('\t'));
  const row = rows.find(([name]) => name?.trim() === '项目管理');
  expect(row?.slice(1, 4)).toEqual(['15', '13.5', '1.5']);
  expect(new Set(rows.filter(([name]) => name).map(({ length }) => length)).size).toBe(1);
});

test('a figure is copied for a document: as text and as rich text, with what it is a share of @once', async ({
  page,
}) => {
  await openPage(page, `${budget}?figure=budget%2Ftotal%23rate(adjusted)`);
  await card(page).getByRole('button', { name: /复制/ }).first().click();
  await expect(card(page).getByRole('status').first()).not.toBeEmpty();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { plain: await read('text/plain'), rich: await read('text/html') };
  });
  for (const told of [copied.plain, copied.rich]) {
    expect(told).toContain('84.03%');
    expect(told).toMatch(/56,668\.27/);
    expect(told).toMatch(/67,436\.52/);
  }
});
