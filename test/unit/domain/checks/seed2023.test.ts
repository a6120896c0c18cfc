import { expect, test } from 'vitest';
import { bookWithFindings, checksOf } from '../../../../src/domain/checks/checksOf';
import { definitionKeyOf } from '../../../../src/domain/definitions';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { en } from '../../../../src/i18n/en';
import { shownUnit } from '../../../../src/i18n/format';
import { sayText } from '../../../../src/i18n/say';
import { seedReport } from '../../../fixtures/readSeed';
import { chinese } from './smallReport';

const report = seedReport();
const figures = figuresOf([report]);
const findings = checksOf(figures, report);
const book = bookWithFindings(figures, findings);
const withResult = (result: string) => findings.filter((finding) => finding.result === result);
const said = (result: string) => withResult(result).map((finding) => [finding.id, chinese(finding.said, book)]);
const linesOf = (id: string) =>
  findings.find((finding) => finding.id === id)?.workings?.map((line) => chinese(line, book));

test('nothing disagrees in 2023', () => {
  expect(said('disagrees')).toEqual([]);
});

test('three things are to be explained', () => {
  expect(said('toExplain')).toEqual([
    [
      'reportedRate/report',
      '自报执行率 97.79%；决算占调整预算 84.03%，占年初预算 93.15%，与上述两种口径均不一致；请说明分母和剔除金额',
    ],
    ['netShift/budget/capital', '基本建设类项目年初列 0.00，调整后 52,390.02；请说明是年初未单列还是年中新增'],
    ['saidTwice/outcomes/startup-teams#value', '扶持创业团队：一处写 18 个，另一处写 21 个；请说明以哪处为准'],
  ]);
});

test('the reported rate carries both back-solutions', () => {
  // 97.79 − 84.03 = 13.76; 97.79 − 93.15 = 4.64; 56,668.27 ÷ 0.9779 = 57,948.94;
  // 67,436.52 − 57,948.94 = 9,487.58; 60,834.39 − 57,948.94 = 2,885.45.
  expect(linesOf('reportedRate/report')).toEqual([
    '报告剔除了创新发展专项资金，没有写金额和分母',
    '占调整预算：56,668.27 ÷ 67,436.52 = 84.03%，差 13.76 个百分点',
    '占年初预算：56,668.27 ÷ 60,834.39 = 93.15%，差 4.64 个百分点',
    '要得到 97.79%，分母须为 56,668.27 ÷ 97.79% ≈ 57,948.94（推算）',
    '若从调整预算剔除：67,436.52 −（≈ 57,948.94）≈ 9,487.58（推算）',
    '若从年初预算剔除：60,834.39 −（≈ 57,948.94）≈ 2,885.45（推算）',
  ]);
});

test('fifteen notes', () => {
  expect(said('note')).toEqual([
    ['listedScores/report', '总分 96.5 分，列明 10 项共 81.5 分，另 15 分未分项'],
    [
      'saidTwice/outcomes/loan-balance#value',
      '专属金融产品贷款余额：一处写 193.46 亿元，另一处写 193.47 亿元，差在最后一位',
    ],
    ['saidTwice/outcomes/industry-fund@三水片区#value', '产业投资基金的限定词两处不同：超 100 亿元；概数 100 亿元'],
    ['saidTwice/projects/talent-park#stage', '人才公园：一处写“基本完工”，另一处写“竣工”'],
    ['saidTwice/projects/guangdong-yigu(parts)', '广东医谷：一处写一期封顶，另一处写整体封顶、进度约 70%'],
    ['saidTwice/projects/xinyang(parts)', '信扬科技成像模组：一处写整体投产，另一处写二期在建'],
    [
      'scopesDiffer/outcomes/projects-100m',
      '亿元以上项目有三个数：一区五园全年引进落地亿元以上项目 56 个；三水片区1–11 月累计引进亿元以上项目 74 个；南海片区至 11 月引进亿元以上项目 49 个；范围或期间不同，引用时写明是哪一个',
    ],
    [
      'scopesDiffer/outcomes/projects-1bn',
      '10亿元以上项目有三个数：一区五园全年引进落地10亿元以上项目 21 个；高新区全年引进10亿元以上重大产业项目 9 个；南海片区至 11 月引进10亿元以上项目 18 个；范围或期间不同，引用时写明是哪一个',
    ],
    ['reasonMissing/scores/project-management', '项目管理扣 1.5 分：正文未写原因（自评表可能有）'],
    ['statusMissing/tasks/task-5', '“灯塔产业园体制机制改革”没有写完成状态；报告另写 5 项任务已完成 5 项'],
    ['evidenceYear/outcomes/hotline-award', '热线“口碑单位”写的是 2022 年度，报告年度是 2023 年；引用时写明年度'],
    [
      'mostOfAll/outcomes/project-goals-met',
      '绩效目标如期完成的项目写作“绝大部分”；自评为优的项目 12 个，本部门项目 12 个，这一项得 5／5 分',
    ],
    [
      'promiseUnanswered/projects/lighthouse-centre@近期(issued)',
      '灯塔社区科创中心：预计近期竣工，没有写日期；报告 2024 年 8 月填报，没有写是否达到',
    ],
    [
      'promiseUnanswered/projects/wanyang@近期(issued)',
      '佛山万洋科技众创园：预计近期竣工，没有写日期；报告 2024 年 8 月填报，没有写是否达到',
    ],
    [
      'promiseUnanswered/projects/xinpu~1–2栋@2024-06(issued)',
      '新璞国际产业园 1–2栋：预计 2024 年 6 月交付；报告 2024 年 8 月填报时日期已过，没有写是否达到',
    ],
  ]);
});

test('the two loan balances name their different products', () => {
  const lines = linesOf('saidTwice/outcomes/loan-balance#value')?.map((line) => line.split('；')[1]);
  expect(lines?.[0]).toContain('知识产权质押贷');
  expect(lines?.[1]).toContain('设备贷');
});

test('the scope table of 10 亿元以上: 21, 9 and 18 with scope, period and verb', () => {
  expect(linesOf('scopesDiffer/outcomes/projects-1bn')).toEqual([
    '一区五园，全年，引进落地10亿元以上项目：21 个',
    '高新区，全年，引进10亿元以上重大产业项目：9 个',
    '南海片区，至 11 月，引进10亿元以上项目：18 个',
  ]);
});

test('how points are given is not known, the execution rate first of ten', () => {
  expect(said('notChecked')).toEqual([
    ['scoringRuleMissing/scores', '评分标准未列：财政支出执行率 10／10 等 10 项得分无从复算'],
  ]);
  const lines = linesOf('scoringRuleMissing/scores');
  expect(lines).toHaveLength(10);
  expect(lines?.[0]).toBe('财政支出执行率：10／10，评分标准未列');
});

test('the arithmetic agrees, and so does what a rule finds nothing wrong with', () => {
  expect(withResult('agrees').map(({ id }) => id)).toEqual([
    'parentSum/all',
    'totalSum/all',
    'memoWithinParent/all',
    'restatement/all',
    'partWithinWhole/all',
    'doneRate/tasks',
    'doneRate/outcomes/evaluation-coverage',
    'gradeBand/report',
    'scoreRange/all',
    'zeroBase/all',
    'overBudget/all',
    'netShift/all',
    'saidTwice/all',
  ]);
});

test('what agrees says which numbers it is about', () => {
  expect(linesOf('parentSum/all')).toEqual([
    '基本支出，年初预算数：分项合计 1,512.03，列 1,512.03',
    '基本支出，调整预算数：分项合计 1,507.14，列 1,507.14',
    '基本支出，决算数：分项合计 1,405.34，列 1,405.34',
  ]);
  expect(linesOf('zeroBase/all')).toEqual(['基本建设类项目：年初预算 0.00，决算占年初预算不适用']);
  expect(linesOf('restatement/all')).toHaveLength(3);
  expect(linesOf('scoreRange/all')).toHaveLength(10);
});

test('every sentence can be said in both languages, and no number in it is missing', () => {
  for (const { said: sentence, workings = [] } of findings) {
    for (const each of [sentence, ...workings]) {
      expect(Object.values(each.figures).filter((id) => !book.figures.has(id))).toEqual([]);
      expect(sayText(each, { book, language: en, unit: '万元' })).not.toBe('');
    }
  }
});

test('what the findings carry has a definition, and their money follows the scope bar as the budget does', () => {
  const carried = findings.flatMap(({ figures: own = [] }) => own);
  expect(carried.filter((figure) => !Object.hasOwn(en.messages, definitionKeyOf(figure)))).toEqual([]);
  const sum = book.figures.get('foshan-hitech-zone/2023/check/parentSum/budget/basic#sum(final)');
  expect(sum && shownUnit(sum, '亿元')).toBe('亿元');
});
