import { standardLines, totalLine } from '../../domain/standardLines';
import type { Sheet } from '../readers/sheet';
import { joinHeader, numbersColumns } from '../recognise/headerRows';
import { squeezed } from '../recognise/headerText';
import { standardLine } from '../recognise/standardLines';
import { hasWord, type BudgetAmount, type Form, type SheetLook } from './form';
import { behindFigures, findRow, isFigure, type Laid, type LaidRow } from './laid';

const isFiscal = (look: SheetLook): boolean => /财政拨款|政府性基金|国有资本|预算支出表|预算表/.test(look.titles);

const wordsOf = (code: string, name: string): LaidRow['words'] => ({
  code,
  name,
  nameEn: (code === totalLine.code ? totalLine : standardLines.find((line) => line.code === code))?.nameEn ?? '',
  kind: code === totalLine.code ? 'total' : 'line',
});

const isSum = (cell: string | undefined): boolean => /^(?:合计|总计|支出合计|本年支出合计)$/.test(squeezed(cell ?? ''));

/** 公开03, 财决04: kinds of spending as columns, functions as rows; the row 合计 has the year's finals. */
function byNature(sheet: Sheet): Laid | undefined {
  const row = findRow(sheet, (cells) => cells.some(isSum) && cells.filter(isFigure).length >= 3);
  const head = findRow(sheet, (cells) => cells.some((cell) => /本年支出合计/.test(squeezed(cell))));
  if (row < 0 || head < 0 || head >= row) return undefined;
  const heads = sheet.rows.slice(head, row).filter((cells) => !numbersColumns(cells.slice(0, 64)));
  const width = Math.max(...heads.map((cells) => cells.length));
  const rows: LaidRow[] = [];
  for (const { index, header } of joinHeader(heads, { from: 0, to: width }, new Map())) {
    const name = squeezed(header);
    const code = /^本年支出合计(?:小计)?$/.test(name) ? totalLine.code : standardLine(name)?.code;
    if (code === undefined || rows.some(({ words }) => words['code'] === code)) continue;
    rows.push({ row, cells: { [index]: 'final' }, words: wordsOf(code, name) });
  }
  const total = rows.find(({ words }) => words['kind'] === 'total');
  const parts = rows.filter((one) => one !== total);
  const place = (one: LaidRow) => ({ row, column: Number(Object.keys(one.cells)[0]) });
  if (!total || parts.length < 2) return undefined;
  return {
    table: 'budget',
    header: {
      from: head,
      to: Math.min(
        row,
        findRow(sheet, (cells) => cells.filter(isFigure).length >= 3, head + 1),
      ),
    },
    body: { from: row, to: behindFigures(sheet, row) },
    rows,
    sums: [{ whole: place(total), parts: parts.map(place) }],
  };
}

/** Which of the three amounts a column of 公开01 has; 预算数 alone doesn't say which. */
function amountOf(cell: string): BudgetAmount | undefined {
  const text = squeezed(cell).replace(/\(.*\)$/, '');
  if (/^(?:决算数|金额|支出决算数?|决算|期末数)$/.test(text)) return 'final';
  if (/^年初预算数?$/.test(text)) return 'initial';
  return /^(?:全年|调整后?(?:的)?(?:全年)?)预算数?$/.test(text) ? 'adjusted' : undefined;
}

/** 公开01: income beside spending by function; 本年支出合计 is the year's final. */
function byFunction(sheet: Sheet): Laid | undefined {
  const isTotal = (cell: string | undefined): boolean => squeezed(cell ?? '') === '本年支出合计';
  const row = findRow(sheet, (cells) => cells.some(isTotal) && cells.some(isFigure));
  const cells = sheet.rows[row] ?? [];
  const name = cells.findIndex(isTotal);
  const isHead = (line: readonly string[]): boolean =>
    line.some((cell, index) => index > name && amountOf(cell) === 'final');
  const head = findRow(sheet, isHead);
  if (name < 0 || head < 0 || head >= row) return undefined;
  const amounts = new Map<string, number>();
  for (const [index, cell] of (sheet.rows[head] ?? []).entries()) {
    const amount = index > name && isFigure(cells[index]) ? amountOf(cell) : undefined;
    if (amount !== undefined && !amounts.has(amount)) amounts.set(amount, index);
  }
  if (!amounts.has('final')) return undefined;
  const laid = Object.fromEntries([...amounts].map(([amount, index]) => [index, amount]));
  return {
    table: 'budget',
    header: { from: head, to: head + 1 },
    body: { from: head + 1, to: behindFigures(sheet, row) },
    rows: [{ row, cells: laid, words: wordsOf(totalLine.code, '本年支出合计') }],
    sums: [],
  };
}

/** 公开03 or 财决04, 支出决算表: the year's finals by nature. */
export const spendingTable: Form = {
  id: 'spending',
  name: { zh: '支出决算表', en: 'Final accounts of spending' },
  fits: (look) =>
    (/(?:^|\n|[)）])(?:.{0,40}部门)?支出决算(?:总)?表/.test(look.titles) || /^Z04(?![\d_])/i.test(look.name)) &&
    !isFiscal(look) &&
    hasWord(look, /本年支出合计/) &&
    hasWord(look, /^基本支出$/),
  lays: byNature,
  told: 'recognising.told.official',
};

/** 公开01, 收入支出决算总表 without the split by nature. */
export const summaryTable: Form = {
  id: 'summary',
  name: { zh: '收入支出决算总表', en: 'Summary of the final accounts' },
  fits: (look) =>
    /收入支出决算(?:总)?表/.test(look.titles) &&
    !isFiscal(look) &&
    !hasWord(look, /支出性质/) &&
    !/^Z01_/i.test(look.name),
  lays: byFunction,
  told: 'recognising.told.official',
};
