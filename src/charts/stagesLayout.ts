import { partName } from '../domain/freeWords';
import type { Name } from '../domain/words';
import type { Language } from '../i18n/language';
import type { Picture } from '../pictures/picture';
import { isStages, type StagesPicture, type StageRung, type StepEntry } from '../pictures/projects/stagesPicture';
import { textWidth, wrapText } from './textWidth';

type Ladder = StagesPicture['ladders'][number];
type Locale = Language['locale'];

export const laddersOf = (picture: Picture): StagesPicture['ladders'] => (isStages(picture) ? picture.ladders : []);

export const [mostNames, lineHeight, markRoom, headHeight] = [5, 19, 16, 32];
export const [titleWidth, ringWidth, stepGap] = [76, 20, 14];
/** Beside a row a step: English has longer words for them. */
export const stackedName = (locale: Locale): number => (locale === 'en' ? 112 : 92);
const [leastStep, mostLines, footGap] = [78, 4, 14];
/** From here on two ladders of steps under each other stand in a column each: a tablet held upright, a sheet of paper. */
const [besideFrom, columnGap] = [620, 28];

export const fullName = ({ name, part }: StepEntry, locale: Locale): string => {
  const whole = part ? partName(name, part.zh) : name;
  return locale === 'en' ? (whole.en ?? whole.zh) : whole.zh;
};

/** A name in lines, as if it were bold: the park's own are. */
export const wrapName = (name: string, room: number): string[] =>
  wrapText(name, (room - markRoom) / 1.05, { size: 14, lines: mostLines });

/** Lines an entry takes in a width; a percentage or a promise has its own. */
const linesOf = (entry: StepEntry, room: number, locale: Locale): number =>
  wrapName(fullName(entry, locale), room).length + remarkLines(entry, room - markRoom, locale);

/** The words around what is announced take about as much again as a percentage does. */
export function remarkLines({ progress, promise }: StepEntry, room: number, locale: Locale): number {
  if (!promise) return progress ? 1 : 0;
  const inWords = ({ zh, en }: Name): string => (locale === 'en' ? (en ?? zh) : zh);
  const around = locale === 'en' ? 84 : 42;
  const due = promise.due ? inWords(promise.due) : '';
  return Math.min(mostLines, Math.ceil((textWidth(due + inWords(promise.stage), 14) + around) / room));
}

/** All names of a step in lines; beyond five the rest is a line that says how many there are. */
export const stepLines = ({ entries }: StageRung, room: number, locale: Locale): number =>
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
  if (free < 0) return { stacked: true, widths: steps.map(() => width - stackedName(locale)) };
  const wanted = steps.map(({ entries }) => {
    const longest = Math.max(0, ...entries.map((entry) => textWidth(fullName(entry, locale), 14, true)));
    return Math.max(0, Math.min(longest, 190) + markRoom - leastStep);
  });
  const whole = wanted.reduce((sum, own) => sum + own, 0);
  const share = whole === 0 ? 0 : Math.min(1, free / whole);
  const widths = steps.map(({ entries }, index) => (entries.length > 0 ? leastStep + (wanted[index] ?? 0) * share : 0));
  return { stacked: false, widths };
}

function heightOf(ladder: Ladder, { stacked, widths }: Layout, locale: Locale): number {
  const lines = ladder.steps.map((step, index) =>
    step.entries.length > 0 ? stepLines(step, widths[index] ?? 0, locale) : 0,
  );
  if (!stacked) return headHeight + Math.max(0, ...lines) * lineHeight + footGap;
  return lines.reduce((sum, own) => sum + (own > 0 ? rowHeightOf(own) : 0), headHeight);
}

/** A row of the stacked form is never lower than a finger is wide. */
export const rowHeightOf = (lines: number): number => Math.max(44, lines * lineHeight + 14);

/** A ladder with its layout and where on the sheet it stands. */
export interface LadderPlace extends Layout {
  ladder: Ladder;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The ladders of a picture under each other, or beside each other where their steps cannot be and the width holds two. */
export function ladderPlaces(picture: Picture, width: number, locale: Locale): LadderPlace[] {
  const ladders = laddersOf(picture);
  const beside = width >= besideFrom && ladders.some((ladder) => layoutOf(ladder, width, locale).stacked);
  const own = beside ? (width - columnGap * (ladders.length - 1)) / ladders.length : width;
  let next = 0;
  return ladders.map((ladder, index) => {
    const layout = layoutOf(ladder, own, locale);
    const height = heightOf(ladder, layout, locale);
    const top = next;
    if (!beside) next += height;
    return { ladder, ...layout, left: beside ? index * (own + columnGap) : 0, top, width: own, height };
  });
}
