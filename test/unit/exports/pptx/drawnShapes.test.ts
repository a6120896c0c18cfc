import { describe, expect, test } from 'vitest';
import { slideCharts } from '../../../../src/charts/slideCharts';
import { themes } from '../../../../src/charts/theme';
import { drawnShapes, type DrawnShape } from '../../../../src/exports/pptx/drawnShapes';
import { zhCNWhole } from '../../../../src/i18n/zhCNLater';
import { pictures, type PictureId } from '../../../../src/pictures/pictures';
import { seedBook, seedSelection } from '../../pictures/sampleReport';

const [width, height] = [1680, 566];
const shapesOf = (id: PictureId): DrawnShape[] =>
  drawnShapes(slideCharts[id]!, pictures[id](seedBook, seedSelection()), {
    book: seedBook,
    language: zhCNWhole,
    unit: '万元',
    theme: themes.projection,
    width,
    height,
  });
const textsOf = (shapes: readonly DrawnShape[]): string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text.replaceAll('\u00A0', ' ')] : []));
const boxesIn = (shapes: readonly DrawnShape[], fill: string) =>
  shapes.flatMap((shape) => (shape.kind === 'box' && shape.look.fill === fill ? [shape] : []));

describe('a drawing as shapes', () => {
  test('deductions are boxes as long as the points lost, under the whole score', () => {
    const shapes = shapesOf('deductions');
    const lost = boxesIn(shapes, themes.projection.zhu);
    const [whole, first, second] = lost.map((box) => box.width);
    // 3.5 of 100 points on the whole bar; 2 and 1.5 of the four points under the lens.
    expect(whole).toBeCloseTo(0.035 * width, 0);
    expect(first).toBeCloseTo((2 / 4) * width, 0);
    expect(second).toBeCloseTo((1.5 / 4) * width, 0);
    expect(textsOf(shapes)).toEqual(expect.arrayContaining(['扣 3.5', '预算绩效管理 −2', '96.5 优']));
  });
  const { ink, zhu, adjusted } = themes.projection;
  test('of the year each bar is its own 100 %', () => {
    const shapes = shapesOf('yearShares');
    const widths = (fill: string): number[] => boxesIn(shapes, fill).map((box) => box.width);
    // The shares of spending and of the “three public” items come before the score.
    const [spent = 0, , listed = 0] = widths(ink);
    const [unspent = 0, lost = 0] = widths(zhu);
    const whole = spent + unspent;
    // 56 668.27 of 67 436.52; 81.5 of 100 listed and 3.5 lost.
    expect(spent / whole).toBeCloseTo(0.8403, 3);
    expect(listed / whole).toBeCloseTo(0.815, 3);
    expect(lost / whole).toBeCloseTo(0.035, 3);
    // Four tasks of five are said to be done in the table, the fifth has no status: four solid blocks.
    expect(widths(ink).filter((width) => Math.abs(width - whole / 5) < whole / 50)).toHaveLength(4);
  });
  test('of the money the column adds up as it is drawn', () => {
    const shapes = shapesOf('initialToFinal');
    const [final] = boxesIn(shapes, ink);
    const [budget] = boxesIn(shapes, adjusted);
    const unspent = boxesIn(shapes, zhu)[0];
    expect(final!.width / budget!.width).toBeCloseTo(56_668.27 / 67_436.52, 3);
    expect(unspent!.x).toBeCloseTo(final!.x + final!.width, 0);
    expect(unspent!.width / budget!.width).toBeCloseTo(10_768.25 / 67_436.52, 3);
    expect(textsOf(shapes)).toEqual(expect.arrayContaining(['60,834.39', '+6,602.13', '−10,768.25', '56,668.27']));
  });
  test('of the unspent an estimate has a dashed edge on the scale of what was not spent; words have no bar', () => {
    const shapes = shapesOf('unspentTold');
    const solid = boxesIn(shapes, zhu).reduce((sum, { width: own }) => sum + own, 0);
    const dashed = shapes.flatMap((shape) => (shape.kind === 'box' && shape.look.dashed ? [shape.width] : []));
    expect(dashed).toHaveLength(2);
    // 9 487.58 or 2 885.45 of 10 768.25; two boxes leave a hair between them.
    expect(dashed[0]! / solid).toBeCloseTo(9_487.58 / 10_768.25, 1);
    expect(dashed[1]! / solid).toBeCloseTo(2_885.45 / 10_768.25, 1);
  });
  test('every project of the parks is a text of its own', () => {
    const texts = textsOf(shapesOf('parkSteps')).join('');
    for (const name of ['灯塔社区科创中心', '佛山国际陆港', '人才公园']) expect(texts).toContain(name);
  });
  test.each(['yearShares', 'unspentTold', 'deductions'] as const)('%s keeps inside its room', (id) => {
    const shapes = shapesOf(id);
    expect(shapes.length).toBeGreaterThan(10);
    const boxes = shapes.flatMap((shape) => (shape.kind === 'box' ? [shape] : []));
    for (const { x, y, width: wide, height: high, look } of boxes) {
      expect(x).toBeGreaterThanOrEqual(-1);
      expect(x + wide).toBeLessThanOrEqual(width + 1);
      expect(y + high).toBeLessThanOrEqual(height + 1);
      // Nothing that is only there to be tapped.
      expect(look.fill ?? look.stroke).toMatch(/^#/);
    }
  });
});
