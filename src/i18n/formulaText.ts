import type { Figure, FigureId, Operation } from '../domain/figure';
import { formatFigure, nameText, shownUnit } from './format';
import { messageOf, type Part, type SayOptions } from './say';

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
  const word = (id: FigureId): Part => ({ text: nameOf(id, figure, options) });
  const number = (id: FigureId): Part => ({ text: numberText(id, options), figure: id });
  return { words: written(operation, inputs.map(word)), numbers: written(operation, inputs.map(number)) };
}

function written(operation: Exclude<Operation, 'count' | 'assumed'>, operands: readonly Part[]): Part[] {
  const [open = '', sign = '', close = ''] = signs[operation];
  const [first, second, ...others] = operands;
  if (!first) return [];
  if (!second) return [first];
  const parts: Part[] = [{ text: open }, first, { text: sign }, second];
  if (operation === 'relativeDifference') parts.push({ text: `${close} ÷ ` }, second);
  else if (operation === 'quotientOfDifference') {
    for (const other of others) parts.push({ text: ' − ' }, other);
    parts.push({ text: close });
  } else for (const other of others) parts.push({ text: sign }, other);
  return parts.filter(({ text }) => text !== '');
}

/** An input's name: its aspect where the thing is that of the result, else the thing and its aspect. */
function nameOf(id: FigureId, figure: Figure, { book, language }: SayOptions): string {
  const input = book.figures.get(id);
  if (!input) return messageOf('absent.notStated', language);
  const column = nameText(input.label.column, language);
  const { row } = input.label;
  if (!row || row.zh === figure.label.row?.zh) return column;
  return `${nameText(row, language)}${language.locale === 'en' ? ' ' : ''}${column}`;
}

function numberText(id: FigureId, { book, language, unit }: SayOptions): string {
  const input = book.figures.get(id);
  if (!input) return messageOf('absent.notStated', language);
  const isPercent = shownUnit(input, unit) === '%';
  return formatFigure(input, { style: isPercent ? 'full' : 'plain', unit, language });
}

/** What was counted, by name; each opens its own card. */
function counted(figure: Figure, { book, language }: SayOptions): FormulaText {
  const inputs = figure.origin.by === 'formula' ? figure.origin.inputs : [];
  const separator = language.locale === 'en' ? ', ' : '、';
  const parts = inputs.flatMap((id, index): Part[] => {
    const row = book.figures.get(id)?.label.row;
    const name = row ? nameText(row, language) : id;
    return [...(index ? [{ text: separator }] : []), { text: name, figure: id }];
  });
  return { words: [{ text: messageOf('formula.counted', language) }], numbers: parts };
}
