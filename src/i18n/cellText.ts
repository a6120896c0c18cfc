import { verbatim } from '../domain/fault';
import type { Figure } from '../domain/figure';
import { hundredths, type Absent, type MoneyUnit, type Stated } from '../domain/hundredths';
import type { DiffCell } from '../domain/reportDiff';
import type { Column } from '../domain/tables';
import type { Name } from '../domain/words';
import { formatFigure } from './format';
import type { Language } from './language';

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
  const word = column.type === 'word' ? column.words[cell] : undefined;
  return word?.zh ? word : verbatim(String(cell));
}
