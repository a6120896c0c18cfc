import { expect, test } from 'vitest';
import { textWidth } from '../../src/charts/textWidth';
import { themes } from '../../src/charts/theme';

const canvas = document.createElement('canvas').getContext('2d');
function drawnWidth(text: string, size: number, bold: boolean): number {
  if (!canvas) throw new Error('nothing to measure with');
  canvas.font = `${bold ? 700 : 400} ${size}px ${themes.light.font}`;
  return canvas.measureText(text).width;
}

// What charts say, a kind each: amounts, shares, differences, names, hedges, English.
const told = [
  '56,668.27',
  '−10,666.45',
  '+6,607.02',
  '84.03%',
  '≈ 9,487.58 万元',
  '少 16.18%',
  '基本建设类项目',
  '年初列 0.00，报告未说明',
  '“三公”经费控制',
  '项目管理 −1.5，未写原因',
  'Adjusted budget',
  'Capital construction projects',
  'FINAL ACCOUNTS 2023',
];

test.each(told.flatMap((text) => [false, true].map((bold) => ({ text, bold }))))(
  'is reckoned as wide as the font draws it, rather wider: $text, bold $bold',
  ({ text, bold }) => {
    const ratio = textWidth(text, 15, bold) / drawnWidth(text, 15, bold);
    // 4 % is what the drawings' own test of texts on texts leaves; a fifth too wide would cut names that have room.
    expect(ratio).toBeGreaterThan(0.96);
    expect(ratio).toBeLessThan(1.2);
  },
);
