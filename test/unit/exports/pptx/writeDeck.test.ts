import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeckFile, FileBody } from '../../../../src/exports/pptx/deckFile';
import { writeDeck } from '../../../../src/exports/pptx/writeDeck';

const hostile = '<script>alert(1)</script> =cmd|\u2019/c calc\u2019!A0 🚧 \u0007 \ud800';
const slide = (body: FileBody, heading = '一句话', stamped = false) => ({
  heading,
  stamped,
  caption: '万元',
  body,
  remarks: ['一条说明'],
  source: '出处：2023 年度自评报告',
  page: '1 / 3',
  notes: '先说这一句',
});
const deck: DeckFile = {
  title: '示例单位 2023',
  department: '示例单位',
  stamp: '入库 2024-08-01 · 版本 abcdef01',
  dataWord: '核对',
  example: '示例',
  lang: 'zh-CN',
  slides: [
    slide({ form: 'cover', lines: ['2023 年度'] }, hostile),
    slide({
      form: 'chart',
      chart: {
        kind: 'stack',
        categories: ['年初预算', hostile],
        series: [
          { name: '起点', tone: 'base', values: [0, 12.5] },
          { name: '预算', tone: 'ink', values: [100.25, null] },
        ],
        unit: '万元',
        decimals: 2,
      },
    }),
    slide(
      {
        form: 'table',
        table: {
          columns: [
            { kind: 'label', head: '项目', texts: [hostile] },
            { kind: 'number', head: '金额', texts: ['1,234.50'] },
          ],
          rows: [{ level: 1, bold: false }],
        },
      },
      '一句话',
      true,
    ),
    slide({ form: 'columns', columns: [{ head: '请示事项', items: ['第一件', hostile] }] }),
    slide({ form: 'end', lines: ['示例单位'], rows: [['口径', '一句口径']] }, '汇报完毕，请批评指正。', true),
  ],
};

let parts: Record<string, string> = {};
beforeAll(async () => {
  const file = await writeDeck(deck, { shape: '16:9' });
  parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
});
const part = (path: string): string => parts[path] ?? '';

describe('a briefing as a file', () => {
  test('has a slide each, with its notes', () => {
    expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(5);
    expect(part('ppt/notesSlides/notesSlide1.xml')).toContain('先说这一句');
  });

  test('holds texts as texts in a font of Chinese, and numbers as the page writes them', () => {
    expect(part('ppt/slides/slide3.xml')).toContain('1,234.50');
    expect(part('ppt/slides/slide3.xml')).toContain('<a:ea typeface="Microsoft YaHei"');
    expect(part('ppt/charts/chart1.xml')).toContain('<a:ea typeface="Microsoft YaHei"');
  });

  test('what a name holds is a name: no markup, no formula, nothing XML has no character for', () => {
    const texts = Object.entries(parts).flatMap(([path, text]) => (/\.(xml|rels)$/.test(path) ? [text] : []));
    for (const text of texts) expect(text).not.toMatch(/<script>|[^\P{Cc}\t\n\r]|<c:f>=cmd/u);
    expect(part('ppt/slides/slide1.xml')).toContain('&lt;script&gt;');
  });

  test('a base is not seen and says no number; a hole is no point', () => {
    const series = part('ppt/charts/chart1.xml').match(/<c:ser>.*?<\/c:ser>/gs) ?? [];
    expect(series[0]).toContain('<a:noFill/>');
    expect(series[0]).toContain('<c:dLbls><c:delete val="1"/></c:dLbls>');
    expect(series[1]).toContain('<c:v>100.25</c:v>');
    expect(series[1]).not.toContain('<c:v></c:v>');
  });

  test('lying bars are read from the top', () => {
    expect(part('ppt/charts/chart1.xml')).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<\/c:catAx>/s);
  });

  test('every slide says that it is invented; which data it is stands where it is to and in the properties', () => {
    for (const number of [1, 2, 3, 4, 5]) expect(part(`ppt/slides/slide${number}.xml`)).toContain('示例');
    expect(part('ppt/slides/slide1.xml')).not.toContain('abcdef01');
    expect(part('ppt/slides/slide3.xml')).toContain('abcdef01');
    expect(part('ppt/slides/slide4.xml')).not.toContain('abcdef01');
    expect(part('ppt/slides/slide5.xml')).toContain('abcdef01');
    expect(part('docProps/core.xml')).toContain('abcdef01');
  });

  test('columns and the closing slide are texts too', () => {
    for (const text of ['请示事项', '第一件', '&lt;script&gt;']) expect(part('ppt/slides/slide4.xml')).toContain(text);
    for (const text of ['汇报完毕，请批评指正。', '一句口径', '核对'])
      expect(part('ppt/slides/slide5.xml')).toContain(text);
  });

  test('cancelling ends it', async () => {
    const control = new AbortController();
    const written = writeDeck(deck, { shape: '4:3', signal: control.signal, progress: () => control.abort() });
    await expect(written).rejects.toThrow(/abort/i);
  });
});
