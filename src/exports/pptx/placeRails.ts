import { colour, write, type InchBox, type SlidePage } from './slidePage';
import type { Rails } from './rails';

/** Ladders as shapes: a name, a line as far as the whole has come, its marks; the steps' words above. */
export function rails(page: SlidePage, all: Rails, box: InchBox): void {
  const { slide } = page;
  const count = all.reduce((sum, { rows }) => sum + rows.length + 1, 0);
  const row = Math.min(0.62, box.h / Math.max(1, count));
  const size = Math.max(10, Math.min(16, row * 32));
  const names = box.w * 0.34;
  let y = box.y;
  for (const { steps, rows } of all) {
    const step = (box.w - names) / Math.max(1, steps.length);
    const at = (index: number): number => box.x + names + step * (index + 0.5);
    for (const [index, word] of steps.entries()) {
      const cell = { x: at(index) - step / 2, y, w: step, h: row };
      write(page, word, cell, Math.max(8, Math.min(11, step * 17)), {
        align: 'center',
        valign: 'bottom',
        color: colour('ink3'),
      });
    }
    y += row;
    for (const { name, reached, marks } of rows) {
      const middle = y + row * 0.42;
      write(page, name, { x: box.x, y, w: names - 0.15, h: row }, size, { valign: 'middle', fit: 'shrink' });
      const line = { x: at(0), y: middle, w: step * (steps.length - 1), h: 0 };
      slide.addShape('line', { ...line, line: { color: colour('rule'), width: 1.5 } });
      if (reached !== undefined && reached > 0) {
        slide.addShape('line', { ...line, w: step * reached, line: { color: colour('ink'), width: 4 } });
      }
      for (const mark of marks) {
        const d = mark.kind === 'whole' || mark.kind === 'wording' ? 0.2 : 0.14;
        const solid = mark.kind === 'whole' || mark.kind === 'part';
        const edge =
          mark.kind === 'before' ? colour('previous') : mark.kind === 'promise' ? colour('zhu') : colour('ink');
        slide.addShape(mark.kind === 'part' ? 'rect' : 'ellipse', {
          x: at(mark.step) - d / 2,
          y: middle - d / 2,
          w: d,
          h: d,
          fill: { color: solid ? edge : colour('paper') },
          line: { color: edge, width: 1.5 },
        });
        if (mark.label) {
          const label = { x: at(mark.step) - step, y: middle + 0.09, w: step * 2, h: row * 0.4 };
          write(page, mark.label, label, 8, { align: 'center', color: colour('ink2'), fit: 'shrink' });
        }
      }
      y += row;
    }
  }
}
