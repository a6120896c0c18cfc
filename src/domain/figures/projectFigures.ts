import { figureId, rowKey, type FigureKey } from '../figure';
import { hundredths } from '../hundredths';
import { escapePiece } from '../report';
import { ladderOf } from '../stages';
import type { Row } from '../tables';
import { stageWords, type Name } from '../words';
import { derive, figureAt, reportKeyOf, type Draft } from './draft';

type ProjectRow = Row<'projects'>;

/** A row that stands for several projects without naming them: 医用气体等6个. */
const isSeveral = ({ name }: ProjectRow): boolean => /等\s*[\d一二三四五六七八九十]+\s*[个家项]/.test(name);

/** A project of its own: no platform, fund or body, and no row for several at once. */
const isOneProject = (row: ProjectRow): boolean => ladderOf(row.kind) !== undefined && !isSeveral(row);

/**
 * Per park: how many projects are named, and how many whole projects stand at each stage. Platforms, funds and bodies
 * are no projects, and a row that stands for several is not counted. A part's stage never counts for the whole; parks
 * overlap, so nothing is summed over them.
 */
export function projectFigures(draft: Draft): void {
  const { projects } = draft.report.tables;
  for (const park of new Set(projects.map((row) => row.park))) {
    if (park)
      parkFigures(
        draft,
        park,
        projects.filter((row) => row.park === park && isOneProject(row)),
      );
  }
}

function parkFigures(draft: Draft, park: string, rows: readonly ProjectRow[]): void {
  const of = `projects@${escapePiece(park)}`;
  const row = { zh: park };
  const codes = [...new Set(rows.map(({ code }) => code))];
  if (codes.length === 0) return;
  derive(draft, { of, row, formula: 'listed', inputs: codes.map((code) => namedAt(draft, code)) });
  const stageOf = (code: string): FigureKey => `${rowKey('projects', { code }, draft.report.year)}#stage`;
  const whole = codes.map(stageOf).filter((key) => figureAt(draft, key));
  const stageAt = (key: FigureKey): string => String(figureAt(draft, key)?.value);
  for (const stage of new Set(whole.map(stageAt))) {
    const inputs = whole.filter((key) => stageAt(key) === stage);
    derive(draft, { of, row, column: countName(stage), formula: 'count', as: `count(${stage})`, inputs });
  }
}

/** A figure that a project is named with: its stage, or that of a part, else its name alone. */
function namedAt(draft: Draft, code: string): FigureKey {
  const { report, figures } = draft;
  const rows = report.tables.projects.filter((row) => row.code === code);
  const staged = [{ code }, ...rows].map((row) => `${rowKey('projects', row, report.year)}#stage`);
  const known = staged.find((key) => figureAt(draft, key));
  if (known !== undefined) return known;
  const index = report.tables.projects.findIndex((row) => row.code === code);
  const { name, nameEn, source } = report.tables.projects[index] ?? { name: code };
  const key = `${rowKey('projects', { code }, report.year)}#name`;
  const id = figureId(report, key);
  figures.set(id, {
    id,
    report: reportKeyOf(report),
    key,
    label: { row: nameEn === undefined ? { zh: name } : { zh: name, en: nameEn }, column: { zh: '名称', en: 'Name' } },
    value: name,
    unit: '',
    step: hundredths(100),
    hedge: 'exact',
    expected: false,
    origin: {
      by: 'report',
      row: { table: 'projects', index },
      column: 'name',
      restated: [],
      ...(source ? { source } : {}),
    },
  });
  return key;
}

/** 处于在建阶段的项目: a count without its stage would say nothing. */
function countName(stage: string): Name {
  const words: Readonly<Record<string, Required<Name>>> = stageWords;
  const { zh, en } = words[stage] ?? { zh: stage, en: stage };
  return { zh: `处于${zh}阶段的项目`, en: `Projects at stage: ${en}` };
}
