import { isAbsent, type Book, type Figure, type FigureId, type Said } from '../domain/figure';
import { isCheckFinding, type CheckFinding, type Finding } from '../domain/finding';
import { isMoneyUnit } from '../domain/hundredths';
import { outcomeFrame } from '../domain/outcomeFrame';
import { reportPath } from '../domain/report';
import { sourcesOf } from '../domain/sources';
import type { Row } from '../domain/tables';
import type { Name } from '../domain/words';
import { compareWith, overYears } from '../domain/years';
import { changeSaid } from '../domain/years/changeSaid';
import { formatFigure, hedgeText, nameText, shownUnit, unitBeside } from './format';
import { formulaParts } from './formulaText';
import { definitionKeyOf } from '../domain/definitions';
import { fill, messageOf, type SayOptions } from './say';
import { sourceText } from './sourceText';

export interface FigureCardOptions extends SayOptions {
  findings: readonly Finding[];
}

/** What a figure card shows, in one language. */
export interface FigureCard {
  figure: Figure;
  /** Department and year. */
  place: string;
  digits: string;
  hedge: string;
  unit: string;
  isWord: boolean;
  /** The amount as the report writes it, where the unit shown is another or digits are cut. */
  exact: string;
  definition: string;
  estimate: { range: { low: string; high: string } | undefined; assumes: string } | undefined;
  restated: { id: FigureId; source: string }[];
  findings: CheckFinding[];
  otherCaliber: FigureId | undefined;
  otherCalibers: { id: FigureId; name: Name }[];
  uses: { id: FigureId; name: Name; row: Name | undefined }[];
  /** The same figure in every other year, holes included, and what changed or why it can't be compared. */
  otherYears: { year: number; id: FigureId | undefined; said: Said | undefined }[];
  /** A ready sentence for a document: value, formula with its numbers, source. */
  sentence: string;
}

export function figureCardOf(id: FigureId, options: FigureCardOptions): FigureCard | undefined {
  const { book, language, unit } = options;
  const figure = book.figures.get(id);
  if (!figure) return undefined;
  const isWord = typeof figure.value !== 'number';
  const other = otherCaliberOf(book, figure);
  const otherYears = yearsOf(book, figure);
  return {
    figure,
    place: placeOf(figure, options),
    digits: formatFigure(
      { ...figure, hedge: 'exact', expected: false, origin: plainOrigin },
      { style: 'plain', unit, language },
    ),
    hedge: isWord ? '' : hedgeText(figure, language),
    unit: isWord ? '' : unitBeside(figure, unit, language),
    isWord,
    exact: exactText(figure, options),
    definition: definitionOf(figure, options),
    estimate: estimateOf(figure, options),
    restated: restatedOf(figure, options),
    findings: checksOn(id, options.findings),
    otherCaliber: other,
    otherCalibers: calibersOf(book, figure, other),
    uses: usesOf(book, id, otherYears),
    otherYears,
    sentence: sentenceOf(figure, options),
  };
}

/** An origin that adds no ≈ of its own: the card sets hedges apart from the digits. */
const plainOrigin: Figure['origin'] = { by: 'formula', formula: '', operation: 'sum', inputs: [] };

function departmentOf(figure: Figure, book: Book): string {
  const report = book.reports.get(reportPath(figure.report));
  return report?.tables.reports[0]?.departmentName ?? figure.report.department;
}

function placeOf(figure: Figure, { book, language }: SayOptions): string {
  const comma = language.locale === 'en' ? ', ' : '，';
  const year = language.locale === 'en' ? String(figure.report.year) : `${figure.report.year} 年度`;
  return [departmentOf(figure, book), figure.report.edition, year].filter(Boolean).join(comma);
}

function exactText(figure: Figure, { language, unit }: SayOptions): string {
  if (typeof figure.value !== 'number' || figure.origin.by !== 'report' || !isMoneyUnit(figure.unit)) return '';
  if (shownUnit(figure, unit) === figure.unit) return '';
  return formatFigure(figure, { unit: figure.unit, language });
}

function definitionOf(figure: Figure, { language }: SayOptions): string {
  return language.messages[definitionKeyOf(figure)] ?? '';
}

function estimateOf(figure: Figure, { language, unit }: SayOptions): FigureCard['estimate'] {
  if (figure.origin.by !== 'formula' || !figure.origin.estimate) return undefined;
  const { low, high, assumes } = figure.origin.estimate;
  const text = (value: typeof low): string =>
    formatFigure(
      { ...figure, value, origin: plainOrigin },
      { style: 'plain', unit, language, coarse: figure.step < 10 || isMoneyUnit(figure.unit) },
    );
  return {
    range: low === high ? undefined : { low: text(low), high: text(high) },
    assumes: messageOf(assumes, language),
  };
}

function restatedOf(figure: Figure, { book, language }: SayOptions): FigureCard['restated'] {
  if (figure.origin.by !== 'report') return [];
  return figure.origin.restated.map((id) => {
    const origin = book.figures.get(id)?.origin;
    const source = origin?.by === 'report' && origin.source ? sourceText(origin.source, language) : '';
    return { id, source };
  });
}

const checksOn = (id: FigureId, findings: readonly Finding[]): CheckFinding[] =>
  findings.filter(isCheckFinding).filter(({ at }) => 'figures' in at && at.figures.includes(id));

/** The same rate or difference on the other base. */
function otherCaliberOf(book: Book, figure: Figure): FigureId | undefined {
  const id = figure.id.endsWith('(adjusted)')
    ? figure.id.replace(/\(adjusted\)$/, '(initial)')
    : figure.id.replace(/\(initial\)$/, '(adjusted)');
  return id !== figure.id && book.figures.has(id) ? id : undefined;
}

function calibersOf(book: Book, figure: Figure, other: FigureId | undefined): FigureCard['otherCalibers'] {
  const path = reportPath(figure.report);
  const isTotalRate = /^budget\/total#rate\((adjusted|initial)\)$/.test(figure.key);
  const total =
    figure.key === 'report#reportedRate' ? ['budget/total#rate(adjusted)', 'budget/total#rate(initial)'] : [];
  const keys = isTotalRate
    ? ['report#reportedRate', 'report#impliedExcluded(adjusted)', 'report#impliedExcluded(initial)']
    : total;
  return [...(other ? [other] : []), ...keys.map((key) => `${path}/${key}`)].flatMap((id) => {
    const found = book.figures.get(id);
    return found ? [{ id, name: found.label.column }] : [];
  });
}

/** At most eight: the total is used in most of what is worked out. Changes told beside their years are not told again. */
function usesOf(book: Book, id: FigureId, otherYears: FigureCard['otherYears']): FigureCard['uses'] {
  const told = new Set(otherYears.flatMap(({ said }) => Object.values(said?.figures ?? {})));
  const uses: FigureCard['uses'] = [];
  for (const figure of book.figures.values()) {
    if (uses.length === 8) break;
    if (
      figure.origin.by === 'formula' &&
      !told.has(figure.id) &&
      figure.origin.inputs.includes(id) &&
      !isAbsent(figure.value)
    ) {
      uses.push({ id: figure.id, name: figure.label.column, row: figure.label.row });
    }
  }
  return uses;
}

function yearsOf(book: Book, figure: Figure): FigureCard['otherYears'] {
  return overYears(book, figure.id)
    .filter(({ report }) => report.year !== figure.report.year)
    .map(({ report, figure: id }) => {
      const comparison = compareWith(book, figure.id, report);
      return { year: report.year, id, said: comparison && changeSaid(book, comparison, report) };
    });
}

function sentenceOf(figure: Figure, options: FigureCardOptions): string {
  const { book, language, unit } = options;
  const value = formatFigure(figure, { style: 'spoken', unit, language });
  const start = fill(messageOf(`card.${sentenceKindOf(figure)}`, language), {
    department: departmentOf(figure, book),
    year: figure.report.year,
    label: labelOf(figure, options),
    // 为 96.5 分, 为优: a number stands apart from the word before it.
    value: language.locale === 'zh-CN' && /^[\d\u2212]/.test(value) ? ` ${value}` : value,
  });
  const told = start + formulaTail(figure, options) + sourceTail(figure, options);
  // An estimate ends with the sentence of what it assumes.
  return /[.。]$/.test(told) ? told : told + messageOf('card.stop', language);
}

/** A name says nothing but that the report has it; what does not apply is no value that something “is”. */
function sentenceKindOf({ origin, value }: Figure): 'sentence' | 'sentenceNamed' | 'sentenceWithout' {
  if (origin.by === 'report' && origin.column === 'name') return 'sentenceNamed';
  return isAbsent(value) ? 'sentenceWithout' : 'sentence';
}

/**
 * What a figure is called in a sentence. A result, and what is worked out from it, goes with its scope, period and verb
 * in brackets: without them it is another's.
 */
function labelOf(figure: Figure, { book, language }: FigureCardOptions): string {
  const { label, report, origin } = figure;
  const isEnglish = language.locale === 'en';
  const outcome = outcomeOf(figure, book);
  const isOwn = origin.by === 'report' && ((outcome && origin.column === 'value') || origin.column === 'name');
  const names = [...(label.row ? [label.row] : []), ...(isOwn ? [] : [label.column])];
  const name = names.map((one) => nameText(one, language)).join(isEnglish ? ', ' : '');
  // 连续承办火炬直通车 says its verb itself.
  const frame = (outcome ? Object.values(outcomeFrame(outcome, report.year)) : [])
    .filter(({ zh }) => zh !== outcome?.verb || !label.row?.zh.includes(zh))
    .map((one) => nameText(one, language))
    .filter(Boolean);
  if (frame.length === 0) return name;
  return isEnglish ? `${name} (${frame.join(', ')})` : `${name}（${frame.join('，')}）`;
}

/** The row of a result's figure, or of the result that a figure is first worked out from. */
function outcomeOf({ origin, label, report }: Figure, book: Book): Row<'outcomes'> | undefined {
  const rows = book.reports.get(reportPath(report))?.tables.outcomes ?? [];
  if (origin.by === 'report') return origin.row.table === 'outcomes' ? rows[origin.row.index] : undefined;
  const first = book.figures.get(origin.inputs[0] ?? '');
  const isSame = first?.origin.by === 'report' && first.label.row?.zh === label.row?.zh;
  return first && isSame ? outcomeOf(first, book) : undefined;
}

function formulaTail(figure: Figure, options: FigureCardOptions): string {
  if (figure.origin.by !== 'formula' || figure.origin.inputs.length === 0) return '';
  const { words, numbers } = formulaParts(figure, options);
  const text = (parts: typeof words): string => parts.map((part) => part.text).join('');
  return fill(messageOf('card.sentenceFormula', options.language), { words: text(words), numbers: text(numbers) });
}

function sourceTail(figure: Figure, options: FigureCardOptions): string {
  const { book, language, unit } = options;
  if (figure.origin.by === 'formula' && figure.origin.estimate) {
    const { low, high, assumes } = figure.origin.estimate;
    const range = low === high ? '' : formatFigure(figure, { style: 'range', unit, language });
    const between = range ? fill(messageOf('card.sentenceRange', language), { range }) : '';
    return between + fill(messageOf('card.sentenceEstimate', language), { assumes: messageOf(assumes, language) });
  }
  if (figure.origin.by === 'formula') return isAbsent(figure.value) ? '' : messageOf('card.sentenceDerived', language);
  const [source] = sourcesOf(book, figure);
  return source ? fill(messageOf('card.sentenceSource', language), { source: sourceText(source, language) }) : '';
}
