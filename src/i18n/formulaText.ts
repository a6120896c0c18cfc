import type { Figure, FigureId, Operation } from '../domain/figure';
import { reportPath } from '../domain/report';
import { formatFigure, nameText, shownUnit, unitText } from './format';
import { fill, messageOf, type Part, type SayOptions } from './say';

/** A formula twice: with the names of its inputs, and with their numbers, each of which can be opened. */
export interface FormulaText {
  words: Part[];
  numbers: Part[];
}

const signs: Record<Exclude<Operation, 'count' | 'assumed'>, readonly string[]> = {
  quotient: ['', ' ÷ ', ''],
  baseOfRate: ['', ' ÷ ', ''],
  difference: ['', ' − ', ''],
  sum: ['', ' + ', ''],
  relativeDifference: ['(', ' − ', ')'],
  quotientOfDifference: ['', ' ÷ (', ')'],
};

/** Writes a formula out. Counts and assumptions have no arithmetic to show: their words say what is counted. */
export function formulaParts(figure: Figure, options: SayOptions): FormulaText {
  const { origin } = figure;
  if (origin.by !== 'formula' || origin.inputs.length === 0) return { words: [], numbers: [] };
  const { operation, inputs } = origin;
  if (operation === 'count' || operation === 'assumed') return counted(figure, options);
  const words = inputs.map((id) => nameParts(id, figure, options));
  const numbers = inputs.map((id, index) => [numberPart(id, { ...options, first: index === 0 })]);
  return { words: written(operation, words), numbers: written(operation, numbers) };
}

/** `执行率 93.04% = 56,668.27 ÷ 60,908.27 万元`: a figure with its formula in one line; empty where it has none. */
export function formulaLine(id: FigureId, options: SayOptions): string {
  const figure = options.book.figures.get(id);
  if (!figure) return '';
  const { language, unit } = options;
  const numbers = formulaParts(figure, options).numbers.map(({ text }) => text);
  const name = nameText(figure.label.column, language);
  return `${name} ${formatFigure(figure, { unit, language })} = ${numbers.join('')} ${unitText(unit, language)}`;
}

/** Operands, each of one or more parts, with the signs of the operation between them. */
function written(operation: Exclude<Operation, 'count' | 'assumed'>, operands: readonly Part[][]): Part[] {
  const [open = '', sign = '', close = ''] = signs[operation];
  const [first, second, ...others] = operands;
  if (!first) return [];
  if (!second) return first;
  const parts: Part[] = [{ text: open }, ...first, { text: sign }, ...second];
  if (operation === 'relativeDifference') parts.push({ text: `${close} ÷ ` }, ...second);
  else if (operation === 'quotientOfDifference') {
    for (const other of others) parts.push({ text: ' − ' }, ...other);
    parts.push({ text: close });
  } else for (const other of others) parts.push({ text: sign }, ...other);
  return parts.filter(({ text }) => text !== '');
}

/** An input's name: its aspect where the thing is that of the result, else the thing and its aspect; between years with its year. */
function nameParts(id: FigureId, figure: Figure, { book, language }: SayOptions): Part[] {
  const input = book.figures.get(id);
  if (!input) return [{ text: messageOf('absent.notStated', language) }];
  const column = columnText(input, figure, { book, language });
  const { row } = input.label;
  if (!row || row.zh === figure.label.row?.zh) return [{ text: column }];
  const space = language.locale === 'en' ? ' ' : '';
  if (space && row.en === undefined) return [{ text: row.zh, lang: 'zh' }, { text: space + column }];
  return [{ text: nameText(row, language) + space + column }];
}

/** Where a formula reaches over years or departments, each input says whose it is. */
function columnText(
  input: Figure,
  { origin, report }: Figure,
  { book, language }: Pick<SayOptions, 'book' | 'language'>,
): string {
  const name = nameText(input.label.column, language);
  const reports = origin.by === 'formula' ? origin.inputs.flatMap((id) => book.figures.get(id)?.report ?? []) : [];
  const { year } = input.report;
  if (reports.some(({ department }) => department !== report.department)) {
    const whole = book.reports.get(reportPath(input.report));
    const department = whole?.tables.reports[0]?.departmentName ?? input.report.department;
    return fill(messageOf('formula.ofReport', language), { name, department, year });
  }
  const between = reports.some((other) => other.year !== report.year);
  return between ? fill(messageOf('formula.ofYear', language), { name, year }) : name;
}

/** A minus or ≈ behind a sign would read as one sign too many: it stands in parentheses. */
function numberPart(id: FigureId, { book, language, unit, first }: SayOptions & { first: boolean }): Part {
  const input = book.figures.get(id);
  if (!input) return { text: messageOf('absent.notStated', language) };
  const isPercent = shownUnit(input, unit) === '%';
  const text = formatFigure(input, { style: isPercent ? 'full' : 'plain', unit, language });
  const isNegative = typeof input.value === 'number' && input.value < 0;
  return { text: !first && (isNegative || text.startsWith('≈')) ? `(${text})` : text, figure: id };
}

/** What was counted, by name; each opens its own card. */
function counted(figure: Figure, { book, language }: SayOptions): FormulaText {
  const inputs = figure.origin.by === 'formula' ? figure.origin.inputs : [];
  const separator = language.locale === 'en' ? ', ' : '、';
  const parts = inputs.flatMap((id, index): Part[] => {
    const row = book.figures.get(id)?.label.row;
    const isChineseOnly = language.locale === 'en' && row?.en === undefined;
    const name: Part = {
      text: row ? nameText(row, language) : id,
      figure: id,
      ...(isChineseOnly ? { lang: 'zh' } : {}),
    };
    return [...(index ? [{ text: separator }] : []), name];
  });
  return { words: [{ text: messageOf('formula.counted', language) }], numbers: parts };
}
