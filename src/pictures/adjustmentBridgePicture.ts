import { said, type Book, type Said } from '../domain/figure';
import { bridgeRows } from './bridgeRows';
import { topLines, totalOf } from './budgetKeys';
import { budgetLinesOf, type Line } from './lines';
import { lookUp, type LookUp } from './lookUp';
import { names, unitNames } from './columnNames';
import type { Picture } from './picture';
import { firstOf, present, sayWith, silence } from './sentences';
import type { Selection } from './selection';

/** From the initial budget over the adjusted one to what was spent, with the lines that made the difference. */
export function adjustmentBridgePicture(book: Book, { report, unit }: Selection): Picture {
  const look = lookUp(book, report);
  const lines = budgetLinesOf(book, report);
  return {
    id: 'adjustmentBridge',
    heading: heading(look, lines),
    caption: said('caption.adjustmentBridge', {}, { unit: unitNames[unit] }),
    unit: 'money',
    columns: [{ key: 'amount', name: names.amount }],
    rows: bridgeRows(look, lines),
    notes: present(lines.map((line) => zeroNote(look, line))),
  };
}

/** A line that starts at 0.00 may have been listed elsewhere at first: the question is put, no growth is claimed. */
function zeroNote(look: LookUp, { key, label }: Line): Said | undefined {
  const adjusted = look.value(`${key}#adjusted`);
  if (look.value(`${key}#initial`) !== 0 || !adjusted) return undefined;
  const keys = { initial: `${key}#initial`, adjusted: `${key}#adjusted` };
  return sayWith(look, 'pictureNote.zeroInitial', keys, { line: label });
}

function heading(look: LookUp, lines: readonly Line[]): Said {
  const total = totalOf(lines)?.key ?? 'budget/total';
  const net = look.value(`${total}#netAdjustment`);
  return firstOf(
    silence(look, 'heading.bridge.none', 'budget'),
    net === 0 ? said('heading.bridge.zero') : undefined,
    net === undefined ? undefined : netHeading(look, lines, { total, up: net > 0 }),
    sayWith(look, 'heading.bridge.unspent', { adjusted: `${total}#adjusted`, final: `${total}#final` }),
  );
}

function netHeading(
  look: LookUp,
  lines: readonly Line[],
  { total, up }: { total: string; up: boolean },
): Said | undefined {
  const moved = topLines(lines)
    .map((line) => ({ ...line, key: `${line.key}#netAdjustment` }))
    .filter(({ key }) => (look.value(key) ?? 0) !== 0)
    .sort((a, b) => Math.abs(look.value(b.key) ?? 0) - Math.abs(look.value(a.key) ?? 0));
  const [a, b] = moved;
  const message = `heading.bridge.${up ? 'up' : 'down'}` as const;
  const net = { net: `${total}#netAdjustment` };
  if (!a) return sayWith(look, message, net);
  const word = (key: string) => ((look.value(key) ?? 0) > 0 ? names.up : names.down);
  if (!b) return sayWith(look, `${message}.one`, net, { a: a.label });
  return sayWith(
    look,
    `${message}.${moved.length === 2 ? 'two' : 'many'}`,
    { ...net, a: a.key, b: b.key },
    { aName: a.label, aWord: word(a.key), bName: b.label, bWord: word(b.key) },
  );
}
