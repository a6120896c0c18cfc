import { inOrder } from '../../domain/inOrder';
import { xmlText } from '../svgText';
import type { DeckFile, FileBody, FileSlide, SlideShape } from './deckFile';
import { mendParts } from './mendParts';
import { colour, font, linesIn, points, sizeFor, write, type InchBox, type SlidePage } from './slidePage';
import { chart } from './placeChart';
import { drawing, pixelsAnInch } from './placeDrawing';
import { rails } from './placeRails';
import { table } from './placeTable';
import { answer, closing, columns, cover, numerals } from './placeWords';

/** Inches. A slide is 7.5 high in both shapes; what stands on it goes by its width. */
const height = 7.5;
const widths: Readonly<Record<SlideShape, number>> = { '16:9': 13.333, '4:3': 10 };

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
  const make = (content: FileSlide): void => {
    const slide = pptx.addSlide();
    slide.background = { color: colour('paper') };
    const page: SlidePage = { slide, pptx, left, width: full - 2 * left, lang: deck.lang };
    const stamp = content.stamped ? deck.stamp : '';
    if (content.body.form === 'end') closing(page, content.heading, content.body, [deck.dataWord, stamp]);
    else {
      place(page, content);
      foot(page, content, stamp);
    }
    if (deck.example) mark(page, deck.example, full);
    if (content.notes) slide.addNotes(xmlText(content.notes));
  };
  // A slide a task: the page stays alive, and a cancel is heard.
  await inOrder(
    deck.slides.map((content, index) => ({ content, index })),
    async ({ content, index }) => {
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      progress?.(index, deck.slides.length);
      make(content);
    },
  );
  progress?.(deck.slides.length, deck.slides.length);
  const written = await pptx.write({ outputType: 'uint8array', compression: true });
  signal?.throwIfAborted();
  const unseen = deck.slides.flatMap(({ body }) =>
    body.form === 'chart' ? body.chart.series.flatMap(({ tone, name }) => (tone === 'base' ? [name] : [])) : [],
  );
  return mendParts(written as Uint8Array, { font, unseen });
}

function place(page: SlidePage, { heading, caption, body, remarks }: FileSlide): void {
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
  const below = Math.min(1.6, (linesIn(remarks, { size: remarkSize, width }) * remarkSize * 1.35) / points);
  const box = { x: left, y: 2.4, w: width, h: 6.65 - 2.4 - below };
  draw(page, body, box);
  if (remarked) {
    write(page, remarked, { x: left, y: 6.68 - below, w: width, h: below }, remarkSize, { color: colour('ink2') });
  }
}

function foot(page: SlidePage, { source, page: number }: FileSlide, stamp: string): void {
  const { slide, left, width } = page;
  slide.addShape('line', { x: left, y: 6.86, w: width, h: 0, line: { color: colour('ink'), width: 1.5 } });
  write(page, source, { x: left, y: 6.92, w: width - 1.6, h: 0.3 }, 11, { color: colour('ink2'), fit: 'shrink' });
  const at = { x: left + width - 1.5, y: 6.92, w: 1.5, h: 0.3 };
  write(page, number, at, 12, { align: 'right', bold: true });
  if (stamp) write(page, stamp, { x: left, y: 7.18, w: width, h: 0.24 }, 8, { color: colour('ink3') });
}

/** The word that marks what is invented, on every slide. */
function mark(page: SlidePage, word: string, full: number): void {
  const look = { align: 'right', valign: 'middle', color: colour('zhu'), bold: true } as const;
  write(page, word, { x: full - page.left - 3, y: 0.15, w: 3, h: 0.4 }, 18, look);
}

function draw(page: SlidePage, body: FileBody, box: InchBox): void {
  switch (body.form) {
    case 'figures':
      return numerals(page, body.figures, box);
    case 'columns':
      return columns(page, body.columns, box);
    case 'answer':
      return answer(page, body, box);
    case 'chart':
      return chart(page, body.chart, box);
    case 'drawing':
      return drawing(page, body.draw(box.w * pixelsAnInch, box.h * pixelsAnInch), box);
    case 'rails':
      return rails(page, body.rails, box);
    case 'table':
      return table(page, body.table, box);
    default:
      return undefined;
  }
}
