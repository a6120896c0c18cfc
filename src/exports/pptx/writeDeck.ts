import type PptxGenJS from 'pptxgenjs';
import { textWidth } from '../../charts/textWidth';
import { themes } from '../../charts/theme';
import type { DeckFile, FileBody, FileSlide, SlideShape, TextTable } from './deckFile';
import { xmlText } from '../svgText';
import { mendParts } from './mendParts';
import type { NativeChart, SeriesTone } from './nativeChart';
import type { Rails } from './rails';

/** A font every Chinese office has; programs without it take their own for Chinese. */
const font = 'Microsoft YaHei';
const theme = themes.projection;
const colour = (name: 'paper' | 'ink' | 'ink2' | 'ink3' | 'rule' | 'adjusted' | 'previous' | 'zhu'): string =>
  theme[name].slice(1).toUpperCase();
const tones: Readonly<Record<SeriesTone, string>> = {
  ink: colour('ink'),
  adjusted: colour('adjusted'),
  previous: colour('previous'),
  zhu: colour('zhu'),
  base: colour('paper'),
};

/** Inches. A slide is 7.5 high in both shapes; what stands on it goes by its width. */
const height = 7.5;
const widths: Readonly<Record<SlideShape, number>> = { '16:9': 13.333, '4:3': 10 };
const points = 72;

interface Page {
  slide: PptxGenJS.Slide;
  pptx: PptxGenJS;
  left: number;
  width: number;
  lang: string;
}

export interface WriteOptions {
  shape: SlideShape;
  /** Called before each slide with how many are done, and asked whether to go on. */
  progress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/**
 * A briefing as a PPTX file: texts as texts, charts and tables as an office program's own, notes with what to say.
 * Rejects with an AbortError where it is cancelled.
 */
export async function writeDeck(deck: DeckFile, { shape, progress, signal }: WriteOptions): Promise<Uint8Array> {
  const { default: Pptx } = await import('pptxgenjs');
  const pptx = new Pptx();
  const full = widths[shape];
  pptx.defineLayout({ name: shape, width: full, height });
  pptx.layout = shape;
  pptx.theme = { headFontFace: font, bodyFontFace: font };
  pptx.title = xmlText(deck.title);
  pptx.author = xmlText(deck.department);
  pptx.company = xmlText(deck.department);
  pptx.subject = xmlText(deck.stamp);
  const left = shape === '16:9' ? 0.83 : 0.62;
  const make = (content: FileSlide, index: number): void => {
    const slide = pptx.addSlide();
    slide.background = { color: colour('paper') };
    const page: Page = { slide, pptx, left, width: full - 2 * left, lang: deck.lang };
    place(page, content);
    foot(page, content, index === deck.slides.length - 1 ? deck.stamp : '');
    if (deck.example) mark(page, deck.example, full);
    if (content.notes) slide.addNotes(xmlText(content.notes));
  };
  for await (const index of oneATask(deck.slides.length)) {
    signal?.throwIfAborted();
    progress?.(index, deck.slides.length);
    for (const content of deck.slides.slice(index, index + 1)) make(content, index);
  }
  progress?.(deck.slides.length, deck.slides.length);
  const written = await pptx.write({ outputType: 'uint8array', compression: true });
  signal?.throwIfAborted();
  const unseen = deck.slides.flatMap(({ body }) =>
    body.form === 'chart' ? body.chart.series.flatMap(({ tone, name }) => (tone === 'base' ? [name] : [])) : [],
  );
  return mendParts(written as Uint8Array, { font, unseen });
}

/** Each number below `count` in a task of its own: the page stays alive, and a cancel is heard. */
async function* oneATask(count: number) {
  for (let index = 0; index < count; index += 1) {
    yield new Promise<number>((resolve) => setTimeout(() => resolve(index)));
  }
}

type Look = Pick<PptxGenJS.TextPropsOptions, 'bold' | 'align' | 'valign' | 'color' | 'rotate' | 'fit'>;
type Box = { x: number; y: number; w: number; h: number };

function write({ slide, lang }: Page, text: string, box: Box, size: number, look: Look = {}): void {
  const options = { fontFace: font, fontSize: size, color: colour('ink'), margin: 0, lang, valign: 'top' as const };
  slide.addText(xmlText(text), { ...box, ...options, ...look });
}

/** The largest of some sizes, in points, at which a text stands in so many lines. */
function sizeFor(text: string, width: number, sizes: readonly (readonly [size: number, lines: number])[]): number {
  const fits = sizes.find(([size, lines]) => textWidth(text, size, true) <= width * points * lines * 0.94);
  return (fits ?? sizes.at(-1) ?? [14])[0];
}

function place(page: Page, { heading, caption, body, remarks }: FileSlide): void {
  const { left, width } = page;
  if (body.form === 'cover') return cover(page, heading, body.lines);
  const size = sizeFor(heading, width, [
    [36, 2],
    [32, 2],
    [27, 2],
    [22, 3],
    [18, 4],
    [14, 6],
  ]);
  write(page, heading, { x: left, y: 0.55, w: width, h: 1.35 }, size, { bold: true, valign: 'middle' });
  if (caption) write(page, caption, { x: left, y: 1.93, w: width, h: 0.4 }, 16, { color: colour('ink2') });
  const remarked = remarks.join('\n');
  const remarkSize = 13;
  const lines = remarks.reduce((sum, one) => sum + Math.ceil(textWidth(one, remarkSize) / (width * points * 0.94)), 0);
  const below = Math.min(1.6, (lines * remarkSize * 1.35) / points);
  const box = { x: left, y: 2.4, w: width, h: 6.65 - 2.4 - below };
  draw(page, body, box);
  if (remarked) {
    write(page, remarked, { x: left, y: 6.68 - below, w: width, h: below }, remarkSize, { color: colour('ink2') });
  }
}

function cover(page: Page, heading: string, lines: readonly string[]): void {
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

function foot(page: Page, { source, page: number }: FileSlide, stamp: string): void {
  const { slide, left, width } = page;
  slide.addShape('line', { x: left, y: 6.86, w: width, h: 0, line: { color: colour('ink'), width: 1.5 } });
  write(page, source, { x: left, y: 6.92, w: width - 1.6, h: 0.3 }, 11, { color: colour('ink2'), fit: 'shrink' });
  const at = { x: left + width - 1.5, y: 6.92, w: 1.5, h: 0.3 };
  write(page, number, at, 12, { align: 'right', bold: true });
  if (stamp) write(page, stamp, { x: left, y: 7.18, w: width, h: 0.24 }, 8, { color: colour('ink3') });
}

/** The word that marks what is invented, on every slide. */
function mark(page: Page, word: string, full: number): void {
  const look = { align: 'right', valign: 'middle', color: colour('zhu'), bold: true } as const;
  write(page, word, { x: full - page.left - 3, y: 0.15, w: 3, h: 0.4 }, 18, look);
}

function draw(page: Page, body: FileBody, box: Box): void {
  switch (body.form) {
    case 'figures':
      return numerals(page, body.figures, box);
    case 'answer':
      return answer(page, body, box);
    case 'chart':
      return chart(page, body.chart, box);
    case 'rails':
      return rails(page, body.rails, box);
    case 'table':
      return table(page, body.table, box);
    default:
      return undefined;
  }
}

function numerals(
  page: Page,
  figures: readonly { label: string; value: string; lines: readonly string[] }[],
  box: Box,
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

function answer(page: Page, { line, more }: { line: string; more: readonly string[] }, box: Box): void {
  const runs = [
    { text: xmlText(line), options: { bold: true, breakLine: true, paraSpaceAfter: 10 } },
    ...more.map((text) => ({
      text: xmlText(text),
      options: { bullet: { indent: 14 }, breakLine: true, paraSpaceAfter: 6 },
    })),
  ];
  const all = [line, ...more];
  const size =
    [26, 23, 20, 18, 16, 14].find((one) => {
      const lines = all.reduce((sum, text) => sum + Math.ceil(textWidth(text, one) / (box.w * points * 0.92)), 0);
      return (lines * one * 1.3 + all.length * 10) / points <= box.h;
    }) ?? 12;
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

/** A series or its labels are told apart by name where there is more than one. */
function chart({ slide, pptx }: Page, { kind, categories, series, decimals }: NativeChart, box: Box): void {
  const bars = kind === 'bars' || kind === 'stack';
  const shown = series.filter(({ tone }) => tone !== 'base').length;
  const data = series.map(({ name, values }) => ({
    name: xmlText(name),
    labels: categories.map(xmlText),
    // A hole is told to the program as nothing, which its types do not know.
    values: values as number[],
  }));
  const text = { color: colour('ink'), fontFace: font, fontSize: 14 };
  slide.addChart(kind === 'lines' ? pptx.ChartType.line : pptx.ChartType.bar, data, {
    ...box,
    barDir: bars ? 'bar' : 'col',
    barGrouping: kind === 'stack' ? 'stacked' : 'clustered',
    barGapWidthPct: kind === 'stack' || series.length === 1 ? 45 : 60,
    chartColors: series.map(({ tone }) => tones[tone]),
    showLegend: shown > 1 && kind !== 'stack',
    legendPos: 't',
    legendFontFace: font,
    legendFontSize: 14,
    legendColor: text.color,
    showTitle: false,
    chartArea: { roundedCorners: false },
    showValue: true,
    dataLabelFontFace: font,
    dataLabelFontSize: 14,
    dataLabelColor: text.color,
    dataLabelFormatCode: `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`,
    ...(kind === 'stack' ? { dataLabelPosition: 'ctr' as const } : {}),
    ...(bars && kind !== 'stack' ? { dataLabelPosition: 'outEnd' as const } : {}),
    catAxisLabelFontFace: font,
    catAxisLabelFontSize: text.fontSize,
    catAxisLabelColor: text.color,
    catAxisLineColor: text.color,
    catGridLine: { style: 'none' },
    valAxisHidden: true,
    valGridLine: { style: 'none' },
    ...(kind === 'lines'
      ? {}
      : { valAxisMinVal: Math.min(0, ...series.flatMap(({ values }) => values.map((v) => v ?? 0))) }),
    lineSize: 2.25,
    lineDataSymbolSize: 8,
  });
}

function table({ slide, lang }: Page, { head, rows, numbers }: TextTable, box: Box): void {
  // A column is as wide as its widest text asks, numbers never broken; what is left goes to the words.
  const size = [16, 14, 12, 11, 10, 9].find((one) => tableHeight({ head, rows, numbers }, one, box.w) <= box.h) ?? 8;
  const widthsOf = columnWidths({ head, rows, numbers }, size, box.w);
  const cell = (text: string, index: number, look: PptxGenJS.TableCellProps): PptxGenJS.TableCell => ({
    text: xmlText(text),
    options: { align: numbers[index] ? 'right' : 'left', valign: 'top', margin: [2, 5, 2, 3], ...look },
  });
  const thin = { type: 'solid', pt: 0.75, color: colour('rule') } as const;
  const none = { type: 'none' } as const;
  slide.addTable(
    [
      head.map((text, index) =>
        cell(text, index, {
          color: colour('ink2'),
          valign: 'bottom',
          border: [none, none, { type: 'solid', pt: 1.5, color: colour('ink3') }, none],
        }),
      ),
      ...rows.map(({ cells, level, bold }) =>
        cells.map((text, index) =>
          cell(index === 0 ? '\u3000'.repeat(level) + text : text, index, { bold, border: [none, none, thin, none] }),
        ),
      ),
    ],
    { x: box.x, y: box.y, w: box.w, colW: widthsOf, fontFace: font, fontSize: size, color: colour('ink'), lang },
  );
}

/** Inches: numbers as wide as they are, words share the rest by what stands in them. */
function columnWidths({ head, rows, numbers }: TextTable, size: number, width: number): number[] {
  const wanted = head.map((name, index) => {
    const texts = rows.map(({ cells, level }) => (index === 0 ? '\u3000'.repeat(level) : '') + (cells[index] ?? ''));
    const own = Math.max(0, ...texts.map((text) => textWidth(text, size, true)));
    // A head may break; a number may not.
    const headWidth = textWidth(name, size) / (numbers[index] ? 2 : 1);
    return (Math.max(own * 1.06, headWidth, size * 3) + 14) / points;
  });
  const fixed = wanted.reduce((sum, one, index) => sum + (numbers[index] ? one : 0), 0);
  const words = wanted.reduce((sum, one, index) => sum + (numbers[index] ? 0 : one), 0);
  const room = Math.max(width - fixed, width * 0.3);
  const widthsOf = wanted.map((one, index) => (numbers[index] ? one : (room * one) / words));
  const whole = widthsOf.reduce((sum, one) => sum + one, 0);
  return widthsOf.map((one) => (one * width) / whole);
}

function tableHeight(content: TextTable, size: number, width: number): number {
  const columns = columnWidths(content, size, width);
  const linesOf = (cells: readonly string[]): number =>
    Math.max(
      1,
      ...cells.map((text, index) =>
        Math.ceil((textWidth(text, size, true) + 10) / ((columns[index] ?? 1) * points * 0.96)),
      ),
    );
  const lines = [content.head, ...content.rows.map(({ cells }) => cells)].map(linesOf);
  return lines.reduce((sum, one) => sum + (one * size * 1.25 + 5) / points, 0);
}

/** Ladders as shapes: a name, a line as far as the whole has come, its marks; the steps' words above. */
function rails(page: Page, all: Rails, box: Box): void {
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
