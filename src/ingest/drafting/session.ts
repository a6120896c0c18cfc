import type { ToldCoverage } from '../../domain/toldCoverage';
import type { FilePlace } from '../../domain/finding';
import type { Report, ReportKey } from '../../domain/report';
import type { TableName } from '../../domain/tables';
import type { Decisions, KnownReports } from '../decisions';
import type { PlacedRow } from '../recognise/gatherRows';
import type { Asked } from '../recognise/questions';
import type { Gathering } from '../recognise/gathering';
import type { ScoreTotal } from '../recognise/shaping';

/** A report being put together: rows of all blocks, table by table. */
export interface ReportMaking {
  key: ReportKey;
  departmentName: string;
  rows: Map<TableName, PlacedRow[]>;
  total?: ScoreTotal & { place: FilePlace };
  title?: string;
  /** What a file of our own says that the report was given. */
  told?: ToldCoverage;
}

export interface DraftSession {
  decisions: Decisions;
  known: KnownReports;
  gathering: Gathering;
  questions: Asked;
  makings: Map<string, ReportMaking>;
  /** Reports of the same department, in the order their names count. */
  storedOf(department: string, year: number): readonly Report[];
  /** Where a block stands. */
  files(block: string): FilePlace;
}

/** The stored reports whose names give codes: the same year's, then those before it, the latest first, then later ones. */
export function storedIndex({ reports }: KnownReports): DraftSession['storedOf'] {
  const byDepartment = new Map<string, Report[]>();
  for (const report of Object.values(reports)) {
    byDepartment.set(report.department, [...(byDepartment.get(report.department) ?? []), report]);
  }
  return (department, year) => {
    const list = [...(byDepartment.get(department) ?? [])].sort((a, b) => b.year - a.year);
    return [...list.filter((one) => one.year <= year), ...list.filter((one) => one.year > year).reverse()];
  };
}
