import type { Router } from 'vue-router';

/** Milliseconds after which a page without all its charts is shown all the same: what they lack says so. */
const patience = 10_000;

/** How far the live page is: nothing to show yet; its heading; all of it, or over it or in its place what was asked for. */
function progress(app: Element): 'opening' | 'heading' | 'whole' {
  if (app.querySelector('[role="dialog"], main .state:not([role="status"])')) return 'whole';
  if (!app.querySelector('main header h1')) return 'opening';
  return app.querySelector('[data-chart]:not([data-drawn="true"])') ? 'heading' : 'whole';
}

/** The figure of the built page that has the focus. */
function figureInHand(built: Element): string | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && built.contains(activeElement)
    ? activeElement.dataset.figure
    : undefined;
}

const figureSelector = (figure: string | undefined): string | undefined =>
  figure && `[data-figure="${CSS.escape(figure)}"]`;

/**
 * Lets the live page take the place of the one the build drew, as soon as it has as much to show: at once where that one
 * isn't shown, or where somebody goes on to another page. Until then the live one is laid out unseen, in the same place.
 * Calls back once that is done.
 */
export function takeOver(router: Router, done: () => void): void {
  const [built, app] = [document.querySelector<HTMLElement>('#built'), document.querySelector('#app')];
  if (!built || !app) return done();
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    const now = progress(app);
    if (now === 'heading') timer ??= setTimeout(end, patience);
    if (now === 'whole') end();
  });
  function end(): void {
    stopWatching();
    observer.disconnect();
    clearTimeout(timer);
    const figure = built ? figureInHand(built) : undefined;
    built?.remove();
    root.removeAttribute('data-built');
    // Nothing unseen takes the focus: a card that came meanwhile gets it now, else the figure that had it.
    const next = app?.querySelector('[role="dialog"]') ? '[role="dialog"] [tabindex="-1"]' : figureSelector(figure);
    if (next) app?.querySelector<HTMLElement>(next)?.focus({ preventScroll: true });
    done();
  }
  observer.observe(app, { subtree: true, childList: true, attributeFilter: ['data-drawn'] });
  const overview = `/d/${built.dataset.report}/overview`;
  const stopWatching = router.afterEach(({ path }) => {
    if ((path !== '/' && path !== overview) || !root.hasAttribute('data-built')) end();
  });
}
