import type { ReportDiff, RowChange } from '../domain/reportDiff';
import { toShielded } from '../domain/shield';
import { diffLines, type DiffLine } from '../i18n/diffLines';
import { nameText } from '../i18n/format';
import type { Language } from '../i18n/language';
import { momentText } from '../i18n/measureText';
import { fill, messageOf } from '../i18n/say';

/** A version of a report and what it changed. */
export interface LoggedVersion {
  number: number;
  /** When it was stored, ISO 8601. */
  committed: string;
  /** Where it came from and why, in words. */
  note: string;
  /** What it is held against; nothing of a version that was the first. */
  against?: { number: number; diff: ReportDiff };
}

const headings = [
  'keep.logVersion',
  'keep.receipt.committed',
  'keep.origin',
  'keep.logAgainst',
  'keep.receipt.changes',
  'keep.logTable',
  'keep.diffRow',
  'keep.diffColumn',
  'keep.diffBefore',
  'keep.diffAfter',
] as const;

/** What a version did to a report as cells, the head row first, a changed cell a row; text that would run is shielded. */
export function changeLogCells(
  versions: readonly LoggedVersion[],
  { language, example }: { language: Language; example: boolean },
): string[][] {
  const text = (key: (typeof headings)[number]): string => messageOf(key, language);
  const [first = '', ...others] = headings.map(text);
  const head = example ? fill(messageOf('example.cell', language), { word: first }) : first;
  return [[head, ...others], ...versions.flatMap((version) => rowsOf(version, language))].map((row) =>
    row.map(toShielded),
  );
}

function rowsOf({ number, committed, note, against }: LoggedVersion, language: Language): string[][] {
  const own = [String(number), momentText(committed, language), note, against ? String(against.number) : ''];
  const only = (key: 'keep.logFirst' | 'keep.diffNone'): string[][] => [
    [...own, messageOf(key, language), '', '', '', '', ''],
  ];
  if (!against) return only('keep.logFirst');
  const rows = against.diff.changes.flatMap((change) => {
    const kind = messageOf(`keep.log.${change.kind}`, language);
    return cellsOf(change, language).map((cells) => [...own, kind, ...cells]);
  });
  return rows.length > 0 ? rows : only('keep.diffNone');
}

function cellsOf(change: RowChange, language: Language): string[][] {
  const say = (name: DiffLine['before']): string => (name ? nameText(name, language) : '');
  return diffLines(change, language).map(({ table, row, detail, column, before, after }) => [
    say(table),
    [say(row), say(detail)].filter(Boolean).join(' '),
    say(column),
    say(before),
    say(after),
  ]);
}
