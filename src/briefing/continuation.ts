import type { Picture, PictureRow } from '../pictures/picture';
import { isLadder } from '../pictures/projects/ladderPicture';
import { isPlace } from '../pictures/projects/placePicture';

/** How many rows of a picture a room can read at once; a picture that can't be parted becomes a table beyond that. */
const drawnRows: Readonly<Record<string, { most: number; parts: boolean }>> = {
  spent: { most: 4, parts: false },
  budgetToFinal: { most: 4, parts: false },
  caliberStrip: { most: 3, parts: false },
  deductions: { most: 8, parts: false },
  adjustmentBridge: { most: 9, parts: false },
  unspent: { most: 5, parts: false },
  projectStages: { most: 40, parts: false },
  yearBudget: { most: 6, parts: false },
  yearDeductions: { most: 10, parts: false },
  budgetLines: { most: 5, parts: true },
  targets: { most: 3, parts: true },
  projectPlace: { most: 11, parts: true },
  projectLadderIndustry: { most: 9, parts: true },
  projectLadderWorks: { most: 9, parts: true },
};

/** Whether a picture is drawn on a slide, or stands there as a table. */
export function isDrawn(picture: Picture): boolean {
  const rule = drawnRows[picture.id];
  return rule !== undefined && picture.rows.length > 0 && (rule.parts || picture.rows.length <= rule.most);
}

/** A drawn picture in as many parts as a room can read, of about the same length. */
export function drawnParts(picture: Picture): Picture[] {
  const rule = drawnRows[picture.id];
  if (!rule?.parts) return [picture];
  if (isPlace(picture)) {
    return evenly(picture.rails, rule.most).map((rails) => {
      const shown = new Set(rails.map(({ project }) => project.key));
      return { ...picture, rails, rows: picture.rows.filter(({ key }) => shown.has(key)) };
    });
  }
  if (isLadder(picture)) {
    return evenly(picture.projects, rule.most).map((projects) => {
      const shown = new Set(projects.flatMap(({ project }) => [project.key, ...project.parts.map(({ key }) => key)]));
      return { ...picture, projects, rows: picture.rows.filter(({ key }) => shown.has(key)) };
    });
  }
  return evenly(picture.rows, rule.most).map((rows) => ({ ...picture, rows }));
}

/** Nine rows by four make three threes: no slide is left with one row. */
function evenly<T>(items: readonly T[], most: number): T[][] {
  const count = Math.max(1, Math.ceil(items.length / most));
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** Height of a slide's table in lines of text, and its width in characters of Chinese. */
const [tableLines, tableEms, numberEms] = [9.5, 46, 7];

const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.58), 0);

/** A picture's table in parts: rows with long texts take several lines. A row is never torn. */
export function tableParts(picture: Picture): Picture[] {
  const isWords = (key: string): boolean => picture.rows.some(({ words }) => words?.[key] !== undefined);
  const words = picture.columns.filter(({ key }) => isWords(key));
  const numbers = picture.columns.length - words.length;
  // The label's column is twice as wide as the others that hold words.
  const column = Math.max(5, (tableEms - numbers * numberEms) / (words.length + 2));
  const linesOf = (row: PictureRow): number => {
    const texts = words.map(({ key }) => row.words?.[key]?.zh ?? '');
    const own = texts.map((text) => Math.ceil(emsOf(text) / column));
    const label = Math.max(emsOf(row.label.zh), emsOf(row.label.en ?? '')) + row.level;
    return Math.max(1, Math.ceil(label / (2 * column)), ...own) + 0.4;
  };
  const parts: PictureRow[][] = [[]];
  let used = 0;
  for (const row of picture.rows) {
    const lines = linesOf(row);
    if (used + lines > tableLines && used > 0) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(row);
    used += lines;
  }
  return parts.map((rows) => ({ ...picture, rows }));
}
