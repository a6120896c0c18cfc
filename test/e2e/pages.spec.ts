import { card, drawn, expect, openPage, test } from './app';

const page2023 = (name: string) => `#/d/foshan-hitech-zone/2023/${name}`;

test('scores: the indicators, what is not itemised, and the reason that is not given @sizes', async ({ page }) => {
  await openPage(page, page2023('scores'));
  const main = page.getByRole('main');
  for (const text of ['预算绩效管理', '未分项', '未写原因', '列明部分'])
    await expect(main.getByText(text).first()).toBeVisible();
  await main
    .getByRole('row', { name: /项目管理/ })
    .getByRole('button', { name: '13.5' })
    .click();
  await expect(card(page)).toContainText('自评得分');
});

test('projects: a building is not the project; a filter is part of the address @sizes', async ({ page }) => {
  await openPage(page, page2023('projects'));
  const langhua = page.getByRole('listitem').filter({ hasText: '朗华工业供应链' });
  await expect(langhua.getByRole('button', { name: /10号单体\s*竣工/ })).toBeVisible();
  await expect(langhua.getByText('约 25%')).toBeVisible();
  const yigu = page.getByRole('listitem').filter({ hasText: '广东医谷' });
  await expect(yigu.getByText('约 70%')).toBeVisible();
  await expect(yigu.getByRole('button', { name: /一期\s*封顶/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /瑞浦兰钧电池\s*安装调试/ })).toBeVisible();
  await expect(page.getByText('园区互有重叠，不相加').first()).toBeVisible();
  await page.getByRole('searchbox').fill('大桥');
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByText('朗华工业供应链')).toHaveCount(0);
  // A dot on a rail is a mark: the first click shows what it stands for, the second opens its card.
  const bridge = page.getByRole('button', { name: /紫荆大桥 方案/ });
  await bridge.click();
  await expect(page.locator('[data-strip]')).toContainText('紫荆大桥');
  await bridge.click();
  await expect(card(page)).toContainText('方案');
});

test('results: targets, scopes and hedges @sizes', async ({ page }) => {
  await openPage(page, page2023('outcomes'));
  await drawn(page);
  const main = page.getByRole('main');
  for (const text of ['任务口径', '一区五园，亿元以上项目', '未写完成状态'])
    await expect(main.getByText(text).first()).toBeVisible();
});

test('checks: each expected finding with its word, nothing 不符 @sizes', async ({ page }) => {
  await page.goto(`./${page2023('checks')}`);
  const filter = page.getByRole('group', { name: '按结果看' });
  for (const text of ['不符 0', '待说明 3', '提示 15', '未核 1', '相符 13']) await expect(filter).toContainText(text);
  const list = page.getByRole('navigation', { name: '核对结果' });
  for (const text of [
    '与上述两种口径均不一致',
    '请说明是年初未单列还是年中新增',
    '一处写 18 个，另一处写 21 个',
    '另 15 分未分项',
    '193.46',
    '人才公园',
    '正文未写原因（自评表可能有）',
    '写的是 2022 年度',
    '评分标准未列',
  ]) {
    await expect(list.getByText(text).first()).toBeVisible();
  }
  await filter.getByRole('button', { name: /未核/ }).click();
  await expect(page).toHaveURL(/result=notChecked/);
  await expect(list.getByText('人才公园')).toHaveCount(0);
});

test('the check sheet prints as text: every finding, no shell @once', async ({ page }) => {
  await page.goto(`./${page2023('checks')}`);
  await expect(page.getByRole('navigation', { name: '核对结果' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: '核对单' })).toContainText('57,948.94');
  await expect(page.getByRole('navigation', { name: '页面' })).toBeHidden();
});
