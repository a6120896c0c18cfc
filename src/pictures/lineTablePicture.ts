import { said, type Book, type Said } from '../domain/figure';
import { rateKey, totalOf } from './budgetKeys';
import { restNote } from './excluded';
import { budgetLinesOf, type Line } from './lines';
import { lookUp, type LookUp } from './lookUp';
import { names, unitNames } from './columnNames';
import type { Picture } from './picture';
import { present, sayWith } from './sentences';
import type { Selection } from './selection';

/** In hundredths of a percent: a line speaks for the year where most of it was spent there. */
const half = 5_000;

/** Every budget line as a tree, the total last, as the report has it. */
export function lineTablePicture(book: Book, { report, caliber, unit }: Selection): Picture {
  const look = lookUp(book, report);
  const lines = budgetLinesOf(book, report);
  return {
    id: 'lineTable',
    heading: heading(look, lines),
    caption: said('caption.lineTable', {}, { unit: unitNames[unit] }),
    unit: 'money',
    columns: [
      { key: 'initial', name: names.initial },
      { key: 'adjusted', name: names.adjusted },
      { key: 'final', name: names.final },
      { key: 'rate', name: caliber === 'adjusted' ? names.rateAdjusted : names.rateInitial, unit: '%' },
      { key: 'unspent', name: names.unspent },
    ],
    rows: lines.map(({ key, label, level, kind }) => ({
      key,
      label,
      level,
      kind,
      cells: [`${key}#initial`, `${key}#adjusted`, `${key}#final`, rateKey(key, caliber), `${key}#unspent`].map(
        look.id,
      ),
    })),
    notes: present(lines.map((line) => restNote(look, line))),
  };
}

function heading(look: LookUp, lines: readonly Line[]): Said {
  const total = totalOf(lines)?.key;
  const share = ({ key }: Line) => look.value(`${key}#shareOfFinal`) ?? 0;
  const within = lines.filter(
    (line) => line.key !== total && line.kind !== 'rest' && share(line) >= half && share(line) <= 10_000,
  );
  // The deepest of them says most: 92 % in capital works rather than 98 % in projects.
  const [most] = within.sort((a, b) => b.level - a.level);
  const keys = most && { final: `${most.key}#final`, share: `${most.key}#shareOfFinal` };
  const sentence = keys && sayWith(look, 'heading.lineTable.share', keys, { line: most.label });
  return sentence ?? said('heading.lineTable');
}
