import { expect, test } from 'vitest';
import { found, item, outcome } from './smallReport';

const most = outcome('达标项目', '', { hedge: 'most', source: '二.三.4.段1' });
const all = outcome('全部项目', '12');
const excellent = (value: string) => outcome('优秀项目', value, { partOf: '全部项目', source: '二.三.4.段1' });
const goals = (score: string, source = '二.三.4.段2') => item('绩效目标', '5', score, { source });

test('most beside 12 of 12 and full marks is a note', () => {
  expect(found('mostOfAll', { outcomes: [all, most, excellent('12')], scores: [goals('5')] }).findings).toEqual([
    'mostOfAll/outcomes/达标项目 note: 达标项目写作“绝大部分”；优秀项目 12 个，全部项目 12 个，这一项得 5／5 分',
  ]);
});

test('either of the two is enough', () => {
  expect(found('mostOfAll', { outcomes: [all, most, excellent('12')], scores: [goals('4')] }).findings).toEqual([
    'mostOfAll/outcomes/达标项目 note: 达标项目写作“绝大部分”；优秀项目 12 个，全部项目 12 个',
  ]);
  expect(found('mostOfAll', { outcomes: [most], scores: [goals('5')] }).findings).toEqual([
    'mostOfAll/outcomes/达标项目 note: 达标项目写作“绝大部分”；这一项得 5／5 分',
  ]);
});

test('most that fits 11 of 12, or full marks of another section, says nothing', () => {
  const tables = { outcomes: [all, most, excellent('11')], scores: [goals('5', '二.三.5.段2')] };
  expect(found('mostOfAll', tables).findings).toEqual([]);
});
