import { createPinia } from 'pinia';
import { createSSRApp, defineComponent, h, provide, shallowRef, type Ref } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { createMemoryHistory, createRouter } from 'vue-router';
import BuiltPage from './BuiltPage.vue';
import { drawingsFor, drawingsKey, type Drawings } from './drawings';
import { layouts, type BuiltLayout } from './layouts';
import { asleep, breakingPolicy, withoutMarks } from './underPolicy';
import { provideTheme } from '../composables/pictures/useChartTheme';
import { provideFigureLinks } from '../composables/figures/useFigures';
import { provideLanguage } from '../composables/shell/useLanguage';
import { provideLegends } from '../composables/pictures/useLegend';
import { provideReading, type PageReading } from '../composables/scope/useReading';
import { bookWithFindings, checksOf } from '../domain/checks/checksOf';
import { figuresOf } from '../domain/figures/figuresOf';
import { inOrder } from '../domain/inOrder';
import { reportPath, type ReportKey } from '../domain/report';
import { bookWithChanges } from '../domain/years';
import { zhCNWhole } from '../i18n/zhCNLater';
import { readDataPackage, type PackagedReport, type PackageFiles } from '../ingest/dataPackage';
import { figureText, pagePath } from '../pictures/address';

/** The overview of the newest published report as it is before anything runs. */
export interface BuiltOverview {
  html: string;
  /** The report shown, e.g. `foshan-hitech-zone/2023`. */
  report: string;
  /** The fingerprint of its published files: a device that holds others shows another page. */
  fingerprint: string;
}

/** As a page of the app reads it whose address and reader ask for nothing special. */
function readingOf(reports: readonly PackagedReport[], key: ReportKey): PageReading {
  const own = reports.map(({ report }) => report).filter(({ department }) => department === key.department);
  const book = figuresOf(own, []);
  const findings = checksOf(book, key);
  const before = own.filter(({ year, edition }) => year < key.year && edition === key.edition);
  const compared = before.sort((a, b) => a.year - b.year).slice(-1);
  return {
    book: bookWithChanges(bookWithFindings(book, findings), key, compared),
    findings,
    selection: { report: key, compared, unit: '万元', caliber: 'adjusted' },
  };
}

/** What the page asks of a window, answered for one of a certain width. */
function standInFor(width: number): object {
  const holds = (query: string): boolean => {
    const most = /max-width: (\d+)px/.exec(query)?.[1];
    const least = /min-width: (\d+)px/.exec(query)?.[1];
    return Boolean(most ?? least) && width <= Number(most ?? width) && width >= Number(least ?? 0);
  };
  const nothing = (): void => undefined;
  const listened = { addEventListener: nothing, removeEventListener: nothing };
  return { ...listened, matchMedia: (query: string) => ({ matches: holds(query), ...listened }) };
}

interface Drawn {
  reading: Ref<PageReading>;
  department: string;
  layout: BuiltLayout;
  drawings: Drawings;
}

async function rendered({ reading, department, layout, drawings }: Drawn): Promise<string> {
  const { report } = reading.value.selection;
  const own = pagePath(report, 'overview');
  const Root = defineComponent({
    setup() {
      provideLanguage(shallowRef(zhCNWhole));
      provideTheme(shallowRef('light'));
      provideReading(reading);
      provideFigureLinks((id) => `#${own}?figure=${encodeURIComponent(figureText(id, report))}`);
      provideLegends(drawings.legend);
      provide(drawingsKey, drawings);
      return () => h(BuiltPage, { department });
    },
  });
  const nowhere = { render: () => null };
  // The base makes it write addresses as the app does, behind the hash.
  const router = createRouter({
    history: createMemoryHistory('#'),
    routes: [
      { path: '/d/:department/:year/:page', component: nowhere },
      { path: '/:rest(.*)*', component: nowhere },
    ],
  });
  await router.push(own);
  const app = createSSRApp(Root).use(createPinia()).use(router);
  app.config.idPrefix = `built-${layout.name}`;
  return renderToString(app);
}

async function drawLayout(reading: PageReading, department: string, layout: BuiltLayout): Promise<string> {
  Object.assign(globalThis, { window: standInFor(layout.window), document: {} });
  const { book, selection } = reading;
  const context = { book, language: zhCNWhole, unit: selection.unit };
  const drawings = drawingsFor(context, layout.charts);
  const html = await rendered({ reading: shallowRef(reading), department, layout, drawings });
  return `<div class="${layout.name}">${drawings.put(asleep(withoutMarks(html)))}</div>`;
}

/** Draws the newest report of the first department a package publishes, in every layout. Throws where it can't be read. */
export async function drawOverview(files: PackageFiles): Promise<BuiltOverview> {
  const { reports, findings } = await readDataPackage(files);
  const [first] = reports;
  if (!first || findings.length > 0) throw new Error(`data/: ${JSON.stringify(findings)}`);
  const own = reports.filter(({ report }) => report.department === first.report.department);
  const newest = own.reduce((latest, one) => (one.report.year > latest.report.year ? one : latest));
  const { department, year, edition, tables } = newest.report;
  const key = edition === undefined ? { department, year } : { department, year, edition };
  const name = tables.reports[0]?.departmentName ?? department;
  const reading = readingOf(reports, key);
  // One after the other: the page asks one window.
  const pages = await inOrder(layouts, (layout) => drawLayout(reading, name, layout));
  const whole = pages.join('');
  const breaking = breakingPolicy(whole);
  if (breaking) throw new Error(`the built page would break its policy: ${breaking}`);
  return { html: whole, report: reportPath(key), fingerprint: newest.fingerprint };
}
