import { expect, test } from 'vitest';
import { zhCNWhole } from '../../../src/i18n/zhCNLater';
import { sourcesLine } from '../../../src/i18n/sourcesLine';

const one = { sources: ['一.四.表1'], year: 2023 };

test.each([
  ['its date', { ...one, issued: '2024-08' }, '出处：2023 年度自评报告（2024-08 填报），一（四）表 1'],
  ['no date', { ...one, issued: undefined }, '出处：2023 年度自评报告，一（四）表 1'],
  ['no place', { sources: [], year: 2023, issued: '2024-08' }, '出处：2023 年度自评报告（2024-08 填报）'],
])('a source line with %s', (_, of, line) => expect(sourcesLine(of, zhCNWhole)).toBe(line));
