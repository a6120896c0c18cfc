import type { Gaps } from './coverage';
import { tableNames, type Row, type TableName } from './tables';

/** Which report: one department, one year and, where a year has two near-identical ones, the edition. */
export interface ReportKey {
  department: string;
  year: number;
  edition?: string;
}

export type Tables = { [T in TableName]: readonly Row<T>[] };

/** One department's self-evaluation of one year, as its six tables of typed rows. Plain data: it can be cloned. */
export interface Report extends ReportKey {
  tables: Tables;
  /** The tables it was not given whole, if any. */
  coverage?: Gaps;
}

/** `foshan-hitech-zone/2023`, with `!edition` behind the department where there is one: the head of every figure id. */
export const reportPath = ({ department, year, edition }: ReportKey): string =>
  `${escapePiece(department)}${edition ? `!${escapePiece(edition)}` : ''}/${year}`;

/** A piece of an address as it was before it was escaped; undefined where its percent signs escape nothing. */
function decodedPiece(piece: string): string | undefined {
  try {
    return decodeURIComponent(piece);
  } catch {
    return undefined;
  }
}

/** The inverse of reportPath; undefined for a text that is no path of a report, such as one with a stray `%`. */
export function parseReportPath(path: string): ReportKey | undefined {
  const match = /^([^/!]+)(?:!([^/!]+))?\/(\d{4})$/.exec(path);
  const [department, edition] = [decodedPiece(match?.[1] ?? ''), decodedPiece(match?.[2] ?? '')];
  if (!match || department === undefined || edition === undefined) return undefined;
  return { department, year: Number(match[3]), ...(edition ? { edition } : {}) };
}

/** Escapes what separates the pieces of a figure id. Chinese stays readable. */
export const escapePiece = (piece: string): string => piece.replace(/[%/#~@:!()^?&\s]/g, encodeURIComponent1);
const encodeURIComponent1 = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** The inverse of escapePiece. */
export const unescapePiece = (piece: string): string =>
  piece.replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export const emptyTables = (): Tables => Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables;
