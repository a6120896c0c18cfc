import { expect, test } from 'vitest';
import { themes } from '../../../src/charts/theme';
import { bookOf, budgetLine, sampleSelection, totalLine } from '../pictures/sampleReport';
import { svgOf } from './drawChart';
import { boxesIn, circlesIn, textsIn, type DrawnBox } from './readSvg';

const { light } = themes;
const filled = (boxes: readonly DrawnBox[], fill: string): DrawnBox[] => boxes.filter((box) => box.fill === fill);
const outlines = (boxes: readonly DrawnBox[]): DrawnBox[] =>
  boxes.filter((box) => box.fill === 'none' && box.stroke === light.ink);
const one = (boxes: readonly DrawnBox[], at = 0): DrawnBox => {
  const box = boxes[at];
  if (!box) throw new Error('no such box');
  return box;
};

test('budget to final: three lengths on one scale, and the unspent fills up to the adjusted budget', () => {
  const boxes = boxesIn(svgOf({ id: 'budgetToFinal', width: 572 }));
  const initial = one(outlines(boxes));
  const adjusted = one(filled(boxes, light.adjusted));
  const final = one(filled(boxes, light.ink));
  const unspent = one(filled(boxes, light.zhu));
  expect(initial.width / adjusted.width).toBeCloseTo(60_834.39 / 67_436.52, 2);
  expect(final.width / adjusted.width).toBeCloseTo(56_668.27 / 67_436.52, 2);
  expect([initial.x, adjusted.x]).toEqual([expect.closeTo(final.x, 0), expect.closeTo(final.x, 0)]);
  expect(unspent.x + unspent.width).toBeCloseTo(adjusted.x + adjusted.width, 0);
});

test('budget to final against the initial budget: the difference is drawn against that one', () => {
  const selection = {
    report: { department: 'sample', year: 2031 },
    compared: [],
    unit: '万元',
    caliber: 'initial',
  } as const;
  const book = bookOf({ budget: [totalLine('50.00', '100.00', '80.00')] });
  const boxes = boxesIn(svgOf({ id: 'budgetToFinal', width: 572, book, selection }));
  const adjusted = one(filled(boxes, light.adjusted));
  const more = one(filled(boxes, light.zhuWash));
  // 80 − 50 = 30 more than initial, of 100 on the scale; it starts where the initial budget ends.
  expect(more.width / adjusted.width).toBeCloseTo(0.3, 2);
  expect((more.x - adjusted.x) / adjusted.width).toBeCloseTo(0.5, 2);
  expect(textsIn(svgOf({ id: 'budgetToFinal', width: 572, book, selection })).map(({ text }) => text)).toContain(
    '比年初多 30.00',
  );
});

test('the whole score: listed 81.5, unitemised 15 and lost 3.5 of 100', () => {
  const boxes = boxesIn(svgOf({ id: 'deductions', width: 392 }));
  expect(one(filled(boxes, light.ink)).width).toBeCloseTo(0.815 * 392, 0);
  expect(one(filled(boxes, light.paper)).width).toBeCloseTo(0.15 * 392, 0);
  expect(one(filled(boxes, light.zhu)).width).toBeCloseTo(0.035 * 392, 0);
});

test('under the lens 100 → 98 → 96.5, each item from where the one before ended', () => {
  const [, first, second] = filled(boxesIn(svgOf({ id: 'deductions', width: 392 })), light.zhu);
  // The lens shows 96 to 100: 98 is its middle, 96.5 an eighth from its left.
  expect(first?.x).toBeCloseTo(196, 0);
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(392, 0);
  expect(second?.x).toBeCloseTo(49, 0);
  expect((second?.x ?? 0) + (second?.width ?? 0)).toBeCloseTo(196, 0);
});

test('the bridge closes: every step starts where the last one ended', () => {
  const boxes = boxesIn(svgOf({ id: 'adjustmentBridge', width: 572 }));
  const [initial, adjusted, final] = [
    one(outlines(boxes)),
    one(filled(boxes, light.adjusted)),
    one(filled(boxes, light.ink)),
  ];
  const up = one(filled(boxes, light.zhuWash));
  const [down, projects, basic] = filled(boxes, light.zhu);
  expect(up.y + up.height).toBeCloseTo(initial.y, 0);
  expect(down?.y).toBeCloseTo(up.y, 0);
  expect(adjusted.y).toBeCloseTo(up.y, 0);
  expect(projects?.y).toBeCloseTo(adjusted.y, 0);
  expect((projects?.y ?? 0) + (projects?.height ?? 0)).toBeCloseTo(basic?.y ?? 0, 0);
  expect(final.y).toBeCloseTo((projects?.y ?? 0) + (projects?.height ?? 0), 0);
  // From zero: 10,666.45 of 67,436.52 is 15.8 % of the adjusted budget's height.
  expect((projects?.height ?? 0) / adjusted.height).toBeCloseTo(10_666.45 / 67_436.52, 2);
});

test('what the lines leave unexplained stands in the bridge as dots without a number', () => {
  const book = bookOf({
    budget: [budgetLine('甲', ['40.00', '60.00', '60.00']), totalLine('100.00', '150.00', '150.00')],
  });
  const svg = svgOf({ id: 'adjustmentBridge', width: 572, book, selection: sampleSelection() });
  const boxes = boxesIn(svg);
  const gap = one(filled(boxes, light.paper));
  const adjusted = one(filled(boxes, light.adjusted));
  // 150 − 100 − 20 = 30 of 150.
  expect(gap.height / adjusted.height).toBeCloseTo(0.2, 1);
  const texts = textsIn(svg).map(({ text }) => text);
  expect(texts).toContain('加 其余');
  expect(texts.some((text) => /30/.test(text))).toBe(false);
});

test('the budget lines and their differences share one scale', () => {
  const boxes = boxesIn(svgOf({ id: 'budgetLines', width: 796 }));
  const adjusted = filled(boxes, light.adjusted);
  const less = filled(boxes, light.zhu).sort((a, b) => b.width - a.width);
  const total = Math.max(...adjusted.map(({ width }) => width));
  expect((less[0]?.width ?? 0) / total).toBeCloseTo(10_768.25 / 67_436.52, 2);
  // 决算 of 合计, 基本, 项目, 基建, 其余 as shares of 67,436.52.
  const shares = [0.8403, 0.0208, 0.8195, 0.7769, 0.0426];
  expect(filled(boxes, light.ink).map(({ width }) => width / total)).toEqual(
    shares.map((share) => expect.closeTo(share, 2)),
  );
});

test('the unspent: shares of the whole width, the estimates end to end', () => {
  const boxes = boxesIn(svgOf({ id: 'unspent', width: 400 }));
  const [projects, basic] = filled(boxes, light.zhu);
  expect(projects?.width).toBeCloseTo(0.9905 * 400, 0);
  expect(basic?.width).toBeCloseTo(0.0095 * 400, 0);
  // 88.1 % of the width for the fund, the rest of it for the others; both only dashed edges.
  const [fund, others] = boxes.filter(({ fill, stroke }) => fill === 'none' && stroke === light.zhu);
  expect(fund?.width).toBeCloseTo(0.881 * 400, 0);
  expect(others?.x).toBeCloseTo(0.881 * 400, 0);
  expect((others?.x ?? 0) + (others?.width ?? 0)).toBeCloseTo(400, 0);
  const texts = textsIn(svgOf({ id: 'unspent', width: 400 })).map(({ text }) => text);
  expect(texts).toContain('推算');
  expect(texts).toContain('9,484.6 至 9,490.5 万元');
  expect(texts.filter((text) => text.startsWith('≈'))).toHaveLength(4);
});

test('the strip puts the rates between whole tens: 84.03, 93.15 and 97.79 from 80 to 100', () => {
  const svg = svgOf({ id: 'caliberStrip', width: 214 });
  const centers = [...svg.matchAll(/<(?:circle|path)[^>]*(?:cx="([\d.]+)")/g)].map(([, x]) => Number(x));
  // 7 px are left at either end: 7 + (84.03 − 80) ÷ 20 × 200 = 47.3; 93.15 → 138.5.
  expect(centers.some((x) => Math.abs(x - 47.3) < 1)).toBe(true);
  expect(centers.some((x) => Math.abs(x - 138.5) < 1)).toBe(true);
});

test('every amount stands on the right edge, the final one bold', () => {
  const texts = textsIn(svgOf({ id: 'budgetToFinal', width: 350 }));
  for (const number of ['60,834.39', '67,436.52', '56,668.27']) {
    const found = texts.find(({ text }) => text === number);
    expect(found).toMatchObject({ x: 350, anchor: 'end', bold: number === '56,668.27' });
  }
});

test('on a projector the adjusted budget is striped and every edge is stronger', () => {
  const svg = svgOf({ id: 'budgetToFinal', width: 1680, theme: 'projection' });
  expect(svg).toMatch(/stroke="#FFFFFF"/);
  const sizes = new Set(textsIn(svg).map(({ size }) => Math.round(size)));
  expect([...sizes]).toEqual([44]);
});

test('targets: 9 done of 6 aimed at is half as long again, and both begin at the left', () => {
  const boxes = boxesIn(svgOf({ id: 'targets', width: 572 }));
  const done = one(filled(boxes, light.ink));
  const goal = one(outlines(boxes));
  expect(done.width / goal.width).toBeCloseTo(1.5, 2);
  expect([done.x, goal.x]).toEqual([expect.closeTo(0, 0), expect.closeTo(0, 0)]);
});

test('a ladder: building 10 of 朗华 is a mark two steps on, the whole stays at 在建', () => {
  const svg = svgOf({ id: 'projectLadderIndustry', width: 1000 });
  const row = textsIn(svg).findIndex(({ text }) => text === '朗华工业供应链');
  const name = textsIn(svg)[row];
  // Rails take 58 % of 1000, in 11 steps: 在建 is the 6th, 竣工 the 8th.
  const middleOf = (step: number) => 420 + ((step - 0.5) * 580) / 11;
  const part = filled(boxesIn(svg), light.ink).find(({ y }) => Math.abs(y - (name?.y ?? 0)) < 14);
  expect((part?.x ?? 0) + (part?.width ?? 0) / 2).toBeCloseTo(middleOf(8), 0);
  const dots = circlesIn(svg).filter(({ y, r }) => Math.abs(y - (name?.y ?? 0)) < 2 && r > 5);
  expect(dots).toEqual([{ x: expect.closeTo(middleOf(6), 0), y: name?.y, r: 7 }]);
});

test('a ladder: two wordings are two open marks and no line leads up to them', () => {
  const svg = svgOf({ id: 'projectLadderWorks', width: 1000 });
  const name = textsIn(svg).find(({ text }) => text === '人才公园');
  const dots = circlesIn(svg).filter(({ y, r }) => Math.abs(y - (name?.y ?? 0)) < 2 && r > 5);
  // 基本完工 is the 8th step of works, 竣工 the 10th.
  expect(dots.map(({ x }) => Math.round(((x - 420) / 580) * 11 + 0.5))).toEqual([8, 10]);
});

test.each([
  ['deductions', 316],
  ['targets', 296],
] as const)('%s beside a table: an English name takes two lines before it is cut', (id, width) => {
  const texts = textsIn(svgOf({ id, width, locale: 'en' })).map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(4);
  expect(texts.filter((text) => text.includes('…'))).toEqual([]);
});

test.each([350, 572, 796])('what was paid back lies left of zero, on the scale of all bars, at %i', (width) => {
  const book = bookOf({
    budget: [budgetLine('退库', ['100.00', '80.00', '-50.00']), totalLine('100.00', '80.00', '-50.00')],
  });
  const boxes = boxesIn(svgOf({ id: 'budgetLines', width, book, selection: sampleSelection() }));
  const initial = one(outlines(boxes));
  const adjusted = one(filled(boxes, light.adjusted));
  const final = one(filled(boxes, light.ink));
  expect(final.width / initial.width).toBeCloseTo(0.5, 2);
  expect(adjusted.width / initial.width).toBeCloseTo(0.8, 1);
  expect(final.x + final.width).toBeCloseTo(initial.x, 0);
  expect(final.x).toBeGreaterThanOrEqual(0);
});
