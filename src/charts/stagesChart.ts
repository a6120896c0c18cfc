import { projectKinds } from '../domain/words';
import type { Language } from '../i18n/language';
import type { Picture } from '../pictures/picture';
import { isStages, type StagesPicture, type StageRung, type StepEntry } from '../pictures/projects/stagesPicture';
import { chartOf, type LegendMark, type Mark } from './chart';
import { ladderMark } from './ladderMarks';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { circle, line, rect, target, type Shape } from './shapes';
import { textWidth, wrapText } from './textWidth';

type Ladder = StagesPicture['ladders'][number];
type Locale = Language['locale'];

/** Both ladders: who stands on a step, by name, under it. A step nobody stands on is a small ring. */
export const stagesChart = chartOf({
  comfortable: 760,
  heightAt: (picture, width, locale) =>
    laddersOf(picture).reduce((sum, ladder) => sum + heightOf(ladder, width, locale), 0),
  draw,
  legend: (picture) => {
    const entries = laddersOf(picture).flatMap(({ steps }) => steps.flatMap((step) => step.entries));
    const kinds = new Set<LegendMark>(entries.map(({ kind, promise }) => (promise ? 'promise' : kind)));
    return (['whole', 'part', 'promise', 'wording'] as const).filter((kind) => kinds.has(kind));
  },
});

const laddersOf = (picture: Picture): StagesPicture['ladders'] => (isStages(picture) ? picture.ladders : []);

const [mostNames, lineHeight, markRoom, headHeight, footGap, barAt] = [5, 19, 16, 32, 14, 24];
const [titleWidth, ringWidth, leastStep, stepGap, mostLines, stackedName] = [76, 20, 78, 14, 4, 92];

const fullName = ({ name, part }: StepEntry, locale: Locale): string => {
  const own = locale === 'en' ? (name.en ?? name.zh) : name.zh;
  return part ? `${own} ${part.zh}` : own;
};

/** A name in lines, as if it were bold: the park's own are. */
const wrapName = (name: string, room: number): string[] =>
  wrapText(name, (room - markRoom) / 1.05, { size: 14, lines: mostLines });

/** Lines an entry takes in a width; a percentage or a promise has its own. */
const linesOf = (entry: StepEntry, room: number, locale: Locale): number =>
  wrapName(fullName(entry, locale), room).length + remarkLines(entry, room - markRoom, locale);

/** The words around what is announced take about as much again as a percentage does. */
function remarkLines({ progress, promise }: StepEntry, room: number, locale: Locale): number {
  if (!promise) return progress ? 1 : 0;
  const { stage, due = '' } = promise;
  const words = locale === 'en' ? textWidth(stage.en ?? '', 14) + 84 : textWidth(stage.zh, 14) + 42;
  return Math.min(mostLines, Math.ceil((textWidth(due, 14) + words) / room));
}

/** All names of a step in lines; beyond five the rest is a line that says how many there are. */
const stepLines = ({ entries }: StageRung, room: number, locale: Locale): number =>
  entries.slice(0, mostNames).reduce((sum, entry) => sum + linesOf(entry, room, locale), 0) +
  (entries.length > mostNames ? 1 : 0);

interface Layout {
  /** Steps under each other, where the width does not hold them side by side. */
  stacked: boolean;
  /** Of each step; the stacked ones all have the same. */
  widths: number[];
}

/** Steps nobody stands on shrink to a ring; the others share the width by their longest name. */
function layoutOf({ steps }: Ladder, width: number, locale: Locale): Layout {
  const taken = steps.filter(({ entries }) => entries.length > 0).length;
  const free = width - titleWidth - (steps.length - taken) * ringWidth - taken * (leastStep + stepGap);
  if (free < 0) return { stacked: true, widths: steps.map(() => width - stackedName) };
  const wanted = steps.map(({ entries }) => {
    const longest = Math.max(0, ...entries.map((entry) => textWidth(fullName(entry, locale), 14, true)));
    return Math.max(0, Math.min(longest, 190) + markRoom - leastStep);
  });
  const whole = wanted.reduce((sum, own) => sum + own, 0);
  const share = whole === 0 ? 0 : Math.min(1, free / whole);
  const widths = steps.map(({ entries }, index) => (entries.length > 0 ? leastStep + (wanted[index] ?? 0) * share : 0));
  return { stacked: false, widths };
}

function heightOf(ladder: Ladder, width: number, locale: Locale): number {
  const { stacked, widths } = layoutOf(ladder, width, locale);
  const lines = ladder.steps.map((step, index) =>
    step.entries.length > 0 ? stepLines(step, widths[index] ?? 0, locale) : 0,
  );
  if (!stacked) return headHeight + Math.max(0, ...lines) * lineHeight + footGap;
  return lines.reduce((sum, own) => sum + (own > 0 ? rowHeightOf(own) : 0), headHeight);
}

/** A row of the stacked form is never lower than a finger is wide. */
const rowHeightOf = (lines: number): number => Math.max(44, lines * lineHeight + 14);

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  let top = 0;
  const { locale } = sheet.words;
  return laddersOf(picture).flatMap((ladder) => {
    const layout = layoutOf(ladder, sheet.width, locale);
    const place = { sheet, top, height: heightOf(ladder, sheet.width, locale) };
    top += place.height;
    return layout.stacked ? stackedMarks(ladder, layout, place) : sideMarks(ladder, layout, place);
  });
}

interface Place {
  sheet: DrawingSheet;
  top: number;
  height: number;
}

/** The steps along a rule, names under the bar of theirs. */
function sideMarks({ ladder, steps }: Ladder, { widths }: Layout, { sheet, top, height }: Place): Mark[] {
  const { theme, words, width, caption } = sheet;
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
function stackedMarks({ ladder, steps }: Ladder, { widths }: Layout, { sheet, top }: Place): Mark[] {
  const { theme, words, width, caption } = sheet;
  const head = top + headHeight;
  const title = sayAt(sheet, words.name(projectKinds[ladder]), [0, top + 16], { bold: true });
  let y = head;
  const rows = steps.flatMap((step, index): Mark[] => {
    if (step.entries.length === 0) return [];
    const room = widths[index] ?? 0;
    const [at, height] = [y, rowHeightOf(stepLines(step, room, words.locale))];
    y += height;
    const shapes = [
      target({ x: 0, y: at, width, height }),
      sayAt(sheet, words.name(step.name), [0, at + 17], { size: caption, fill: theme.ink2 }),
      ...nameShapes(step, sheet, { x: stackedName, y: at + 17, room }),
      line([0, at + height - 0.5], [width, at + height - 0.5], { stroke: theme.rule }),
    ];
    return [{ series: 'step', figure: step.figure, shapes }];
  });
  return [
    { series: `head ${ladder}`, shapes: [title, line([0, head - 0.5], [width, head - 0.5], { stroke: theme.ink3 })] },
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
            due: promise.due ?? '',
          }),
        ]
      : []),
  ];
  return parts.join(words.message('list.comma'));
}
