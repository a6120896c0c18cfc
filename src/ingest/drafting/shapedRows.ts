import type { TableName } from '../../domain/tables';
import { projectKinds, type ProjectKind } from '../../domain/words';
import { shapeBudget } from '../recognise/budgetLines';
import type { PlacedRow } from '../recognise/gatherRows';
import { codeOfName, readName, totalRank } from '../recognise/names';
import { headerPlace } from '../recognise/placing';
import { type Group } from '../recognise/groupRows';
import { answerOf, ask, questionOf } from '../recognise/questions';
import type { LooseRow } from '../recognise/gathering';
import type { Recognised } from '../recognise/recognised';
import { count, sentence } from '../recognise/saying';
import { shapeScores } from '../recognise/scoreRows';
import type { ScoreTotal, ShapeContext, ShapedRow } from '../recognise/shaping';
import { shapeOutcomes, shapeTasks } from '../recognise/workRows';
import { shapeProjects } from '../recognise/projectRows';
import type { DraftSession } from './session';

/** Rows whose codes and kinds the file itself states: nothing is worked out, names stand as they are. */
const isExplicit = ({ choice, mappings }: Recognised): boolean => {
  const has = (name: string): boolean => mappings.some((mapping) => mapping.name === name);
  if (choice.own) return true;
  return (
    has('code') &&
    ((choice.table === 'budget' && has('kind')) ||
      (choice.table === 'scores' && has('parent') && !mappings.some(({ level }) => level !== undefined)))
  );
};

/** What an own row may leave out, because its name says it. */
function completed(table: TableName, loose: LooseRow): LooseRow {
  const { values } = loose;
  const name = typeof values['name'] === 'string' ? values['name'] : undefined;
  if (name === undefined) return loose;
  if (values['code'] === undefined && table !== 'reports')
    values['code'] = totalRank(name) === undefined ? codeOfName(name) : 'total';
  if (table === 'budget' && values['kind'] === undefined) {
    values['kind'] = totalRank(name) !== undefined ? 'total' : readName(name).memo ? 'memo' : 'line';
  }
  return loose;
}

export function shaped(
  one: Recognised,
  group: Group,
  session: DraftSession,
): { rows: readonly (ShapedRow | PlacedRow)[]; total?: ScoreTotal } {
  const { table } = one.choice;
  const place = headerPlace(one);
  const context: ShapeContext = {
    stored: session.storedOf(group.department.code, group.year),
    gathering: session.gathering,
    at: (row, column) => ({ ...place, row: row + 1, ...(column === undefined ? {} : { column }) }),
  };
  if (!table || table === 'reports' || isExplicit(one))
    return { rows: group.rows.map((row) => completed(table ?? 'reports', row)) };
  switch (table) {
    case 'budget':
      return { rows: shapeBudget(group.rows, context) };
    case 'scores':
      return shapeScores(group.rows, context);
    case 'tasks':
      return { rows: shapeTasks(group.rows, context) };
    case 'outcomes':
      return { rows: shapeOutcomes(group.rows, context) };
    case 'projects': {
      const kind = answerOf(session.decisions.answers, `${one.id}/kind`, 'kind');
      const told = kind !== undefined && Object.hasOwn(projectKinds, kind) ? (kind as ProjectKind) : undefined;
      const rows = shapeProjects(group.rows, context, { kind: told });
      const without = rows.filter(({ values }) => values['kind'] === undefined);
      if (without.length > 0) askKind(one, without.length, session);
      return { rows: apart(one, rows, session).filter(({ values }) => values['kind'] !== undefined) };
    }
    default:
      return { rows: [] };
  }
}

function askKind(one: Recognised, rows: number, { questions }: DraftSession): void {
  const question = questionOf(one.id, {
    id: 'kind',
    kind: 'missingColumn',
    said: sentence('recognising.ask.projectKind', { file: one.sheet.file, rows: count(rows) }),
    options: Object.keys(projectKinds),
    optionNames: { ...projectKinds, unsorted: { zh: '几类都有，先不分类', en: 'several kinds: leave them unsorted' } },
  });
  ask(questions, question);
}

/** Projects alike to the last word may be one listed twice or two of them: asked; told to be two they get codes apart. */
function apart(one: Recognised, rows: readonly ShapedRow[], session: DraftSession): readonly ShapedRow[] {
  const seen = new Map<string, number>();
  const codes = rows.map(({ values }) => {
    const text = JSON.stringify(values);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times;
  });
  const again = rows.filter((_, index) => (codes[index] ?? 1) > 1);
  if (again.length === 0) return rows;
  const id = `same/${one.sheet.file}`;
  const answer = answerOf(session.decisions.answers, `${one.id}/same`, id);
  const names = [...new Set(again.map(({ values }) => String(values['name'] ?? '')))].slice(0, 5);
  if (answer !== 'one' && answer !== 'more')
    ask(
      session.questions,
      questionOf(one.id, {
        id,
        kind: 'row',
        said: sentence('recognising.ask.sameProject', {
          file: one.sheet.file,
          rows: count(again.length),
          names: names.join('、'),
        }),
        options: ['one', 'more'],
        optionNames: {
          one: { zh: '重复登记，只留一行', en: 'listed twice: keep one row' },
          more: { zh: '是另一个项目，各留一行', en: 'further projects: keep each row' },
        },
      }),
    );
  if (answer !== 'more') return rows;
  return rows.map((row, index) => {
    const times = codes[index] ?? 1;
    return times === 1 ? row : { ...row, values: { ...row.values, code: `${String(row.values['code'])}-${times}` } };
  });
}
