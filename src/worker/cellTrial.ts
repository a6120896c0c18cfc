import { findingsTouching } from '../domain/checks/checksOf';
import { isCheckFinding } from '../domain/finding';
import type { Book } from '../domain/figure';
import type { Report } from '../domain/report';
import { cellIn } from '../ingest/cellPlaces';
import type { Block, ImportDraft } from '../ingest/importDraft';
import type { CellTrial } from '../ingest/importView';
import { checkedReport, figuresNamed } from './reviewReport';

/** A cell of a block: its row as the spreadsheet shows it, its column from 0. */
export interface CellSpot {
  block: string;
  row: number;
  column: number;
}

/** The figures a cell became in a report. */
function figuresAt(
  book: Book,
  draft: ImportDraft,
  { block, row, column }: CellSpot,
): { report: Report; ids: string[] } | undefined {
  const name = draft.blocks.find(({ id }) => id === block)?.columns.find(({ index }) => index === column)?.name;
  for (const { report, origins } of draft.reports) {
    const origin = origins().find((one) => one.block === block && one.row === row);
    if (!origin) continue;
    const ids = [...book.figures.values()].flatMap(({ id, origin: from }) =>
      from.by === 'report' && from.row.table === origin.table && from.row.index === origin.index && from.column === name
        ? [id]
        : [],
    );
    return { report, ids };
  }
  return undefined;
}

const faultAt = (blocks: readonly Block[], draft: ImportDraft, spot: CellSpot) =>
  draft.findings.find(({ at, result }) => {
    if (result !== 'error' || !('file' in at)) return false;
    const block = blocks.find(({ id }) => id === spot.block);
    const cell = block && cellIn(block, at);
    return cell?.row === spot.row && cell.column === spot.column;
  });

/** What a draft in which a cell was changed has to say of that cell. */
export function cellTrial(draft: ImportDraft, spot: CellSpot, siblings: readonly Report[]): CellTrial {
  const fault = faultAt(draft.blocks, draft, spot);
  const whose = draft.reports.find(({ origins }) =>
    origins().some(({ block, row }) => block === spot.block && row === spot.row),
  );
  if (fault || !whose) return { ...(fault ? { fault } : {}), checks: [], figures: [] };
  const { checks, book } = checkedReport(whose.report, siblings);
  const ids = figuresAt(book, draft, spot)?.ids ?? [];
  const heard = checks.filter(isCheckFinding);
  const touching = [...new Set(ids.flatMap((id) => findingsTouching(heard, id)))].slice(0, 3);
  return { checks: touching, figures: figuresNamed(touching, book) };
}
