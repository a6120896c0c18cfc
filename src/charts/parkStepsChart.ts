import { isParkSteps, type ParkSteps } from '../pictures/projects/parkStepsPicture';
import { projectNames } from '../pictures/projects/projectNames';
import { chartOf, type Mark } from './chart';
import { sayAt, type DrawingSheet } from './drawingSheet';
import {
  glyphWidth,
  parkLayout,
  type LaidItem,
  type LaidPlace,
  type ParkLayout,
  type Telling,
} from './parkStepsLayout';
import { circle, line, polygon, rect, target, type Shape } from './shapes';
import { textWidth, wrapText } from './textWidth';

/** Type of names, largest first, in the units of a sheet; none smaller: what does not fit is continued. */
const smallest = 8.3;
const types = [13.6, 12.6, 11.6, 10.8, 10, 9.3, 8.8, smallest];
const smallOf = (type: number): number => Math.max(smallest, type * 0.88);
const heads = projectNames;

/** Projects by name under the step they stand at: a part with a tick, what is promised with a flag. */
export const parkStepsChart = chartOf({
  comfortable: 420,
  fills: true,
  heightAt: (picture, width, locale) => {
    if (!isParkSteps(picture) || picture.rows.length === 0) return 0;
    const told: Telling = {
      name: ({ zh, en }) => (locale === 'en' ? (en ?? zh) : zh),
      figure: () => '000%',
      comma: locale === 'en' ? ', ' : '、',
    };
    return parkLayout({ ...picture, heads }, width, { type: smallest, small: smallest, telling: told }).height;
  },
  draw: (picture, sheet) => (isParkSteps(picture) ? draw(picture, sheet) : []),
  legend: [],
});

function layoutOf(picture: ParkSteps, { words, width, height }: DrawingSheet): ParkLayout {
  const told: Telling = {
    name: words.name,
    figure: (id) => words.figure(id, 'full'),
    comma: words.locale === 'en' ? ', ' : '、',
  };
  const at = (type: number): ParkLayout =>
    parkLayout({ ...picture, heads }, width, { type, small: smallOf(type), telling: told });
  const fitting = types.find((type) => at(type).height <= height);
  return at(fitting ?? smallest);
}

function draw(picture: ParkSteps, sheet: DrawingSheet): Mark[] {
  const layout = layoutOf(picture, sheet);
  const spare = Math.min(22, Math.max(0, (sheet.height - layout.height) / layout.places.length));
  let y = layout.head.height;
  const places = layout.places.flatMap((place, index) => {
    const top = y;
    y += place.height + spare;
    const last = index === layout.places.length - 1;
    return [
      ...placeMarks(place, { sheet, layout, y: top + 3 + spare / 4 }),
      ...(last ? [] : [ruleAt(sheet, y, 'rule')]),
    ];
  });
  return [headMark(layout, sheet), ruleAt(sheet, layout.head.height, 'ink'), ...places];
}

const ruleAt = ({ width, theme }: DrawingSheet, y: number, colour: 'rule' | 'ink'): Mark => ({
  series: 'rule',
  shapes: [line([0, y], [width, y], { stroke: theme[colour], lineWidth: colour === 'ink' ? 1 : 0.8 })],
});

const headMark = ({ head, columns, type }: ParkLayout, sheet: DrawingSheet): Mark => ({
  series: 'head',
  shapes: head.lines.flatMap((lines, index) =>
    lines.map((text, at) =>
      sayAt(sheet, text, [columns[index + 1]?.x ?? 0, type * 0.62 + at * type * 1.22], { size: type, bold: true }),
    ),
  ),
});

interface Place {
  sheet: DrawingSheet;
  layout: ParkLayout;
  y: number;
}

function placeMarks({ name, columns }: LaidPlace, { sheet, layout, y }: Place): Mark[] {
  const { type, small, lineHeight } = layout;
  const { theme, words } = sheet;
  const named = name.map((text, index) =>
    sayAt(sheet, text, [0, y + lineHeight * (index + 0.5)], { size: type, bold: true }),
  );
  const cells = columns.flatMap(({ moved, still }, index): Mark[] => {
    const x = layout.columns[index + 1]?.x ?? 0;
    const room = (layout.columns[index + 1]?.width ?? 0) - 8;
    const aside = (text: string, at: number): Mark => ({
      series: 'aside',
      shapes: wrapText(text, room, { size: small, lines: 4 }).map((told, line) =>
        sayAt(sheet, told, [x, at + lineHeight * (line + 0.5)], { size: small, fill: theme.ink3 }),
      ),
    });
    if (moved.length + still.length === 0) return [aside(words.message('chart.noneAtStep'), y)];
    let at = y;
    const items = (laid: readonly LaidItem[]): Mark[] =>
      laid.map((item) => {
        const mark = itemMark(item, { sheet, layout, y: at }, x);
        at += item.height;
        return mark;
      });
    const first = items(moved);
    if (still.length === 0) return first;
    const word = aside(words.message('chart.stoodStill'), at);
    at += lineHeight;
    return [...first, word, ...items(still)];
  });
  return [{ series: 'place', shapes: named }, ...cells];
}

function itemMark({ item, lines, tail, tailAt, height }: LaidItem, { sheet, layout, y }: Place, x: number): Mark {
  const { type, small, lineHeight } = layout;
  const { theme } = sheet;
  const middle = (index: number): number => y + lineHeight * (index + 0.5);
  const wide = Math.max(...lines.map((text) => textWidth(text, type, item.whole)));
  const fill = item.mark === 'wording' ? theme.zhu : theme.ink2;
  let at = x + tailAt.x;
  const behind = tail.flatMap((piece): Shape[] => {
    const start = at;
    at += ('text' in piece ? textWidth(piece.text, small) : glyphWidth(type)) + 3;
    if ('text' in piece) return [sayAt(sheet, piece.text, [start, middle(tailAt.line)], { size: small, fill })];
    return piece.glyph === 'flag'
      ? flag(sheet, [start, middle(tailAt.line)], type)
      : rings(sheet, [start, middle(tailAt.line)], type);
  });
  return {
    series: 'item',
    figure: item.figure,
    shapes: [
      target({ x: x - 6, y, width: Math.max(wide, at - x) + 8, height }),
      ...(item.mark === 'part'
        ? [rect({ x: x - 6, y: middle(0) - type * 0.5, width: 2, height: type }, { fill: theme.ink })]
        : []),
      ...lines.map((text, index) => sayAt(sheet, text, [x, middle(index)], { size: type, bold: item.whole })),
      ...behind,
    ],
  };
}

function flag({ theme }: DrawingSheet, [x, y]: readonly [number, number], type: number): Shape[] {
  const [left, high] = [x + type * 0.25, type * 0.45];
  const cloth: [number, number][] = [
    [left, y - high],
    [left + type * 0.6, y - high * 0.5],
    [left, y],
  ];
  return [
    line([left, y - high], [left, y + high], { stroke: theme.ink, lineWidth: 1 }),
    polygon(cloth, { stroke: theme.ink, lineWidth: 1 }),
  ];
}

const rings = ({ theme }: DrawingSheet, [x, y]: readonly [number, number], type: number): Shape[] =>
  [0.3, 0.68].map((at) => circle(x + type * at, y, { r: type * 0.26, stroke: theme.zhu, lineWidth: 1.2 }));
