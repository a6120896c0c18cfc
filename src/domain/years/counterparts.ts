import { figureId, type Book, type Figure, type FigureKey } from '../figure';
import { escapePiece, unescapePiece, type ReportKey } from '../report';
import type { TableName } from '../tables';
import { codesIn } from './mappings';

const keyOfRow = /^(budget|scores|outcomes|tasks|projects)\/([^~@:#(]+)(.*)$/s;

/**
 * A key as another report has it: the same key, its code replaced where a mapping was confirmed by hand. Several where
 * one thing was split or merged.
 */
export function counterKeys(book: Book, key: FigureKey, from: ReportKey, to: ReportKey): FigureKey[] {
  const [, table, piece, rest = ''] = keyOfRow.exec(key) ?? [];
  if (table === undefined || piece === undefined || from.department !== to.department) return [key];
  const at = { department: from.department, table: table as TableName, year: from.year, code: unescapePiece(piece) };
  return codesIn(book.mappings ?? [], at, to.year).map((code) => `${table}/${escapePiece(code)}${rest}`);
}

/** Whether a key stands for one thing in both reports, neither split nor merged between them. */
function isOneToOne(book: Book, key: FigureKey, from: ReportKey, to: ReportKey): boolean {
  const there = counterKeys(book, key, from, to);
  return there.length === 1 && there.every((other) => counterKeys(book, other, to, from).length === 1);
}

/** The same figure in another report, one or several; nothing where it has none. */
export function counterparts(book: Book, figure: Figure, to: ReportKey): { figures: Figure[]; oneToOne: boolean } {
  const keys = counterKeys(book, figure.key, figure.report, to);
  return {
    figures: keys.flatMap((key) => book.figures.get(figureId(to, key)) ?? []),
    oneToOne: isOneToOne(book, figure.key, figure.report, to),
  };
}
