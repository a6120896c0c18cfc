import { ownValue } from '../domain/ownValue';
import type { Picture, PictureRow } from '../pictures/picture';
import { isLadder } from '../pictures/projects/ladderPicture';
import { isParkSteps } from '../pictures/projects/parkStepsPicture';
import { parkParts } from './parkParts';
import { emsOfName } from './ems';

/** How many rows of a picture a room can read at once; a picture that can't be parted becomes a table beyond that. */
const drawnRows: Readonly<Record<string, { most: number; parts: boolean }>> = {
  spent: { most: 4, parts: false },
  budgetToFinal: { most: 4, parts: false },
  caliberStrip: { most: 3, parts: false },
  deductions: { most: 8, parts: false },
  adjustmentBridge: { most: 9, parts: false },
  unspent: { most: 5, parts: false },
  projectStages: { most: 12, parts: false },
  yearBudget: { most: 6, parts: false },
  yearDeductions: { most: 6, parts: false },
  budgetLines: { most: 4, parts: true },
  targets: { most: 3, parts: true },
  projectPlace: { most: 9, parts: true },
  projectLadderIndustry: { most: 9, parts: true },
  projectLadderWorks: { most: 9, parts: true },
  yearShares: { most: 4, parts: false },
  initialToFinal: { most: 5, parts: false },
  unspentTold: { most: 12, parts: false },
  parkSteps: { most: Infinity, parts: true },
};

/** Whether a picture is drawn on a slide, or stands there as a table. */
export function isDrawn(picture: Picture): boolean {
  const rule = ownValue(drawnRows, picture.id);
  return rule !== undefined && picture.rows.length > 0 && (rule.parts || picture.rows.length <= rule.most);
}

/** Whether a picture's caption tells how it is drawn: as a table it then says nothing true. */
export const isCaptionOfDrawing = ({ id }: Picture): boolean => Object.hasOwn(drawnRows, id);

/** A drawn picture in as many parts as a room can read, of about the same length. */
export function drawnParts(picture: Picture): Picture[] {
  const rule = ownValue(drawnRows, picture.id);
  if (!rule?.parts) return [picture];
  if (isParkSteps(picture)) return parkParts(picture);
  if (isLadder(picture)) {
    // A ladder a slide: two heads of steps leave no room for rows in type that can be read.
    return picture.sections.flatMap(({ ladder, projects }) =>
      evenly(projects, rule.most).map((own) => {
        const shown = new Set(own.flatMap(({ project: { key, parts } }) => [key, ...parts.map((part) => part.key)]));
        return {
          ...picture,
          sections: [{ ladder, projects: own }],
          rows: picture.rows.filter(({ key }) => shown.has(key)),
        };
      }),
    );
  }
  return evenly(picture.rows, rule.most).map((rows) => ({ ...picture, rows }));
}

/** Nine rows by four make three threes: no slide is left with one row. */
function evenly<T>(items: readonly T[], most: number): T[][] {
  const count = Math.max(1, Math.ceil(items.length / most));
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** A slide's table in lines of text and characters of Chinese: in large type, and smaller where it has to be continued. */
const large = { lines: 9.5, ems: 46 };
const small = { lines: 12.5, ems: 56 };
/** Characters a column of amounts takes, one of other figures, and the least a label and a column of words do. */
const [amountEms, figureEms, labelEms, wordEms] = [7, 4.5, 9, 4];

/** The picture without columns nothing stands in: they take room and say nothing. */
export function withoutEmptyColumns(picture: Picture): Picture {
  const kept = picture.columns.flatMap((column, index) => {
    const stated = picture.rows.some((row) => row.cells[index] || row.words?.[column.key]);
    return stated || column.notImported ? [index] : [];
  });
  const only = <T>(all: readonly T[]): T[] => kept.flatMap((index) => all.slice(index, index + 1));
  const rows = picture.rows.map((row) => ({ ...row, cells: only(row.cells) }));
  return { ...picture, columns: only(picture.columns), rows };
}

/** Lines each row of a table takes where it is `ems` wide: columns share the width by what stands in them. */
function linesOfRows({ columns, rows, unit }: Picture, ems: number): number[] {
  const wordsIn = (row: PictureRow, key: string): number => {
    const name = row.words?.[key];
    return name ? emsOfName(name) : 0;
  };
  const words = columns.filter(({ key }) => rows.some((row) => row.words?.[key] !== undefined));
  const figures = columns
    .filter((column) => !words.includes(column))
    .reduce((sum, one) => sum + (one.ownUnits || (one.unit ?? unit) === 'money' ? amountEms : figureEms), 0);
  const wanted = [
    Math.max(0, ...rows.map(({ label, level }) => emsOfName(label) + level)),
    ...words.map(({ key }) => Math.max(0, ...rows.map((row) => wordsIn(row, key)))),
  ];
  const whole = wanted.reduce((sum, one) => sum + one, 0);
  const least = labelEms + words.length * wordEms;
  const free = Math.max(0, ems - figures - least);
  const widths = wanted.map((one, index) => (index === 0 ? labelEms : wordEms) + (free * one) / Math.max(1, whole));
  return rows.map((row) => {
    const texts = [emsOfName(row.label) + row.level, ...words.map(({ key }) => wordsIn(row, key))];
    // A line ends where the language lets it, a little before it is full.
    return Math.max(1, ...texts.map((own, index) => Math.ceil(own / (0.94 * (widths[index] ?? wordEms))))) + 0.4;
  });
}

/** Rows by part, none longer than `most` lines unless a single row is. */
function filled(lines: readonly number[], most: number): number[][] {
  const parts: number[][] = [[]];
  let used = 0;
  for (const [row, own] of lines.entries()) {
    if (used + own > most && used > 0) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(row);
    used += own;
  }
  return parts;
}

/** A picture's table in parts of about the same length: rows with long texts take several lines. A row is never torn. */
export function tableParts(whole: Picture): Picture[] {
  const picture = withoutEmptyColumns(whole);
  if (filled(linesOfRows(picture, large.ems), large.lines).length <= 1) return [picture];
  const lines = linesOfRows(picture, small.ems);
  const { length } = filled(lines, small.lines);
  let most = lines.reduce((sum, one) => sum + one, 0) / length;
  while (most < small.lines && filled(lines, most).length > length) most += 0.5;
  return filled(lines, Math.min(most, small.lines)).map((part) => ({
    ...picture,
    rows: part.flatMap((row) => picture.rows.slice(row, row + 1)),
  }));
}
