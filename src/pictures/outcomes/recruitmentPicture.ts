import { said, type Book, type Said } from '../../domain/figure';
import type { Picture, PictureRow } from '../picture';
import { lookUp, type LookUp } from '../lookUp';
import type { Selection } from '../selection';
import { silence } from '../sentences';
import { frameOf } from './frame';
import { outcomeNames } from './outcomeNames';
import { outcomesOf } from './outcomesOf';
import { recruitmentRows, type Recruitment } from './recruitmentRows';

/** Counts of projects won, each with the verb, scope and period that make it a figure of its own. Never added up. */
export function recruitmentPicture(book: Book, { report }: Selection): Picture {
  const rows = recruitmentRows(book, outcomesOf(book, report));
  return {
    id: 'recruitment',
    heading: headingOf(lookUp(book, report), rows),
    caption: said(rows.length > 1 ? 'caption.recruitment' : 'caption.recruitment.few'),
    unit: 'none',
    columns: [
      { key: 'count', name: outcomeNames.count, ownUnits: true },
      { key: 'verb', name: outcomeNames.verb },
      { key: 'scope', name: outcomeNames.scope },
      { key: 'period', name: outcomeNames.period },
      { key: 'caliber', name: outcomeNames.caliber },
      { key: 'amount', name: outcomeNames.amount, ownUnits: true },
    ],
    rows: rows.map(rowOf),
    notes: [],
  };
}

function rowOf({ count, amount, isTaskCaliber }: Recruitment): PictureRow {
  const { verb, scope, period } = count;
  return {
    key: count.key,
    label: count.name,
    level: 0,
    kind: 'line',
    words: {
      ...(verb ? { verb } : {}),
      ...(scope ? { scope } : {}),
      ...(period ? { period } : {}),
      ...(isTaskCaliber ? { caliber: outcomeNames.taskCaliber } : {}),
    },
    cells: [count.first.value ?? null, null, null, null, null, amount?.first.value ?? null],
  };
}

/** Which of verb, scope and period differ between the rows: what forbids adding them up. */
function headingOf(look: LookUp, rows: readonly Recruitment[]): Said {
  if (rows.length === 0) return silence(look, 'heading.recruitment.none', 'outcomes');
  const task = rows.find(({ isTaskCaliber }) => isTaskCaliber)?.count;
  const differ = (key: 'verb' | 'scope' | 'period') => new Set(rows.map(({ count }) => count[key]?.zh)).size > 1;
  if (rows.length > 1 && differ('scope')) {
    const all = differ('verb') && differ('period');
    const message = `heading.recruitment.${all ? 'differ' : 'scopes'}${task ? '.task' : ''}` as const;
    if (!task) return said(message);
    return said(message, { task: task.first.value ?? '' }, { ...frameOf(task), name: task.name });
  }
  return said('heading.recruitment.plain');
}
