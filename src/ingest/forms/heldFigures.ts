import type { Name } from '../../domain/words';
import type { Sheet } from '../readers/sheet';
import { joinHeader, numbersColumns } from '../recognise/headerRows';
import { squeezed } from '../recognise/headerText';
import type { SheetLook } from './form';
import { findRow, isFigure } from './laid';

/** What a figure of a table that isn't read can be held against: a line of the budget by its code, or one of the three kinds. */
export type HeldWhat = 'total' | 'basic' | 'projects' | 'personnel' | 'operating' | 'threePublicActual';

/** A figure of a table that isn't read, kept to check what is read by. */
export interface HeldFigure {
  what: HeldWhat;
  name: Required<Name>;
  row: number;
  /** The columns it is made of: added up. */
  columns: readonly number[];
  /** `equal`: the same amount told once more · `part`: fiscal means, which can't be more · `whole`: lines what is read is a part of. */
  is: 'equal' | 'part' | 'whole';
}

const ofSpending = {
  total: { what: 'total', name: { zh: '支出合计', en: 'total spending' } },
  basic: { what: 'basic', name: { zh: '基本支出', en: 'basic expenditure' } },
  projects: { what: 'projects', name: { zh: '项目支出', en: 'projects' } },
} as const satisfies Record<string, Pick<HeldFigure, 'what' | 'name'>>;

/** The columns of one head that stand for a figure: 合计 is the whole, 基本支出 and 项目支出 its kinds. */
function spendingOf(header: string): keyof typeof ofSpending | undefined {
  const last = squeezed(header.split(' ').at(-1) ?? '');
  if (/收入|结转|结余/.test(header)) return undefined;
  if (/^(?:合计|本年支出合计|支出合计)$/.test(last) || /本年支出 ?小计$/.test(header)) return 'total';
  return last === '基本支出' || (/基本支出/.test(header) && /^(?:小计|合计)$/.test(last))
    ? 'basic'
    : last === '项目支出' || (/项目支出/.test(header) && /^(?:小计|合计)$/.test(last))
      ? 'projects'
      : undefined;
}

/** Economic lines that three public expenses are booked under, by code or by name. */
const threePublicLine = /30212|30217|30231|31013|因公出国|公务接待费|公务用车(?:运行维护|购置)费?/;
const personnelLine = /^(?:301|303)?(?:工资福利支出|对个人和家庭的补助)$/;
const operatingLine = /^(?:302|310)?(?:商品和服务支出|资本性支出)$/;

/** The head of a table by class and the row that has its totals; nothing where it has neither. */
function totalsOf(sheet: Sheet): { row: number; columns: readonly { index: number; header: string }[] } | undefined {
  const row = findRow(
    sheet,
    (cells) => cells.some((cell) => /^(?:合计|总计)$/.test(squeezed(cell))) && cells.filter(isFigure).length >= 2,
  );
  const head = findRow(sheet, (cells) => cells.some((cell) => /科目|项目/.test(squeezed(cell))));
  if (row < 0 || head < 0 || head >= row) return undefined;
  const lines = sheet.rows.slice(head, row).filter((cells) => !numbersColumns(cells.slice(0, 64)));
  const width = Math.max(...lines.map((cells) => cells.length));
  return { row, columns: joinHeader(lines, { from: 0, to: width }, new Map()) };
}

/** 财决05 and its kin: by economic class; which part of the spending by its title. */
function byClass(sheet: Sheet, scope: 'total' | 'basic' | 'projects', is: 'equal' | 'part'): HeldFigure[] {
  const found = totalsOf(sheet);
  if (!found) return [];
  const { row, columns } = found;
  const filled = columns.filter(({ index }) => isFigure(sheet.rows[row]?.[index]));
  const whole = filled.find(({ header }) => spendingOf(header) === 'total');
  const held: HeldFigure[] = whole ? [{ ...ofSpending[scope], row, columns: [whole.index], is }] : [];
  const groups = (line: RegExp): number[] =>
    filled.flatMap(({ index, header }) => {
      const parts = header.split(' ').map(squeezed);
      const isSum = parts.length === 1 || /^(?:小计|合计)$/.test(parts.at(-1) ?? '');
      return isSum && parts.some((part) => line.test(part)) ? [index] : [];
    });
  const [people, running] = [groups(personnelLine), groups(operatingLine)];
  if (scope === 'basic' && people.length > 0)
    held.push({ what: 'personnel', name: { zh: '人员经费', en: 'personnel' }, row, columns: people, is });
  if (scope === 'basic' && running.length > 0)
    held.push({ what: 'operating', name: { zh: '公用经费', en: 'day-to-day running' }, row, columns: running, is });
  const booked = filled.flatMap(({ index, header }) =>
    threePublicLine.test(squeezed(header.split(' ').at(-1) ?? '')) ? [index] : [],
  );
  // Only all the spending of a unit holds every one of the three; basic outlay alone may leave some out.
  if (scope === 'total' && is === 'equal' && booked.length >= 3)
    held.push({
      what: 'threePublicActual',
      name: { zh: '因公出国、公务接待、公务用车各列', en: 'the columns of the three kinds' },
      row,
      columns: booked,
      is: 'whole',
    });
  return held;
}

/** 公开05: by function, with 基本支出 and 项目支出 beside the whole, of fiscal means. */
function byFunction(sheet: Sheet, is: 'equal' | 'part'): HeldFigure[] {
  const found = totalsOf(sheet);
  if (!found) return [];
  const { row, columns } = found;
  const taken = new Set<string>();
  return columns.flatMap(({ index, header }): HeldFigure[] => {
    const kind = spendingOf(header);
    if (kind === undefined || taken.has(kind) || !isFigure(sheet.rows[row]?.[index])) return [];
    taken.add(kind);
    return [{ ...ofSpending[kind], row, columns: [index], is }];
  });
}

/** 公开06: 人员经费合计 and 公用经费合计 at its foot, of fiscal means. */
function basicOutlay(sheet: Sheet): HeldFigure[] {
  const kinds = [
    ['personnel', /^人员经费合计/, { zh: '人员经费', en: 'personnel' }],
    ['operating', /^公用经费合计/, { zh: '公用经费', en: 'day-to-day running' }],
  ] as const;
  return kinds.flatMap(([what, label, name]): HeldFigure[] => {
    const row = findRow(sheet, (cells) => cells.some((cell) => label.test(squeezed(cell))));
    const cells = sheet.rows[row] ?? [];
    const from = cells.findIndex((cell) => label.test(squeezed(cell)));
    const column = cells.findIndex((cell, index) => index > from && isFigure(cell));
    return row < 0 || column < 0 ? [] : [{ what, name, row, columns: [column], is: 'part' }];
  });
}

/**
 * The figures of an official table that isn't read and that what is read can be held against, by its scope: a unit's
 * whole spending told once more must be the same; fiscal means can't be more. A budget, income and funds hold none.
 */
export function heldFigures(sheet: Sheet, { name, titles }: SheetLook): HeldFigure[] {
  const told = `${name}\n${titles}`;
  if (/预算(?!财政拨款|支出决算|收入)(?:总|明细)?表|政府性基金|国有资本|资产负债|收入费用/.test(told)) return [];
  const isFiscal = /财政拨款|一般公共预算/.test(told);
  if (isFiscal && /基本支出/.test(told)) return basicOutlay(sheet);
  if (isFiscal) return /收入/.test(told) ? [] : byFunction(sheet, 'part');
  if (/收入/.test(told) || !/支出/.test(told)) return [];
  const scope = /基本支出/.test(told) ? 'basic' : /项目支出/.test(told) ? 'projects' : 'total';
  return byClass(sheet, scope, 'equal');
}
