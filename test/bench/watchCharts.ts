import type { Page } from 'playwright';

/** What a page notes about itself while it loads; times in milliseconds since navigation began. */
export interface Watched {
  charts: number;
  /** When the last chart was drawn and none was missing any more. */
  drawnAt: number;
  /** The longest task until then. */
  longestTask: number;
}

/** A page whose charts all stayed drawn for this long adds no more. */
const quiet = 1500;

/** Runs in the page before its own scripts. A chart is an element with `data-chart`; drawn, it has `data-drawn="true"`. */
function watch(): void {
  const tasks: { start: number; duration: number }[] = [];
  let drawnAt: number | undefined;
  // A page has its heading in a header; what stands there while reports are opened is no page.
  const look = (): void => {
    const charts = [...document.querySelectorAll('[data-chart]')];
    const stands = charts.length > 0 || document.querySelector('main > header h1') !== null;
    const complete = stands && charts.every((chart) => chart.getAttribute('data-drawn') === 'true');
    drawnAt = complete ? (drawnAt ?? performance.now()) : undefined;
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-drawn', 'data-chart'],
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  Object.assign(window, {
    watchedCharts: (still: number) =>
      drawnAt !== undefined && performance.now() - drawnAt > still
        ? {
            charts: document.querySelectorAll('[data-chart]').length,
            drawnAt,
            longestTask: Math.max(
              0,
              ...tasks.filter(({ start }) => start <= Number(drawnAt)).map((task) => task.duration),
            ),
          }
        : undefined,
  });
}

/** Opens `address` and waits until every chart of the page is drawn; a page without charts, until its heading stands. */
export async function watchCharts(page: Page, address: string): Promise<Watched> {
  // A bundler may wrap the function's names in a helper of its own, which the page lacks.
  await page.addInitScript({ content: `globalThis.__name ??= (value) => value; (${watch.toString()})();` });
  await page.goto(address);
  const watched = await page.waitForFunction(
    (still) => (window as unknown as { watchedCharts: (still: number) => Watched | undefined }).watchedCharts(still),
    quiet,
    { timeout: 60_000, polling: 250 },
  );
  return (await watched.jsonValue()) as Watched;
}
