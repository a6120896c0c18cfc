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
