import { freeName } from '../../domain/freeWords';
import { rowKey, type FigureKey } from '../../domain/figure';
import { stageStatements } from '../../domain/stages';
import type { Row } from '../../domain/tables';
import { lineName } from '../lines';
import type { LookUp } from '../lookUp';
import type { Project, ProjectFacts, StagePromise, StageStatement } from './project';

type ProjectRow = Row<'projects'>;
type Named = 'park' | 'area' | 'fundedBy' | 'owner' | 'nextStep';

/** The projects a report names, one for each code, in the report's order. */
export function projectsOf(look: LookUp): Project[] {
  const rows = look.report?.tables.projects ?? [];
  return grouped(rows, ({ code }) => code).map((own) => projectOf(look, own));
}

/** Rows with the same key together, in the order the keys first come up. */
function grouped(rows: readonly ProjectRow[], keyOf: (row: ProjectRow) => string): ProjectRow[][] {
  const groups = new Map<string, ProjectRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

function projectOf(look: LookUp, rows: readonly ProjectRow[]): Project {
  const whole = rows.filter(({ part }) => part === undefined);
  const parts = grouped(
    rows.filter(({ part }) => part !== undefined),
    ({ part }) => part ?? '',
  );
  const [first] = rows as readonly [ProjectRow];
  const said = (column: Named): Partial<Record<Named, string>> => {
    const value = rows.map((row) => row[column]).find((cell) => cell !== undefined);
    return value === undefined ? {} : { [column]: value };
  };
  return {
    ...factsOf(look, whole, rowKey('projects', { code: first.code }, look.report?.year ?? 0)),
    code: first.code,
    kind: first.kind,
    name: lineName(first),
    parts: parts.map((own) => partOf(look, own)),
    ...said('park'),
    ...said('area'),
    ...said('fundedBy'),
    ...said('owner'),
    ...said('nextStep'),
  };
}

function partOf(look: LookUp, rows: readonly ProjectRow[]): ProjectFacts {
  const [first] = rows as readonly [ProjectRow];
  const facts = factsOf(look, rows, rowKey('projects', first, look.report?.year ?? 0));
  return { ...facts, name: freeName(first.part ?? '') };
}

/** What some statements of one thing say together; the first that says something is the one told. */
function factsOf(look: LookUp, rows: readonly ProjectRow[], key: FigureKey): Omit<ProjectFacts, 'name'> {
  const worded = rows.filter(({ stageText }) => stageText !== undefined);
  // The wording with a percentage says more than the one without.
  const wording = (worded.find(({ progress }) => progress !== undefined) ?? worded[0])?.stageText;
  const [progress, investment] = [look.id(`${key}#progress`), look.id(`${key}#investment`)];
  const promise = promiseOf(look, rows, key);
  return {
    key,
    stages: stagesOf(look, rows, key),
    ...(wording === undefined ? {} : { wording }),
    ...(progress === null ? {} : { progress }),
    ...(investment === null ? {} : { investment }),
    ...(promise === undefined ? {} : { promise }),
  };
}

const stagesOf = (look: LookUp, rows: readonly ProjectRow[], key: FigureKey): StageStatement[] =>
  stageStatements(rows, key).flatMap(({ key: own, ...stated }) => {
    const figure = look.id(own);
    return figure === null ? [] : [{ ...stated, figure }];
  });

function promiseOf(look: LookUp, rows: readonly ProjectRow[], key: FigureKey): StagePromise | undefined {
  const row = rows.find(({ promise }) => promise !== undefined);
  const figure = look.id(`${key}#promise`);
  if (!row?.promise || figure === null) return undefined;
  return { stage: row.promise, figure, ...(row.due === undefined ? {} : { due: row.due }) };
}
