import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import { chartOf, type Mark } from './chart';
import { finalMark, initialMark } from './marks';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, outlined, path, target as tapped, type Box, type Shape } from './shapes';
import { fitText, textWidth, wrapText } from './textWidth';

const rowHeight = 96;
/** A figure's numeral, in the units of a sheet. */
const numeral = 27;
const [bar, goal] = [
  { top: 27, height: 24 },
  { top: 55, height: 14 },
];

/** What was done over what was aimed at, each on the scale of its own target: an upright line runs through both. */
export const targetsChart = chartOf({
  comfortable: 280,
  heightAt: ({ rows }) => rows.length * rowHeight,
  draw,
  legend: [],
});

interface Scale {
  /** Where every row's target ends, and how much a bar as long as its target measures. */
  goal: number;
  longest: number;
}

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  const scale = scaleOf(picture, sheet);
  return picture.rows.flatMap((row, index) => rowMarks(picture, row, { sheet, scale, y: index * rowHeight }));
}

/** The longest bar ends where the widest numeral begins; targets of all rows end at one place. */
function scaleOf(picture: Picture, sheet: DrawingSheet): Scale {
  const { width, words } = sheet;
  const numerals = picture.rows.map((row) => {
    const done = cellOf(picture, row, 'done');
    return done ? textWidth(words.figure(done), numeral) : 0;
  });
  const longest = Math.min(520, width - Math.max(64, ...numerals) - 12);
  const ratios = picture.rows.map((row) => ratioOf(picture, row, sheet));
  return { longest, goal: longest / Math.max(1, ...ratios) };
}

function ratioOf(picture: Picture, row: PictureRow, { words }: DrawingSheet): number {
  const [done, aim] = [words.value(cellOf(picture, row, 'done')), words.value(cellOf(picture, row, 'target'))];
  return done !== undefined && aim !== undefined && aim > 0 ? Math.max(0, done / aim) : 0;
}

interface Place {
  sheet: DrawingSheet;
  scale: Scale;
  y: number;
}

function rowMarks(picture: Picture, row: PictureRow, place: Place): Mark[] {
  const { sheet, scale, y } = place;
  const { width, words, theme } = sheet;
  const [done, aim] = [cellOf(picture, row, 'done'), cellOf(picture, row, 'target')];
  const length = scale.goal * ratioOf(picture, row, sheet);
  const solid: Box = { x: 0, y: y + bar.top, width: length, height: bar.height };
  const hollow: Box = { x: 0, y: y + goal.top, width: scale.goal, height: goal.height };
  const unit = done ? words.unit(done) : '';
  const name = words.name(row.label);
  const named = unit ? words.message('chart.nameAndUnit', { name, unit }) : name;
  const label = fitText(named, width, sheet.size);
  const upright = (from: number, to: number, stroke: string): Shape =>
    line([scale.goal, y + from], [scale.goal, y + to], { stroke, lineWidth: 2 });
  const axis = line([0.5, y + 22], [0.5, y + 74], { stroke: theme.ink2 });
  return [
    {
      series: 'done',
      figure: done,
      shapes: [
        tapped({ x: 0, y, width, height: goal.top }),
        sayAt(sheet, label, [0, y + 12]),
        ...(done && words.expected(done) ? expectedMark(solid, sheet) : finalMark(solid, sheet)),
        ...numeralShapes(done, place),
      ],
    },
    {
      series: 'target',
      figure: aim,
      shapes: [
        tapped({ x: 0, y: y + goal.top, width: Math.max(scale.goal, scale.longest), height: 24 }),
        ...initialMark(hollow, sheet),
        ...differenceText(picture, row, place),
      ],
    },
    {
      series: 'line',
      shapes: [
        axis,
        upright(22, 74, theme.ink),
        ...(length > scale.goal ? [upright(bar.top, bar.top + bar.height, theme.paper)] : []),
      ],
    },
  ];
}

function numeralShapes(done: string | undefined, { sheet, y }: Place): Shape[] {
  const { width, words, theme } = sheet;
  if (!done)
    return [sayAt(sheet, words.message('chart.notStated'), [width, y + 38], { align: 'right', fill: theme.ink3 })];
  return [sayAt(sheet, words.figure(done), [width, y + 38], { align: 'right', size: numeral })];
}

/** `目标 6，多 3`: the direction is a word, never a colour. */
function differenceText(picture: Picture, row: PictureRow, { sheet, scale, y }: Place): Shape[] {
  const { words, theme, second, width } = sheet;
  const [aim, difference] = [cellOf(picture, row, 'target'), cellOf(picture, row, 'difference')];
  if (!aim) return [];
  const value = words.value(difference);
  const word = value === undefined || value === 0 ? 'same' : value > 0 ? 'more' : 'less';
  const text = words.message(`chart.target.${word}`, {
    target: words.figure(aim),
    difference: difference ? words.figure(difference, 'bare') : '',
  });
  const x = scale.goal + 8;
  return wrapText(text, width - x, { size: second, lines: 2 }).map((told, index) =>
    sayAt(sheet, told, [x, y + 66 + index * 17], { size: second, fill: theme.ink2 }),
  );
}

/** Expected, not done: a hatch with an edge. */
function expectedMark({ x, y, width, height }: Box, { theme, outline }: DrawingSheet): Shape[] {
  if (width <= 0) return [];
  const lines: string[] = [];
  for (let at = 6; at < width + height; at += 6) {
    const [left, right] = [Math.max(0, at - height), Math.min(at, width)];
    lines.push(`M${x + left} ${y + at - left}L${x + right} ${y + at - right}`);
  }
  return [
    path(lines.join(''), { stroke: theme.ink, lineWidth: 1.5 }),
    outlined({ x, y, width, height }, { stroke: theme.ink, lineWidth: outline }),
  ];
}
