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
  test('every project of the parks is a text of its own', () => {
    const texts = textsOf(shapesOf('parkSteps')).join('');
    for (const name of ['灯塔社区科创中心', '佛山国际陆港', '人才公园']) expect(texts).toContain(name);
  });
  test.each(['yearShares', 'unspentTold', 'deductions'] as const)('%s keeps inside its room', (id) => {
    const shapes = shapesOf(id);
    expect(shapes.length).toBeGreaterThan(10);
    for (const shape of shapes) {
      if (shape.kind === 'box') {
        expect(shape.x).toBeGreaterThanOrEqual(-1);
        expect(shape.x + shape.width).toBeLessThanOrEqual(width + 1);
        expect(shape.y + shape.height).toBeLessThanOrEqual(height + 1);
      }
      // Nothing that is only there to be tapped.
      if (shape.kind === 'box') expect(shape.look.fill ?? shape.look.stroke).toMatch(/^#/);
    }
  });
});
