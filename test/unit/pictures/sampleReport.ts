import type { Book, Said } from '../../../src/domain/figure';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { parseStated, type Stated } from '../../../src/domain/hundredths';
import { emptyTables, type Report, type ReportKey } from '../../../src/domain/report';
import type { Row } from '../../../src/domain/tables';
import { en } from '../../../src/i18n/en';
import { sayText } from '../../../src/i18n/say';
import { zhCNWhole as zhCN } from '../../../src/i18n/zhCNLater';
import type { Caliber, Selection } from '../../../src/pictures/selection';
import { seedReport } from '../../fixtures/readSeed';

/** Small invented reports for what the real one does not have. Amounts in 万元. */
export const sampleKey: ReportKey = { department: 'sample', year: 2031 };

const wan = (text: string): Stated => parseStated(text, '万元') as Stated;
export const points = (text: string): Stated => parseStated(text, '分') as Stated;

export const budgetLine = (
  name: string,
  amounts: readonly (string | undefined)[],
  row: Partial<Row<'budget'>> = {},
) => {
  const [initial, adjusted, final] = amounts;
  return {
    ...sampleKey,
    code: name,
    name,
    kind: 'line' as const,
    ...(initial === undefined ? {} : { initial: wan(initial) }),
    ...(adjusted === undefined ? {} : { adjusted: wan(adjusted) }),
    ...(final === undefined ? {} : { final: wan(final) }),
    ...row,
  } satisfies Row<'budget'>;
};

export const totalLine = (...amounts: readonly (string | undefined)[]) =>
  budgetLine('合计', amounts, { code: 'total', kind: 'total', nameEn: 'Total' });

export const scoreItem = (name: string, [weight, score]: readonly [string, string], reason?: string) =>
  ({
    ...sampleKey,
    code: name,
    name,
    weight: points(weight),
    score: points(score),
    ...(reason === undefined ? {} : { reason }),
  }) satisfies Row<'scores'>;

export const mainRow = (row: Partial<Row<'reports'>> = {}): Row<'reports'> => ({
  ...sampleKey,
  departmentName: '示例部门',
  ...row,
});

/** A report with some tables, the others empty. */
export const reportOf = (tables: Partial<Report['tables']>, key: ReportKey = sampleKey): Report => ({
  ...key,
  tables: { ...emptyTables(), ...tables },
});
export const bookOf = (tables: Partial<Report['tables']>): Book => figuresOf([reportOf(tables)]);

export const seedBook = figuresOf([seedReport()]);
const { department, year } = seedReport();

const selectionOf = (report: ReportKey, caliber: Caliber = 'adjusted'): Selection => ({
  report,
  compared: [],
  unit: '万元',
  caliber,
});
export const seedSelection = (caliber: Caliber = 'adjusted'): Selection => selectionOf({ department, year }, caliber);
export const sampleSelection = (caliber: Caliber = 'adjusted'): Selection => selectionOf(sampleKey, caliber);

/** As it reads, with plain spaces where the text keeps a number and its unit together. */
export const zh = (book: Book, said: Said): string => text(book, said, zhCN);
export const english = (book: Book, said: Said): string => text(book, said, en);
const text = (book: Book, said: Said, language: typeof zhCN): string =>
  sayText(said, { book, language, unit: '万元' }).replace(/[\u00A0\u2060\u200B]/g, (character) =>
    character === '\u00A0' ? ' ' : '',
  );
