import { said, type Said } from '../domain/figure';
import { checkResults, isCheckFinding, type CheckFinding, type Finding } from '../domain/finding';
import type { Standing } from '../domain/signOff';
import { wantsExplanation } from './explanations';

/** How a finding is shown: as its result, or as explained once its explanation is signed and its numbers still hold. */
export const shownResults = [...checkResults, 'explained'] as const;
export type ShownResult = (typeof shownResults)[number];

/** Where findings stand, by their ids; one that isn't there is open. */
export type Standings = ReadonlyMap<string, Standing>;

export const shownResult = (finding: CheckFinding, standings: Standings): ShownResult =>
  wantsExplanation(finding) && standings.get(finding.id)?.state === 'signed' ? 'explained' : finding.result;

/** Findings by how they are shown, the gravest first; results that nothing came to are left in with none. */
export function checkGroups(
  findings: readonly Finding[],
  standings: Standings,
): { result: ShownResult; findings: CheckFinding[] }[] {
  const checks = findings.filter(isCheckFinding);
  return shownResults.map((result) => ({
    result,
    findings: checks.filter((finding) => shownResult(finding, standings) === result),
  }));
}

/** How many findings still wait for an explanation. */
export const openCount = (findings: readonly Finding[], standings: Standings): number =>
  findings.filter((finding) => wantsExplanation(finding) && standings.get(finding.id)?.state !== 'signed').length;

/** A reported rate that fits no base is what an auditor asks first: where it is open, the heading says so. */
function openHeading(open: readonly CheckFinding[]): Said {
  const reported = open.find(({ rule }) => rule === 'reportedRate')?.said.figures.reported;
  if (reported === undefined) return said('heading.checks.open');
  return said(open.length > 1 ? 'heading.checks.rateAndMore' : 'heading.checks.rate', { reported });
}

/** The page's heading: never a count, only what comes first. */
export function checksFinding(findings: readonly Finding[], standings: Standings): Said {
  const checks = findings.filter(isCheckFinding);
  const shown = new Set(checks.map((finding) => shownResult(finding, standings)));
  const has = (result: ShownResult): boolean => shown.has(result);
  if (has('disagrees')) return said('heading.checks.disagrees');
  if (has('toExplain')) return openHeading(checks.filter((finding) => shownResult(finding, standings) === 'toExplain'));
  if (has('explained')) return said('heading.checks.explained');
  if (has('note')) return said('heading.checks.notes');
  // What was not checked is never counted as passed.
  return said(has('notChecked') ? 'heading.checks.notAll' : 'heading.checks.none');
}
