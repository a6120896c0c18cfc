import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliKiB } from '../tools/brotliKiB';
import type { Bench } from './measure';
import { watchCharts } from './watchCharts';

const isCharts = (file: string): boolean => /\/charts-[^/]*\.js$/.test(file);

/** What a first visit loads, from the files the page really asks for. */
export const scriptsBench: Bench = {
  name: 'scripts',
  async run({ app, browser }) {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.context().on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js') && !asked.includes(pathname)) asked.push(pathname);
    });
    await watchCharts(page, app.address);
    await page.close();
    const size = async (files: readonly string[]): Promise<number> => {
      const sizes = await Promise.all(files.map(async (file) => brotliKiB(await readFile(join(app.folder, file)))));
      return sizes.reduce((total, one) => total + one, 0);
    };
    const first = asked.findIndex(isCharts);
    if (first < 0) throw new Error('The page never asked for its charts');
    const others = asked.slice(first).filter((file) => !isCharts(file));
    return [
      {
        what: 'JavaScript before the charts, brotli',
        value: await size(asked.slice(0, first)),
        unit: 'KiB',
        target: 110,
      },
      { what: 'Charts, brotli', value: await size(asked.filter(isCharts)), unit: 'KiB', target: 200 },
      { what: 'JavaScript asked for together with or after them', value: await size(others), unit: 'KiB' },
    ];
  },
};
