import { freeName } from '../freeWords';
import { rowKey, type FigureKey } from '../figure';
import { escapePiece } from '../report';
import { ladderOf, ladders, stageStatements, stepOn, wholeStage, wholeSteps, type Ladder } from '../stages';
import type { Row } from '../tables';
import { projectKinds, stageWords, type Name, type Stage } from '../words';
import { derive, figureAt, type FigureDraft } from './figureDraft';
import { nameFigure } from './nameFigure';

type ProjectRow = Row<'projects'>;

/** A project by its code: where it stands as a whole, and every place in which it, or a part, is said to stand. */
interface Standing {
  park: string | undefined;
  area: string | undefined;
  ladder: Ladder | undefined;
  /** A row for several at once is drawn, and counted with no projects: it is not one. */
  several: boolean;
  whole: { stage: Stage; key: FigureKey } | undefined;
  said: readonly { stage: Stage; key: FigureKey }[];
}

/**
 * How many projects stand at each step: per park and area (parks overlap, so nothing is summed over them), on either
 * ladder and on both; and for each step of a ladder all that is said to stand there, parts and second wordings each for
 * itself. Who counts as standing there is `wholeStage`'s to say.
 */
export function projectFigures(draft: FigureDraft): void {
  const standings = [...grouped(draft.report.tables.projects, ({ code }) => code).values()].map((rows) =>
    standingOf(draft, rows),
  );
  const single = standings.filter(({ several }) => !several);
  for (const ladder of Object.keys(ladders) as Ladder[]) namedFigures(draft, ladder, standings);
  for (const park of new Set(standings.map((one) => one.park))) if (park) listedFigure(draft, park);
  for (const place of new Set(single.flatMap(({ park, area }) => [park, area]))) {
    if (place)
      countFigures(
        draft,
        place,
        single.filter(({ park, area }) => park === place || area === place),
      );
  }
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function standingOf(draft: FigureDraft, rows: readonly ProjectRow[]): Standing {
  const [first] = rows as readonly [ProjectRow];
  const things = [...grouped(rows, ({ part }) => part ?? '')].map(([part, own]) => {
    const key = rowKey('projects', { code: first.code, part: part || undefined }, draft.report.year);
    return { part, said: stageStatements(own, key).filter((one) => figureAt(draft, one.key)) };
  });
  const whole = things.filter(({ part }) => part === '').flatMap(({ said }) => said);
  const parts = things.filter(({ part }) => part !== '').flatMap(({ said }) => said);
  const stages = [whole, parts].map((said) => said.map((one) => one.stage)) as [Stage[], Stage[]];
  const stage = wholeStage(first.kind, ...stages);
  const drawn = wholeSteps(first.kind, ...stages);
  return {
    park: rows.find(({ park }) => park)?.park,
    area: rows.find(({ area }) => area)?.area,
    ladder: ladderOf(first.kind),
    several: isSeveral(first),
    whole: whole.find((one) => one.stage === stage),
    said: [...whole.filter((one) => drawn.includes(one.stage)), ...parts],
  };
}

/** A row that stands for several projects without naming them: 医用气体等6个. */
const isSeveral = ({ name }: ProjectRow): boolean => /等\s*[\d一二三四五六七八九十]+\s*[个家项]/.test(name);

/** A project of its own: no platform, fund or body, and no row for several at once. */
const isOneProject = (row: ProjectRow): boolean => ladderOf(row.kind) !== undefined && !isSeveral(row);

/** The projects a park names, each with the figure it is named with: the value is how many inputs there are. */
function listedFigure(draft: FigureDraft, park: string): void {
  const rows = draft.report.tables.projects.filter((row) => row.park === park && isOneProject(row));
  const codes = [...new Set(rows.map(({ code }) => code))];
  if (codes.length === 0) return;
  const inputs = codes.map((code) => namedAt(draft, code));
  derive(draft, { of: `projects@${escapePiece(park)}`, row: freeName(park), formula: 'listed', inputs });
}

/** A figure that a project is named with: its stage, or that of a part, else its name alone. */
function namedAt(draft: FigureDraft, code: string): FigureKey {
  const { report } = draft;
  const rows = report.tables.projects.filter((row) => row.code === code);
  const staged = [{ code }, ...rows].map((row) => `${rowKey('projects', row, report.year)}#stage`);
  const known = staged.find((key) => figureAt(draft, key));
  if (known !== undefined) return known;
  return nameFigure(draft, 'projects', code);
}

/** `count(industry.landed)` on one ladder, `count(landed)` on both; 竣工 is one word on both. */
function countFigures(draft: FigureDraft, place: string, standings: readonly Standing[]): void {
  const of = `projects@${escapePiece(place)}`;
  const counted = new Map<string, { column: Name; inputs: FigureKey[] }>();
  for (const { ladder, whole } of standings) {
    const step = ladder && whole && stepOn(ladder, whole.stage);
    const stage = step === undefined ? undefined : ladders[ladder as Ladder][step];
    if (!ladder || !whole || !stage) continue;
    const both = stage === 'accepted' ? 'completed' : stage;
    for (const [as, column] of [
      [`count(${both})`, countName(both)],
      [`count(${ladder}.${stage})`, countName(stage, ladder)],
    ] as const) {
      const known = counted.get(as) ?? { column, inputs: [] };
      counted.set(as, { column, inputs: [...known.inputs, whole.key] });
    }
  }
  for (const [as, { column, inputs }] of counted) {
    derive(draft, { of, row: freeName(place), column, formula: 'count', as, inputs });
  }
}

/** 处于在建阶段的项目: a count without its stage would say nothing. */
function countName(stage: Stage, ladder?: Ladder): Name {
  const { zh, en } = stageWords[stage];
  const kind = ladder ? projectKinds[ladder] : { zh: '项目', en: 'projects' };
  return {
    zh: `处于${zh}阶段的${kind.zh}`,
    en: ladder ? `Projects (${kind.en}) at stage: ${en}` : `Projects at stage: ${en}`,
  };
}

/** What a step holds, as it is drawn: wholes, parts, and each of two wordings. A single one answers for itself. */
function namedFigures(draft: FigureDraft, ladder: Ladder, standings: readonly Standing[]): void {
  const said = standings.filter((one) => one.ladder === ladder).flatMap((one) => one.said);
  for (const [step, stage] of ladders[ladder].entries()) {
    const inputs = said.filter((one) => stepOn(ladder, one.stage) === step).map(({ key }) => key);
    if (inputs.length < 2) continue;
    const { zh, en } = stageWords[stage];
    const column = {
      zh: `${projectKinds[ladder].zh}写到${zh}的`,
      en: `Stated at this step: ${en} (${projectKinds[ladder].en})`,
    };
    derive(draft, { of: 'projects', column, formula: 'named', as: `named(${ladder}.${stage})`, inputs });
  }
}
