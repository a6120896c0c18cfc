import { numberOf, said, type Book, type Said } from '../../domain/figure';
import type { Picture, PictureRow } from '../picture';
import { lookUp } from '../lookUp';
import type { Selection } from '../selection';
import { silence } from '../sentences';
import { outcomeNames } from './outcomeNames';
import { outcomesOf, type StatedOutcome, type Statement } from './outcomesOf';
import { themeOf, themesOf, type Theme } from './themes';

/** What the report says under one theme, a statement a row: the second of one thing stands below the first. */
export function themePicture(book: Book, { report }: Selection, key?: string): Picture {
  const theme = themeOf(themesOf(outcomesOf(book, report)), key);
  return {
    id: 'outcomeTheme',
    heading: theme ? headingOf(book, theme) : silence(lookUp(book, report), 'heading.theme.none', 'outcomes'),
    caption: said('caption.theme'),
    unit: 'none',
    columns: [
      { key: 'value', name: outcomeNames.value, ownUnits: true },
      { key: 'verb', name: outcomeNames.verb },
      { key: 'scope', name: outcomeNames.scope },
      { key: 'period', name: outcomeNames.period },
      { key: 'remark', name: outcomeNames.remark },
    ],
    rows: (theme?.outcomes ?? []).flatMap((outcome) => outcome.statements.map((one) => rowOf(outcome, one))),
    notes: [],
  };
}

/** Each theme's first figure: what the report puts first; one told with another number elsewhere is told with both. */
function headingOf(book: Book, { name, outcomes }: Theme): Said {
  const first = outcomes.find(({ first: { value } }) => value !== undefined);
  if (!first?.first.value) return said('heading.theme.plain', {}, { theme: name });
  const names = { theme: name, name: first.name };
  const value = first.first.value;
  const other = first.statements.find((one) => one.value && numberOf(book, one.value) !== numberOf(book, value))?.value;
  return other ? said('heading.theme.twice', { value, other }, names) : said('heading.theme', { value }, names);
}

function rowOf(outcome: StatedOutcome, { row, index, value }: Statement): PictureRow {
  const { name, scope, period, dataYear, verb } = outcome;
  return {
    key: `${outcome.key}/${index}`,
    label: name,
    level: outcome.first.index === index ? 0 : 1,
    kind: 'line',
    words: {
      ...(row.verb === undefined ? (verb ? { verb } : {}) : { verb: { zh: row.verb } }),
      ...(scope ? { scope } : {}),
      ...(period ? { period } : dataYear ? { period: dataYear } : {}),
      ...(row.note === undefined ? {} : { remark: { zh: row.note } }),
    },
    cells: [value ?? null, null, null, null, null],
  };
}
