import type { FigureId } from '../domain/figure';
import { figureId, splitFigureId } from '../domain/figure';
import type { MoneyUnit } from '../domain/hundredths';
import { parseReportPath, reportPath, type ReportKey } from '../domain/report';
import { tableNames, type TableName } from '../domain/tables';
import { calibers, type Caliber, type Selection } from './selection';

/** The pages of one report, in the order of the navigation. */
export const pages = ['overview', 'budget', 'scores', 'projects', 'outcomes', 'checks'] as const;
export type Page = (typeof pages)[number];
/** Pages of no one report, behind those in the navigation. */
export const places = ['data', 'briefing'] as const;
export type AppPage = Page | (typeof places)[number];
export const isPage = (page: unknown): page is Page => (pages as readonly unknown[]).includes(page);

/** The query of an address as plain text; what is not said follows the reader's preferences. */
export type Query = Readonly<Record<string, string | undefined>>;

const unitWords = { yuan: '元', wan: '万元', yi: '亿元' } as const satisfies Record<string, MoneyUnit>;

export const unitOfWord = (word: string | undefined): MoneyUnit | undefined =>
  word !== undefined && Object.hasOwn(unitWords, word) ? unitWords[word as keyof typeof unitWords] : undefined;
export const wordOfUnit = (unit: MoneyUnit): string =>
  Object.entries(unitWords).find(([, value]) => value === unit)?.[0] ?? 'wan';

export const caliberOfWord = (word: string | undefined): Caliber | undefined =>
  calibers.find((caliber) => caliber === word);

/** `/d/<department>/<year>/<page>`; an edition stands behind the department with an exclamation mark. */
export const pagePath = (report: ReportKey, page: Page): string => `/d/${reportPath(report)}/${page}`;

/** `/d/<department>/<year>/projects/<park>`: one park or area of the report, by its name. */
export const parkPath = (report: ReportKey, park: string): string =>
  `${pagePath(report, 'projects')}/${encodeURIComponent(park)}`;

/** `/data`, and `/data/import` for a page within it. */
export const placePath = (place: (typeof places)[number], within?: string): string =>
  within ? `/${place}/${within}` : `/${place}`;

/** `/data?report=<report>&version=<id>`: a stored version among the others of its year. */
export const versionAddress = (report: ReportKey, version: string): { path: string; query: Query } => ({
  path: placePath('data'),
  query: { report: reportPath(report), version },
});

/** The version such an address asks for; undefined where it names none. */
export function askedVersion({ report, version }: Readonly<Record<string, unknown>>) {
  const key = typeof report === 'string' ? parseReportPath(report) : undefined;
  return key && typeof version === 'string' ? { report: reportPath(key), version } : undefined;
}

/** `/data/typed?year=<report>`: a year to be typed after the one before it. */
export const typingAddress = (report: ReportKey): { path: string; query: Query } => ({
  path: placePath('data', 'typed'),
  query: { year: reportPath(report) },
});
/** The year such an address asks for; undefined where it names none. */
export const typedFor = ({ year }: Readonly<Record<string, unknown>>): ReportKey | undefined =>
  typeof year === 'string' ? parseReportPath(year) : undefined;

/** `/data/import?for=<report>&tables=outcomes,tasks`: the import, opened for tables a report was not given yet. */
export const bringAddress = (report: ReportKey, tables: readonly TableName[]): { path: string; query: Query } => ({
  path: placePath('data', 'import'),
  query: { for: reportPath(report), tables: tables.join(',') },
});

/** What such an address asks for; undefined where it names no report or no table. */
export function broughtFor(query: Readonly<Record<string, unknown>>) {
  const report = typeof query['for'] === 'string' ? parseReportPath(query['for']) : undefined;
  const named = typeof query['tables'] === 'string' ? query['tables'].split(',') : [];
  const tables = tableNames.filter((table) => named.includes(table));
  return report && tables.length > 0 ? { report, tables } : undefined;
}

/** All departments of a year beside each other. */
export const comparePath = '/compare';

/** What the words of the dashboard mean. `/glossary?page=budget` goes to those of a page, `?term=rate` to one. */
export const glossaryPath = '/glossary';

/** What a briefing is opened for, besides being made: shown to a room, spoken from, printed. */
export const briefingUses = ['present', 'presenter', 'print', 'words'] as const;
export type BriefingUse = (typeof briefingUses)[number];

/** `/briefing/<deck>`, and `/briefing/<deck>/present` for a use of it. */
export const briefingPath = (deck: string, use?: BriefingUse): string =>
  ['/briefing', encodeURIComponent(deck), ...(use ? [use] : [])].join('/');

/** The slide an address names, counted from 0; the first where it names none. */
export const slideOfQuery = (text: unknown): number =>
  typeof text === 'string' && /^[1-9]\d{0,2}$/.test(text) ? Number(text) - 1 : 0;

/** The report an address names, as it stands there with its escapes; undefined where it names none. */
export const reportOfAddress = (path: string): ReportKey | undefined =>
  parseReportPath(/^\/d\/([^/]+\/\d{4})(?:\/|$)/.exec(path)?.[1] ?? '');

/** Compared years of the same department as `with=2022,2021`; another department's stands with its path. */
export const withText = (selection: Pick<Selection, 'report' | 'compared'>): string | undefined =>
  selection.compared
    .map((key) =>
      key.department === selection.report.department && key.edition === selection.report.edition
        ? String(key.year)
        : reportPath(key),
    )
    .join(',') || undefined;

/** What `with=` names; a word such as `none` names nothing. */
export function comparedOf(text: string | undefined, report: ReportKey): ReportKey[] {
  return (text ?? '')
    .split(',')
    .map((piece) => (/^\d{4}$/.test(piece) ? { ...report, year: Number(piece) } : parseReportPath(piece)))
    .filter((key): key is ReportKey => key !== undefined);
}

/** A figure in an address: its key alone where it is of the report shown, else its whole id behind a slash. */
export function figureText(id: FigureId, report: ReportKey): string {
  const { report: path, key } = splitFigureId(id);
  return path === reportPath(report) ? key : `/${id}`;
}

export const figureOfText = (text: string, report: ReportKey): FigureId =>
  text.startsWith('/') ? text.slice(1) : figureId(report, text);
