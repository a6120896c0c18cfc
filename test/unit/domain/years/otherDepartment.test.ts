import { describe, expect, test } from 'vitest';
import type { FigureKey } from '../../../../src/domain/figure';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import type { Tables } from '../../../../src/domain/report';
import { bookWithChanges, compareWith } from '../../../../src/domain/years';
import { cover, item, line, outcome, project, stated, task } from '../checks/smallReport';
import { told, yearOf } from './smallYears';

const office = { department: 'office' };
const named = { reports: [cover({ departmentName: '某中心' })] };

interface Others {
  theirs?: Partial<Tables>;
  year?: number;
  edition?: string;
}

/** A figure of the bureau's 2030 against the same key of another department; nothing said where both stand beside. */
function beside(key: FigureKey, own: Partial<Tables>, { theirs = own, year = 2030, edition }: Others = {}): string {
  const of = { ...office, ...(edition === undefined ? {} : { edition }) };
  const book = figuresOf([yearOf(2030, own), yearOf(year, { ...named, ...theirs }, of)]);
  const comparison = compareWith(book, `bureau/2030/${key}`, { ...of, year });
  if (!comparison) return 'no figure';
  return told(book, comparison) || `beside ${comparison.there}`;
}

const spent = (final: string, adjusted = '100.00') => ({
  budget: [line('basic', { adjusted, final }), line('total', { adjusted, final }, { kind: 'total' })],
});

describe('another department', () => {
  test('amounts of the total and of a standard line stand beside, without a difference', () => {
    expect(beside('budget/total#final', spent('80.00'), { theirs: spent('90.00') })).toBe(
      'beside office/2030/budget/total#final',
    );
    expect(beside('budget/basic#adjusted', spent('80.00'))).toBe('beside office/2030/budget/basic#adjusted');
    expect(beside('budget/total#final', spent('80.00'), { year: 2028 })).toBe('beside office/2028/budget/total#final');
  });

  test('rates of one year differ by percentage points', () => {
    // 80 ÷ 100 = 80 %, 91.5 ÷ 100 = 91.5 %
    expect(beside('budget/total#rate(adjusted)', spent('80.00'), { theirs: spent('91.50') })).toBe('−11.50 个百分点');
  });

  test('rates of two years stand beside, with the reason', () => {
    expect(beside('budget/total#rate(adjusted)', spent('80.00'), { year: 2028 })).toBe(
      '不可比：期间不同（2030／2028）',
    );
  });

  test('only differences of rates are in the book: no change of amounts, no growth', () => {
    const book = figuresOf([yearOf(2030, spent('80.00')), yearOf(2030, { ...named, ...spent('91.50') }, office)]);
    const keys = [
      ...bookWithChanges(book, { department: 'bureau', year: 2030 }, [{ ...office, year: 2030 }]).figures.values(),
    ].filter(({ key }) => /#(?:change|growth)\(/.test(key));
    expect(keys.every(({ key, unit }) => key.includes('#change(') && unit === '个百分点')).toBe(true);
    expect(keys.map(({ label }) => label.column.zh)).toContain('执行率（占调整预算）比某中心 2030 年相差');
  });
});

describe('不可比 between departments, with its reason', () => {
  const ownLine = (name: string) => ({ budget: [line('repairs', { final: '9.00' }, { name })] });
  const capital = (rest: Parameters<typeof line>[2]) => ({ budget: [line('capital', { final: '9.00' }, rest)] });
  test.each([
    [
      'a line of its own, whatever its name',
      'budget/repairs#final',
      ownLine('维修'),
      {},
      '不可比：“维修”不是各部门都有的标准支出类别',
    ],
    [
      'a standard line that is of-which in one',
      'budget/capital#final',
      capital({ kind: 'memo', parent: 'projects' }),
      { theirs: capital({ parent: 'projects' }) },
      '不可比：一份里是明细，另一份里是其中项',
    ],
    [
      'a standard line under another parent',
      'budget/capital#final',
      capital({ parent: 'projects' }),
      { theirs: capital({}) },
      '不可比：一份里属于“projects”，另一份里属于“未写明”',
    ],
    [
      'a line the other lacks',
      'budget/total#final',
      spent('8.00'),
      { theirs: {} },
      '不可比：某中心 2030 年的报告没有写明这个数',
    ],
    [
      'their self-score',
      'report#totalScore',
      {
        reports: [cover({ departmentName: '某中心', totalScore: stated('90', '分') })],
        scores: [item('a', '10', '8')],
      },
      {},
      '不可比：两个部门各自评分，不是同一评分人',
    ],
    [
      'a review by one scorer on two frameworks',
      'report#reviewScore',
      { reports: [cover({ reviewScore: stated('90', '分'), framework: '甲表' })], scores: [item('a', '10', '8')] },
      {
        theirs: {
          reports: [cover({ reviewScore: stated('85', '分'), framework: '乙表' })],
          scores: [item('b', '5', '4')],
        },
      },
      '不可比：两个部门的评分体系不同，只并列',
    ],
    [
      'a result',
      'outcomes/x#value',
      { outcomes: [outcome('x', '5')] },
      {},
      '不可比：两个部门的编码各有所指，看不出是不是同一件事',
    ],
    [
      'a project',
      'projects/p#progress',
      { projects: [project('p', { progress: stated('40', '%') })] },
      {},
      '不可比：两个部门的编码各有所指，看不出是不是同一件事',
    ],
    [
      'how many tasks are done: each sets its own',
      'report#tasksDone',
      { reports: [cover({ tasksDone: stated('5', '项') })], tasks: [task('1')] },
      {},
      '不可比：重点任务由各部门自己确定',
    ],
    [
      'another edition',
      'budget/total#rate(adjusted)',
      spent('80.00'),
      { edition: '本级' },
      '不可比：编制范围不同（未写明／本级）',
    ],
    ['no report', 'budget/total#final', spent('80.00'), { year: 2031 }, 'beside office/2031/budget/total#final'],
  ])('%s', (_, key, own, others, expected) => {
    expect(beside(key, own, others)).toBe(expected);
  });

  test('a department that is not stored is named by its code', () => {
    const book = figuresOf([yearOf(2030, spent('80.00'))]);
    const comparison = compareWith(book, 'bureau/2030/budget/total#final', { ...office, year: 2030 });
    expect(comparison && told(book, comparison)).toBe('不可比：还没有导入 office 2030 年的报告');
  });
});
