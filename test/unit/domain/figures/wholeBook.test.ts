import { describe, expect, test } from 'vitest';
import { isAbsent, type Figure } from '../../../../src/domain/figure';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { columnsOf, tableNames } from '../../../../src/domain/tables';
import { seedReport } from '../../../fixtures/readSeed';

const report = seedReport();
const book = figuresOf([report]);
const figures = [...book.figures.values()];
const at = (key: string): Figure | undefined => book.figures.get(`foshan-hitech-zone/2023/${key}`);
const isEstimate = ({ origin }: Figure): boolean => origin.by === 'formula' && origin.estimate !== undefined;

test('every stated number of the six tables is a figure, once', () => {
  // Counted in the rows themselves: every filled cell of a number column.
  const cells = tableNames.flatMap((table) => {
    const rows: readonly Readonly<Record<string, unknown>>[] = report.tables[table];
    const columns = columnsOf(table).flatMap(([name, { type }]) => (type === 'number' ? [name] : []));
    return rows.flatMap((row) => columns.filter((column) => row[column] !== undefined));
  });
  const stated = figures.filter(({ origin, value }) => origin.by === 'report' && typeof value !== 'string');
  expect(stated).toHaveLength(cells.length);
});

test('every stated figure carries its place in the report', () => {
  expect(figures.filter(({ origin }) => origin.by === 'report' && !origin.source).map(({ key }) => key)).toEqual([]);
});

test('every input of a formula and every restatement is there to be opened', () => {
  const named = figures.flatMap(({ origin }) => (origin.by === 'report' ? origin.restated : origin.inputs));
  expect(named.filter((id) => !book.figures.has(id))).toEqual([]);
});

test('no value is NaN, infinite or fractional', () => {
  const numbers = figures.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  expect(numbers.filter((value) => !Number.isSafeInteger(value))).toEqual([]);
});

test('what rests on an estimate is one, and its value lies within its range', () => {
  const inputsOf = ({ origin }: Figure): Figure[] =>
    origin.by === 'formula' ? origin.inputs.flatMap((id) => book.figures.get(id) ?? []) : [];
  const untold = figures.filter((figure) => inputsOf(figure).some(isEstimate) && !isEstimate(figure));
  expect(untold.map(({ key }) => key)).toEqual([]);
  const outside = figures.filter(({ origin, value, step }) => {
    const estimate = origin.by === 'formula' ? origin.estimate : undefined;
    if (!estimate || isAbsent(value)) return false;
    return Number(value) < estimate.low - step / 2 || Number(value) > estimate.high + step / 2;
  });
  expect(outside.map(({ key }) => key)).toEqual([]);
});

describe('estimates add up as they are told', () => {
  const wan = (key: string): number => Number(at(key)?.value) / 1_000_000;
  test('67 436.52 − 57 948.94 = 9 487.58; 10 768.25 − 9 487.58 = 1 280.67', () => {
    expect(wan('report#impliedBase')).toBe(57_948.94);
    expect(wan('report#impliedExcluded(adjusted)')).toBe(9_487.58);
    expect(wan('report#impliedOtherUnspent')).toBe(1_280.67);
    expect(wan('report#impliedExcluded(initial)')).toBe(2_885.45); // 60 834.39 − 57 948.94
  });
  test('ranges: the rate lies between 97.785 and 97.795', () => {
    const range = (key: string) => {
      const origin = at(key)?.origin;
      const { low, high } = (origin?.by === 'formula' && origin.estimate) || { low: NaN, high: NaN };
      return [low, high].map((end) => Math.round(end / 100_000) / 10);
    };
    // 56 668.27 ÷ 0.97785 = 57 951.90…, ÷ 0.97795 = 57 945.97…
    expect(range('report#impliedBase')).toEqual([57_946, 57_951.9]);
    expect(range('report#impliedExcluded(adjusted)')).toEqual([9_484.6, 9_490.5]);
    expect(range('report#impliedExcluded(initial)')).toEqual([2_882.5, 2_888.4]);
    expect(range('report#impliedOtherUnspent')).toEqual([1_277.7, 1_283.6]); // 10 768.25 less either end
  });
});

describe('parks', () => {
  test('a count says which stage it counts', () => {
    const count = figures.find(({ key }) => /^projects@.*#count\(construction\)$/.test(key));
    expect(count?.label.column).toEqual({ zh: '处于在建阶段的项目', en: 'Projects at stage: construction' });
  });
  test('each project stands at one stage of its park; parts lift no whole', () => {
    // 佛北: 在建 are langhua, bangpu, smart-centre, xingyuan, nanshan; langhua's finished building is a part.
    const building = at('projects@佛北战新产业园#count(construction)');
    expect(building?.value).toBe(500);
    const codes = building?.origin.by === 'formula' ? building.origin.inputs : [];
    expect(codes.map((id) => /projects\/(.*)#stage/.exec(id)?.[1])).toEqual([
      'langhua',
      'bangpu',
      'smart-centre',
      'xingyuan',
      'nanshan',
    ]);
    expect(at('projects@佛北战新产业园#count(completed)')).toBeUndefined();
  });
  test('who is worded in two ways, or has a part behind, is counted at no step', () => {
    // 灯塔 works: 北区市政路网 alone is 基本完工 for sure; 佛北 industry: 中天 is in production, 信扬 only its first phase.
    expect(at('projects@灯塔产业园#count(nearlyComplete)')?.value).toBe(100);
    expect(at('projects@灯塔产业园#count(completed)')).toBeUndefined();
    expect(at('projects@佛北战新产业园#count(production)')?.value).toBe(100);
  });
  test('a count on one ladder leaves out the other', () => {
    // 在建 on industry: langhua, bangpu, xingyuan, nanshan; on works: smart-centre.
    expect(at('projects@佛北战新产业园#count(industry.construction)')?.value).toBe(400);
    expect(at('projects@佛北战新产业园#count(works.construction)')?.value).toBe(100);
    expect(at('projects@三水片区#count(construction)')?.value).toBe(300);
  });
  test('nothing is summed over parks: a step lists what is said to stand there', () => {
    const over = figures.filter(({ key }) => key.startsWith('projects#'));
    expect(over.every(({ key }) => key.startsWith('projects#named('))).toBe(true);
    // 封顶: 万洋, 医谷 and its 一期, 新璞 1–2栋.
    expect(at('projects#named(industry.toppedOut)')?.value).toBe(400);
  });
});

test('9 of 6 projects, 229.6 of 150 亿元', () => {
  expect(at('outcomes/projects-1bn@高新区#difference(target)')).toMatchObject({ value: 300, unit: '个' });
  expect(at('outcomes/projects-1bn@高新区#rate(target)')?.value).toBe(15_000);
  // 229.6 − 150 = 79.6 亿元 = 7 960 000 000 元
  expect(at('outcomes/projects-1bn-amount@高新区#difference(target)')?.value).toBe(796_000_000_000);
  expect(at('outcomes/projects-1bn-amount@高新区#rate(target)')?.value).toBe(15_307); // 1.530666…
});
