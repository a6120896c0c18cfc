import { fileURLToPath } from 'node:url';
import type { Engine } from './engine';
import { choose, click, drawn, see, seeNone, tickAll, until, watch, write } from './hands';

export interface Step {
  name: string;
  does: (engine: Engine, address: string) => Promise<void>;
}

const report = '#/d/foshan-hitech-zone/2023';
/** In GBK, with one cell nobody can read (62.4O). */
const budget2024 = fileURLToPath(new URL('../fixtures/import/2024年部门预算支出.csv', import.meta.url));

async function open(engine: Engine, address: string): Promise<void> {
  await engine.go(address);
  await watch(engine);
  await drawn(engine);
}

const fits = (engine: Engine): Promise<void> =>
  until(engine, 'nothing wider than the window', 'return document.documentElement.scrollWidth <= innerWidth');

/** What every page has in common, gone through by its own links. */
const pages = ['预算执行', '自评得分', '重点项目', '履职成效', '勾稽核对', '数据', '汇报', '总览'];

async function everyPage(engine: Engine): Promise<void> {
  for (const page of pages) {
    await click(engine, 'nav a', page);
    await see(engine, 'nav a[aria-current="page"]', page);
    await drawn(engine);
    await fits(engine);
  }
}

/** The card stands in the page's address; its value in words is the same for every way in. */
async function cardOpens(engine: Engine): Promise<void> {
  await click(engine, 'main [data-figure$="budget/total#final"]');
  await see(engine, '[role="dialog"]', '56,668.27');
}
const cardCloses = (engine: Engine): Promise<void> => seeNone(engine, '[role="dialog"]');

/** A chart's first number, drawn or – where none is drawn – written in the heading. */
const aNumber = `
  const drawn = [...document.querySelectorAll('main [data-chart] svg text')];
  return drawn.find((text) => /(^|[ ，−])[\\d,]+(\\.\\d+)?%?$/.test(text.textContent)) ?? document.querySelector('main h1 [data-figure]');
`;
/** On the slide shown, which is scaled as a whole. */
const aSlidesNumber = `
  const drawn = [...document.querySelectorAll('.layer:not(.hidden) [data-chart] svg text')];
  return drawn.find((text) => /(^|[ ，−])[\\d,]+(\\.\\d+)?%?$/.test(text.textContent));
`;
async function twiceInARow(engine: Engine): Promise<void> {
  for (let time = 1; time <= 2; time += 1) {
    await engine.click(aNumber);
    await see(engine, '[role="dialog"] h2');
    await click(engine, '[role="dialog"] button', '关闭');
    await cardCloses(engine);
  }
}

/** What a chart's menu would save as a file: its type and size, and whether something is drawn on it. */
const savedPicture = `
  const blob = window.savedBlob;
  return Boolean(blob && blob.type === 'image/png' && blob.size > 5000);
`;

export const steps: readonly Step[] = [
  {
    name: 'the first start',
    async does(engine, address) {
      await open(engine, `${address}${report}/overview`);
      await see(engine, '#app h1', '84.03%');
    },
  },
  { name: 'every page once, none wider than the window', does: everyPage },
  {
    name: 'a second start, from what is stored',
    async does(engine) {
      await engine.reload();
      await watch(engine);
      await drawn(engine);
      await see(engine, '#app h1', '84.03%');
    },
  },
  {
    name: 'a figure’s card: clicked open, closed by Escape, clicked open, closed by Back',
    async does(engine, address) {
      await open(engine, `${address}${report}/budget`);
      await cardOpens(engine);
      await engine.press('Escape');
      await cardCloses(engine);
      await cardOpens(engine);
      await engine.run('history.back()');
      await cardCloses(engine);
    },
  },
  {
    name: 'a number of each page, drawn where one is, clicked twice in a row: two cards',
    async does(engine, address) {
      for (const page of ['overview', 'budget', 'scores', 'projects', 'outcomes', 'checks']) {
        await open(engine, `${address}${report}/${page}`);
        await see(engine, 'main h1 [data-figure]');
        await twiceInARow(engine);
      }
    },
  },
  {
    name: 'a mark clicked: focused on the page; clicked again: its card',
    async does(engine, address) {
      await open(engine, `${address}${report}/budget`);
      const mark = `
        const texts = [...document.querySelectorAll('main [data-chart] svg text')];
        return texts.find((text) => text.textContent.trim() === '项目支出');
      `;
      await engine.click(mark);
      await see(engine, '[data-strip]', '项目支出');
      await seeNone(engine, '[role="dialog"]');
      await engine.click(mark);
      await see(engine, '[role="dialog"] h2', '项目支出');
      await click(engine, '[role="dialog"] button', '关闭');
      await cardCloses(engine);
      await see(engine, '[data-strip]', '项目支出');
    },
  },
  {
    name: 'another unit, another language',
    async does(engine, address) {
      await open(engine, `${address}${report}/budget`);
      await click(engine, 'form[role="search"] label', '亿元');
      await see(engine, 'main td', '5.5263');
      await click(engine, 'nav label', 'EN');
      await see(engine, 'nav a', 'Budget');
      await see(engine, 'html[lang="en"]');
      await fits(engine);
      await click(engine, 'nav label', '中文');
      await see(engine, 'nav a', '预算执行');
      await click(engine, 'form[role="search"] label', '万元');
    },
  },
  {
    name: 'a chart saved as a picture',
    async does(engine, address) {
      await open(engine, `${address}${report}/scores`);
      await engine.run(`
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => ((window.savedBlob = blob), make.call(URL, blob));
      `);
      await click(engine, '[data-picture] summary, main figure summary, main section summary');
      await click(engine, 'button', 'PNG');
      await until(engine, 'a PNG with something on it', savedPicture);
    },
  },
  {
    name: 'a CSV in GBK chosen, read, one cell put right, checked and stored',
    async does(engine, address) {
      await open(engine, `${address}#/data/import`);
      await choose(engine, budget2024, 'input[type="file"]');
      await see(engine, 'h1', '个文件');
      if (await engine.run("return document.querySelector('[role=radiogroup]') !== null"))
        await click(engine, '[role="radiogroup"] label');
      await click(engine, 'button', '看单元格');
      await see(engine, 'h1', '1 处读不出');
      await click(engine, 'button', '下一处读不出');
      await write(engine, '62.40', 'input[aria-label="第 6 行“决算数”的新值"]');
      await click(engine, 'button', '更正');
      await see(engine, 'h1', '都读出来了');
      await click(engine, 'button', '核对与对比');
      await see(engine, 'button', '确认入库');
      await tickAll(engine);
      await click(engine, 'button', '确认入库');
      await see(engine, 'h1', '已入库');
    },
  },
  {
    name: 'the import undone',
    async does(engine) {
      await click(engine, 'button', '撤销本次导入');
      await see(engine, 'h1', '已撤销');
      await click(engine, 'nav a', '数据');
      await see(engine, 'h1', '存有 1 个年度');
    },
  },
  {
    name: 'a briefing made and presented: on, all slides, black, a card, and out',
    async does(engine, address) {
      await open(engine, `${address}#/briefing`);
      await until(engine, 'a deck', 'return /briefing\\/[0-9a-f]{10}/.test(location.hash)');
      await drawn(engine);
      await click(engine, 'button', '开始汇报');
      await see(engine, '.layer:not(.hidden) [data-slide="year"]');
      await engine.press('PageDown');
      await see(engine, '.layer:not(.hidden) [data-slide="initialToFinal"]');
      await engine.press('o');
      await click(engine, '[role="dialog"] button', '未执行部分');
      await see(engine, '.layer:not(.hidden) [data-slide="unspentTold"]');
      await drawn(engine);
      await engine.click(aSlidesNumber);
      await see(engine, '[role="dialog"] h2');
      await click(engine, '[role="dialog"] button', '关闭');
      await cardCloses(engine);
      await engine.press('b');
      await see(engine, 'button', '恢复画面');
      await engine.press('b');
      await seeNone(engine, 'button', '恢复画面');
      await drawn(engine);
      await click(engine, '.layer:not(.hidden) h1 [data-figure]');
      await see(engine, '[role="dialog"]', '10,666.45');
      // A full screen takes the first Escape for itself.
      const filled = 'return document.fullscreenElement !== null';
      if (await engine.run(filled)) {
        await engine.press('Escape');
        await until(engine, 'the window again', 'return document.fullscreenElement === null');
      }
      await engine.press('Escape');
      await cardCloses(engine);
      await engine.press('Escape');
      await until(engine, 'the deck again', 'return /briefing\\/[0-9a-f]{10}(\\?|$)/.test(location.hash)');
    },
  },
  {
    name: 'the briefing set for paper',
    async does(engine, address) {
      const deck = await engine.run<string>('return /[0-9a-f]{10}/.exec(location.hash)[0]');
      await open(engine, `${address}#/briefing/${deck}/print`);
      await see(engine, '.sheets[data-ready="true"]');
    },
  },
];
