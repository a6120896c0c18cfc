import { xmlText } from '../svgText';
import { colour, font, linesIn, points, sizeFor, write, type InchBox, type SlidePage } from './slidePage';

/** A title and what is under it. */
export function cover(page: SlidePage, heading: string, lines: readonly string[]): void {
  const { left, width } = page;
  const size = sizeFor(heading, width, [
    [52, 2],
    [44, 2],
    [36, 2],
    [28, 3],
  ]);
  write(page, heading, { x: left, y: 1.6, w: width, h: 2 }, size, { bold: true, valign: 'bottom' });
  write(page, lines.join('\n'), { x: left, y: 3.85, w: width, h: 2 }, 20, { color: colour('ink2') });
}

/** A few large numerals, each under its name. */
export function numerals(
  page: SlidePage,
  figures: readonly { label: string; value: string; lines: readonly string[] }[],
  box: InchBox,
) {
  const columns = Math.min(3, Math.max(1, figures.length));
  const rows = Math.ceil(figures.length / columns);
  const [gap, w, h] = [0.35, (box.w - 0.35 * (columns - 1)) / columns, box.h / Math.max(1, rows)];
  for (const [index, { label, value, lines }] of figures.entries()) {
    const x = box.x + (index % columns) * (w + gap);
    const y = box.y + Math.floor(index / columns) * h;
    write(page, label, { x, y, w, h: 0.4 }, 20, { color: colour('ink2') });
    const size = sizeFor(value, w, [
      [48, 1],
      [40, 1],
      [32, 1],
      [26, 1],
      [22, 1],
      [18, 2],
    ]);
    write(page, value, { x, y: y + 0.45, w, h: 0.85 }, size, { valign: 'middle' });
    if (lines.length > 0) {
      write(page, lines.join('\n'), { x, y: y + 1.35, w, h: h - 1.4 }, 16, { color: colour('ink2'), fit: 'shrink' });
    }
  }
}

/** A prepared answer: the line to say first, and what stands behind it. */
export function answer(page: SlidePage, { line, more }: { line: string; more: readonly string[] }, box: InchBox): void {
  const runs = [
    { text: xmlText(line), options: { bold: true, breakLine: true, paraSpaceAfter: 10 } },
    ...more.map((text) => ({
      text: xmlText(text),
      options: { bullet: { indent: 14 }, breakLine: true, paraSpaceAfter: 6 },
    })),
  ];
  const all = [line, ...more];
  const fits = (size: number): boolean =>
    linesIn(all, { size, width: box.w }) * size * 1.3 + all.length * 10 <= box.h * points;
  const size = [26, 23, 20, 18, 16, 14].find(fits) ?? 12;
  const look = {
    fontFace: font,
    fontSize: size,
    color: colour('ink'),
    margin: 0,
    valign: 'top',
    lang: page.lang,
  } as const;
  page.slide.addText(runs, { ...box, ...look, fit: 'shrink' });
}

/** Lists side by side under their heads, a rule between two items. */
export function columns(
  page: SlidePage,
  lists: readonly { head: string; items: readonly string[] }[],
  box: InchBox,
): void {
  const { slide } = page;
  const gap = 0.5;
  const w = (box.w - gap * (lists.length - 1)) / Math.max(1, lists.length);
  const heightAt = (size: number): number =>
    Math.max(
      ...lists.map(({ items }) => ((linesIn(items, { size, width: w }) * 1.3 + items.length * 0.7) * size) / points),
    );
  const size = [24, 21, 18, 16, 14].find((one) => heightAt(one) <= box.h - 0.6) ?? 12;
  for (const [index, { head, items }] of lists.entries()) {
    const x = box.x + index * (w + gap);
    write(page, head, { x, y: box.y, w, h: 0.45 }, 22, { bold: true });
    slide.addShape('line', { x, y: box.y + 0.52, w, h: 0, line: { color: colour('ink'), width: 1.5 } });
    let y = box.y + 0.6;
    for (const item of items) {
      const h = ((linesIn([item], { size, width: w }) * 1.3 + 0.5) * size) / points;
      write(page, item, { x, y, w, h }, size, { valign: 'middle' });
      y += h + (size * 0.2) / points;
      slide.addShape('line', { x, y, w, h: 0, line: { color: colour('rule'), width: 0.75 } });
    }
  }
}

/** Thanks, whose report it was, and below what must be known of its numbers. */
export function closing(
  page: SlidePage,
  heading: string,
  { lines, rows }: { lines: readonly string[]; rows: readonly (readonly [label: string, text: string])[] },
  [dataWord, stamp]: readonly [string, string],
): void {
  const { slide, left, width } = page;
  const size = sizeFor(heading, width, [
    [40, 2],
    [32, 2],
    [26, 3],
  ]);
  write(page, heading, { x: left, y: 0.6, w: width, h: 1.2 }, size, { bold: true });
  write(page, lines.join('\n'), { x: left, y: 1.85, w: width, h: 1 }, 22);
  const told = [...rows, ...(stamp ? [[dataWord, stamp] as const] : [])];
  const type = 16;
  const heights = told.map(
    ([, text]) => (linesIn([text], { size: type, width: width - 1.5 }) * type * 1.3 + 12) / points,
  );
  let y = 7 - heights.reduce((sum, one) => sum + one, 0);
  slide.addShape('line', { x: left, y, w: width, h: 0, line: { color: colour('ink'), width: 1.5 } });
  for (const [index, [label, text]] of told.entries()) {
    const h = heights[index] ?? 0;
    write(page, label, { x: left, y, w: 1.4, h }, type, { valign: 'middle', color: colour('ink2') });
    write(page, text, { x: left + 1.5, y, w: width - 1.5, h }, type, { valign: 'middle' });
    y += h;
    slide.addShape('line', { x: left, y, w: width, h: 0, line: { color: colour('rule'), width: 0.75 } });
  }
}
