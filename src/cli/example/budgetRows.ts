import { twoDecimals, type Cells } from './exampleYear';
import { randomOf, type Random } from './random';

/** Initial, adjusted and final of a line, in hundredths of a 万元. */
export interface Amounts {
  initial: number;
  adjusted: number;
  final: number;
}

/** What everything else is the sum of. `capital` and `otherProjects` make up the projects, only the first has a line. */
export interface BudgetYear {
  personnel: Amounts;
  operating: Amounts;
  capital: Amounts;
  otherProjects: Amounts;
}

const starts: Readonly<Record<keyof BudgetYear, readonly [number, number]>> = {
  personnel: [110_000, 150_000],
  operating: [11_000, 17_000],
  capital: [1_400_000, 2_200_000],
  otherProjects: [1_100_000, 1_700_000],
};

const added = (...lines: readonly Amounts[]): Amounts => ({
  initial: lines.reduce((total, { initial }) => total + initial, 0),
  adjusted: lines.reduce((total, { adjusted }) => total + adjusted, 0),
  final: lines.reduce((total, { final }) => total + final, 0),
});

/** Within a year a line shifts by up to 18 % and is spent by 82 to 99 %: nothing of it is to be explained. */
function drawn(random: Random, initial: number): Amounts {
  const adjusted = Math.round(initial * (0.88 + random.next() * 0.3));
  return { initial, adjusted, final: Math.round(adjusted * (0.82 + random.next() * 0.17)) };
}

/** Every line from year to year by −6 to +12 %; a missing year passes all the same. */
export function budgetYears(seed: number, years: readonly number[]): Map<number, BudgetYear> {
  const first = years[0] ?? 0;
  const last = years[years.length - 1] ?? first;
  const drawLine = (name: keyof BudgetYear): Map<number, Amounts> => {
    const random = randomOf(seed, `budget/${name}`);
    const found = new Map<number, Amounts>();
    let initial = random.int(...starts[name]);
    for (let year = first; year <= last; year += 1) {
      found.set(year, drawn(random, initial));
      initial = Math.round(initial * (0.94 + random.next() * 0.18));
    }
    return found;
  };
  const lines = {
    personnel: drawLine('personnel'),
    operating: drawLine('operating'),
    capital: drawLine('capital'),
    otherProjects: drawLine('otherProjects'),
  };
  const none: Amounts = { initial: 0, adjusted: 0, final: 0 };
  return new Map(
    years.map((year) => [
      year,
      {
        personnel: lines.personnel.get(year) ?? none,
        operating: lines.operating.get(year) ?? none,
        capital: lines.capital.get(year) ?? none,
        otherProjects: lines.otherProjects.get(year) ?? none,
      },
    ]),
  );
}

export const exampleTotal = ({ personnel, operating, capital, otherProjects }: BudgetYear): Amounts =>
  added(personnel, operating, capital, otherProjects);

const cellsOf = ({ initial, adjusted, final }: Amounts): Cells => ({
  initial: twoDecimals(initial),
  adjusted: twoDecimals(adjusted),
  final: twoDecimals(final),
});

/** The expenditure table, and what the text says of it again. */
export function budgetRows(budget: BudgetYear): Cells[] {
  const none: Amounts = { initial: 0, adjusted: 0, final: 0 };
  const basic = added(budget.personnel, budget.operating);
  const projects = added(budget.capital, budget.otherProjects);
  const total = exampleTotal(budget);
  const named = {
    basic: { code: 'basic', name: '基本支出', nameEn: 'Basic expenditure', kind: 'line' },
    projects: { code: 'projects', name: '项目支出', nameEn: 'Project expenditure', kind: 'line' },
    total: { code: 'total', name: '合计', nameEn: 'Total', kind: 'total' },
  };
  const table: Cells[] = [
    { ...named.basic, ...cellsOf(basic) },
    {
      code: 'personnel',
      name: '人员经费',
      nameEn: 'Personnel',
      parent: 'basic',
      kind: 'line',
      ...cellsOf(budget.personnel),
    },
    {
      code: 'operating',
      name: '日常公用经费',
      nameEn: 'Day-to-day running',
      parent: 'basic',
      kind: 'line',
      ...cellsOf(budget.operating),
    },
    { ...named.projects, ...cellsOf(projects) },
    {
      code: 'capital',
      name: '基本建设类项目',
      nameEn: 'Capital projects',
      parent: 'projects',
      kind: 'memo',
      ...cellsOf(budget.capital),
    },
    {
      code: 'remittance',
      name: '上缴上级支出',
      nameEn: 'Remittances to higher levels',
      kind: 'line',
      ...cellsOf(none),
    },
    {
      code: 'subsidies',
      name: '对附属单位补助支出',
      nameEn: 'Subsidies to affiliated units',
      kind: 'line',
      ...cellsOf(none),
    },
    { ...named.total, ...cellsOf(total) },
  ];
  const again = (row: Cells, { final }: Amounts): Cells => ({
    ...row,
    final: twoDecimals(final),
    source: '一.四.段1',
    note: '正文再次写明',
  });
  return [
    ...table.map((row, index) => ({ ...row, source: `一.四.表1.行${index + 1}` })),
    again(named.total, total),
    again(named.basic, basic),
    again(named.projects, projects),
  ];
}
