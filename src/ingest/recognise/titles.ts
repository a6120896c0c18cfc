import type { FilePlace } from '../../domain/finding';
import type { Sheet } from '../readers/sheet';
import { squeezed, unitIn } from './headerText';
import { isBlank, type ColumnSpan } from './sheet';

/** Something a title row says, with its place. */
export interface Told<T> {
  value: T;
  at: FilePlace;
}

/** A year, with how firmly it is told: 年度 and a label 年度： beat the year of a plain 2024年. */
export interface ToldYear extends Told<number> {
  firm: boolean;
  /** The title of an evaluation: its plain 2024年 may be the year it was made in. */
  evaluation: boolean;
}

/** A date in a title tells a year only in passing: 截至2024年11月. */
export function dateYearIn(raw: string): number | undefined {
  const year = /(?:截至|截止|截止到|至)(20\d\d)年/.exec(arabicYears(squeezed(raw)))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** What the lines around a table say of it. */
export interface Titles {
  years: readonly ToldYear[];
  /** After a label, or what stands before the year of a title. */
  departments: readonly (Told<string> & { labelled: boolean })[];
  /** Money units as written; one that is no unit we know is kept as it stands. */
  units: readonly Told<string>[];
  /** Lines long enough to be a title. */
  lines: readonly Told<string>[];
}

const chineseDigits: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 二〇二三年 → 2023年. */
const arabicYears = (text: string): string =>
  text.replace(/二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g, (year) =>
    [...year].map((digit) => chineseDigits[digit] ?? digit).join(''),
  );

const isYear = (year: number): boolean => year >= 1990 && year <= 2100;

/** The years a text names: `2023年度` firmly, `2023年` less so; the year of a date (`2024年8月`) is none. */
export function yearsIn(raw: string): { year: number; firm: boolean }[] {
  const text = arabicYears(squeezed(raw));
  const found = [
    ...text.matchAll(/(?<!\d)(\d{4})(?:(年度|财政年度)|年(?!\d{1,2}月|[一二三四五六七八九十]{1,2}月|[初末底]))/g),
  ].map(([, year, firm]) => ({ year: Number(year), firm: firm !== undefined }));
  for (const [, year] of text.matchAll(/(?<![a-z])fy(\d{4})(?!\d)/gi)) found.push({ year: Number(year), firm: true });
  const labelled = /(?:年度|年份|所属年度|fiscalyear|year)[:：](\d{4})(?!\d)/i.exec(text);
  if (labelled) found.push({ year: Number(labelled[1]), firm: true });
  return found.filter(({ year }) => isYear(year));
}

const labels =
  '编制单位|填报单位|填报部门|部门\\(单位\\)名称|部门\\(单位\\)|部门名称|单位名称|预算单位|预算部门|报送单位|评价单位|主管部门|(?<!\\p{Script=Han})(?:部门|单位)';
const others =
  '金额单位|货币单位|计量单位|单位|填报日期|填表日期|编制日期|报送日期|日期|年度|负责人|填报人|填表人|联系人|联系电话|电话|公开\\d+表|财决|预算代码|单位代码';
const departmentPattern = new RegExp(
  `(?:${labels})(?:\\((?:公章|盖章|签章|章)\\))?:(.+?)(?=(?:${others}|${labels})(?:\\([^)]*\\))?:|[;,]|(?:19|20)\\d\\d年|$)`,
  'gu',
);

/** Names in Han have no spaces, those in letters do: 清源 县审计局 is 清源县审计局, Qingyuan Audit Office stays as it is. */
const spaced = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]+/g, ' ')
    .replace(/(?<=[^\u0020-\u024F]) | (?=[^\u0020-\u024F])/g, '')
    .trim();

/** A department's name without the seal it was printed with. */
export const departmentText = (text: string): string =>
  spaced(text)
    .replace(/^[\dA-Za-z]{2,12}[-—_.、:]?(?=\p{Script=Han})/u, '')
    .replace(/\((?:公章|盖章|签章|章)\)/g, '')
    .replace(/(?:公章|盖章|签章)$/, '')
    .replace(/[,，;；。、_]+$/, '');

const isUnitText = (text: string): boolean =>
  unitIn(text) !== undefined || /^[十百千万亿]*(?:美|欧|港|日)?元/.test(text);

function departmentsIn(raw: string, next: string): { name: string; labelled: boolean }[] {
  const text = squeezed(raw);
  const found = [...text.matchAll(departmentPattern)].map(([, name = '']) => departmentText(name));
  const openLabel = new RegExp(`(?:${labels})(?:\\((?:公章|盖章|签章|章)\\))?:?$`, 'u').test(text);
  if (openLabel && (text.endsWith(':') || !/^(?:部门|单位)$/.test(text)) && next !== '')
    found.push(departmentText(next));
  const named = found.filter(
    (name) => name.length >= 2 && name.length <= 60 && !isUnitText(name) && !/^\d+$/.test(name),
  );
  if (named.length > 0) return named.map((name) => ({ name, labelled: true }));
  const leading =
    /^(?:附件?\d*[:：]?)?(?:(?:19|20)\d\d年度?)?(?!\d|年)(.{2,40}?(?:局|委|委员会|管委会|办公室|办|中心|院|厅|所|馆|处|站|队|学校|大学|医院|总会|协会|协|署|镇|街道|政府))(?:\(.{1,8}\))?(?=[;,、·|_—-]{0,2}(?:关于)?(?:\d{4}年|近[一二两三四五]年|历年|部门(?:整体|预算|决算|支出|收支)|整体支出|收入支出|支出(?:决算|预算|执行|明细|情况)|预算(?:指标|执行|支出|收支|调整)|决算(?:支出|收支|报)|收支(?:决算|预算|情况)|“?三公|绩效(?:自评|评价)|重点(?:项目|工作|任务)|项目(?:台账|进度|进展)))/.exec(
      arabicYears(text),
    );
  return leading?.[1] && !/^(?:关于|根据|按照)/.test(leading[1]) ? [{ name: leading[1], labelled: false }] : [];
}

const unitLabel = /(?:单位|金额)(?:为)?[:：]?((?:人民币)?[十百千万亿]*(?:美|欧|港|日|韩)?元)/g;

function unitsIn(raw: string, next: string): string[] {
  const text = squeezed(raw);
  const found = [...text.matchAll(unitLabel)].map(([, unit = '']) => unitIn(unit) ?? unit);
  if (/单位[:：]?$/.test(text) && next !== '') {
    const unit = unitIn(next);
    if (unit !== undefined) found.push(unit);
  }
  const alone =
    found.length === 0 ? (/[(（]((?:人民币)?[十百千万亿]*(?:美|欧|港|日|韩)?元)[)）]$/.exec(text)?.[1] ?? '') : '';
  const english = /\((?:unit:)?((?:rmb|cny)?[\d,]*(?:million|tenthousand)?(?:yuan|rmb|cny))\)|unit:([^)]+)$/i.exec(
    text,
  );
  const unit = unitIn(alone) ?? unitIn(english?.[1] ?? english?.[2] ?? '');
  if (unit !== undefined) found.push(unit);
  return found;
}

/** `A` for the first column, `AA` for the 27th. */
export const columnName = (index: number): string => {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

/** Reads the lines of some rows: titles above a table, or the notes below it. Cells past 200 characters are prose. */
export function readTitles({ file, sheet, rows }: Sheet, { from, to }: ColumnSpan): Titles {
  const years: ToldYear[] = [];
  const departments: (Told<string> & { labelled: boolean })[] = [];
  const units: Told<string>[] = [];
  const lines: Told<string>[] = [];
  for (let row = from; row < to && row < from + 60; row += 1) {
    const cells = rows[row] ?? [];
    for (const [index, cell] of cells.entries()) {
      if (isBlank(cell) || cell.length > 200) continue;
      const next = cells.slice(index + 1).find((other) => !isBlank(other)) ?? '';
      const at = {
        file,
        ...(sheet === undefined ? {} : { sheet }),
        row: row + 1,
        column: columnName(index),
        raw: cell,
      };
      const text = squeezed(cell);
      const evaluation = /自评|评价|评估/.test(text);
      for (const { year, firm } of yearsIn(cell)) years.push({ value: year, firm, evaluation, at });
      if (/^(?:年度|年份|预算年度|会计年度)[:：]?$/.test(text) && /^\d{4}(?:年度?)?$/.test(squeezed(next))) {
        years.push({ value: Number(squeezed(next).slice(0, 4)), firm: true, evaluation: false, at });
      }
      for (const { name, labelled } of departmentsIn(cell, next)) departments.push({ value: name, labelled, at });
      for (const unit of unitsIn(cell, next)) units.push({ value: unit, at });
      if (text.length >= 6) lines.push({ value: cell.trim(), at });
    }
  }
  return { years, departments, units, lines };
}
