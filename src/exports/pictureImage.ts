import { charts } from '../charts/charts';
import type { ChartContext } from '../charts/chartContext';
import { init } from '../charts/registry';
import { messageOf, sayText } from '../i18n/say';
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
  /** How high the whole is to be; as high as it wants to be where nothing is said, or where its words need more. */
  height?: number;
  /** Of the invented department: marked all over. */
  example?: boolean;
}

/** A picture drawn anew at `width`, with its heading, caption, notes and source, as one self-contained SVG. */
export function pictureSvg(picture: Picture, options: ImageOptions): { svg: string; width: number; height: number } {
  const { theme, width, source } = options;
  const chart = charts[picture.id];
  if (!chart) throw new Error(`no chart for ${picture.id}`);
  const margin = options.height === undefined ? 32 : Math.round(Math.max(24, theme.textSize * 0.9));
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
  const linesOf = (text: string): number =>
    wrapped(text, inner / theme.captionSize).length * Math.round(theme.captionSize * 1.45);
  const sourceHeight = linesOf(source) + margin;
  const notesHeight = picture.notes.reduce((sum, note) => sum + linesOf(sayText(note, options)), 8);
  const wanted = chart.heightFor(picture, inner, theme);
  // Smaller than page type nothing is drawn: an image that would have to be is higher than asked for.
  const least = chart.heightFor(picture, inner, { ...theme, textSize: 15 });
  const room = options.height === undefined ? wanted : options.height - y - notesHeight - sourceHeight;
  const height = Math.max(least, Math.min(room, Math.round(wanted * 1.35)));
  const drawing = drawn(picture, { ...options, width: inner, height });
  lines.push(`<g transform="translate(${margin} ${y})">${drawing}</g>`);
  y += height + 8;
  for (const note of picture.notes) write(sayText(note, options), theme.captionSize, { color: theme.ink2 });
  y = Math.max(y, (options.height ?? 0) - sourceHeight);
  write(source, theme.captionSize, { color: theme.ink3 });
  y = Math.max(y + margin, options.height ?? 0);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" ` +
    `font-family="${escaped(theme.font)}"><rect width="100%" height="100%" fill="${theme.paper}"/>${lines.join('')}${options.example ? exampleMark(options) : ''}</svg>`;
  return { svg, width, height: y };
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
