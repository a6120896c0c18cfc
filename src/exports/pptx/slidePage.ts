import type PptxGenJS from 'pptxgenjs';
import { textWidth } from '../../charts/textWidth';
import { themes } from '../../charts/theme';
import { wrappedLines, xmlText } from '../svgText';

/** A font every Chinese office has; programs without it take their own for Chinese. */
export const font = 'Microsoft YaHei';
const theme = themes.projection;
type Colour = 'paper' | 'ink' | 'ink2' | 'ink3' | 'rule' | 'adjusted' | 'previous' | 'zhu';
/** A colour of the projection's theme as a file of slides writes it: `17191C`. */
export const colour = (name: Colour): string => theme[name].slice(1).toUpperCase();

/** Points to an inch: boxes are in inches, type in points. */
export const points = 72;

/** A slide being written: where its content begins and how wide it is, in inches. */
export interface SlidePage {
  slide: PptxGenJS.Slide;
  pptx: PptxGenJS;
  left: number;
  width: number;
  lang: string;
}

type Look = Pick<PptxGenJS.TextPropsOptions, 'bold' | 'align' | 'valign' | 'color' | 'rotate' | 'fit' | 'wrap'>;
export type InchBox = { x: number; y: number; w: number; h: number };

export function write({ slide, lang }: SlidePage, text: string, box: InchBox, size: number, look: Look = {}): void {
  const options = { fontFace: font, fontSize: size, color: colour('ink'), margin: 0, lang, valign: 'top' as const };
  slide.addText(xmlText(text), { ...box, ...options, ...look });
}

/** The largest of some sizes, in points, at which a text stands in so many lines. */
export function sizeFor(
  text: string,
  width: number,
  sizes: readonly (readonly [size: number, lines: number])[],
): number {
  const fits = sizes.find(([size, lines]) => textWidth(text, size, true) <= width * points * lines * 0.94);
  return (fits ?? sizes.at(-1) ?? [14])[0];
}

/** How wide a text is in inches. */
export const inches = (text: string, size: number, bold = false): number => textWidth(text, size, bold) / points;

/** How many lines texts take, one under the other, in type of so many points. A little short: fonts differ. */
export const linesIn = (texts: readonly string[], { size, width }: { size: number; width: number }): number =>
  texts.reduce((sum, text) => sum + wrappedLines(text, { width: width * points * 0.94, size }).length, 0);
