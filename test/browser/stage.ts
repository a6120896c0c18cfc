import { computed, defineComponent, h, type Component } from 'vue';
import { provideTheme } from '../../src/composables/pictures/useChartTheme';
import { provideOpenFigure, type OpenFigure } from '../../src/composables/figures/useFigures';
import { provideLanguage } from '../../src/composables/shell/useLanguage';
import { provideReading } from '../../src/composables/scope/useReading';
import type { Report } from '../../src/domain/report';
import { bookWithFindings, checksOf } from '../../src/domain/checks/checksOf';
import { figuresOf } from '../../src/domain/figures/figuresOf';
import { zhCNWhole as zhCN } from '../../src/i18n/zhCNLater';
import { readDataPackage } from '../../src/ingest/dataPackage';
import '../../src/app/base.css';

/** The bundled report, read from the served data folder as the app does. */
export async function servedReport(): Promise<Report> {
  const bytes = async (path: string): Promise<Uint8Array> => {
    const response = await fetch(`/data/${path}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const descriptor = new TextDecoder().decode(await bytes('datapackage.json'));
  const { reports, findings } = await readDataPackage({ descriptor, read: bytes });
  const [first] = reports;
  if (!first || findings.length > 0) throw new Error(JSON.stringify(findings));
  return first.report;
}

/** A component on a page of one report: with book, language, theme and somebody who opens cards. */
export function staged(component: Component, report: Report, open: OpenFigure = () => undefined): Component {
  const bare = figuresOf([report]);
  const findings = checksOf(bare, report);
  const book = bookWithFindings(bare, findings);
  const selection = { report, compared: [], unit: '万元', caliber: 'adjusted' } as const;
  return defineComponent({
    setup(_, { attrs }) {
      provideLanguage(computed(() => zhCN));
      provideReading(computed(() => ({ book, findings, selection })));
      provideTheme(computed(() => 'light' as const));
      provideOpenFigure(open);
      return () => h(component, attrs);
    },
  });
}
