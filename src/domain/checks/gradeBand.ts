import type { Said } from '../figure';
import { hundredths, parseStated, type Hundredths } from '../hundredths';
import { gradeName } from '../words';
import { cellFigure } from './carried';
import { findingOf } from './findings';
import type { Rule } from './rule';

const rule = 'gradeBand';

interface Band {
  grade: string;
  from: Hundredths;
}

/**
 * Reads `优≥90;良≥80;中≥60;差≥0` (or `优90 良80 …`): each grade with the score it starts at, highest first. Nothing
 * where the text holds something else, too.
 */
export function parseBands(text: string): Band[] | undefined {
  const pieces = text.split(/[;；,，、\s]+/).filter(Boolean);
  const bands = pieces.map((piece) => {
    const [, grade, digits = ''] = /^([^\d≥>=]+)\s*(?:≥|>=)?\s*(\d+(?:\.\d+)?)分?$/.exec(piece) ?? [];
    const stated = parseStated(digits, '分');
    return grade && typeof stated === 'object' ? [{ grade, from: stated.value }] : [];
  });
  if (bands.length === 0 || bands.some((band) => band.length === 0)) return undefined;
  return bands.flat().sort((a, b) => b.from - a.from);
}

/** The stated grade is the one the report's own bands give the total score. */
export const gradeBand: Rule = {
  name: rule,
  number: 8,
  title: { zh: '等级合于等级标准', en: 'The grade fits its bands' },
  reads: ['reports'],
  check(view) {
    const score = view.figure('report#totalScore');
    const grade = view.figure('report#grade');
    if (!grade) return [];
    const index = view.report.tables.reports.findIndex(({ gradeBands }) => gradeBands !== undefined);
    const row = view.report.tables.reports[index];
    const bands = parseBands(row?.gradeBands ?? '');
    const value = score?.value;
    const band = typeof value === 'number' ? bands?.find(({ from }) => value >= from) : undefined;
    if (!score || !band || !row) {
      const said: Said = { message: 'check.gradeBand.notChecked', figures: {} };
      return [
        findingOf(view, [rule, 'report'], {
          result: 'notChecked',
          said,
          inputs: [score, grade].flatMap((f) => f?.id ?? []),
        }),
      ];
    }
    const cell = cellFigure(view, rule, {
      table: 'reports',
      index,
      column: 'gradeBands',
      key: 'report',
      name: gradeName(band.grade),
      source: row.scoreSource ?? row.source,
      value: hundredths(band.from),
      unit: '分',
    });
    // 等级“优”的起点 90 分: the cell holds every band.
    const grades = { zh: `等级“${band.grade}”`, en: `Grade "${gradeName(band.grade).en ?? band.grade}"` };
    const bound = { ...cell, label: { row: grades, column: { zh: '的起点', en: 'from' } } };
    const figures = { score: score.id, grade: grade.id, bound: bound.id };
    const result = band.grade === grade.value ? 'agrees' : 'disagrees';
    const names = { band: gradeName(band.grade) };
    return [
      findingOf(view, [rule, 'report'], {
        result,
        said: { message: `check.gradeBand.${result}`, figures, names },
        inputs: [score.id, grade.id],
        workings: [{ message: 'check.gradeBand.line', figures, names }],
        figures: [bound],
      }),
    ];
  },
};
