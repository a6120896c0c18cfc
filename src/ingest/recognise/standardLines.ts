import { squeezed } from './headerText';

/** A line every department's accounts have: its code in all our data, and where it belongs. */
interface StandardLine {
  code: string;
  nameEn: string;
  names: readonly string[];
  parent?: string;
  memo?: true;
}

const standardLines: readonly StandardLine[] = [
  { code: 'basic', nameEn: 'Basic expenditure', names: ['基本支出', '基本经费', 'basicexpenditure'] },
  {
    code: 'personnel',
    nameEn: 'Personnel',
    names: ['人员经费', '人员支出', '人员经费支出', '工资福利及对个人和家庭补助', 'personnel'],
    parent: 'basic',
  },
  {
    code: 'operating',
    nameEn: 'Day-to-day running',
    names: [
      '日常公用经费',
      '公用经费',
      '日常公用支出',
      '公用支出',
      '日常公用经费支出',
      '公用经费支出',
      'day-to-dayrunning',
    ],
    parent: 'basic',
  },
  { code: 'projects', nameEn: 'Projects', names: ['项目支出', '项目经费', 'projects', 'projectexpenditure'] },
  {
    code: 'capital',
    nameEn: 'Capital projects',
    names: [
      '基本建设类项目',
      '基本建设类',
      '基本建设项目',
      '基本建设项目支出',
      '基本建设类项目支出',
      '基本建设支出',
      'capitalprojects',
    ],
    parent: 'projects',
    memo: true,
  },
  {
    code: 'remittance',
    nameEn: 'Remittances to higher levels',
    names: ['上缴上级支出', '上缴上级', 'remittancestohigherlevels'],
  },
  { code: 'business', nameEn: 'Business expenditure', names: ['经营支出', 'businessexpenditure'] },
  {
    code: 'subsidies',
    nameEn: 'Subsidies to affiliated units',
    names: ['对附属单位补助支出', '对附属单位补助', '对附属单位的补助支出', 'subsidiestoaffiliatedunits'],
  },
];

export const totalLine = { code: 'total', nameEn: 'Total' } as const;

const byName = new Map(standardLines.flatMap((line) => line.names.map((name) => [name, line] as const)));

export const standardLine = (name: string): StandardLine | undefined => byName.get(squeezed(name).toLowerCase());
