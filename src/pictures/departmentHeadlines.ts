import { percentOf, subtract, type Absent, type Hundredths, type Stated } from '../domain/hundredths';
import { reportPath, type ReportKey } from '../domain/report';
import { ownerOf } from './comparable';
import { fold } from './findFigures';

/** The few figures of a stored report that are read of reports nobody has opened. */
export interface HeadlineOf extends ReportKey {
  origin: string;
  headline: {
    departmentName?: string;
    grade?: string;
    initial?: Stated | Absent;
    adjusted?: Stated | Absent;
    final?: Stated | Absent;
    totalScore?: Stated | Absent;
  };
}

/** One department in one year beside others. Rates and growth in hundredths of a percent. */
export interface DepartmentRow {
  path: string;
  report: ReportKey;
  name: string;
  adjusted: Stated | Absent | undefined;
  final: Stated | Absent | undefined;
  /** 决算 ÷ 调整预算. */
  rate: Hundredths | undefined;
  /** 决算 against the year before; undefined where that year is not stored. */
  growth: Hundredths | undefined;
  /** Each department scores itself: shown, never a thing to rank by. */
  score: Stated | Absent | undefined;
  grade: string | undefined;
  /** Years stored, oldest first. */
  years: readonly number[];
}

/** What rows can be put in order by. Not the self-score: no two departments have one scorer. */
export const departmentSorts = ['name', 'adjusted', 'final', 'rate', 'growth'] as const;
export type DepartmentSort = (typeof departmentSorts)[number];

const amountOf = (cell: Stated | Absent | undefined): Hundredths | undefined =>
  cell && 'value' in cell ? cell.value : undefined;

/** Years that any of the departments has, newest first. */
export const yearsStored = (heads: readonly HeadlineOf[]): number[] =>
  [...new Set(heads.map(({ year }) => year))].sort((a, b) => b - a);

/** Every department with a report of a year, in the order stored. */
export function departmentRows(heads: readonly HeadlineOf[], year: number): DepartmentRow[] {
  const byOwner = new Map<string, HeadlineOf[]>();
  for (const head of heads) byOwner.set(ownerOf(head), [...(byOwner.get(ownerOf(head)) ?? []), head]);
  return [...byOwner.values()].flatMap((own) => {
    const head = own.find((one) => one.year === year);
    if (!head) return [];
    const before = own.find((one) => one.year === year - 1);
    const [final, adjusted, earlier] = [head.headline.final, head.headline.adjusted, before?.headline.final].map(
      amountOf,
    );
    const { department, edition, headline } = head;
    const report = edition === undefined ? { department, year } : { department, year, edition };
    return [
      {
        path: reportPath(report),
        report,
        name: [headline.departmentName ?? department, edition].filter(Boolean).join(' '),
        adjusted: headline.adjusted,
        final: headline.final,
        rate: final === undefined || adjusted === undefined ? undefined : percentOf(final, adjusted),
        growth:
          final === undefined || earlier === undefined || earlier < 0
            ? undefined
            : percentOf(subtract(final, earlier), earlier),
        score: headline.totalScore,
        grade: headline.grade,
        years: own.map((one) => one.year).sort((a, b) => a - b),
      },
    ];
  });
}

const valueOf = (row: DepartmentRow, by: Exclude<DepartmentSort, 'name'>): number | undefined => {
  if (by === 'rate' || by === 'growth') return row[by];
  return amountOf(row[by]);
};

const names = new Intl.Collator('zh-CN', { numeric: true });

/** In order, by name or by a number; rows without the number last, whichever way it goes. */
export function sortedDepartments(
  rows: readonly DepartmentRow[],
  { by, down }: { by: DepartmentSort; down: boolean },
): DepartmentRow[] {
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (by === 'name') return sign * names.compare(a.name, b.name);
    const [x, y] = [valueOf(a, by), valueOf(b, by)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return sign * (x - y) || names.compare(a.name, b.name);
  });
}

/** Rows whose name holds every word typed. */
export function filteredDepartments(rows: readonly DepartmentRow[], text: string): DepartmentRow[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return rows.filter(({ name, report }) => words.every((word) => fold(`${name} ${report.department}`).includes(word)));
}
