import { ladders, type Ladder } from '../../domain/stages';
import { stageWords } from '../../domain/words';
import { nameText } from '../../i18n/format';
import type { SayOptions } from '../../i18n/say';
import type { Picture } from '../../pictures/picture';
import { isLadder } from '../../pictures/projects/ladderPicture';
import { railOf, type RailMark } from '../../pictures/projects/railMarks';

/** A project's rail as shapes: how far its line goes and what stands on it, counted in steps from the ladder's foot. */
export interface RailRow {
  name: string;
  steps: number;
  reached: number | undefined;
  marks: readonly { kind: RailMark['kind']; step: number; label: string }[];
}

/** Ladders with their steps' words; a slide may hold rows of both. */
export type Rails = readonly { ladder: Ladder; steps: readonly string[]; rows: readonly RailRow[] }[];

/** A picture's projects on their ladders; undefined where it has none. Nothing is summed or compared. */
export function railsOf(picture: Picture, { language }: SayOptions): Rails | undefined {
  if (!isLadder(picture) || picture.sections.length === 0) return undefined;
  return picture.sections.map(({ ladder, projects }) => ({
    ladder,
    steps: ladders[ladder].map((stage) => nameText(stageWords[stage], language)),
    rows: projects.map(({ project }) => {
      const { marks, reached, steps } = railOf(project, ladder);
      const named = marks.map(({ kind, step, label }) => ({
        kind,
        step,
        label: label ? nameText(label, language) : '',
      }));
      return { name: nameText(project.name, language), steps, reached, marks: named };
    }),
  }));
}
