import { figureId, rowKey, type FigureKey } from '../figure';
import { hundredths } from '../hundredths';
import { reportKeyOf, type FigureDraft } from './figureDraft';

/**
 * The name of a row that states no word to be counted by (a project without a stage, a task without a status), added as
 * a figure `…#name` of its own, so that what is counted can be opened. Gives its key.
 */
export function nameFigure({ report, figures }: FigureDraft, table: 'projects' | 'tasks', code: string): FigureKey {
  const index = report.tables[table].findIndex((row) => row.code === code);
  const { name, nameEn, source } = report.tables[table][index] ?? { name: code };
  const key = `${rowKey(table, { code }, report.year)}#name`;
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
    origin: { by: 'report', row: { table, index }, column: 'name', restated: [], ...(source ? { source } : {}) },
  });
  return key;
}
