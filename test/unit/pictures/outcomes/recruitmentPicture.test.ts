import { expect, test } from 'vitest';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { formatFigure } from '../../../../src/i18n/format';
import { zhCNWhole as zhCN } from '../../../../src/i18n/zhCNLater';
import { recruitmentPicture } from '../../../../src/pictures/outcomes/recruitmentPicture';
import { seed, seedBook, seedSelection, withOutcomes } from './seedBook';

const shown = (id: string | null | undefined): string => {
  const figure = id ? seedBook.figures.get(id) : undefined;
  return figure ? formatFigure(figure, { unit: '万元', language: zhCN, style: 'plain' }) : '';
};

test('seven counts, each with the verb, scope, period and amount the report gives it', () => {
  const { rows } = recruitmentPicture(seedBook, seedSelection);
  const table = rows.map(({ label, words, cells }) => [
    shown(cells[0]),
    words?.verb?.zh,
    words?.scope?.zh,
    label.zh,
    words?.period?.zh,
    shown(cells[5]),
    words?.caliber?.zh ?? '',
  ]);
  // As the report has them: 二.三.3.表1.行1.2, 行3.南海片区.3 (until November, no start), 一.三.2.段1, 行3.三水片区.4.
  expect(table).toEqual([
    ['9', '引进', '高新区', '10亿元以上重大产业项目', '全年', '229.6', '任务口径'],
    ['18', '引进', '南海片区', '10亿元以上项目', '至 11 月', '', ''],
    ['21', '引进落地', '一区五园', '10亿元以上项目', '全年', '721.6', ''],
    ['49', '引进', '南海片区', '亿元以上项目', '至 11 月', '', ''],
    ['56', '引进落地', '一区五园', '亿元以上项目', '全年', '844.34', ''],
    ['74', '累计引进', '三水片区', '亿元以上项目', '1–11 月', '超\u00A0800', ''],
    ['79', '引进', '南海片区', '重点项目', '至 11 月', '818.63', ''],
  ]);
});

test('no row adds others up', () => {
  const { rows } = recruitmentPicture(seedBook, seedSelection);
  expect(rows.map(({ kind }) => kind)).toEqual(Array.from({ length: 7 }, () => 'line'));
});

test('where nothing is stated for two scopes, every count of projects won stands there', () => {
  const one = seed.tables.outcomes.filter(
    ({ code, scope }) => !code.startsWith('projects-') || (code.startsWith('projects-1bn') && scope === '高新区'),
  );
  const picture = recruitmentPicture(figuresOf([withOutcomes(one)]), seedSelection);
  // Landed at Lighthouse, landed research, deals signed, overseas, ¥1bn+, pharma park; talks and 即将签约 are not won.
  expect(picture.rows.map(({ key }) => key.replace(/^outcomes\/|@.*$/g, '')).sort()).toEqual([
    'lighthouse-landed',
    'matchings-signed',
    'overseas-projects',
    'pharma-park-projects',
    'projects-1bn',
    'research-landed',
  ]);
});
