import { escapePiece, reportPath, type ReportKey } from '../domain/report';
import { silence } from './sentences';
import { said, type Book, type Said } from '../domain/figure';
import { stageWords, type Stage } from '../domain/words';
import { coarseRank, coarseStageOf } from './coarseStages';
import type { LookUp } from './lookUp';
import { stagePhrase } from './stagePhrases';

interface ParkCount {
  park: string;
  stage: Stage;
  id: string;
  count: number;
}

/**
 * For the first two parks the stage most of their projects stand at: each park by itself, never summed. A stage that
 * the report words in two ways for one project does not make a heading where another can.
 */
export function projectStagesHeading(book: Book, look: LookUp, report: ReportKey): Said {
  const parks = new Set(
    (look.report?.tables.projects ?? []).map(({ park }) => park).filter((park) => park !== undefined),
  );
  const unclear = stagesInDoubt(look);
  const counts = [...parks].map((park) => countsOf(book, report, park));
  const [a, b] = counts.flatMap((of) => of.find(({ stage }) => !unclear.has(stage)) ?? of[0] ?? []);
  if (!a) return silence(look, 'heading.projectStages.none', 'projects');
  const first = { parkA: { zh: a.park }, stageA: stagePhrase(a.stage) };
  if (!b) return said('heading.projectStages.one', { a: a.id }, first);
  const second = { parkB: { zh: b.park }, stageB: stagePhrase(b.stage) };
  return said('heading.projectStages.two', { a: a.id, b: b.id }, { ...first, ...second });
}

/** Stages of projects whose whole is said to stand at two different ones. */
function stagesInDoubt({ report }: LookUp): Set<Stage> {
  const said = new Map<string, Set<Stage>>();
  for (const { code, part, stage } of report?.tables.projects ?? []) {
    if (part === undefined && stage !== undefined) said.set(code, (said.get(code) ?? new Set()).add(stage));
  }
  return new Set([...said.values()].filter(({ size }) => size > 1).flatMap((stages) => [...stages]));
}

/** How many projects of a park stand at each stage, the most common first, of two the one further up its ladder. */
function countsOf(book: Book, report: ReportKey, park: string): ParkCount[] {
  const ladder = Object.keys(stageWords) as Stage[];
  const counts = ladder.flatMap((stage) => {
    const id = `${reportPath(report)}/projects@${escapePiece(park)}#count(${stage})`;
    const count = book.figures.get(id)?.value;
    return coarseStageOf(stage) && typeof count === 'number' && count > 0 ? [{ park, stage, id, count }] : [];
  });
  return counts.sort(
    (a, b) =>
      b.count - a.count ||
      coarseRank(b.stage) - coarseRank(a.stage) ||
      ladder.indexOf(b.stage) - ladder.indexOf(a.stage),
  );
}
