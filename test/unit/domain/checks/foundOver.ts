import { bookWithFindings, checksOf } from '../../../../src/domain/checks/checksOf';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import type { Report } from '../../../../src/domain/report';
import type { YearMapping } from '../../../../src/domain/years/mappings';
import { en } from '../../../../src/i18n/en';
import { sayText } from '../../../../src/i18n/say';
import { chinese } from './smallReport';

/** What one rule finds in the last of some reports: `id result: sentence`, and its lines. All of it is said in English, too. */
export function foundOver(
  rule: string,
  reports: readonly Report[],
  mappings: readonly YearMapping[] = [],
): { findings: string[]; lines: string[] } {
  const plain = figuresOf(reports, mappings);
  const last = reports[reports.length - 1];
  const findings = last ? checksOf(plain, last).filter((finding) => finding.rule === rule) : [];
  const book = bookWithFindings(plain, findings);
  const lines = findings.flatMap(({ workings = [] }) => workings);
  for (const said of [...findings.map((finding) => finding.said), ...lines]) {
    sayText(said, { book, language: en, unit: '万元' });
  }
  return {
    findings: findings.map(({ id, result, said }) => `${id} ${result}: ${chinese(said, book)}`),
    lines: lines.map((said) => chinese(said, book)),
  };
}
