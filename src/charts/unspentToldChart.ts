import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import { chartOf, type Mark } from './chart';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { differenceMark, estimateMark } from './marks';
import { line, outlined, target, type Shape } from './shapes';
import { fitText, textWidth, wrapText } from './textWidth';

/** Bands: the amount, the report's words, an estimate; the air between two bands; types of text. */
const [amountBand, wordsBand, estimateBand, air] = [44, 54, 35, 8];
const [second, small, numeral, estimated] = [12.5, 11, 22, 17];

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

interface Layout {
  left: number;
  right: number;
  x: (value: number) => number;
}

interface Place {
  picture: Picture;
  sheet: DrawingSheet;
  layout: Layout;
  y: number;
}

function layoutOf({ rows }: Picture, sheet: DrawingSheet): Layout {
  const { words, size, width } = sheet;
  const { whole, told, lines, estimates } = bandsOf(rows);
  const labels = [whole, told].map((row) => (row ? textWidth(words.name(row.label), size, true) : 0));
  const wide = (row: PictureRow | undefined, type: number): number =>
    row?.cells[0] ? textWidth(words.figure(row.cells[0]), type) : 0;
  const numbers = [wide(whole, numeral), ...estimates.map((row) => wide(row, estimated))];
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

const axisAt = ({ sheet, layout, y }: Place, height: number): Mark => ({
  series: 'axis',
  shapes: [line([layout.left, y - 2], [layout.left, y + height], { stroke: sheet.theme.ink, lineWidth: 1.5 })],
});

function amountMarks(whole: PictureRow, place: Place): Mark[] {
  const { picture, sheet, layout, y } = place;
  const { words, theme, size, width } = sheet;
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
  const inside = first && textWidth(told[0] ?? '', 14, true) + 14 < layout.x(words.value(first.cells[0]) ?? 0) - layout.left;
  const under = fitText((inside ? told.slice(1) : told).join('\u3000'), (width - layout.left) / 1.05, second);
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
        sayAt(sheet, id ? words.figure(id) : '', [width, middle], { align: 'right', size: numeral, fill: theme.zhu }),
      ],
    },
    ...segments,
    ...(inside && first
      ? [
          {
            series: 'line',
            figure: first.cells[0],
            shapes: [sayAt(sheet, told[0] ?? '', [layout.left + 7, middle], { size: 14, bold: true, fill: theme.paper })],
          },
        ]
      : []),
    {
      series: 'line',
      figure: lines.at(-1)?.cells[0],
      shapes: under
        ? [sayAt(sheet, under, [Math.max(end, layout.left + textWidth(under, second, true)), y + 34], { align: 'right', size: second, bold: true, fill: theme.zhu })]
        : [],
    },
    axisAt(place, 27),
  ];
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

function wordsMarks(row: PictureRow, { sheet, layout, y }: Place): Mark[] {
  const { words, theme, size, width } = sheet;
  const say = (key: string): string => (row.says?.[key] ? words.said(row.says[key]) : '');
  const [id] = row.cells;
  const amount = id ? words.figure(id) : '';
  const room = width - layout.left - (amount ? textWidth(amount, numeral) + 14 : 0);
  const told = say('told');
  const type = textWidth(told, size) <= room ? size : second;
  const lines = wrapText(told, room, { size: type, lines: 2 });
  const silent = say('silent');
  const quiet = textWidth(silent, second) <= width - layout.left ? second : small * 0.82;
  return [
    {
      series: 'told',
      figure: id,
      shapes: [
        sayAt(sheet, fitText(words.name(row.label), layout.left - 6, size), [0, y + 9], { bold: true }),
        ...lines.map((text, index) => sayAt(sheet, text, [layout.left, y + 9 + index * (type + 3)], { size: type })),
        ...(silent
          ? [
              sayAt(sheet, fitText(silent, width - layout.left, quiet), [layout.left, y + 12 + lines.length * (type + 3)], {
                size: quiet,
                fill: theme.ink2,
              }),
            ]
          : []),
        ...(amount ? [sayAt(sheet, amount, [width, y + 11], { align: 'right', size: numeral })] : []),
      ],
    },
  ];
}

function estimatesMarks(rows: readonly PictureRow[], place: Place): Mark[] {
  const { sheet, layout, y } = place;
  const { words, theme } = sheet;
  const tag = words.message('chart.estimate');
  const rate = rows[0]?.says?.['rate'];
  const lines = rate ? wrapText(words.said(rate), layout.left - 8, { size: small, lines: 3 }) : [];
  const tagged: Shape[] = [
    outlined({ x: 0, y, width: textWidth(tag, second) + 7, height: 18 }, { stroke: theme.ink, lineWidth: 0.8 }),
    sayAt(sheet, tag, [3.5, y + 9], { size: second }),
    ...lines.map((text, index) => sayAt(sheet, text, [0, y + 27 + index * 14], { size: small, fill: theme.ink2 })),
  ];
  return [
    { series: 'tag', shapes: tagged },
    ...rows.map((row, index) => estimateRow(row, { ...place, y: y + index * estimateBand })),
    axisAt({ ...place, y: y + 1 }, rows.length * estimateBand - 13),
  ];
}

function estimateRow(row: PictureRow, { sheet, layout, y }: Place): Mark {
  const { words, theme, width } = sheet;
  const [id] = row.cells;
  const box = { x: layout.left, y, width: layout.x(words.value(id) ?? 0) - layout.left, height: 17 };
  const middle = y + box.height / 2;
  const label = words.name(row.label);
  const beside = layout.right - box.x - box.width - 6;
  const inside = textWidth(label, second) + 14 < box.width || beside < box.width - 14;
  const x = inside ? layout.left + 7 : box.x + box.width + 6;
  const rest = row.says?.['rest'];
  return {
    series: 'estimate',
    figure: id,
    shapes: [
      target({ x: layout.left, y, width: width - layout.left, height: estimateBand }),
      ...estimateMark(box, sheet),
      sayAt(sheet, fitText(label, inside ? box.width - 12 : beside, second), [x, middle], { size: second }),
      ...(rest
        ? [sayAt(sheet, fitText(words.said(rest), layout.right - layout.left - 7, small), [layout.left + 7, y + 25], { size: small, fill: theme.ink2 })]
        : []),
      ...(id
        ? [
            sayAt(sheet, words.figure(id), [width, middle - 1], { align: 'right', size: estimated }),
            sayAt(sheet, words.figure(id, 'range'), [width, y + 25], { align: 'right', size: small, fill: theme.ink2 }),
          ]
        : []),
    ],
  };
}
