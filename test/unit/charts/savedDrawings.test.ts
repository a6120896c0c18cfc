import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawnIds, svgOf, type Drawing } from './drawChart';

/**
 * Every chart as it is drawn, to be looked at: `UPDATE_SVG=1 npx vitest run test/unit/charts` writes them anew, and the
 * change shows in review.
 */
const folder = join(import.meta.dirname, '__svg__');
const rewrite = process.env['UPDATE_SVG'] === '1';
if (rewrite) mkdirSync(folder, { recursive: true });

const looks: readonly Omit<Drawing, 'id'>[] = [
  { width: 350 },
  { width: 572 },
  { width: 796 },
  { width: 572, theme: 'dark' },
  { width: 796, theme: 'projection' },
  { width: 572, locale: 'en' },
];
/** The strip stands in a narrow block on every page. */
const stripWidth: Readonly<Record<number, number>> = { 350: 165, 572: 196, 796: 266 };

const drawings = drawnIds.flatMap((id) =>
  looks.map((look): Drawing => ({
    ...look,
    id,
    width: id === 'caliberStrip' ? (stripWidth[look.width] ?? 0) : look.width,
  })),
);
const nameOf = ({ id, width, theme, locale }: Drawing): string =>
  [id, width, theme, locale].filter((piece) => piece !== undefined).join('-');

test.each(drawings.map((drawing) => [nameOf(drawing), drawing] as const))('%s is drawn as saved', (name, drawing) => {
  const file = join(folder, `${name}.svg`);
  const svg = svgOf(drawing);
  if (rewrite) writeFileSync(file, svg);
  expect(existsSync(file), `${name}.svg is not saved yet: run with UPDATE_SVG=1 and look at it`).toBe(true);
  expect(svg).toBe(readFileSync(file, 'utf8'));
});
