import { said, type Said } from '../domain/figure';
import { checkResults, type CheckResult, type Finding } from '../domain/finding';

export type CheckFinding = Finding & { result: CheckResult };

const isCheck = (finding: Finding): finding is CheckFinding => finding.result !== 'error';

/** Findings by their result, the gravest first; results that nothing came to are left in with none. */
export function checkGroups(findings: readonly Finding[]): { result: CheckResult; findings: CheckFinding[] }[] {
  const checks = findings.filter(isCheck);
  return checkResults.map((result) => ({ result, findings: checks.filter((finding) => finding.result === result) }));
}

/** The page's heading: never a count, only what comes first. */
export function checksFinding(findings: readonly Finding[]): Said {
  const has = (result: CheckResult): boolean => findings.some((finding) => finding.result === result);
  if (has('disagrees')) return said('heading.checks.disagrees');
  if (has('toExplain')) return said('heading.checks.open');
  return said(has('note') ? 'heading.checks.notes' : 'heading.checks.none');
}
