import { describe, expect, test } from 'vitest';
import { nativeChart } from '../../../../src/exports/pptx/nativeChart';
import { railsOf } from '../../../../src/exports/pptx/rails';
import { zhCNWhole } from '../../../../src/i18n/zhCNLater';
import { pictures, type PictureId } from '../../../../src/pictures/pictures';
import { seedBook, seedSelection } from '../../pictures/sampleReport';

const context = { book: seedBook, language: zhCNWhole, unit: '万元' } as const;
const chartOf = (id: PictureId) => nativeChart(pictures[id](seedBook, seedSelection()), context);

describe('charts an office program draws itself, of 2023', () => {
  test('budget, adjusted budget and final accounts of each line are the numbers of the table', () => {
    const chart = chartOf('budgetLines');
    const at = (name: string): (number | null | undefined)[] | undefined =>
      chart?.series.map(({ values }) => values[chart.categories.indexOf(name)]);
    expect(chart?.series.map(({ name }) => name)).toEqual(['年初预算', '调整预算', '决算']);
    expect(at('基本支出')).toEqual([1512.03, 1507.14, 1405.34]);
    expect(at('合计')).toEqual([60834.39, 67436.52, 56668.27]);
    expect(chart).toMatchObject({ kind: 'bars', unit: '万元', decimals: 2 });
  });

  test('what was not spent floats between final accounts and the adjusted budget', () => {
    const chart = chartOf('budgetToFinal');
    expect(chart?.categories).toEqual(['年初预算', '调整预算', '决算', '未执行']);
    // 67 436.52 − 56 668.27 = 10 768.25, on a base of 56 668.27.
    expect(chart?.series.map(({ tone, values }) => [tone, values])).toEqual([
      ['base', [0, 0, 0, 56668.27]],
      ['adjusted', [60834.39, 67436.52, 56668.27, null]],
      ['zhu', [null, null, null, 10768.25]],
    ]);
  });

  test('in a bridge each step begins where the one before ended', () => {
    const chart = chartOf('adjustmentBridge');
    const [base, budgets, changes] = chart?.series ?? [];
    const named = (name: string) => {
      const index = chart?.categories.indexOf(name) ?? -1;
      return [base?.values[index], budgets?.values[index], changes?.values[index]];
    };
    // Projects +6 607.02 on the initial budget, then basic expenditure −4.89 from there.
    expect(named('项目支出')).toEqual([60834.39, null, 6607.02]);
    expect(named('基本支出')).toEqual([67436.52, null, 4.89]);
    expect(named('调整预算')).toEqual([0, 67436.52, null]);
  });

  test('an estimate is never a bar without its sign', () => {
    const hedged = chartOf('unspent')?.categories.filter((name) => name.includes('≈'));
    expect(hedged?.length).toBeGreaterThan(0);
  });

  test('the budgets and what lies between two of them are one bridge, its numbers those of the slide', () => {
    const chart = chartOf('initialToFinal');
    expect(chart?.categories).toEqual(['年初预算', '年中净调整', '调整预算', '未执行', '决算']);
    // 60 834.39 + 6 602.13 = 67 436.52; 67 436.52 − 10 768.25 = 56 668.27.
    expect(chart?.series.map(({ tone, values }) => [tone, values])).toEqual([
      ['base', [0, 60834.39, 0, 56668.27, 0]],
      ['adjusted', [60834.39, null, 67436.52, null, 56668.27]],
      ['zhu', [null, 6602.13, null, 10768.25, null]],
    ]);
  });

  test('what has no ordinary chart is told as a table', () => {
    expect(chartOf('scoreTable')).toBeUndefined();
    expect(chartOf('keyTasks')).toBeUndefined();
  });

  test('projects stand on their ladders, a part never lifting the whole', () => {
    const rails = railsOf(pictures.projectLadderWorks(seedBook, seedSelection()), context);
    expect(rails?.[0]?.steps).toHaveLength(11);
    expect(rails?.[0]?.rows.length).toBeGreaterThan(0);
    for (const { reached, steps } of rails?.[0]?.rows ?? []) expect(reached ?? 0).toBeLessThan(steps);
  });
});
