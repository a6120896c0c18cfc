import { isAbsent, type Figure } from '../domain/figure';
import {
  decimalDigits,
  hundredths,
  isMoneyUnit,
  moneyScale,
  roundedQuotient,
  scaleOf,
  type MoneyUnit,
} from '../domain/hundredths';
import { hedges, type Name } from '../domain/words';
import type { Language } from './language';

/**
 * How a figure stands in a text: `full` with hedge and unit · `plain` the same without its unit · `big` money in the
 * unit that reads best (亿元 from 1 亿 on; ¥m, ¥bn) · `abs` without sign, with unit · `bare` without sign, without unit ·
 * `signed` with + or −, without unit · `spoken` full, an estimate with 约 for ≈ · `whole` without decimals · `bigAbs` like big without sign · `range` an
 * estimate's low and high with unit, instead of the value.
 */
export const figureStyles = [
  'full',
  'plain',
  'big',
  'abs',
  'bare',
  'signed',
  'whole',
  'bigAbs',
  'range',
  'spoken',
] as const;
export type FigureStyle = (typeof figureStyles)[number];

const minus = '\u2212';
/** A number and its unit never break apart. */
const tie = '\u00A0';

/**
 * Thousands parted by a comma, as both languages have it. Not asked of the browser: the first formatter it makes costs a
 * slow tablet more than the whole first page's numbers.
 */
function groupedDigits(digits: string): string {
  const [whole = '0', fraction] = digits.replace('-', '').split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

/** Hundredths in `unit` with as many decimals as `step` has, grouped, with U+2212 as minus. */
function numberText(value: number, { unit, step }: { unit: string; step: number }): string {
  const scale = scaleOf(unit);
  const decimals = Math.max(0, Math.round(Math.log10(scale / step)));
  const digits = groupedDigits(decimalDigits(value, scale, decimals));
  return value < 0 ? minus + digits : digits;
}

/** The last digit shown of money in a unit: 万元 two decimals, 亿元 four, 元 whole unless the report states 角 or 分. */
const shownStep = (unit: MoneyUnit, step: number): number =>
  unit === '元' ? Math.min(step, 100) : Math.max(Math.min(step, moneyScale[unit] / 100), moneyScale[unit] / 10_000);

function bigText(figure: Figure & { value: number }, language: Language): string {
  const size = Math.abs(figure.value);
  if (language.locale === 'en') return (figure.value < 0 ? minus : '') + bigEnglish(size);
  if (size >= moneyScale.亿元) {
    const step = moneyScale.亿元 / 100;
    return numberText(figure.value, { unit: '亿元', step }) + tie + '亿元';
  }
  return numberText(figure.value, { unit: '万元', step: Math.max(figure.step, 10_000) }) + tie + '万元';
}

/** ¥84.4bn, ¥567m, ¥1.23m: three digits, in the word they round to; less than a million in whole 元. */
function bigEnglish(size: number): string {
  const [scale, suffix] = size >= 999.5e8 ? [1e11, 'bn'] : size >= 1e8 ? [1e8, 'm'] : [moneyScale.元, ''];
  const decimals = suffix === '' || size >= 99.95 * scale ? 0 : size >= 9.995 * scale ? 1 : 2;
  return `¥${groupedDigits(decimalDigits(size, scale, decimals))}${suffix}`;
}

/** ¥84.434bn for 844.34 亿元: every digit stated, none added. `step` is the last digit's worth. */
function exactEnglish(value: number, step: number): string {
  const size = Math.abs(value);
  const [scale, suffix] = size >= 1e11 ? [1e11, 'bn'] : size >= 1e8 ? [1e8, 'm'] : [moneyScale.元, ''];
  const decimals = Math.max(0, Math.round(Math.log10(scale / step)));
  const digits = groupedDigits(decimalDigits(size, scale, decimals));
  return `${value < 0 ? minus : ''}¥${digits}${suffix}`;
}

/** A unit's word in a language, `point|points` by how many there are; units the report coins stay Chinese. */
export function unitText(unit: string, language: Language, isOne = false): string {
  const key = `unit.${unit}`;
  const word = Object.hasOwn(language.messages, key) ? (language.messages[key] ?? unit) : unit;
  const [one = word, many = one] = word.split('|');
  return isOne ? one : many;
}

export const nameText = (name: Name, language: Language): string =>
  language.locale === 'en' ? (name.en ?? name.zh) : name.zh;

export interface FormatOptions {
  style?: FigureStyle;
  /** The scope bar's unit for budget money. Amounts of outcomes and projects stay in their stated unit. */
  unit: MoneyUnit;
  language: Language;
  /** One decimal less: the ends of a range are told no finer than they are known. */
  coarse?: boolean;
}

const followsScope = (figure: Figure): boolean => /^(check\/\w+\/)?(budget\/|report#)/.test(figure.key);

/** English has no word for 亿元: an amount that does not follow the scope bar carries its unit with its digits. */
const tellsItsUnit = (unit: string, language: Language): boolean => isMoneyUnit(unit) && language.locale === 'en';

/** The word for the unit that a column's figures are stated in, beside bare digits; empty where those tell it. */
export const ownUnitText = (unit: string, language: Language): string =>
  tellsItsUnit(unit, language) ? '' : unitText(unit, language);

/** The unit that a column's head says for its cells; empty where there is none or the cells say it themselves. */
export function headUnitText({ unit, ownUnit }: { unit?: string; ownUnit?: true }, language: Language): string {
  if (unit === undefined) return '';
  return ownUnit ? ownUnitText(unit, language) : unitText(unit, language);
}

/**
 * The word for a figure's unit beside its bare digits, with a hedge that stands behind them (130 多个); empty where the
 * digits tell it themselves, and without a unit.
 */
export const unitBeside = (figure: Figure, unit: MoneyUnit, language: Language): string =>
  hedgeBehind(figure, language) + unitWord(figure, unit, language);

function unitWord(figure: Figure, unit: MoneyUnit, language: Language): string {
  return followsScope(figure) ? unitText(shownUnit(figure, unit), language) : ownUnitText(figure.unit, language);
}

/** The money unit a figure is shown in, or its own unit where it is not money. */
export const shownUnit = (figure: Figure, unit: MoneyUnit): string =>
  isMoneyUnit(figure.unit) && followsScope(figure) ? unit : figure.unit;

/** A figure in a unit that a language has a word for: 7 成 is 70% in English. */
export function inWords(figure: Figure, { locale }: Language): Figure {
  if (figure.unit !== '成' || locale !== 'en' || typeof figure.value !== 'number') return figure;
  return { ...figure, unit: '%', value: hundredths(figure.value * 10), step: hundredths(figure.step * 10) };
}

/** Points are told as reports tell them: 15, not 15.0, where they were worked out. */
export function pointsStep({ unit, value, origin }: Figure): number | undefined {
  if (unit !== '分' || origin.by !== 'formula' || typeof value !== 'number') return undefined;
  return value % 100 === 0 ? 100 : value % 10 === 0 ? 10 : 1;
}

/** A figure as text: hedge, sign, digits, unit. Words of a list and absences come as words. */
export function formatFigure(stored: Figure, { style = 'full', unit, language, coarse }: FormatOptions): string {
  const figure = inWords(stored, language);
  const { value } = figure;
  if (isAbsent(value)) return language.messages[`absent.${value.absent}`] ?? '';
  if (typeof value === 'string') return listWord(figure.key, value, language);
  if (style === 'range') return rangeText(figure, { unit, language });
  const hedge = hedgeText(figure, language, style === 'spoken');
  if (style === 'big' && isMoneyUnit(figure.unit)) return hedge + bigText({ ...figure, value }, language);
  if (style === 'bigAbs' && isMoneyUnit(figure.unit)) {
    return hedge + bigText({ ...figure, value: hundredths(Math.abs(value)) }, language);
  }
  const shown = shownUnit(figure, unit);
  let step: number = isMoneyUnit(shown) && followsScope(figure) ? shownStep(shown, figure.step) : figure.step;
  if (style === 'whole') step = scaleOf(shown);
  step = pointsStep(figure) ?? step;
  if (coarse) step = Math.min(step * 10, scaleOf(shown));
  const unsigned = style === 'abs' || style === 'bare' || style === 'bigAbs';
  const told = coarse && shown === '元' ? roundedTo(value, figure.step * 10) : value;
  const counted = unsigned ? Math.abs(told) : told;
  const sign = style === 'signed' && value > 0 ? '+' : '';
  if (!followsScope(figure) && tellsItsUnit(shown, language)) {
    return hedge + sign + exactEnglish(counted, step);
  }
  const bare = style === 'plain' || style === 'bare' || style === 'signed';
  if (!bare && tellsItsUnit(shown, language) && shown !== '元') return hedge + scopeEnglish(counted);
  const digits = numberText(counted, { unit: shown, step });
  const behind = hedgeBehind(figure, language);
  const word = bare ? behind : behind + unitText(shown, language, counted === 100);
  return hedge + sign + digits + (shown === '%' || word === '' ? word : tie + word);
}

/** ¥107.68m for 10,768.25 万元: an amount of the budget in a sentence, to two decimals of a million; below that in 元. */
function scopeEnglish(value: number): string {
  const size = Math.abs(value);
  const scale = size >= 1e8 ? 1e8 : moneyScale.元;
  const digits = groupedDigits(decimalDigits(size, scale, scale === 1e8 ? 2 : 0));
  return `${value < 0 ? minus : ''}¥${digits}${scale === 1e8 ? 'm' : ''}`;
}

/** A word of a list. Lists that share a word may word it differently: a task is done 已完成, a measure 已落实. */
export function listWord(key: string, word: string, { messages }: Language): string {
  const table = /^\w+/.exec(key)?.[0] ?? '';
  return messages[`word.${table}.${word}`] ?? messages[`word.${word}`] ?? word;
}

/** `9,484.6 至 9,490.5 万元`: an estimate's range, with one decimal less than two: its ends are themselves rounded. */
function rangeText(figure: Figure, { unit, language }: Omit<FormatOptions, 'style'>): string {
  const estimate = figure.origin.by === 'formula' ? figure.origin.estimate : undefined;
  if (!estimate) return '';
  const shown = shownUnit(figure, unit);
  if (tellsItsUnit(shown, language) && shown !== '元') {
    return [estimate.low, estimate.high].map((value) => scopeEnglish(value)).join(joinerOf(language));
  }
  const finest = shown === '亿元' ? moneyScale.亿元 / 10_000 : scaleOf(shown) / 10;
  const step = shown === '元' ? scaleOf(shown) : shown === '%' ? 1 : Math.max(figure.step, finest);
  const ends = [estimate.low, estimate.high].map((value) => {
    const told = shown === '元' ? roundedTo(value, figure.step * 10) : value;
    return numberText(told, { unit: shown, step });
  });
  // 70.85% 至 70.96%: a percentage is told with its sign, wherever it stands.
  if (shown === '%') return ends.map((end) => `${end}%`).join(joinerOf(language));
  return ends.join(joinerOf(language)) + unitSuffix(shown, language);
}

const joinerOf = ({ messages }: Language): string => messages['range.joiner'] ?? '–';

/**
 * `约 `, `预计超 `, `≈ ` before the number: a hedged figure or an estimate is never shown as exact. Nobody can say ≈
 * aloud: where it is spoken, it is 约.
 */
export function hedgeText(figure: Figure, language: Language, isSpoken = false): string {
  const words = [
    figure.expected ? language.messages['hedge.expected'] : '',
    figure.hedge === 'exact' || hedgeBehind(figure, language) ? '' : nameText(hedges[figure.hedge], language),
  ].filter(Boolean);
  const separator = language.locale === 'en' ? ' ' : '';
  const text = words.join(separator);
  const sign = isSpoken ? nameText(hedges.about, language) : '≈';
  return (text ? text + tie : '') + (hasRange(figure) ? sign + tie : '');
}

/** A hedge that Chinese writes behind the digits: 130 多个, 500 余次. */
export const hedgeBehind = ({ hedge }: Figure, { locale }: Language): string =>
  locale === 'zh-CN' && (hedge === 'more' || hedge === 'odd') ? hedges[hedge].zh : '';

/** An assumption without a range, such as full marks of 100, makes no number inexact. */
function hasRange({ origin }: Figure): boolean {
  const estimate = origin.by === 'formula' ? origin.estimate : undefined;
  return estimate !== undefined && estimate.low !== estimate.high;
}

const roundedTo = (value: number, step: number): number => Number(roundedQuotient(BigInt(value), BigInt(step))) * step;

function unitSuffix(unit: string, language: Language): string {
  if (unit === '%' || unit === '') return unit;
  const word = unitText(unit, language);
  return word ? tie + word : '';
}
