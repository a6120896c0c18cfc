import { rowKey, said, type Book, type Said } from '../../domain/figure';
import { fundSteps, type FundStep } from '../../domain/fundSteps';
import type { Row } from '../../domain/tables';
import { lineName } from '../lines';
import { lookUp, type LookUp } from '../lookUp';
import type { Selection } from '../selection';
import { present } from '../sentences';
import type { Project } from './project';
import { projectsOf } from './projectsOf';

/** Money that pays for some of the projects: how far it has come, and for which. What each got is never guessed. */
export interface ProjectFund {
  code: string;
  heading: Said;
  /** Steps the report says the money has come to; it need not name those before. */
  stated: readonly FundStep[];
  projects: readonly Project[];
  notes: readonly Said[];
}

export function projectFunds(book: Book, { report }: Pick<Selection, 'report'>): ProjectFund[] {
  const look = lookUp(book, report);
  const projects = projectsOf(look);
  const codes = [...new Set(projects.flatMap(({ fundedBy }) => fundedBy ?? []))];
  return codes.flatMap((code) => {
    const own = projects.filter(({ fundedBy }) => fundedBy === code);
    return fundOf(look, code, own) ?? [];
  });
}

function fundOf(look: LookUp, code: string, projects: readonly Project[]): ProjectFund | undefined {
  const outcomes = look.report?.tables.outcomes ?? [];
  const fund = outcomes.find((row) => row.code === code);
  if (!fund) return undefined;
  const claims = outcomes.filter(({ partOf, kind }) => partOf === code && kind === 'claim');
  const stated = statedSteps([fund, ...claims]);
  return {
    code,
    heading: headingOf(look, fund, claims),
    stated,
    projects,
    notes: present([
      said('funds.notListed'),
      stated.includes('paidOut') && !stated.includes('spent') && said('funds.notSpent'),
    ]),
  };
}

const statedSteps = (rows: readonly Row<'outcomes'>[]): FundStep[] =>
  fundSteps.filter(({ name }) => rows.some(({ verb }) => verb?.includes(name.zh))).map(({ key }) => key);

function headingOf(look: LookUp, fund: Row<'outcomes'>, [claim]: readonly Row<'outcomes'>[]): Said {
  const amount = look.id(`${rowKey('outcomes', fund, look.report?.year ?? 0)}#value`);
  const figures = amount === null ? undefined : { amount };
  const names = claim ? { fund: lineName(fund), claim: lineName(claim) } : { fund: lineName(fund) };
  const message = `heading.funds${figures ? '.amount' : ''}${claim ? '.claim' : ''}` as const;
  return said(message, figures, names);
}
