import type { Finding } from '../domain/finding';
import { liesIn } from './cellPlaces';
import type { Block, Conversion, ImportDraft, DraftReport, PassedReason } from './importDraft';
import type { Decisions } from './decisions';
import { shownCells, sheetOfBlock } from './gridRows';
import type { BlockView, FileView, GridRow, ImportView } from './importView';
import type { RecalledBlock } from './layouts/recall';
import type { YearMatch } from './match/matchYears';
import { mendsIn } from './mends';
import type { RawFileRead } from './readers/sheet';

/** Lists longer than this are cut before they cross to the page; their counts stay whole. */
export const longestList = 300;

export interface ViewSource {
  reads: readonly RawFileRead[];
  draft: ImportDraft;
  decisions: Decisions;
  matches: readonly YearMatch[];
  /** Answers of before that hold again. */
  recalled: readonly RecalledBlock[];
  /** What the session itself has to say. */
  said: readonly Finding[];
}

const isError = ({ result }: Finding): boolean => result === 'error';

/** The block whose body a finding lies in: what is wrong with a row or a cell is mended in the grid. */
const blockOf = (blocks: readonly Block[], { at }: Finding): Block | undefined =>
  'file' in at ? blocks.find((block) => liesIn(block, at)) : undefined;

const whyOf = (why: PassedReason | undefined): Pick<GridRow, 'why'> => (why === undefined ? {} : { why });

/** Head, first rows, last row and what follows: enough to recognise a table by. */
function previewOf(block: Block, reads: readonly RawFileRead[]): BlockView['preview'] {
  const rows = sheetOfBlock(block, reads)?.rows ?? [];
  const passed = new Map(block.passedOver.map((one) => [one.row, one.why]));
  const lines = (kind: GridRow['kind'], from: number, to: number): GridRow[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, offset) => ({
      row: from + offset + 1,
      kind: kind === 'body' && passed.has(from + offset) ? 'skipped' : kind,
      cells: shownCells(rows[from + offset]).map((cell) => cell.slice(0, 80)),
      ...whyOf(passed.get(from + offset)),
    }));
  const { titles, header, body } = block;
  const cut = body.to - body.from > 5;
  const middle = body.to - body.from - 4;
  const notes = lines('note', body.to, Math.min(rows.length, body.to + 3)).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  return [
    ...lines('title', titles.from, Math.min(titles.to, titles.from + 4)),
    ...lines('header', header.from, header.to),
    ...lines('body', body.from, cut ? body.from + 3 : body.to),
    ...(cut ? [{ between: middle }, ...lines('body', body.to - 1, body.to)] : []),
    ...notes.slice(0, 2),
  ];
}

function viewOfFile(
  read: RawFileRead,
  source: ViewSource,
  { errors, unreadable }: { errors: readonly Finding[]; unreadable: ReadonlyMap<string, number> },
): FileView {
  const { sheets: _, packaged, ...rest } = read;
  const own = source.draft.blocks.filter(({ file }) => file === read.file);
  const blocks = own.map((block) => ({
    ...block,
    counts: source.draft.counts.blocks[block.id] ?? { rows: 0, taken: 0, passedOver: 0, cells: 0, unreadable: 0 },
    rows: source.draft.counts.blocks[block.id]?.taken ?? 0,
    mends: mendsIn(block, errors),
    preview: previewOf(block, source.reads),
    unreadable: unreadable.get(block.id) ?? 0,
  }));
  const findings = rest.findings.slice(0, longestList);
  return { ...rest, findings, blocks, ...(packaged ? { years: packaged.reports.length } : {}) };
}

function viewOfReport({ key, report, brought, rowsBrought }: DraftReport): ImportView['reports'][number] {
  const departmentName = report.tables.reports[0]?.departmentName ?? key.department;
  return {
    key,
    departmentName,
    brought: Object.fromEntries(brought.map((table) => [table, rowsBrought[table] ?? report.tables[table].length])),
  };
}

/** The first of each conversion's kind, so that every kind has its examples however many there are of one. */
function someOfEach(conversions: readonly Conversion[]): Conversion[] {
  const taken = new Map<Conversion['kind'], number>();
  return conversions.filter(({ kind }) => {
    const count = taken.get(kind) ?? 0;
    taken.set(kind, count + 1);
    return count < longestList / 6;
  });
}

/** What a page is shown of an import: no cells but a few, every list cut, every count whole. */
export function draftView(source: ViewSource): ImportView {
  const { reads, draft, decisions, matches, said, recalled } = source;
  const ofFiles = reads.flatMap(({ findings, packaged }) => [...findings, ...(packaged?.findings ?? [])]);
  const findings = [...new Map([...said, ...ofFiles, ...draft.findings].map((one) => [one.id, one])).values()];
  const errors = findings.filter(isError);
  const unreadable = new Map<string, number>();
  for (const finding of errors) {
    const block = blockOf(draft.blocks, finding);
    if (block) unreadable.set(block.id, (unreadable.get(block.id) ?? 0) + 1);
  }
  const read = Object.values(draft.counts.blocks).reduce((total, { cells }) => total + cells, 0);
  return {
    files: reads.map((file) => viewOfFile(file, source, { errors, unreadable })),
    decisions,
    questions: draft.questions,
    conversions: someOfEach(draft.conversions),
    conversionCounts: draft.counts.conversions,
    findings: [...errors, ...findings.filter((finding) => !isError(finding))].slice(0, longestList),
    findingCounts: { errors: errors.length, notes: findings.length - errors.length },
    cells: {
      read,
      unreadable: [...unreadable.values()].reduce((total, count) => total + count, 0),
      corrected: Object.keys(decisions.cells).length,
    },
    recalled,
    matches,
    reports: draft.reports.map(viewOfReport),
  };
}
