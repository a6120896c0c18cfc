import { describe, expect, test } from 'vitest';
import { themes } from '../../../src/charts/theme';
import { pictureSvgs, type ImageOptions } from '../../../src/exports/pictureImage';
import { wrappedLines } from '../../../src/exports/svgText';
import { tableDrawings } from '../../../src/exports/tableDrawing';
import { textWidth } from '../../../src/charts/textWidth';
import { said } from '../../../src/domain/figure';
import { zhCNWhole } from '../../../src/i18n/zhCNLater';
import type { Picture } from '../../../src/pictures/picture';
import { pictures } from '../../../src/pictures/pictures';
import { seedBook, seedSelection } from '../pictures/sampleReport';

const options = (size?: readonly [number, number]): ImageOptions => ({
  book: seedBook,
  language: zhCNWhole,
  unit: '万元',
  theme: size ? themes.projection : themes.light,
  width: size?.[0] ?? 1000,
  source: '出处',
  ...(size ? { height: size[1] } : {}),
});
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');

const hard = [
  '<script>alert(1)</script>',
  '=cmd|calc',
  '🚧🏗️',
  `${'长'.repeat(120)}${'x'.repeat(80)}`,
  'a\u0000b\uD83D',
];
const picture: Picture = {
  id: 'keyTasks',
  heading: said('heading.yearDeductions.plain'),
  caption: said('caption.yearDeductions'),
  unit: 'none',
  columns: [{ key: 'words', name: { zh: '事项' } }],
  rows: Array.from({ length: 60 }, (_, index) => ({
    key: String(index),
    label: { zh: `${index} ${hard[index % hard.length] ?? ''}` },
    level: index % 3,
    kind: 'line' as const,
    words: { words: { zh: `第${index}项说明` } },
    cells: [null],
  })),
  notes: [],
};

describe('a table as an image', () => {
  test('of a size asked for is continued until every row stands on one, each just that size', () => {
    const images = pictureSvgs(picture, options([1280, 720]));
    expect(images.length).toBeGreaterThan(3);
    for (const { width, height, svg } of images) {
      expect([width, height]).toEqual([1280, 720]);
      expect(svg).toContain(`width="1280" height="720"`);
    }
    const told = images.flatMap(({ svg }) => textsOf(svg).filter((text) => /^第\d+项说明$/.test(text)));
    expect(told).toEqual(picture.rows.map((_, index) => `第${index}项说明`));
    expect(images[1]?.svg).toContain(`续 2 / ${images.length}`);
  });
  test('on a page is one, as high as it wants to be', () => {
    const [image, ...more] = pictureSvgs(picture, options());
    expect(more).toEqual([]);
    expect(image?.height).toBeGreaterThan(1500);
  });
  test('holds names as text, whole, and nothing a file can not be opened with', () => {
    const svg = pictureSvgs(picture, options())[0]?.svg ?? '';
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&#60;script&#62;');
    expect(svg).toContain('=cmd|calc');
    expect(svg).toContain('🚧🏗️');
    expect(svg).not.toContain('\0');
    expect(svg).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    expect(textsOf(svg).join('')).toContain('长'.repeat(30));
    expect(textsOf(svg).join('').replace(/[^x]/g, '').length).toBeGreaterThanOrEqual(12 * 80);
  });
  test.each(['scoreTable', 'lineTable', 'calibers', 'problems', 'keyTasks', 'threePublic'] as const)(
    '%s stays within its paper',
    (id) => {
      const real = pictures[id](seedBook, seedSelection());
      for (const width of [700, 1680]) {
        const [drawing] = tableDrawings(real, { ...options(), theme: themes.projection, width });
        const rights = [
          ...(drawing?.svg ?? '').matchAll(
            /<text x="([\d.]+)" y="[\d.]+" font-size="([\d.]+)"( text-anchor="end")?[^>]*>([^<]*)</g,
          ),
        ].map(([, x, size, end, text]) => Number(x) + (end ? 0 : textWidth(text ?? '', Number(size))));
        expect(rights.length).toBeGreaterThan(3);
        expect(Math.max(...rights)).toBeLessThanOrEqual(width + 2);
      }
    },
  );
});

test('a chart is one image of just the size', () => {
  const images = pictureSvgs(pictures.spent(seedBook, seedSelection()), options([1600, 1200]));
  expect(images.map(({ width, height }) => [width, height])).toEqual([[1600, 1200]]);
});

test('lines break within a word only where it is wider than a line, and never within a character', () => {
  const lines = wrappedLines(`ab ${'🚧'.repeat(30)} ${'w'.repeat(40)}`, { width: 100, size: 10 });
  expect(lines.join('').replaceAll(' ', '')).toBe(`ab${'🚧'.repeat(30)}${'w'.repeat(40)}`);
  for (const line of lines) expect(textWidth(line.trimEnd(), 10)).toBeLessThanOrEqual(100);
  expect(lines.join('|')).not.toMatch(/[\uD800-\uDBFF]\|/);
});
