import { beforeAll, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-vue';
import { userEvent } from 'vitest/browser';
import FigureCard from '../../src/components/figures/FigureCard.vue';
import FigureText from '../../src/components/figures/FigureText.vue';
import PictureFrame from '../../src/components/pictures/PictureFrame.vue';
import { figuresOf } from '../../src/domain/figures/figuresOf';
import type { Report } from '../../src/domain/report';
import { budgetToFinalPicture } from '../../src/pictures/budgetToFinalPicture';
import { servedReport, staged } from './stage';

let report: Report;
beforeAll(async () => {
  report = await servedReport();
});
const id = (key: string) => `foshan-hitech-zone/2023/${key}`;

describe('a figure in the text', () => {
  test('opens its card by click and by Enter', async () => {
    const open = vi.fn();
    const screen = render(staged(FigureText, report, open), { attrs: { id: id('budget/total#final') } });
    await screen.getByRole('button', { name: '56,668.27 万元' }).click();
    await userEvent.keyboard('{Enter}');
    expect(open.mock.calls.map(([figure]) => figure)).toEqual([id('budget/total#final'), id('budget/total#final')]);
  });
  test('that is not there is said to be, and is no button', () => {
    const screen = render(staged(FigureText, report), { attrs: { id: id('report#reviewScore') } });
    expect(screen.container.textContent?.trim()).toBe('未写明');
    expect(screen.container.querySelector('button')).toBeNull();
  });
});

describe('the figure card', () => {
  test('shows formula, source with its cells marked, checks and other bases', async () => {
    const screen = render(staged(FigureCard, report), { attrs: { id: id('budget/total#rate(adjusted)') } });
    await expect.element(screen.getByRole('dialog')).toHaveTextContent('56,668.27 ÷ 67,436.52');
    expect(screen.container.querySelectorAll('td.marked')).toHaveLength(2);
    await expect.element(screen.getByRole('dialog')).toHaveTextContent('93.15%');
    await expect.element(screen.getByRole('dialog')).toHaveTextContent('待说明');
  });
  test('keeps a hedge apart from its digits and never drops it', async () => {
    const screen = render(staged(FigureCard, report), { attrs: { id: id('projects/langhua#progress') } });
    await expect.element(screen.getByRole('dialog')).toHaveTextContent(/约\s*25/);
  });
});

describe('a picture', () => {
  const props = () => ({
    picture: budgetToFinalPicture(figuresOf([report]), {
      report,
      compared: [],
      unit: '万元',
      caliber: 'adjusted',
    }),
  });
  test('is drawn, and its drawn numbers open cards', async () => {
    const open = vi.fn();
    const screen = render(staged(PictureFrame, report, open), { attrs: props() });
    await expect.poll(() => screen.container.querySelector('[data-drawn="true"]'), { timeout: 10_000 }).not.toBeNull();
    const label = [...screen.container.querySelectorAll('svg text')].find((text) => text.textContent === '67,436.52');
    await userEvent.click(label as Element);
    expect(open.mock.calls[0]?.[0]).toBe(id('budget/total#adjusted'));
  });
  test('has its table behind it', async () => {
    const screen = render(staged(PictureFrame, report), { attrs: props() });
    await screen.getByLabelText(/更多操作/).click();
    await screen.getByRole('button', { name: '数据表' }).click();
    await expect.element(screen.getByRole('table')).toHaveTextContent('60,834.39');
  });
});
