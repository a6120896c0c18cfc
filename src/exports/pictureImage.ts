import type { ChartContext } from '../charts/chartContext';
import { init } from '../charts/registry';
import { chartFor } from '../charts/slideCharts';
import { fill, messageOf, sayText } from '../i18n/say';
import type { Picture } from '../pictures/picture';
import { zipOf } from './reportArchive';
import { escaped, wrappedLines } from './svgText';
import { tableDrawings, type Drawing } from './tableDrawing';

export interface ImageOptions extends Omit<ChartContext, 'height'> {
  /** Where the figures come from, small at the foot. */
  source: string;
  /** How high the whole is to be; as high as it wants to be where nothing is said, or where its words need more. */
  height?: number;
  /** Of the invented department: marked all over. */
  example?: boolean;
}

interface SvgImage {
  svg: string;
  width: number;
  height: number;
}

/**
 * A picture drawn anew at `width`, with its heading, caption, notes and source, as self-contained SVGs: one, or several
 * where it is a table longer than the height asked for.
 */
export function pictureSvgs(picture: Picture, options: ImageOptions): SvgImage[] {
  const paper = paperFor(picture, options);
  const chart = chartFor(picture.id);
  const { inner, room } = paper;
  const wanted = chart?.heightFor(picture, inner, options.theme, options.language.locale) ?? 0;
  if (!chart || wanted === 0) {
    const drawings = tableDrawings(picture, {
      ...options,
      width: inner,
      // Not less than a few rows, however long the words around them are: the image is higher then.
      height: room === undefined ? undefined : Math.max(room, options.theme.textSize * 6),
    });
    return drawings.map((drawing, index) => paper.around(drawing, { part: index + 1, parts: drawings.length }));
  }
  // Smaller than page type nothing is drawn: an image that would have to be is higher than asked for.
  const least = chart.heightFor(picture, inner, { ...options.theme, textSize: 15 }, options.language.locale);
  const height = Math.max(least, Math.min(room ?? wanted, Math.round(wanted * 1.35)));
  const svg = drawn(picture, { ...options, width: inner, height });
  return [paper.around({ svg, height }, { part: 1, parts: 1 })];
}

/** What stands around a drawing: its words above, its notes below, the source at the foot. */
function paperFor(picture: Picture, options: ImageOptions) {
  const { theme, width, language } = options;
  const margin = options.height === undefined ? 32 : Math.round(Math.max(24, theme.textSize * 0.9));
  const inner = width - 2 * margin;
  const [lead, headSize, small] = [1.45, Math.round(theme.textSize * 1.3), theme.captionSize];
  const set = (text: string, size: number, bold = false): string[] => wrappedLines(text, { width: inner, size, bold });
  const high = (lines: readonly string[], size: number): number => lines.length * Math.round(size * lead);
  const heading = set(sayText(picture.heading, options), headSize, true);
  const captionOf = ({ part, parts }: Part): string[] => {
    const caption = sayText(picture.caption, options);
    if (parts === 1) return set(caption, small);
    return set(`${caption} ${fill(messageOf('slide.continued', language), { part, parts })}`, small);
  };
  const notes = picture.notes.flatMap((note) => set(sayText(note, options), small));
  const source = set(options.source, small);
  // Only an image of a given height is ever continued.
  const longest = options.height === undefined ? 1 : 99;
  const above = margin + high(heading, headSize) + high(captionOf({ part: longest, parts: longest }), small) + 16;
  const foot = high(source, small) + margin;
  const room = options.height === undefined ? undefined : options.height - above - high(notes, small) - 8 - foot;

  function around(drawing: Drawing, part: Part): SvgImage {
    const texts: string[] = [];
    let y = margin;
    const write = (lines: readonly string[], size: number, color: string, bold = false): void => {
      for (const line of lines) {
        y += Math.round(size * lead);
        const weight = bold ? ' font-weight="700"' : '';
        texts.push(`<text x="${margin}" y="${y}" font-size="${size}"${weight} fill="${color}">${escaped(line)}</text>`);
      }
    };
    write(heading, headSize, theme.ink, true);
    write(captionOf(part), small, theme.ink3);
    y += 16;
    texts.push(`<g transform="translate(${margin} ${y})">${drawing.svg}</g>`);
    y += drawing.height + 8;
    if (part.part === part.parts) write(notes, small, theme.ink2);
    y = Math.max(y, (options.height ?? 0) - foot);
    write(source, small, theme.ink3);
    const height = Math.max(y + margin, options.height ?? 0);
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      `font-family="${escaped(theme.font)}"><rect width="100%" height="100%" fill="${theme.paper}"/>${texts.join('')}${options.example ? exampleMark(options) : ''}</svg>`;
    return { svg, width, height };
  }
  return { inner, room, around };
}

/** Which of several images one is. */
interface Part {
  part: number;
  parts: number;
}

/** The word 示例 all over, faint: what lies under it is invented. */
function exampleMark({ theme, language }: ImageOptions): string {
  const word = escaped(messageOf('example.mark', language));
  return (
    `<defs><pattern id="example" width="330" height="230" patternUnits="userSpaceOnUse" patternTransform="rotate(-24)">` +
    `<text x="40" y="140" font-size="64" font-weight="700" fill="${theme.ink}">${word}</text></pattern></defs>` +
    `<rect width="100%" height="100%" fill="url(#example)" opacity="0.04"/>`
  );
}

function drawn(picture: Picture, context: ChartContext): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: context.width, height: context.height });
  const option = chartFor(picture.id)?.option(picture, context);
  chart.setOption({ ...option, animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** An image as a bitmap, `scale` pixels to a CSS pixel. Throws where the browser cannot draw it. */
async function bitmapOf({ svg, width, height }: SvgImage, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(svgFile(svg));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * scale;
    canvas.height = height * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('toBlob');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

const svgFile = (svg: string): Blob => new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });

/** A picture as a file; several images come in one zip, numbered. */
export async function pictureFile(
  picture: Picture,
  kind: 'png' | 'svg',
  options: ImageOptions & { scale?: number },
): Promise<{ blob: Blob; extension: string }> {
  const images = pictureSvgs(picture, options);
  const blobs = await Promise.all(
    images.map((image) => (kind === 'svg' ? svgFile(image.svg) : bitmapOf(image, options.scale ?? 2))),
  );
  const [only] = blobs;
  if (only && blobs.length === 1) return { blob: only, extension: kind };
  const files = await Promise.all(
    blobs.map(async (blob, index) => [`${index + 1}.${kind}`, new Uint8Array(await blob.arrayBuffer())] as const),
  );
  return { blob: await zipOf(Object.fromEntries(files), new Date()), extension: 'zip' };
}
