import { charts } from '../charts/charts';
import type { ChartContext } from '../charts/chartContext';
import { init } from '../charts/registry';
import { sayText } from '../i18n/say';
import type { Picture } from '../pictures/picture';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Rough width in ems: a Chinese character is one, everything else a little over half. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0x2e7f ? 1 : 0.56), 0);

function wrapped(text: string, ems: number): string[] {
  const lines = [''];
  for (const word of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line && widthOf(line + word) > ems) lines.push(word.trimStart());
    else lines[lines.length - 1] = line + word;
  }
  return lines;
}

export interface ImageOptions extends Omit<ChartContext, 'height'> {
  /** Where the figures come from, small at the foot. */
  source: string;
}

/** A picture drawn anew at `width`, with its heading, caption, notes and source, as one self-contained SVG. */
export function pictureSvg(picture: Picture, options: ImageOptions): { svg: string; width: number; height: number } {
  const { theme, width, source } = options;
  const chart = charts[picture.id];
  if (!chart) throw new Error(`no chart for ${picture.id}`);
  const margin = 32;
  const inner = width - 2 * margin;
  const lines: string[] = [];
  let y = margin;
  const write = (text: string, size: number, { bold = false, color = theme.ink } = {}): void => {
    for (const line of wrapped(text, inner / size)) {
      y += Math.round(size * 1.45);
      const weight = bold ? ' font-weight="700"' : '';
      lines.push(`<text x="${margin}" y="${y}" font-size="${size}"${weight} fill="${color}">${escaped(line)}</text>`);
    }
  };
  write(sayText(picture.heading, options), Math.round(theme.textSize * 1.3), { bold: true });
  write(sayText(picture.caption, options), theme.captionSize, { color: theme.ink3 });
  y += 16;
  const height = chart.heightFor(picture, inner, theme);
  const drawing = drawn(picture, { ...options, width: inner, height });
  lines.push(`<g transform="translate(${margin} ${y})">${drawing}</g>`);
  y += height + 8;
  for (const note of picture.notes) write(sayText(note, options), theme.captionSize, { color: theme.ink2 });
  write(source, theme.captionSize, { color: theme.ink3 });
  y += margin;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" ` +
    `font-family="${escaped(theme.font)}"><rect width="100%" height="100%" fill="${theme.paper}"/>${lines.join('')}</svg>`;
  return { svg, width, height: y };
}

function drawn(picture: Picture, context: ChartContext): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: context.width, height: context.height });
  const option = charts[picture.id]?.option(picture, context);
  chart.setOption({ ...option, animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** The same as a bitmap, `scale` pixels to a CSS pixel. Throws where the browser cannot draw it. */
export async function picturePng(picture: Picture, options: ImageOptions & { scale?: number }): Promise<Blob> {
  const { svg, width, height } = pictureSvg(picture, options);
  const scale = options.scale ?? 2;
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
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
