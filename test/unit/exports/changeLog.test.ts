import { expect, test } from 'vitest';
import { hundredths, type Stated } from '../../../src/domain/hundredths';
import { emptyTables, type Report, type Tables } from '../../../src/domain/report';
import { diffReports } from '../../../src/domain/reportDiff';
import { changeLogCells } from '../../../src/exports/changeLog';
import { en } from '../../../src/i18n/en';
import { zhCNWhole } from '../../../src/i18n/zhCNLater';

const key = { department: 'office', year: 2023 };
const wan = (value: number): Stated => ({
  value: hundredths(value * 1_000_000),
  step: hundredths(1_000_000),
  unit: '万元',
});
const report = (tables: Partial<Tables>): Report => ({ ...key, tables: { ...emptyTables(), ...tables } });
const top = { ...key, code: 'a', name: '项目支出', nameEn: 'Projects', kind: 'line' } as const;
const line = { ...key, code: 'b', name: '=1+1', kind: 'memo', final: wan(12) } as const;
const outcome = { ...key, code: 'r', name: '招商', kind: 'result', value: wan(3), unit: '万元' } as const;

const before = report({ budget: [top, line], outcomes: [{ ...outcome, hedge: 'about' }] });
const after = report({
  budget: [top, { ...line, parent: 'a', final: wan(-4) }],
  outcomes: [{ ...outcome, hedge: 'exact', period: '2023-01/2023-11' }],
});
const moment = { committed: 'immediately', note: '更正' };
const log = (language = zhCNWhole) =>
  changeLogCells(
    [
      { number: 3, ...moment, against: { number: 1, diff: diffReports(before, after) } },
      { number: 2, ...moment, against: { number: 1, diff: diffReports(before, before) } },
      { number: 1, ...moment },
    ],
    { language, example: false },
  );

test('a changed cell a row, in the words of the office; nothing runs, no code, no reading format', () => {
  // 12 and −4 万元, 1,000,000 分 each; the outcome has a period in one of them only, so that it is another row.
  expect(log()).toEqual([
    ['版本', '入库时间', '来处', '对照版本', '变动', '表', '行', '列', '原', '现'],
    ['3', 'immediately', '更正', '1', '改动', '预算', "'=1+1", '上级', '未写明', '项目支出'],
    ['3', 'immediately', '更正', '1', '改动', '预算', "'=1+1", '决算数', '12\u00A0万元', '−4\u00A0万元'],
    ['3', 'immediately', '更正', '1', '新增', '成效', '招商 1–11 月', '类型', '', '成效'],
    ['3', 'immediately', '更正', '1', '新增', '成效', '招商 1–11 月', '数值', '', '3\u00A0万元'],
    ['3', 'immediately', '更正', '1', '新增', '成效', '招商 1–11 月', '单位', '', '万元'],
    ['3', 'immediately', '更正', '1', '新增', '成效', '招商 1–11 月', '限定词', '', '无'],
    ['3', 'immediately', '更正', '1', '新增', '成效', '招商 1–11 月', '期间', '', '2023 年 1 月至 2023 年 11 月'],
    ['3', 'immediately', '更正', '1', '减少', '成效', '招商', '类型', '成效', ''],
    ['3', 'immediately', '更正', '1', '减少', '成效', '招商', '数值', '3\u00A0万元', ''],
    ['3', 'immediately', '更正', '1', '减少', '成效', '招商', '单位', '万元', ''],
    ['3', 'immediately', '更正', '1', '减少', '成效', '招商', '限定词', '约', ''],
    ['2', 'immediately', '更正', '1', '两个版本完全相同。', '', '', '', '', ''],
    ['1', 'immediately', '更正', '', '第一次入库', '', '', '', '', ''],
  ]);
});

test('in English too; invented data say so in the first cell', () => {
  expect(log(en).slice(0, 2)).toEqual([
    ['Version', 'Stored at', 'Origin', 'Against version', 'Changes', 'Table', 'Row', 'Column', 'Before', 'After'],
    ['3', 'immediately', '更正', '1', 'changed', 'Budget', "'=1+1", 'Parent', 'not stated', '项目支出'],
  ]);
  expect(changeLogCells([], { language: zhCNWhole, example: true })[0]?.[0]).toBe('版本（示例，虚构）');
});
