import { describe, expect, test } from 'vitest';
import { definitionKeyOf } from '../../../src/domain/definitions';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { formulas } from '../../../src/domain/formulas';
import { columnsOf, tableNames, tables } from '../../../src/domain/tables';
import { followUpStatuses, stageWords, taskStatuses } from '../../../src/domain/words';
import { en } from '../../../src/i18n/en';
import { figures } from '../../../src/i18n/zh-CN/figures';
import { zhCNWhole as zhCN } from '../../../src/i18n/zhCNLater';
import { seedReport } from '../../fixtures/readSeed';

const keys = Object.keys(zhCN.messages).sort();

test('both languages have the same messages', () => {
  expect(Object.keys(en.messages).sort()).toEqual(keys);
});

test('each message stands in one file: of two under one key the later would speak in place of the other', () => {
  const files = import.meta.glob<Record<string, Record<string, string>>>('../../../src/i18n/{en,zh-CN}/*.ts', {
    eager: true,
  });
  const standing = Object.entries(files).flatMap(([path, parts]) =>
    Object.values(parts).flatMap((part) => Object.keys(part).map((key) => `${path.split('/').at(-2)} ${key}`)),
  );
  expect(standing.length).toBeGreaterThan(2 * keys.length - 2);
  expect(standing.filter((key, index) => standing.indexOf(key) !== index)).toEqual([]);
});

test('English quotes are plain: the Chinese fonts of the page draw curly ones as wide as a character', () => {
  expect(keys.filter((key) => /[‘’“”]/.test(en.messages[key] ?? ''))).toEqual([]);
});

test('both say the same figures and names in each', () => {
  const placed = (message = ''): string[] =>
    [...new Set([...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort();
  // The report's own wording is Chinese: in English these name the stage instead.
  const worded = ['ladder.after', 'ladder.clash', 'ladder.part', 'ladder.worded'];
  const compared = keys.filter((key) => !worded.includes(key));
  const differing = compared.filter((key) => `${placed(en.messages[key])}` !== `${placed(zhCN.messages[key])}`);
  expect(differing).toEqual([]);
});

test('every Chinese message has words but for one comma; English may leave out only a unit and what follows a wording', () => {
  // English sets a percentage off with a comma, Chinese runs on.
  expect(keys.filter((key) => zhCN.messages[key] === '')).toEqual(['ladder.beforePercent']);
  expect(keys.filter((key) => en.messages[key] === '' && !/unit(\.|$)|^ladder\.after$/i.test(key))).toEqual([]);
});

test('braces are paired', () => {
  const odd = (message = ''): boolean => /[{}]/.test(message.replace(/\{\w+(:\w+)?(\?[^|{}]*\|[^{}]*)?\}/g, ''));
  expect(keys.filter((key) => odd(zhCN.messages[key]) || odd(en.messages[key]))).toEqual([]);
});

describe('every figure can say what it is', () => {
  const wordColumns = [
    'tasks.status',
    'outcomes.status',
    'projects.stage',
    'projects.promise',
    'reports.grade',
    'projects.name',
    'tasks.name',
  ];
  const numberColumns = tableNames.flatMap((table) =>
    columnsOf(table).flatMap(([column, { type }]) => (type === 'number' ? [`${table}.${column}`] : [])),
  );
  test.each([...Object.keys(formulas), ...numberColumns, ...wordColumns])('%s', (name) => {
    expect(zhCN.messages[`define.${name}`]).toBeTruthy();
  });
  test('no definition is left of what is gone', () => {
    const known = new Set([...Object.keys(formulas), ...numberColumns, ...wordColumns].map((name) => `define.${name}`));
    expect(Object.keys(figures).filter((key) => key.startsWith('define.') && !known.has(key))).toEqual([]);
  });
  test('each figure of the report finds its sentence', () => {
    const all = [...figuresOf([seedReport()]).figures.values()];
    expect(all.filter((figure) => !(definitionKeyOf(figure) in zhCN.messages)).map(({ key }) => key)).toEqual([]);
  });
  test('each assumption finds its sentence', () => {
    const assumed = [...figuresOf([seedReport()]).figures.values()].flatMap(({ origin }) =>
      origin.by === 'formula' && origin.estimate ? [origin.estimate.assumes] : [],
    );
    expect(assumed.length).toBeGreaterThan(0);
    expect(assumed.filter((key) => !(key in zhCN.messages))).toEqual([]);
  });
});

describe('the words of lists are worded as the tables declare them', () => {
  test.each([
    ['', stageWords],
    ['', taskStatuses],
    ['outcomes.', followUpStatuses],
  ])('%s', (table, words) => {
    const worded = Object.keys(words).map((word) => [
      word,
      zhCN.messages[`word.${table}${word}`] ?? zhCN.messages[`word.${word}`],
    ]);
    expect(worded).toEqual(Object.entries<{ zh: string }>(words).map(([word, { zh }]) => [word, zh]));
  });
});

test('every unit a column is declared in has a word in both languages', () => {
  const units = tableNames.flatMap((table) =>
    Object.values<{ type: string; unit?: string }>(tables[table].columns).flatMap(({ unit }) => unit ?? []),
  );
  expect(units.filter((unit) => unit !== 'row' && en.messages[`unit.${unit}`] === undefined)).toEqual([]);
});

test('every unit of the report has a word', () => {
  const units = new Set([...figuresOf([seedReport()]).figures.values()].map(({ unit }) => unit));
  expect([...units].filter((unit) => unit !== '' && !(`unit.${unit}` in zhCN.messages))).toEqual([]);
});
