import { isMoneyUnit, moneyScale, toDigits } from '../../domain/hundredths';
import type { Finding } from '../../domain/finding';
import type { Form } from '../forms/form';
import type { Laid } from '../forms/laid';
import type { ImportQuestion } from '../importDraft';
import type { Decisions, KnownReports } from '../decisions';
import type { Sheet } from '../readers/sheet';
import type { ColumnMapping } from './columns';
import { squeezed } from './headerText';
import type { WordBook } from './headerWords';
import type { RawBlock } from './rawBlocks';
import type { Choice } from './tableChoice';
import { readTitles, type Titles } from './titles';
import type { SettledUnits } from './units';

/** A block as recognised: which table, which columns, which units; what is still asked of it. */
export interface Recognised {
  id: string;
  /** The form its sheet was recognised as; nothing where its headers alone speak. */
  form?: Form | undefined;
  /** Where its figures lie, where its form says so: they are read there, whatever the headers are. */
  laid?: Laid;
  /** None of ours: said in one line, and nothing of it is read. */
  told?: true;
  sheet: Sheet;
  block: RawBlock;
  titles: Titles;
  choice: Choice;
  mappings: readonly ColumnMapping[];
  units: SettledUnits;
  fractions: ReadonlySet<number>;
  questions: readonly ImportQuestion[];
  findings: readonly Finding[];
  /** Rows whose cells may have moved sideways: faults of theirs alone. */
  ragged?: readonly Finding[];
}

export interface SheetContext {
  decisions: Decisions;
  known: KnownReports;
  book: WordBook;
  forms: readonly Form[];
}

export const blockId = ({ file, sheet }: Sheet, { header, span }: RawBlock): string =>
  `${file}/${sheet ?? ''}/${header.from + 1}/${span.from}`;

export const noUnits: SettledUnits = { units: new Map(), questions: [], findings: [] };

/** What the notes below a table, and those passed over within it, tell. */
function notesOf(sheet: Sheet, { footer, skipped }: RawBlock): Titles {
  const rows = skipped.filter(({ why }) => why === 'note').slice(0, 20);
  const pieces = [readTitles(sheet, footer), ...rows.map(({ row }) => readTitles(sheet, { from: row, to: row + 1 }))];
  return {
    years: pieces.flatMap(({ years }) => years.filter(({ firm }) => firm)),
    departments: pieces.flatMap(({ departments }) => departments.filter(({ labelled }) => labelled)),
    units: pieces.flatMap(({ units }) => units),
    lines: [],
  };
}

/** A sheet called 2023 or 2023年 is of that year, where nothing in it says another. */
function sheetYear({ file, sheet = '' }: Sheet): Titles['years'] {
  const year = /^(20\d\d)(?:年度?)?$/.exec(squeezed(sheet))?.[1];
  const at = { file, sheet, row: 1, raw: sheet };
  return year === undefined ? [] : [{ value: Number(year), firm: true, evaluation: false, at }];
}

/** What is told at the top of a sheet holds for the tables further down, unless they have a title of their own. */
export function titlesOf(sheet: Sheet, block: RawBlock, first: RawBlock): Titles {
  const own = readTitles(sheet, block.titles);
  const footer = notesOf(sheet, block);
  const top = block === first ? own : readTitles(sheet, first.titles);
  const pick = <T>(mine: readonly T[], theirs: readonly T[]): readonly T[] => (mine.length > 0 ? mine : theirs);
  return {
    years: pick(own.years, pick(footer.years, pick(top.years, sheetYear(sheet)))),
    departments: pick(own.departments, pick(footer.departments, top.departments)),
    units: pick(own.units, pick(footer.units, top.units)),
    lines: own.lines,
  };
}

/** Amounts known beforehand, in 分, each as it can be told: stored totals, and amounts the titles state with a unit. */
export function knownAmounts({ reports }: KnownReports, titles: Titles): Map<number, string> {
  const found = new Map<number, string>();
  for (const report of Object.values(reports)) {
    for (const row of report.tables.budget) {
      for (const stated of [row.initial, row.adjusted, row.final]) {
        if (stated && 'value' in stated && stated.value !== 0) {
          found.set(stated.value, `${report.year} ${row.name} ${toDigits(stated)}${stated.unit}`);
        }
      }
    }
  }
  for (const { value } of titles.lines) {
    for (const [whole, digits = '', unit = ''] of squeezed(value).matchAll(/(\d[\d,]*(?:\.\d+)?)(万元|亿元|元)/g)) {
      if (isMoneyUnit(unit)) found.set(Math.round(Number(digits.replaceAll(',', '')) * moneyScale[unit]), whole);
    }
  }
  return found;
}

/** A block of which nothing is read for now. */
export const bareBlock = (sheet: Sheet, block: RawBlock): Recognised => ({
  id: blockId(sheet, block),
  sheet,
  block,
  titles: readTitles(sheet, block.titles),
  choice: { own: false, candidates: [] },
  mappings: [],
  units: noUnits,
  fractions: new Set(),
  questions: [],
  findings: [],
});
