import type { Sheet } from '../readers/sheet';
import { joinHeader, numbersColumns } from '../recognise/headerRows';
import { squeezed } from '../recognise/headerText';
import { isBlank } from '../recognise/sheet';
import { hasWord, type Form, type SheetLook } from './form';
import { behindFigures, findRow, isFigure, type Laid, type LaidRow, type LaidSum } from './laid';

type Side = 'threePublicBudget' | 'threePublicActual';
type Item = 'total' | 'abroad' | 'cars' | 'reception';

/** Whether a header stands over budgets or over what was spent; nothing where it says neither. */
function sideOf(text: string): Side | undefined {
  if (/决算|统计数|支出数|执行数|实际/.test(text)) return 'threePublicActual';
  return /预算/.test(text) ? 'threePublicBudget' : undefined;
}

/** Which of the three kinds, or their sum; 公车's own parts are none of them. */
function itemOf(text: string, last: string): Item | undefined {
  if (/出国|出境/.test(text)) return 'abroad';
  if (/接待/.test(text)) return /^(?:国内|外事|其中|国\(境\)外)/.test(last) ? undefined : 'reception';
  if (/用车|车辆/.test(text)) return /小计/.test(last) || /购置.*运行/.test(last) ? 'cars' : undefined;
  return /合计|总计|三公/.test(text) ? 'total' : undefined;
}

/** Without marks of its place in a list: （一）, 1., 其中：. */
const bareName = (cell: string | undefined): string =>
  squeezed(cell ?? '').replace(
    /^(?:[一二三四五六七八九十\d]+[、.．]|[(（][一二三四五六七八九十\d]+[)）])*(?:其中[:：])?/,
    '',
  );

interface Place {
  row: number;
  column: number;
}

/** One row of the table `reports`, with the sums that prove it. */
function laidOf(sheet: Sheet, found: Map<string, Place>, header: number): Laid | undefined {
  const sides = (['threePublicBudget', 'threePublicActual'] as const).filter((side) => found.has(`total ${side}`));
  const totals = sides.flatMap((side) => found.get(`total ${side}`) ?? []);
  const [first] = totals;
  if (!first || totals.some(({ row }) => row !== first.row)) return undefined;
  const cells = Object.fromEntries(sides.map((side) => [found.get(`total ${side}`)?.column ?? -1, side]));
  const row: LaidRow = { row: first.row, cells, words: {} };
  const sums = sides.flatMap((side): LaidSum[] => {
    const whole = found.get(`total ${side}`);
    const parts = (['abroad', 'cars', 'reception'] as const).flatMap((item) => found.get(`${item} ${side}`) ?? []);
    return whole && parts.length === 3 ? [{ whole, parts }] : [];
  });
  const rows = [...found.values()].map((place) => place.row);
  return {
    table: 'reports',
    header: { from: header, to: Math.min(...rows) },
    body: { from: Math.min(...rows), to: behindFigures(sheet, Math.min(...rows)) },
    rows: [row],
    sums,
    ...(sheet.rows.slice(0, header + 1).some((line) => line.some((cell) => /财政拨款/.test(cell)))
      ? { scope: { zh: '一般公共预算财政拨款', en: 'general public budget' } }
      : {}),
  };
}

/** 公开07 across: the kinds as columns, their figures in one row; budgets and accounts in pairs or one six after the other. */
function across(sheet: Sheet, look: SheetLook): Laid | undefined {
  const named = (cells: readonly string[]): boolean =>
    cells.some((cell) => /出国/.test(cell)) && cells.some((cell) => /接待/.test(cell));
  const line = findRow(sheet, named);
  if (line < 0) return undefined;
  const data = findRow(
    sheet,
    (cells) => cells.filter(isFigure).length >= 3 && !numbersColumns(cells.slice(0, 64)),
    line + 1,
  );
  if (data < 0) return undefined;
  const isHead = (row: number): boolean =>
    (sheet.rows[row] ?? []).filter((cell) => !isBlank(cell) && sideOf(cell) !== undefined).length > 0 &&
    !(sheet.rows[row] ?? []).some((cell) => /单位|表$|编制|部门/.test(cell));
  const from = line > 0 && isHead(line - 1) ? line - 1 : line;
  const heads = sheet.rows.slice(from, data).filter((cells) => !numbersColumns(cells.slice(0, 64)));
  const width = Math.max(...heads.map((cells) => cells.length));
  const whole = sideOf(look.titles.split('\n').find((title) => /三公/.test(title)) ?? '');
  const found = new Map<string, Place>();
  const columns = joinHeader(heads, { from: 0, to: width }, new Map());
  const earlier = isEarlier(columns.map(({ header }) => header));
  for (const { index, header } of columns) {
    if (earlier(header)) continue;
    const parts = header.split(' ').map(squeezed);
    const side = parts.map(sideOf).find((told) => told !== undefined) ?? whole;
    const names = parts.filter((part) => !/^(?:20\d\d年度?)?(?:预算|决算|支出|执行|统计)数?$/.test(part));
    const item = itemOf(names.join(' '), names.at(-1) ?? '');
    if (side && item && !found.has(`${item} ${side}`)) found.set(`${item} ${side}`, { row: data, column: index });
  }
  const more = findRow(sheet, (cells) => cells.filter(isFigure).length >= 3, data + 1);
  return more >= 0 ? undefined : laidOf(sheet, found, from);
}

/** 上年决算数, and 2023年决算数 beside one of 2024: of another year than the table. */
function isEarlier(heads: readonly string[]): (head: string) => boolean {
  const years = heads.flatMap((head) => [...head.matchAll(/20\d\d(?=年)/g)].map(([year]) => Number(year)));
  const last = Math.max(...years);
  return (head) =>
    /上年|上一年|去年|往年/.test(head) || years.some((year) => year < last && head.includes(`${year}年`));
}

/** 三公 downwards: a row a kind, the figures beside it; F03 has it among other blocks. */
function downwards(sheet: Sheet): Laid | undefined {
  const abroad = findRow(sheet, (cells) => cells.some((cell) => /出国/.test(cell)) && cells.some(isFigure));
  const cells = sheet.rows[abroad] ?? [];
  const column = cells.findIndex((cell) => /出国/.test(cell));
  if (column < 0) return undefined;
  const nameAt = (row: number): string => bareName(sheet.rows[row]?.[column]);
  const isHead = (row: number): boolean =>
    (sheet.rows[row] ?? []).some(
      (cell, index) => index > column && sideOf(cell) !== undefined && !/表$|单位/.test(cell),
    );
  let header = abroad - 1;
  while (header >= 0 && !isHead(header)) header -= 1;
  if (header < 0) return undefined;
  const heads = sheet.rows[header] ?? [];
  const found = new Map<string, Place>();
  const end = heads.findIndex((cell, index) => index > column && /^项目|^名称/.test(squeezed(cell)));
  const earlier = isEarlier(heads);
  for (let index = column + 1; index < (end < 0 ? heads.length : end); index += 1) {
    const side = sideOf(heads[index] ?? '');
    if (!side || earlier(heads[index] ?? '') || (found.has(`abroad ${side}`) && !/全年/.test(heads[index] ?? '')))
      continue;
    found.set(`abroad ${side}`, { row: abroad, column: index });
    for (let row = abroad + 1; row < abroad + 12; row += 1) {
      const name = nameAt(row);
      if (/购置(?:费)?(?:及|和|与).*运行/.test(name)) found.set(`cars ${side}`, { row, column: index });
      if (/^公务接待费?(?:支出)?$/.test(name)) found.set(`reception ${side}`, { row, column: index });
    }
    for (let row = abroad - 1; row > header; row -= 1) {
      if (!/合计|三公/.test(nameAt(row)) || !isFigure(sheet.rows[row]?.[index])) continue;
      found.set(`total ${side}`, { row, column: index });
      break;
    }
  }
  return laidOf(sheet, found, header);
}

/** The 三公 sheet of the accounts software and the published one: what was budgeted and spent on the three kinds. */
export const threePublic: Form = {
  id: 'threePublic',
  name: { zh: '“三公”经费表', en: 'Three public expenses' },
  fits: (look) =>
    (/三公/.test(look.titles + look.name) || hasWord(look, /三公/)) && hasWord(look, /出国/) && hasWord(look, /接待/),
  lays: (sheet, look) => across(sheet, look) ?? downwards(sheet),
  told: 'recognising.told.official',
};
