import AxeBuilder from '@axe-core/playwright';
import { card, expect, publish, test } from './app';
import { pdfText } from './pdfText';

const checks = '#/d/foshan-hitech-zone/2023/checks';

test('a draft, a signature, and both there after a reload @sizes', async ({ page }) => {
  await page.goto(`./${checks}`);
  const filter = page.getByRole('group', { name: '按结果看' });
  await page
    .getByRole('navigation', { name: '核对结果' })
    .getByRole('button', { name: /团队：一处写 18/ })
    .click();
  const sign = page.getByRole('button', { name: '签字，转已说明' });
  await expect(sign).toBeDisabled();
  await page.getByLabel('哪个数').fill('21 个');
  await page.getByRole('button', { name: '存草稿' }).click();
  await expect(page.getByRole('main').getByText(/^以 21 个 为准，另一处是 ＿＿/)).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: '改写说明' }).click();
  await expect(page.getByLabel('哪个数')).toHaveValue('21 个');
  await page.getByLabel('什么口径').fill('上年数');
  await page.getByLabel('文号或附件').fill('附件3');
  await page.getByLabel('签字').fill('测试员');
  await sign.click();
  await expect(filter).toContainText('待说明 2');
  await expect(filter).toContainText('已说明 1');

  await page.reload();
  await expect(filter).toContainText('已说明 1');
  await filter.getByRole('button', { name: /已说明/ }).click();
  await expect(page.getByText(/测试员.*签字/).first()).toBeVisible();
});

test('a number that changes after it was signed opens its finding again, with what it was @once', async ({ page }) => {
  await page.goto(`./${checks}`);
  const filter = page.getByRole('group', { name: '按结果看' });
  const list = page.getByRole('navigation', { name: '核对结果' });
  await list.getByRole('button', { name: /团队：一处写 18/ }).click();
  for (const [blank, text] of [
    ['哪个数', '21 个'],
    ['什么口径', '上年数'],
    ['文号或附件', '附件3'],
    ['签字', '测试员'],
  ] as const) {
    await page.getByLabel(blank, { exact: true }).fill(text);
  }
  await page.getByRole('button', { name: '签字，转已说明' }).click();
  await expect(filter).toContainText('已说明 1');

  // The department publishes another number; the next start takes it.
  await publish(page, 'foshan-hitech-zone/2023/outcomes.csv', (body) =>
    body.replace(/(创业团队,[^,]*,[^,]*,result,)21,/, '$122,'),
  );
  await page.reload();
  await expect(filter).toContainText('待说明 3');
  await expect(filter).toContainText('已说明 0');
  await list.getByRole('button', { name: /团队：一处写 18.*重新打开/s }).click();
  const reopened = page.getByRole('status').filter({ hasText: '签字之后数字变了' });
  await expect(reopened).toContainText('22');
  await expect(reopened).toContainText('签字时 21');
  await expect(page.getByRole('main').getByText(/^以 21 个 为准/)).toBeVisible();
});

test('the card of a figure leads to its check, with the explanation axe can read @once @long', async ({ page }) => {
  await page.goto('./#/d/foshan-hitech-zone/2023/overview?figure=report%23reportedRate');
  await card(page)
    .getByRole('link', { name: /待说明/ })
    .first()
    .click();
  await expect(card(page)).toHaveCount(0);
  await expect(page).toHaveURL(/checks\?.*finding=reportedRate/);
  await expect(page.getByRole('form', { name: '说明（供审计查阅）' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('the printed sheet is text and holds what was signed @once @long', async ({ page }) => {
  await page.goto(`./${checks}`);
  for (const [blank, text] of [
    ['金额', '9487.58'],
    ['所列预算科目', '某科目'],
    ['文号或附件', '附件1'],
    ['签字', '测试员'],
  ] as const) {
    await page.getByLabel(blank, { exact: true }).fill(text);
  }
  await page.getByRole('button', { name: '签字，转已说明' }).click();
  await expect(page.getByRole('group', { name: '按结果看' })).toContainText('已说明 1');
  const pages = await pdfText(await page.pdf({ format: 'A4' }));
  const text = pages.join('');
  for (const said of [
    '核对单',
    '剔除的资金为9487.58万元,列在某科目',
    '测试员',
    '57,948.94',
    '另15分未分项',
    '复核人',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('口径调整预算');
});
