import { said, type Book, type Said } from '../domain/figure';
import type { ReportKey } from '../domain/report';
import { reportName } from '../domain/years/reportName';
import type { Name } from '../domain/words';
import { besideTable, type BesideTable } from './beside';
import type { Page } from './address';
import { names } from './columnNames';
import type { Picture, PictureColumn } from './picture';
import type { Selection } from './selection';

interface Asked {
  page: Page;
  other: ReportKey;
}

/** What the panel of another department shows, and the same as a picture: what is saved, copied and drawn of it. */
export interface BesidePanelPicture {
  table: BesideTable;
  picture: Picture;
}

/** The report shown and the other one, as the heads of their columns. */
export const besideHeads = (book: Book, { report }: Selection, other: ReportKey): [here: Name, there: Name] => [
  { zh: `${names.thisReport.zh} ${report.year}`, en: `${names.thisReport.en}, ${report.year}` },
  reportName(book, other, report),
];

const joined = (group: Name, label: Name): Name => ({
  zh: `${group.zh} · ${label.zh}`,
  en: `${group.en ?? group.zh} · ${label.en ?? label.zh}`,
});

/** Reasons that stand in the place of a difference; that the report says nothing of a line, its empty cell says. */
function reasonsOf({ groups }: BesideTable): Said[] {
  const reasons = groups.flatMap(({ rows }) => rows.flatMap(({ here, remark }) => (here && remark ? [remark] : [])));
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

/** A report of another department beside the one shown: its panel's table, and that with one row a figure. */
export function besidePicture(book: Book, selection: Selection, asked: Asked): BesidePanelPicture {
  const table = besideTable(book, selection, asked);
  const [here, there] = besideHeads(book, selection, asked.other);
  const [unit, ...others] = [...new Set(table.groups.map((group) => group.unit))];
  // Where units differ within a column each figure says its own.
  const own: Partial<PictureColumn> = others.length > 0 ? { ownUnits: true } : {};
  const differs = table.groups.some(({ rows }) => rows.some((row) => row.difference));
  const picture: Picture = {
    id: 'beside',
    heading: table.heading,
    caption: said(table.groups.length > 0 ? 'caption.beside' : 'caption.beside.none'),
    unit: unit ?? 'none',
    columns: [
      { key: 'here', name: here, ...own },
      { key: 'there', name: there, ...own },
      ...(differs ? [{ key: 'difference', name: names.besideDifference, unit: 'none' as const }] : []),
    ],
    rows: table.groups.flatMap((group) =>
      group.rows.map((row) => ({
        key: row.key,
        label: joined(group.name, row.label),
        level: 0,
        kind: 'line' as const,
        cells: [row.here, row.there, ...(differs ? [row.difference] : [])],
      })),
    ),
    notes: [...reasonsOf(table), ...table.notes],
  };
  return { table, picture };
}
