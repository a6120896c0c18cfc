import { expect, test } from 'vitest';
import { arranged, narrowed, nextOrder } from '../../../src/pictures/tableOrder';
import type { PictureRow } from '../../../src/pictures/picture';

type Row = Pick<PictureRow, 'key' | 'label' | 'level' | 'kind'> & { value?: number };
const row = (zh: string, level: number, value?: number, kind: Row['kind'] = 'line', en?: string): Row => ({
  key: zh,
  label: en === undefined ? { zh } : { zh, en },
  level,
  kind,
  ...(value === undefined ? {} : { value }),
});
const rows = [
  row('合计', 0, 100, 'total'),
  row('基本支出', 0, 30, 'line', 'Basic'),
  row('人员', 1, 10),
  row('公用', 1, 20),
  row('项目支出', 0, 70),
  row('基建', 1, undefined),
  row('其余', 1, -5),
  row('同样多', 0, 30),
];
const by = (down: boolean) => arranged(rows, { column: 'value', down }, ({ value }) => value).map(({ key }) => key);

test('rows stay with what they belong to, a total in its place, equal ones in the report’s order, empty ones last', () => {
  expect(by(true)).toEqual(['合计', '项目支出', '其余', '基建', '基本支出', '公用', '人员', '同样多']);
  expect(by(false)).toEqual(['合计', '基本支出', '人员', '公用', '同样多', '项目支出', '其余', '基建']);
  expect(arranged(rows, undefined, ({ value }) => value)).toEqual(rows);
});

test('a column of numbers begins at the largest, one of words at the first; the third time it is the report’s order', () => {
  const largest = nextOrder(undefined, 'final', true);
  expect(largest).toEqual({ column: 'final', down: true });
  const smallest = nextOrder(largest, 'final', true);
  expect(smallest).toEqual({ column: 'final', down: false });
  expect(nextOrder(smallest, 'final', true)).toBeUndefined();
  expect(nextOrder(largest, '', false)).toEqual({ column: '', down: false });
});

test('narrowed by a name in either language, full-width or not, each row under those it belongs to', () => {
  const keys = (typed: string) => narrowed(rows, typed).map(({ key }) => key);
  expect(keys('公用')).toEqual(['基本支出', '公用']);
  expect(keys('ｂａｓｉｃ ')).toEqual(['基本支出']);
  expect(keys('没有的')).toEqual([]);
  expect(keys(' ')).toHaveLength(rows.length);
});
