import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/charts/textWidth';
import { themes } from '../../../src/charts/theme';
import { cellOf } from '../../../src/pictures/picture';
import { pictures } from '../../../src/pictures/pictures';
import {
  bookOf,
  budgetLine,
  mainRow,
  points,
  sampleKey,
  sampleSelection,
  scoreItem,
  seedBook,
  seedSelection,
  totalLine,
} from '../pictures/sampleReport';
import { drawnIds, optionOf, svgOf, type Drawing } from './drawChart';
import { textsIn, type DrawnText } from './readSvg';

const longName =
  '关于支持粤港澳大湾区科技成果转化与战略性新兴产业集群高质量发展若干政策措施配套扶持资金（含上年度结转及本年度新增部分）项目';
const ugly = {
  'long names': bookOf({
    budget: [
      budgetLine(longName, ['1000000.00', '1200000.00', '8.00']),
      budgetLine('其他', ['0.00', '5.00', '6.00']),
      totalLine('1000000.00', '1200005.00', '14.00'),
    ],
    scores: [scoreItem(longName, ['50', '20']), scoreItem(`${longName}二`, ['50', '49.5'])],
    reports: [mainRow({ totalScore: points('69.5'), fullScore: points('100') })],
    projects: Array.from({ length: 23 }, (_, index) => ({
      ...sampleKey,
      code: `p${index}`,
      name: longName,
      kind: 'works' as const,
      stage: 'construction' as const,
      park: index % 2 ? '某某国际科技创新产业园' : '乙',
    })),
  }),
  'many lines, no total row': bookOf({
    budget: Array.from({ length: 40 }, (_, index) =>
      budgetLine(`类别${index}`, [`${index}`, `${index + 3}`, `${index + 1}`]),
    ),
  }),
  'many lines': bookOf({
    budget: [
      ...Array.from({ length: 12 }, (_, index) => budgetLine(`类别${index}`, ['100.00', `${100 + index}.00`, '90.00'])),
      totalLine('1200.00', '1266.00', '1080.00'),
    ],
  }),
  zeros: bookOf({ budget: [budgetLine('基本支出', ['0.00', '0.00', '0.00']), totalLine('0.00', '0.00', '0.00')] }),
  'no initial': bookOf({ budget: [budgetLine('甲', [undefined, '12', '15']), totalLine(undefined, '12', '15')] }),
  'no scores, no budget': bookOf({}),
};

const widths: Readonly<Record<string, readonly number[]>> = { caliberStrip: [150, 165, 196, 266, 420] };
const looks = (id: (typeof drawnIds)[number]): Drawing[] =>
  (widths[id] ?? [296, 350, 392, 476, 572, 640, 796, 1100, 1680]).flatMap((width) =>
    (['light', 'projection'] as const).flatMap((theme) =>
      (['zh-CN', 'en'] as const).flatMap((locale) =>
        [
          { book: seedBook, selection: seedSelection() },
          { book: seedBook, selection: seedSelection('initial') },
          ...Object.values(ugly).map((book) => ({ book, selection: sampleSelection() })),
        ].map((data) => ({ id, width, theme, locale, ...data })),
      ),
    ),
  );

interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
/** By the widths the layout itself reckons with, which are on the generous side: 4 % less is still a real font's width. */
function extentOf({ text, x, y, size, bold, anchor, turned }: DrawnText): Extent {
  const length = textWidth(text, size, bold) * 0.96;
  if (turned) return { left: x - size * 0.45, right: x + size * 0.45, top: y - length / 2, bottom: y + length / 2 };
  const width = length;
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { left, right: left + width, top: y - size * 0.45, bottom: y + size * 0.45 };
}
const touch = (a: Extent, b: Extent): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

describe.each(drawnIds)('%s, in every width, type, language and with every kind of report', (id) => {
  const drawn = looks(id).flatMap((drawing) => {
    const found = optionOf(drawing);
    const svg = found ? svgOf(drawing) : '';
    return found ? [{ drawing, height: found.height, texts: textsIn(svg).filter(({ text }) => text !== ''), svg }] : [];
  });
  const where = ({ width, theme, locale, book }: Drawing) =>
    `${width} ${theme} ${locale} ${Object.entries(ugly).find(([, one]) => one === book)?.[0] ?? '2023'}`;

  test('texts stay inside the drawing and are never smaller than 13', () => {
    for (const { drawing, height, texts } of drawn) {
      for (const text of texts) {
        const { left, right, top, bottom } = extentOf(text);
        const inside = left >= -1 && right <= drawing.width + 1 && top >= -1 && bottom <= height + 1;
        expect(inside, `${where(drawing)}: ${text.text} ${left} ${right} ${top} ${bottom} of ${height}`).toBe(true);
        expect(text.size, `${where(drawing)}: ${text.text}`).toBeGreaterThanOrEqual(12.99);
      }
    }
  });

  test('no text lies on another', () => {
    const overlaps = drawn.flatMap(({ drawing, texts }) => {
      const extents = texts.map((text) => ({ text: text.text, extent: extentOf(text) }));
      return extents.flatMap((one, index) =>
        extents
          .slice(index + 1)
          .filter((other) => touch(one.extent, other.extent))
          .map((other) => `${where(drawing)}: ${one.text} / ${other.text}`),
      );
    });
    expect(overlaps).toEqual([]);
  });

  test('nothing broken is drawn', () => {
    for (const { svg } of drawn) expect(svg).not.toMatch(/NaN|undefined|Infinity|="-[\d.]+" height/);
  });
});

// A step of projectStages answers for all that stands there: its own test says with what.
test.each(drawnIds.filter((id) => id !== 'projectStages'))(
  '%s: what is drawn of a figure opens it, and a figure’s number is drawn',
  (id) => {
    const picture = pictures[id](seedBook, seedSelection());
    const series = [optionOf({ id, width: 572 })?.option.series ?? []].flat();
    const ids = series.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((one) => typeof one === 'string' && one !== '')).toBe(true);
    const items = series.flatMap(({ data }) => (Array.isArray(data) ? data : []));
    const opened = new Set(
      items.flatMap((item) => (item && typeof item === 'object' && 'figure' in item ? [item.figure] : [])),
    );
    for (const figure of opened) expect(seedBook.figures.has(String(figure))).toBe(true);
    const numbers = picture.rows.filter(({ key }) => !/^(netAdjustment|unspent)$/.test(key));
    const main = { deductions: 'deduction', budgetLines: 'final' }[id as string];
    const mainCell = (row: (typeof numbers)[number]) =>
      main === undefined ? row.cells[0] : cellOf(picture, row, main);
    const wanted = numbers.filter(({ key }) => key !== 'listed').flatMap((row) => mainCell(row) ?? []);
    // 信扬 is drawn by its parts: the 投产 one place says of the whole has no mark.
    const byParts = ['foshan-hitech-zone/2023/projects/xinyang#stage'];
    expect(wanted.filter((figure) => !opened.has(figure) && !byParts.includes(figure))).toEqual([]);
  },
);

test.each(drawnIds)('%s says in words what it shows', (id) => {
  const aria = optionOf({ id, width: 572 })?.option.aria;
  expect(aria).toMatchObject({ enabled: true });
  const description = (aria as { label?: { description?: string } }).label?.description ?? '';
  expect(description).not.toMatch(/[{}]|undefined/);
});

test.each(drawnIds.filter((id) => id !== 'projectStages'))('%s says its numbers', (id) => {
  const aria = optionOf({ id, width: 572 })?.option.aria as { label?: { description?: string } };
  expect(aria.label?.description).toMatch(/\d/);
});

test('there is no motion unless a context asks for it', () => {
  for (const id of drawnIds) expect(optionOf({ id, width: 572 })?.option.animation).toBe(false);
});

test('a picture without rows asks for no height', () => {
  for (const id of drawnIds) {
    expect(optionOf({ id, width: 572, book: bookOf({}), selection: sampleSelection() })).toBeUndefined();
  }
});

test('the fonts of the themes can stand in a style', () => {
  for (const theme of Object.values(themes)) {
    expect(theme.font).toContain('sans-serif');
  }
  expect(svgOf({ id: 'budgetToFinal', width: 350 })).not.toMatch(/style="[^"]*font-family:"/);
});
