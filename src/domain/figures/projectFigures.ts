import { rowKey, type FigureKey } from '../figure';
import { hundredths } from '../hundredths';
import { escapePiece } from '../report';
import type { Row } from '../tables';
import { stageWords, type Name } from '../words';
import { derive, figureAt, type Draft } from './draft';

/**
 * Per park: how many projects are named, and how many whole projects stand at each stage. A part's stage never counts
 * for the whole; parks overlap, so nothing is summed over them.
 */
export function projectFigures(draft: Draft): void {
  const { projects } = draft.report.tables;
  for (const park of new Set(projects.map((row) => row.park))) {
    if (park)
      parkFigures(
        draft,
        park,
        projects.filter((row) => row.park === park),
      );
  }
}

function parkFigures(draft: Draft, park: string, rows: readonly Row<'projects'>[]): void {
  const of = `projects@${escapePiece(park)}`;
  const row = { zh: park };
  const codes = [...new Set(rows.map(({ code }) => code))];
  const stageOf = (code: string): FigureKey => `${rowKey('projects', { code }, draft.report.year)}#stage`;
  const whole = codes.map(stageOf).filter((key) => figureAt(draft, key));
  derive(draft, { of, row, formula: 'listed', inputs: whole, value: hundredths(codes.length * 100) });
  const stageAt = (key: FigureKey): string => String(figureAt(draft, key)?.value);
  for (const stage of new Set(whole.map(stageAt))) {
    const inputs = whole.filter((key) => stageAt(key) === stage);
    derive(draft, { of, row, column: countName(stage), formula: 'count', as: `count(${stage})`, inputs });
  }
}

/** 处于在建阶段的项目: a count without its stage would say nothing. */
function countName(stage: string): Name {
  const words: Readonly<Record<string, Required<Name>>> = stageWords;
  const { zh, en } = words[stage] ?? { zh: stage, en: stage };
  return { zh: `处于${zh}阶段的项目`, en: `Projects at stage: ${en}` };
}
