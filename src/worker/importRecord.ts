import type { DraftReport } from '../ingest/importDraft';
import type { YearMapping } from '../domain/years/mappings';
import type { ReportReview } from '../ingest/importView';
import type { ImportSession } from '../ingest/importSession';
import type { RawFileRead } from '../ingest/readers/sheet';
import { digestOf } from '../ingest/fingerprint';
import type { ImportRecord, Receipt } from '../storage/documents';
import type { Commit } from '../storage/reportRepository';

/** What all receipts of one import have in common. */
export interface ImportMoment {
  batch: string;
  /** What was answered, in the words of whoever answered. */
  answers: ImportRecord['answers'];
  /** ISO 8601. */
  committed: string;
}

function rowsOf({ file, packaged }: RawFileRead, { draft }: ImportSession): number {
  if (packaged) return packaged.reports.flatMap(({ report }) => Object.values(report.tables)).flat().length;
  const own = draft.blocks.filter((block) => block.file === file);
  return own.reduce((sum, { id }) => sum + (draft.counts.blocks[id]?.rows ?? 0), 0);
}

const encodingOf = ({ reading, packaged }: RawFileRead): string => reading?.encoding ?? (packaged ? 'utf-8' : '');

function correctionsOf({ decisions, files }: ImportSession): ImportRecord['corrections'] {
  const sheets = files.flatMap(({ sheets: some }) => some);
  return Object.entries(decisions.cells).map(([at, to]) => {
    const [, place = at, row = '1', column = '0'] = /^(.*)\/(\d+)\/(\d+)$/s.exec(at) ?? [];
    const table = sheets.find(({ file, sheet = '' }) => `${file}/${sheet}` === place);
    return { at, from: table?.rows[Number(row) - 1]?.[Number(column)] ?? '', to };
  });
}

/** A report that was reviewed, with what was confirmed of its names. */
interface Reviewed {
  draft: DraftReport;
  review: ReportReview;
  joined: readonly YearMapping[];
}

function recordOf(session: ImportSession, { draft, review, joined }: Reviewed, moment: ImportMoment): ImportRecord {
  const layouts = session.learnt(draft);
  return {
    batch: moment.batch,
    files: session.files.map((read) => ({
      name: read.file,
      size: read.size,
      fingerprint: read.fingerprint,
      rows: rowsOf(read, session),
      encoding: encodingOf(read),
    })),
    answers: moment.answers,
    corrections: correctionsOf(session),
    conversions: { ...session.draft.counts.conversions } as Record<string, number>,
    changes: review.counts,
    checks: { ...review.checkCounts } as Record<string, number>,
    ticked: review.ticks.length,
    ...(joined.length > 0 ? { joined } : {}),
    ...(layouts.length > 0 ? { layouts } : {}),
  };
}

/** One file stands for itself; of several, the fingerprints are fingerprinted. */
async function fingerprintFor(files: readonly RawFileRead[]): Promise<string> {
  const [only] = files;
  if (only && files.length === 1) return only.fingerprint;
  const encoder = new TextEncoder();
  return digestOf(files.map(({ fingerprint }) => encoder.encode(fingerprint)));
}

/** The commits that store what was reviewed, each with its receipt. */
export async function commitsOf(
  session: ImportSession,
  reviewed: readonly Reviewed[],
  moment: ImportMoment,
): Promise<Commit[]> {
  const fingerprint = await fingerprintFor(session.files);
  const files = session.files.map(({ file }) => file);
  return reviewed.map((one) => {
    const { draft, review } = one;
    const receipt: Receipt = {
      fingerprint,
      files,
      committed: moment.committed,
      record: recordOf(session, one, moment),
    };
    return { expected: review.stored?.version ?? null, report: draft.report, receipt, origin: 'user' };
  });
}
