import { verbatim } from '../domain/fault';
import type { Figure } from '../domain/figure';
import { hundredths, type Absent, type MoneyUnit, type Stated } from '../domain/hundredths';
import type { DiffCell } from '../domain/reportDiff';
import { dueMark, periodName } from '../domain/periodName';
import type { Column } from '../domain/tables';
import type { Name } from '../domain/words';
import { formatFigure } from './format';
import type { Language } from './language';
import { messageOf } from './say';

/** A stored number as the figure a report would make of it. `key` decides whether its money follows the scope bar. */
function figureOf(cell: Stated | Absent, key: string): Figure {
  const stated = 'absent' in cell ? undefined : cell;
  return {
    id: key,
    key,
    report: { department: '', year: 0 },
    label: { column: { zh: '' } },
    value: stated?.value ?? (cell as Absent),
    unit: stated?.unit ?? '',
    step: stated?.step ?? hundredths(100),
    hedge: 'exact',
    expected: false,
    origin: { by: 'report', row: { table: 'reports', index: 0 }, column: '', restated: [] },
  };
}

/** Budget money of a list in the unit chosen, without its unit; what is absent as a word. */
export const moneyText = (
  cell: Stated | Absent | undefined,
  { unit, language }: { unit: MoneyUnit; language: Language },
): string =>
  formatFigure(figureOf(cell ?? { absent: 'notStated' }, 'budget/total#final'), { style: 'plain', unit, language });

/** A stored cell as it was stated, with its unit: for a list of what changed. */
export function cellName(cell: DiffCell, column: Column, language: Language): Name {
  if (typeof cell === 'object' || cell === undefined) {
    const text = formatFigure(figureOf(cell ?? { absent: 'notStated' }, 'cell'), { unit: '万元', language });
    return { zh: text, en: text };
  }
  switch (column.type) {
    case 'word':
      return wordName(column.words[cell], language);
    case 'month':
    case 'period':
      // Seen from no year: each of its ends says its own.
      return periodName(String(cell), 0);
    case 'due':
      return dueMark(String(cell));
    default:
      return verbatim(String(cell));
  }
}

/** A listed word; the one that stands for no word at all (a number without a hedge) as such. */
function wordName(word: Name | undefined, language: Language): Name {
  if (word?.zh) return word;
  const none = messageOf('absent.noWord', language);
  return { zh: none, en: none };
}
