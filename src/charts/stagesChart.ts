import { projectKinds } from '../domain/words';
import { chartOf, type LegendMark, type Mark } from './chart';
import { ladderMark } from './ladderMarks';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { circle, line, rect, target, type Shape } from './shapes';
import {
  fullName,
  headHeight,
  laddersOf,
  lineHeight,
  markRoom,
  mostNames,
  ladderPlaces,
  remarkLines,
  ringWidth,
  rowHeightOf,
  stackedName,
  stepGap,
  stepLines,
  titleWidth,
  wrapName,
  type LadderPlace,
} from './stagesLayout';
import { wrapText } from './textWidth';
import type { StageRung, StepEntry } from '../pictures/projects/stagesPicture';

/** Both ladders: who stands on a step, by name, under it. A step nobody stands on is a small ring. */
export const stagesChart = chartOf({
  comfortable: 760,
  heightAt: (picture, width, locale) =>
    Math.max(0, ...ladderPlaces(picture, width, locale).map(({ top, height }) => top + height)),
  draw: (picture, sheet) =>
    ladderPlaces(picture, sheet.width, sheet.words.locale).flatMap((place) =>
      place.stacked ? stackedMarks(place, sheet) : sideMarks(place, sheet),
    ),
  legend: (picture) => {
    const entries = laddersOf(picture).flatMap(({ steps }) => steps.flatMap((step) => step.entries));
    const kinds = new Set<LegendMark>(entries.map(({ kind, promise }) => (promise ? 'promise' : kind)));
    return (['whole', 'part', 'promise', 'wording'] as const).filter((kind) => kinds.has(kind));
  },
});

const barAt = 24;

/** The steps along a rule, names under the bar of theirs. */
function sideMarks(
  { ladder: { ladder, steps }, widths, top, width, height }: LadderPlace,
  sheet: DrawingSheet,
): Mark[] {
  const { theme, words, caption } = sheet;
  const y = top + barAt;
  const title = sayAt(sheet, words.name(projectKinds[ladder]), [0, y], { bold: true });
  const axis = line([titleWidth - 8, y], [width, y], { stroke: theme.rule });
  let x = titleWidth;
  const marks = steps.flatMap((step, index): Mark[] => {
    const own = widths[index] ?? 0;
    const left = x;
    x += own > 0 ? own + stepGap : ringWidth;
    if (own === 0) {
      const ring = circle(left + ringWidth / 2 - 4, y, { r: 3.5, fill: theme.paper, stroke: theme.previous });
      return [{ series: 'empty', shapes: [ring] }];
    }
    return [
      {
        series: 'step',
        figure: step.figure,
        shapes: [
          target({ x: left, y: top, width: own, height }),
          sayAt(sheet, words.name(step.name), [left, top + 9], { size: caption, fill: theme.ink2 }),
          rect({ x: left, y: y - 2, width: own, height: 4 }, { fill: theme.ink }),
          ...nameShapes(step, sheet, { x: left, y: top + headHeight + 10, room: own }),
        ],
      },
    ];
  });
  return [{ series: `head ${ladder}`, shapes: [title, axis] }, ...marks];
}

/** A row a step that somebody stands on: its name at the left. */
function stackedMarks(
  { ladder: { ladder, steps }, widths, left, top, width }: LadderPlace,
  sheet: DrawingSheet,
): Mark[] {
  const { theme, words, caption } = sheet;
  const right = left + width;
  const head = top + headHeight;
  const title = sayAt(sheet, words.name(projectKinds[ladder]), [left, top + 16], { bold: true });
  let y = head;
  const rows = steps.flatMap((step, index): Mark[] => {
    if (step.entries.length === 0) return [];
    const room = widths[index] ?? 0;
    const [at, height] = [y, rowHeightOf(stepLines(step, room, words.locale))];
    y += height;
    const shapes = [
      target({ x: left, y: at, width, height }),
      sayAt(sheet, words.name(step.name), [left, at + 17], { size: caption, fill: theme.ink2 }),
      ...nameShapes(step, sheet, { x: left + stackedName(words.locale), y: at + 17, room }),
      line([left, at + height - 0.5], [right, at + height - 0.5], { stroke: theme.rule }),
    ];
    return [{ series: 'step', figure: step.figure, shapes }];
  });
  return [
    {
      series: `head ${ladder}`,
      shapes: [title, line([left, head - 0.5], [right, head - 0.5], { stroke: theme.ink3 })],
    },
    ...rows,
  ];
}

interface Column {
  x: number;
  /** The middle of the first line. */
  y: number;
  room: number;
}

function nameShapes({ entries }: StageRung, sheet: DrawingSheet, { x, y, room }: Column): Shape[] {
  const { theme, words, second } = sheet;
  let at = y;
  const shapes = entries.slice(0, mostNames).flatMap((entry): Shape[] => {
    const fill = entry.kind === 'wording' ? theme.zhu : theme.ink;
    const mark = ladderMark(entry.promise ? 'promise' : entry.kind, [x + (entry.promise ? 2 : 5), at], sheet, 4.5);
    const lines = wrapName(fullName(entry, words.locale), room);
    const told = wrapText(remarkOf(entry, sheet), room - markRoom, {
      size: 14,
      lines: Math.max(1, remarkLines(entry, room - markRoom, words.locale)),
    }).filter(Boolean);
    const texts = [
      ...lines.map((one) => ({ text: one, look: { fill, bold: entry.first } })),
      ...told.map((one) => ({ text: one, look: { fill: theme.ink2 } })),
    ].map(({ text, look }, index) =>
      sayAt(sheet, text, [x + markRoom, at + index * lineHeight], { size: second, ...look }),
    );
    at += texts.length * lineHeight;
    return [...mark, ...texts];
  });
  if (entries.length <= mostNames) return shapes;
  const more = words.message('chart.namesMore', { count: String(entries.length) });
  return [...shapes, sayAt(sheet, more, [x + markRoom, at], { size: second, fill: theme.ink2 })];
}

/** How far the building is, or what comes next: never moves the name. */
function remarkOf({ progress, promise }: StepEntry, { words }: DrawingSheet): string {
  const parts = [
    ...(progress ? [words.figure(progress, 'full')] : []),
    ...(promise
      ? [
          words.message(promise.due ? 'chart.expected.due' : 'chart.expected', {
            stage: words.name(promise.stage),
            due: promise.due ? words.name(promise.due) : '',
          }),
        ]
      : []),
  ];
  return parts.join(words.message('list.comma'));
}
