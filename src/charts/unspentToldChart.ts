import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import { chartOf, type Mark } from './chart';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { differenceMark } from './marks';
import { line, target } from './shapes';
import { fitText, textWidth } from './textWidth';
import {
  axisAt,
  estimateBand,
  estimatesMarks,
  types,
  wordsBand,
  wordsMarks,
  type Layout,
  type Place,
} from './unspentToldBands';

/** The band of the amount, and the air between two bands. */
const [amountBand, air] = [44, 8];

/** What wasn't spent as a bar of its lines, what the report says of it in words, what that would mean as dashed bars. */
export const unspentToldChart = chartOf({
  comfortable: 430,
  heightAt: ({ rows }) => {
    const { told, estimates } = bandsOf(rows);
    const bands = [rows.length > 0 && amountBand, told && wordsBand, ...estimates.map(() => estimateBand)];
    const apart = air * (Number(told !== undefined) + Number(estimates.length > 0));
    return bands.reduce<number>((sum, band) => sum + Number(band || 0), apart);
  },
  draw,
  legend: [],
});

const bandsOf = (rows: readonly PictureRow[]) => ({
  whole: rows.find(({ kind }) => kind === 'total'),
  lines: rows.filter(({ level }) => level === 1),
  told: rows.find(({ kind }) => kind === 'memo'),
  estimates: rows.filter(({ kind }) => kind === 'estimate'),
});

function layoutOf({ rows }: Picture, sheet: DrawingSheet): Layout {
  const { words, size, width } = sheet;
  const { whole, told, lines, estimates } = bandsOf(rows);
  const labels = [whole, told].map((row) => (row ? textWidth(words.name(row.label), size, true) : 0));
  const wide = (row: PictureRow | undefined, type: number): number =>
    row?.cells[0] ? textWidth(words.figure(row.cells[0]), type) : 0;
  const numbers = [wide(whole, types.numeral), ...estimates.map((row) => wide(row, types.estimate))];
  const left = Math.min(Math.max(72, ...labels) + 14, width * 0.28);
  const right = width - Math.max(60, ...numbers) - 14;
  const amounts = [whole, ...estimates].map((row) => words.value(row?.cells[0]) ?? 0);
  const parts = lines.reduce((sum, { cells: [id] }) => sum + Math.max(0, words.value(id) ?? 0), 0);
  const most = Math.max(1, parts, ...amounts);
  return { left, right, x: (value) => left + (Math.max(0, value) / most) * (right - left) };
}

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  const { whole, told, estimates } = bandsOf(picture.rows);
  if (!whole) return [];
  const layout = layoutOf(picture, sheet);
  const spare = sheet.height - unspentHeight(picture);
  const gap = air + Math.max(0, Math.min(14, spare / 3));
  const rule = (y: number): Mark => ({
    series: 'rule',
    shapes: [line([0, y], [sheet.width, y], { stroke: sheet.theme.rule, lineWidth: 0.8 })],
  });
  const marks = amountMarks(whole, { picture, sheet, layout, y: 0 });
  let y = amountBand;
  if (told) {
    marks.push(rule(y + gap / 2), ...wordsMarks(told, { picture, sheet, layout, y: y + gap }));
    y += gap + wordsBand;
  }
  if (estimates.length > 0) {
    marks.push(rule(y + gap / 2), ...estimatesMarks(estimates, { picture, sheet, layout, y: y + gap }));
  }
  return marks;
}

const unspentHeight = ({ rows }: Picture): number => {
  const { told, estimates } = bandsOf(rows);
  return amountBand + (told ? wordsBand + air : 0) + (estimates.length > 0 ? air : 0) + estimates.length * estimateBand;
};

function amountMarks(whole: PictureRow, place: Place): Mark[] {
  const { picture, sheet, layout, y } = place;
  const { words, theme, size, width } = sheet;
  const { second, small } = types;
  const [id] = whole.cells;
  const lines = bandsOf(picture.rows).lines;
  const bar = { y: y + 2, height: 22 };
  const middle = bar.y + bar.height / 2;
  let from = layout.left;
  const [first] = lines;
  const segments = lines.map((row): Mark => {
    const [start, length] = [from, layout.x(words.value(row.cells[0]) ?? 0) - layout.left];
    from += length;
    const box = { x: start + (row === first ? 0 : 1), width: Math.max(0, length - (row === first ? 0 : 1)), ...bar };
    return { series: 'line', figure: row.cells[0], shapes: differenceMark(box, sheet, false) };
  });
  const told = lines.map((row) => lineText(picture, row, sheet));
  const inside =
    first && textWidth(told[0] ?? '', 14, true) + 14 < layout.x(words.value(first.cells[0]) ?? 0) - layout.left;
  const under = underText(lines.slice(inside ? 1 : 0), { picture, sheet, room: (width - layout.left) / 1.05 });
  const end = id ? layout.x(words.value(id) ?? 0) : layout.right;
  return [
    {
      series: 'unspent',
      figure: id,
      shapes: [
        target({ x: 0, y, width: layout.left, height: amountBand }),
        sayAt(sheet, fitText(words.name(whole.label), layout.left - 6, size), [0, y + 9], { bold: true }),
        sayAt(sheet, fitText(words.message('chart.unspentIs'), layout.left - 6, small), [0, y + 27], {
          size: small,
          fill: theme.ink2,
        }),
        target({ x: layout.right, y, width: width - layout.right, height: amountBand }),
        sayAt(sheet, id ? words.figure(id) : '', [width, middle], {
          align: 'right',
          size: types.numeral,
          fill: theme.zhu,
        }),
      ],
    },
    ...segments,
    ...(inside && first
      ? [
          {
            series: 'line',
            figure: first.cells[0],
            shapes: [
              sayAt(sheet, told[0] ?? '', [layout.left + 7, middle], { size: 14, bold: true, fill: theme.paper }),
            ],
          },
        ]
      : []),
    {
      series: 'line',
      figure: lines.at(-1)?.cells[0],
      shapes: under
        ? [
            sayAt(sheet, under, [Math.max(end, layout.left + textWidth(under, second, true)), y + 34], {
              align: 'right',
              size: second,
              bold: true,
              fill: theme.zhu,
            }),
          ]
        : [],
    },
    axisAt(place, 27),
  ];
}

/** The lines that have no room in the bar: with their shares, without, or the first of them alone. */
function underText(
  rows: readonly PictureRow[],
  { picture, sheet, room }: { picture: Picture; sheet: DrawingSheet; room: number },
): string {
  const joined = (texts: readonly string[]): string => texts.join('\u3000');
  const whole = rows.map((row) => lineText(picture, row, sheet));
  const bare = rows.map(({ label, cells: [id] }) =>
    sheet.words.message('chart.deduction', {
      name: sheet.words.name(label),
      points: id ? sheet.words.figure(id) : sheet.words.message('chart.notStated'),
    }),
  );
  const fitting = [joined(whole), joined(bare), whole[0] ?? ''].find((text) => textWidth(text, types.second) <= room);
  return fitting ?? fitText(whole[0] ?? '', room, types.second);
}

/** `项目支出 10,666.45，99.05%` */
function lineText(picture: Picture, row: PictureRow, { words }: DrawingSheet): string {
  const [amount, share] = [cellOf(picture, row, 'amount'), cellOf(picture, row, 'share')];
  const name = words.name(row.label);
  const told = amount ? words.figure(amount) : words.message('chart.notStated');
  return share
    ? words.message('chart.lineShare', { name, amount: told, share: words.figure(share, 'full') })
    : words.message('chart.deduction', { name, points: told });
}
