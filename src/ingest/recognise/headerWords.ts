import { coverageTitle } from '../../domain/toldCoverage';
import { titleWithUnit } from '../../domain/headers';
import { columnsOf, tableNames, type TableName } from '../../domain/tables';
import { headerText, squeezed, type HeaderText } from './headerText';
import { identityHeaders, levelHeaders, moreHeaders, reviewHeaders, serialHeaders, unsureAmounts } from './synonyms';

/** Why a budget column has to be asked about: which amount it is can't be told from its header. */
export type Unsure = 'wholeYear' | 'bare' | 'delta' | 'spent';

/** What a header may mean in a table. */
export interface Meaning {
  table: TableName;
  name: string;
  /** How much it speaks for the table: a word that only one table has weighs 2, one that several have less. */
  weight: number;
  /** The declared name or title of a column, not a synonym. */
  declared: boolean;
  /** The level of the tree of indicators it names. */
  level?: number;
  unsure?: Unsure;
}

/** A header cell as read: its text taken apart and what it may mean. */
export interface HeaderWord extends HeaderText {
  meanings: readonly Meaning[];
  /** A column of row numbers: known, but nothing that is read. */
  serial: boolean;
  /** A score given by someone else. */
  review: boolean;
}

type Entry = Omit<Meaning, 'weight'>;

function* entries(): Generator<readonly [string, Entry]> {
  for (const table of tableNames) {
    for (const [name, column] of columnsOf(table)) {
      for (const word of [name, column.title.zh, column.title.en]) yield [word, { table, name, declared: true }];
      for (const word of column.synonyms ?? []) yield [word, { table, name, declared: false }];
    }
    for (const [name, words] of Object.entries(moreHeaders[table])) {
      for (const word of words) yield [word, { table, name, declared: false }];
    }
  }
  for (const [name, words] of Object.entries(identityHeaders)) {
    for (const table of tableNames) {
      if (table === 'reports' && name === 'department') continue;
      for (const word of words) yield [word, { table, name, declared: false }];
    }
  }
  for (const [word, level] of Object.entries(levelHeaders)) {
    yield [word, { table: 'scores', name: 'name', declared: false, level }];
  }
  const guesses = { wholeYear: 'adjusted', bare: 'initial', delta: 'adjusted', spent: 'final' } as const;
  for (const unsure of ['wholeYear', 'bare', 'delta', 'spent'] as const) {
    for (const word of unsureAmounts[unsure] ?? []) {
      yield [word, { table: 'budget', name: guesses[unsure], declared: false, unsure }];
    }
  }
}

/** Headers so general that any table may have them: they say what a column is, not which table. */
const general =
  /^(?:部门|年度|口径范围|编码|代码|名称|出处|来源|备注|说明|单位|项目|类别|类型|状态|指标|指标名称|name|code|note|unit)$/;

function buildDictionary(): ReadonlyMap<string, readonly Meaning[]> {
  const all = new Map<string, Entry[]>();
  for (const [word, entry] of entries()) {
    const { key } = headerText(word);
    const list = all.get(key) ?? [];
    if (!list.some(({ table, name }) => table === entry.table && name === entry.name)) list.push(entry);
    all.set(key, list);
  }
  const weighed = new Map<string, readonly Meaning[]>();
  for (const [key, list] of all) {
    const places = new Set(list.map(({ table }) => table)).size;
    const weight = general.test(key) ? 0.5 : 2 / places;
    weighed.set(
      key,
      list.map((entry) => ({ ...entry, weight })),
    );
  }
  return weighed;
}

const dictionary = buildDictionary();
const keysOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => headerText(word).key));
const serials = keysOf(serialHeaders);
const reviews = keysOf(reviewHeaders);

const longestHeader = 40;

/** What is none of the year's three amounts, though it speaks of budgets: earlier years, changes, rates, parts. */
const otherAmount = /上年|上一年|去年|往年|前年|以前|同期|结转|增减|追加|调增|调减|差|增长|比|率|占|拨款|基金|其中/;

/** How the three amounts of a budget are worded, whatever stands before and behind. */
const amountWords: readonly (readonly [string, RegExp])[] = [
  [
    'initial',
    /^(?:本年度?|当年)?年初(?:部门|批复|安排|下达|核定|支出)*(?:的)?(?:部门|支出)?预算(?:批复|安排|下达|核定)?(?:总?数|总?额|金额|情况)?$/,
  ],
  [
    'adjusted',
    /^(?:本年度?|当年)?(?:预算)?调整(?:变更)?后(?:的)?(?:全年|年度|本年|部门|支出)*预算(?:安排)?(?:总?数|总?额|金额|情况)?$/,
  ],
  ['final', /^(?:本年度?|当年|全年|年终|部门|支出)*决算(?:支出)?(?:总?数|总?额|金额|情况)?$/],
];

/** 扣分原因及佐证材料, 未达标原因说明: why points were lost, whatever stands behind. */
const deductionReason = /^(?:自评)?(?:扣分|失分|丢分|减分|偏差|未完成|未达标)(?:的)?(?:原因|理由|说明|依据)/;

/** 全年预算数(调整后) → 调整后全年预算数. */
const turned = (key: string): string => key.replace(/^(.+)\((调整后)\)$/, '$2$1');

/** What a header means that is in no list: an amount by its wording, a name without its 名称. */
function worded(key: string): readonly Meaning[] {
  const text = turned(key);
  const amount = otherAmount.test(text) ? undefined : amountWords.find(([, pattern]) => pattern.test(text));
  if (amount) return [{ table: 'budget', name: amount[0], weight: 2, declared: false }];
  if (deductionReason.test(key)) return [{ table: 'scores', name: 'reason', weight: 1, declared: false }];
  const bare = /^(.{2,})名称$/.exec(key)?.[1];
  return (bare === undefined ? [] : (dictionary.get(bare) ?? [])).filter(({ name }) => name === 'name');
}

function readWord(raw: string): HeaderWord {
  const text = headerText(raw);
  const meanings = meaningsOf(text.key);
  return { ...text, meanings, serial: serials.has(text.key), review: reviews.has(text.key) };
}

const none: HeaderWord = { key: '', meanings: [], serial: false, review: false };

/** Header words by the cell they stand in: a file repeats few of them, and its data are asked about only in passing. */
export type WordBook = Map<string, HeaderWord>;

/** What a cell would mean as a header. Long cells mean none: headers are short. */
export function headerWord(raw: string, book: WordBook): HeaderWord {
  if (raw.length > longestHeader) return none;
  const known = book.get(raw);
  if (known) return known;
  const word = readWord(raw);
  if (book.size < 5000) book.set(raw, word);
  return word;
}

/** What a word means as a header, in the lists or by how it is worded; also for header rows joined out of two. */
export const meaningsOf = (key: string): readonly Meaning[] => dictionary.get(key) ?? worded(key);
export const isSerialKey = (key: string): boolean => serials.has(key);
export const isReviewKey = (key: string): boolean => reviews.has(key);

/**
 * Whether headers are those of our own files: every required column of the table is there by its name, or all headers
 * are declared titles of one language, with the unit the declaration has or without any. Such a file's units, codes and
 * kinds are what the declaration says.
 */
export function isOwnFormat(table: TableName, headers: readonly string[]): boolean {
  const given = headers.map((header) => header.trim()).filter((header) => header !== '');
  const columns = columnsOf(table);
  const has = (titles: readonly string[]): boolean => titles.every((title) => given.includes(title));
  const required = columns.filter(([, column]) => column.required);
  if (has(required.map(([name]) => name))) return true;
  return (['zh', 'en'] as const).some((language) => {
    const titles = new Set(
      columns.flatMap(([, column]) => [column.title[language], titleWithUnit(column, language)]),
    ).add(coverageTitle[language]);
    return has(required.map(([, { title }]) => title[language])) && given.every((header) => titles.has(header));
  });
}

export const isText = (raw: string): boolean =>
  squeezed(raw) !== '' && !/^[-+(（]?[\d０-９.,，．]+%?[)）]?$/.test(squeezed(raw));
