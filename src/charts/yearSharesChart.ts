import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import { chartOf, type Mark } from './chart';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { differenceMark, finalMark, initialMark, unitemisedMark } from './marks';
import { line, rect, target, type Box, type Shape } from './shapes';
import { fitText, textWidth } from './textWidth';

/** A row, its bar in it, the type of what stands under a name or a bar, and of a numeral. */
const [pitch, barTop, barHeight, small] = [48, 2, 22, 12];
/** A numeral's type on a wide sheet and on a narrow one. */
const numeralOn = (width: number): number => (width < 480 ? 24 : 30);
/** More tasks than this are one bar, not blocks. */
const mostBlocks = 12;

/** A row a figure: its name, a bar of its own 100 %, its numeral. Last year's share is a line through the bar. */
export const yearSharesChart = chartOf({
  comfortable: 430,
  heightAt: ({ rows }) => rows.length * pitch,
  draw: (picture, sheet) => {
    const layout = layoutOf(picture, sheet);
    const axis = line([layout.left, 0], [layout.left, picture.rows.length * layout.pitch - 12], {
      stroke: sheet.theme.ink,
      lineWidth: 1.5,
    });
    return [
      ...picture.rows.flatMap((row, index) => rowMarks({ picture, row, sheet, layout, y: index * layout.pitch })),
      { series: 'axis', shapes: [axis] },
    ];
  },
  legend: [],
});

interface Layout {
  left: number;
  right: number;
  /** Where digits end; their unit stands behind. */
  digits: number;
  pitch: number;
}

interface Row {
  picture: Picture;
  row: PictureRow;
  sheet: DrawingSheet;
  layout: Layout;
  y: number;
}

const saying = ({ row, sheet }: Pick<Row, 'row' | 'sheet'>, key: string): string => {
  const told = row.says?.[key];
  return told ? sheet.words.said(told) : '';
};

/** `5.67 亿元` as its digits and what stands behind them. */
function numeralOf(row: PictureRow, sheet: DrawingSheet): { digits: string; unit: string } {
  const [figure] = row.cells;
  const beside = saying({ row, sheet }, 'beside');
  const whole = figure ? sheet.words.figure(figure, beside ? 'plain' : 'big') : '';
  const [, digits = whole, unit = ''] = /^([^\s\u00A0]*\d)[\s\u00A0]+(\D*)$/.exec(whole) ?? [];
  return { digits, unit: beside || unit };
}

function layoutOf({ rows }: Picture, sheet: DrawingSheet): Layout {
  const { words, size, width, height } = sheet;
  const wide = (all: readonly number[]): number => Math.max(0, ...all);
  const names = rows.map((row) =>
    Math.max(textWidth(words.name(row.label), size, true), textWidth(saying({ row, sheet }, 'base'), small)),
  );
  const numerals = rows.map((row) => numeralOf(row, sheet));
  const units = wide(numerals.map(({ unit }) => textWidth(unit, small)));
  const numeral = numeralOn(width);
  const digits = wide(numerals.map(({ digits: text }) => textWidth(text, numeral)));
  const left = Math.min(wide(names) + 14, width * 0.34);
  return {
    left,
    right: Math.max(left + 60, width - digits - units - 20),
    digits: width - units - 4,
    pitch: Math.min(height / Math.max(1, rows.length), pitch * 1.15),
  };
}

function rowMarks(place: Row): Mark[] {
  const { picture, row, sheet, layout, y } = place;
  const { words, width, theme, size } = sheet;
  const [figure] = row.cells;
  const { digits, unit } = numeralOf(row, sheet);
  const middle = y + barTop + barHeight / 2;
  const name: Shape[] = [
    target({ x: 0, y, width: layout.left, height: layout.pitch }),
    sayAt(sheet, fitText(words.name(row.label), layout.left - 6, size), [0, y + 9], { bold: true }),
    sayAt(sheet, fitText(saying(place, 'base'), layout.left - 6, small), [0, y + 27], {
      size: small,
      fill: theme.ink2,
    }),
  ];
  const numeral = numeralOn(width);
  const room = layout.digits - layout.right - 6;
  const told = Math.min(numeral, (room / Math.max(1, textWidth(digits, 1))) * 0.98);
  const shapes: Shape[] = [
    ...name,
    target({ x: layout.right + 8, y, width: width - layout.right - 8, height: layout.pitch }),
    sayAt(sheet, digits, [layout.digits, middle], { align: 'right', size: told }),
    sayAt(sheet, unit, [layout.digits + 4, middle + numeral * 0.22], { size: small }),
  ];
  const before = cellOf(picture, row, 'before');
  return [
    { series: row.key, figure, shapes },
    ...barMarks(place),
    ...(before ? [beforeMark(place, before)] : []),
    ...underMarks(place),
  ];
}

/** What a row's whole is, in the figures' own hundredths: a share's is 100 %. */
const partsOf = ({ picture, row, sheet }: Row) => {
  const value = (key: string): number | undefined => sheet.words.value(cellOf(picture, row, key));
  const [share, figure, whole] = [value('share'), value('figure') ?? 0, value('whole')];
  const done = share === undefined ? (whole ? figure / whole : 0) : share / 10_000;
  return { value, done: Math.max(0, done), whole: whole ?? 0 };
};

function barMarks(place: Row): Mark[] {
  const { picture, row, sheet, layout, y } = place;
  const { value, done, whole } = partsOf(place);
  const length = layout.right - layout.left;
  const scale = length / Math.max(1, done);
  const box = (from: number, to: number): Box => ({
    x: layout.left + from * scale,
    y: y + barTop,
    width: Math.max(0, to - from) * scale,
    height: barHeight,
  });
  const id = (key: string) => cellOf(picture, row, key);
  const mark = (key: string, shapes: Shape[]): Mark => ({ series: key, figure: id(key) ?? id('figure'), shapes });
  const [itemised, open] = [value('itemised'), value('open') ?? 0];
  if (row.key === 'tasks' && whole > 0 && whole <= mostBlocks * 100) {
    const counted = Math.round((itemised ?? whole * done) / 100);
    const step = 1 / (whole / 100);
    const blocks = Array.from({ length: Math.round(whole / 100) }, (_, index) => {
      const { x, width, ...block } = box(index * step, (index + 1) * step);
      return (index < counted ? finalMark : initialMark)({ x: x + 0.7, width: width - 1.4, ...block }, sheet);
    });
    return [{ series: 'tasks', figure: id('figure'), shapes: blocks.flat() }];
  }
  if (row.key === 'score' && whole > 0) {
    const solid = itemised === undefined || open === 0 ? done : Math.min(itemised / whole, done);
    return [
      mark('itemised', [...finalMark(box(0, solid), sheet), ...inside(place, saying(place, 'inside'), box(0, solid))]),
      mark('open', unitemisedMark(box(solid, done), sheet)),
      mark('short', differenceMark(box(done, 1), sheet, false)),
    ];
  }
  const share = id('share');
  const rest = row.key === 'threePublic' ? initialMark(box(0, 1), sheet) : differenceMark(box(done, 1), sheet, false);
  const told = share ? sheet.words.figure(share, 'full') : '';
  return [
    mark(row.key === 'threePublic' ? 'whole' : 'short', rest),
    mark('share', [...finalMark(box(0, done), sheet), ...inside(place, told, box(0, done))]),
  ];
}

/** What stands in a bar, where it has room there. */
function inside({ sheet }: Row, told: string, { x, y, width, height }: Box): Shape[] {
  if (!told || textWidth(told, 14, true) + 12 > width) return [];
  return [sayAt(sheet, told, [x + 6, y + height / 2], { size: 14, bold: true, fill: sheet.theme.paper })];
}

function beforeMark(place: Row, before: string): Mark {
  const { sheet, layout, y } = place;
  const { done, whole } = partsOf(place);
  const value = sheet.words.value(before) ?? 0;
  const share = place.row.key === 'score' ? value / (whole || 1) : value / 10_000;
  const x = layout.left + (share * (layout.right - layout.left)) / Math.max(1, done);
  const tick: Box = { x: x - 1, y: y + barTop - 2.5, width: 2, height: barHeight + 5 };
  const halo = { ...tick, x: tick.x - 0.7, width: tick.width + 1.4 };
  return {
    series: 'before',
    figure: before,
    shapes: [rect(halo, { fill: sheet.theme.paper }), rect(tick, { fill: sheet.theme.previous })],
  };
}

/** Under the bar, to its end where there is room: what must be said of it, the change, what is short of it. */
function underMarks(place: Row): Mark[] {
  const { picture, row, sheet, layout, y } = place;
  const { theme, width } = sheet;
  const lineY = y + barTop + barHeight + 9;
  const less = saying(place, 'less');
  const told = ['under', 'change'].map((key) => saying(place, key)).filter(Boolean);
  const lessWidth = less ? textWidth(less, small, true) : 0;
  const between = less && told.length > 0 ? 12 : 0;
  const text = fitText(told.join('\u3000'), width - layout.left - lessWidth - between, small);
  const textEnd = layout.left + textWidth(text, small);
  const end = Math.min(width, Math.max(layout.right, textEnd + between + lessWidth));
  const at = (x: number, words: string, look: { bold?: true; fill: string }): Shape =>
    sayAt(sheet, words, [x, lineY], { align: 'right', size: small, ...look });
  const [short, figure] = [cellOf(picture, row, 'short'), cellOf(picture, row, 'figure')];
  return [
    { series: 'under', figure, shapes: text ? [at(end - lessWidth - between, text, { fill: theme.ink2 })] : [] },
    { series: 'less', figure: short ?? figure, shapes: less ? [at(end, less, { bold: true, fill: theme.zhu })] : [] },
  ].filter(({ shapes }) => shapes.length > 0);
}
