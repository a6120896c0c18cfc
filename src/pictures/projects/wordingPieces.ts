import { said, type Book, type FigureId, type Said } from '../../domain/figure';
import { toDigits } from '../../domain/hundredths';
import { stepOn } from '../../domain/stages';
import { hedges } from '../../domain/words';
import { present } from '../sentences';
import type { Project, ProjectFacts } from './project';
import { isClash, ladderOfProject, projectStanding } from './standing';

/** A piece of the line under a project's name; one with a figure opens its card. */
export interface WordingPiece {
  said: Said;
  figure?: FigureId;
  bold?: true;
  /** Follows the piece before without a comma. */
  joined?: true;
}

/** The message that stands between a piece and the one before it, if any does: within a wording a language may want a comma. */
export function separatorBefore({ joined, bold }: WordingPiece): 'list.comma' | 'ladder.beforePercent' | undefined {
  if (!joined) return 'list.comma';
  return bold ? 'ladder.beforePercent' : undefined;
}

/** The report's wording for a project, its stated percentage and its planned investment, as one line of pieces. */
export function wordingPieces(book: Book, project: Project): WordingPiece[] {
  const lags = !isClash(project) && project.stages.length > 0 && lagsBehind(project);
  const whole = isClash(project) ? clashPieces(project) : lags ? elsewhere(project) : factPieces(book, project);
  const parts = project.parts.flatMap((part) => partPieces(part, whole.length > 0 && !lags));
  return [
    ...(lags ? [...parts, ...whole] : [...whole, ...parts]),
    ...[project, ...project.parts].flatMap(({ investment }) => amountPiece(book, investment)),
    ...present([
      project.owner !== undefined && { said: said('ladder.owner', {}, { owner: { zh: project.owner } }) },
      project.nextStep !== undefined && { said: said('ladder.nextStep', {}, { step: { zh: project.nextStep } }) },
    ]),
  ];
}

function clashPieces({ stages: [a, b] }: ProjectFacts): WordingPiece[] {
  if (!a || !b) return [];
  const texts = { textA: { zh: a.text ?? '' }, textB: { zh: b.text ?? '' } };
  const message = a.text !== undefined && b.text !== undefined ? 'ladder.clash' : 'ladder.clash.stages';
  return [{ said: said(message, { a: a.figure, b: b.figure }, texts), figure: b.figure }];
}

/** Whether a part stands lower than what is said of the whole. */
function lagsBehind(project: Project): boolean {
  const ladder = ladderOfProject(project);
  const [first] = project.stages;
  return (
    ladder !== undefined &&
    !projectStanding(project) &&
    first !== undefined &&
    stepOn(ladder, first.stage) !== undefined
  );
}

/** What one place says of the whole where its parts say otherwise. */
const elsewhere = ({ stages }: ProjectFacts): WordingPiece[] =>
  stages.slice(0, 1).map(({ figure }) => ({ said: said('ladder.elsewhere', { stage: figure }), figure }));

function factPieces(book: Book, facts: ProjectFacts): WordingPiece[] {
  const { wording, progress } = facts;
  const [before, after] = around(book, wording, progress);
  const words = worded(facts, before);
  if (!progress) return words;
  const bold = { figure: progress, bold: true } as const;
  if (after === undefined) return [...words, { ...bold, said: said('ladder.progress', { progress }) }];
  return [
    ...words,
    { ...bold, said: said('ladder.progress.within', { progress }), joined: true },
    ...(after ? [{ said: said('ladder.after', {}, { text: { zh: after } }), joined: true as const }] : []),
  ];
}

/** The report's words; where a language has none of its own it says the stage instead. */
function worded({ stages: [first] }: ProjectFacts, text: string | undefined): WordingPiece[] {
  if (first && text) return [{ said: said('ladder.worded', { stage: first.figure }, { text: { zh: text } }) }];
  if (first) return [{ said: said('ladder.stage', { stage: first.figure }) }];
  return text ? [{ said: said('ladder.text', {}, { text: { zh: text } }) }] : [];
}

/** A wording before and after the percentage in it, so that the percentage can stand out; all of it where there is none. */
function around(
  book: Book,
  wording: string | undefined,
  progress: FigureId | undefined,
): [string | undefined, string?] {
  const figure = progress === undefined ? undefined : book.figures.get(progress);
  if (wording === undefined || typeof figure?.value !== 'number') return [wording];
  const digits = `${toDigits({ value: figure.value, step: figure.step, unit: figure.unit })}%`;
  for (const told of [hedges[figure.hedge].zh + digits, digits]) {
    const at = wording.indexOf(told);
    if (at >= 0) return [wording.slice(0, at), wording.slice(at + told.length)];
  }
  return [wording];
}

/** A part has its name on the rail; it is put into words where nobody stated the whole, or with a percentage of its own. */
function partPieces({ name, stages: [first], wording, progress }: ProjectFacts, wholeSaid: boolean): WordingPiece[] {
  const names = { part: name, text: { zh: wording ?? '' } };
  const words =
    first && said(wording === undefined ? 'ladder.part.stage' : 'ladder.part', { stage: first.figure }, names);
  return present([
    !wholeSaid && first && words && { said: words, figure: first.figure },
    progress !== undefined && { said: said('ladder.part.progress', { progress }, names), figure: progress, bold: true },
  ]);
}

function amountPiece(book: Book, investment: FigureId | undefined): WordingPiece[] {
  const figure = investment === undefined ? undefined : book.figures.get(investment);
  if (!figure) return [];
  const message = figure.hedge === 'exact' ? 'ladder.investment' : 'ladder.investment.hedged';
  return [{ said: said(message, { investment: figure.id }), figure: figure.id }];
}
