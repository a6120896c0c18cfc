import { standardLines, type StandardCode, type StandardLine } from '../../domain/standardLines';
import { squeezed } from './headerText';

/** What the standard lines are called in the files people have. */
const namesOf: Readonly<Record<StandardCode, readonly string[]>> = {
  basic: ['基本支出', '基本经费', 'basicexpenditure'],
  personnel: ['人员经费', '人员支出', '人员经费支出', '工资福利及对个人和家庭补助', 'personnel'],
  operating: [
    '日常公用经费',
    '公用经费',
    '日常公用支出',
    '公用支出',
    '日常公用经费支出',
    '公用经费支出',
    'day-to-dayrunning',
  ],
  projects: ['项目支出', '项目经费', 'projects', 'projectexpenditure'],
  capital: [
    '基本建设类项目',
    '基本建设类',
    '基本建设项目',
    '基本建设项目支出',
    '基本建设类项目支出',
    '基本建设支出',
    'capitalprojects',
  ],
  remittance: ['上缴上级支出', '上缴上级', 'remittancestohigherlevels'],
  business: ['经营支出', 'businessexpenditure'],
  subsidies: ['对附属单位补助支出', '对附属单位补助', '对附属单位的补助支出', 'subsidiestoaffiliatedunits'],
};

const byName = new Map<string, StandardLine>(
  standardLines.flatMap((line) => namesOf[line.code].map((name) => [name, line] as const)),
);

export const standardLine = (name: string): StandardLine | undefined => byName.get(squeezed(name).toLowerCase());
