import type { Finding } from '../domain/finding';
import { tableNames } from '../domain/tables';
import { readerFindings } from './damage';
import { blockOf } from './drafting/blockOf';
import { crossChecks } from './drafting/crossChecks';
import { finishReport, packagedReports } from './drafting/finishReport';
import { noCounts, readBlock } from './drafting/readBlock';
import { storedIndex, type DraftSession } from './drafting/session';
import type { Form } from './forms/form';
import { allForms } from './forms/forms';
import type { BlockCounts, DraftCounts, ImportDraft } from './importDraft';
import type { Decisions, KnownReports } from './decisions';
import type { RawFileRead, Sheet } from './readers/sheet';
import { registerOf } from './recognise/departments';
import { isOwnFormat } from './recognise/headerWords';
import { passedOf } from './recognise/passedOver';
import { certainOf, headerPlace, placeBlock, type PlacingContext } from './recognise/placing';
import { ask, questionsAsked } from './recognise/questions';
import { tooMany } from './recognise/readRows';
import { gather, newGathering } from './recognise/gathering';
import type { Recognised } from './recognise/recognised';
import { recogniseSheet } from './recognise/recogniseSheet';
import { plainCells } from './typing/plainCells';

const mostFindings = 2000;

/** Findings cut at a few thousand; what blocks comes first and a cut never hides that something blocks. */
function cutFindings(findings: readonly Finding[]): Finding[] {
  const errors = findings.filter(({ result }) => result === 'error');
  const others = findings.filter(({ result }) => result !== 'error');
  return [...errors.slice(0, mostFindings), ...others.slice(0, mostFindings)];
}

/** Whether a sheet is one of our own tables: what such files hold stands there as it is. */
const isOwnSheet = ({ rows }: Sheet): boolean =>
  rows.slice(0, 5).some((headers) => tableNames.some((table) => isOwnFormat(table, headers)));

/** The title rows of each sheet's tables, from 0. */
function titleRows(recognised: readonly Recognised[]): Map<Sheet, Set<number>> {
  const found = new Map<Sheet, Set<number>>();
  for (const { sheet, block } of recognised) {
    const rows = found.get(sheet) ?? new Set();
    for (let row = block.titles.from; row < block.titles.to; row += 1) rows.add(row);
    found.set(sheet, rows);
  }
  return found;
}

/**
 * What the files of one import come to under the answers given so far: which tables lie where, what is still asked,
 * every report as it would become, what was converted and what can't be read. The same input gives the same draft;
 * nothing is guessed in silence: a block with an open question brings no rows.
 */
export function draftOf(
  reads: readonly RawFileRead[],
  decisions: Decisions,
  known: KnownReports,
  forms: readonly Form[] = allForms,
): ImportDraft {
  const gathering = newGathering([]);
  const sheets = reads.flatMap((read) =>
    read.sheets.map((written) => {
      const { sheet, conversions } = isOwnSheet(written) ? { sheet: written, conversions: [] } : plainCells(written);
      for (const conversion of conversions) gather(gathering, [conversion], () => conversion.at);
      return recogniseSheet(sheet, { decisions, known, book: new Map(), forms });
    }),
  );
  const recognised = sheets.flatMap(({ blocks }) => blocks);
  const places = new Map(recognised.map((one) => [one.id, headerPlace(one)]));
  const session: DraftSession = {
    decisions,
    known,
    gathering,
    questions: new Map(),
    makings: new Map(),
    storedOf: storedIndex(known),
    files: (block) => places.get(block) ?? { file: block },
  };
  gathering.findings.push(
    ...sheets.flatMap(({ findings }) => findings),
    ...reads.flatMap(({ packaged }) => packaged?.findings ?? []),
  );
  const context: PlacingContext = {
    register: registerOf(known),
    answers: decisions.answers,
    certain: { departments: [], years: [] },
  };
  for (const one of recognised) certainOf(one, context.register, context.certain);
  const placed = recognised.map((one) => {
    const placing = one.choice.table ? placeBlock(one, context) : undefined;
    for (const question of [...one.questions, ...(placing?.questions ?? [])]) ask(session.questions, question);
    gathering.findings.push(...one.findings, ...(one.ragged ?? []), ...(placing?.findings ?? []));
    return { one, placing, read: placing ? readBlock(one, placing, { session, context }) : noCounts };
  });
  const lying = placed.map(({ one, placing }) => blockOf(one, placing, []));
  gathering.findings.unshift(...readerFindings(reads, lying, decisions));
  const unreadable = placed.reduce((sum, { read }) => sum + read.unreadable, 0);
  if (unreadable > mostFindings) gathering.findings.push(tooMany(recognised[0]?.sheet.file ?? '', unreadable));
  const made = [...session.makings.values()].flatMap((making) => finishReport(making, session) ?? []);
  gathering.findings.push(...crossChecks(recognised, made, context.register));
  const reports = [...made, ...packagedReports(reads, made, gathering)];
  // Nothing to store: what is none of ours is why. Beside tables that are read it is only said.
  const nothing = reports.length === 0 && session.questions.size === 0;
  const told = new Set(nothing ? recognised.flatMap((one) => (one.told ? one.findings : [])) : []);
  const findings = gathering.findings.map((one) => (told.has(one) ? { ...one, result: 'error' as const } : one));
  const counts: Record<string, BlockCounts> = {};
  const titles = titleRows(recognised);
  const blocks = placed.map(({ one, placing, read }) => {
    const { passedOver, counts: whole } = passedOf(one, read, { gathering, titles: titles.get(one.sheet) });
    counts[one.id] = whole;
    return blockOf(one, placing, passedOver);
  });
  const draftCounts: DraftCounts = { conversions: gathering.counts, blocks: counts };
  return {
    blocks,
    questions: questionsAsked(session.questions),
    reports,
    conversions: gathering.conversions,
    counts: draftCounts,
    findings: cutFindings(findings),
  };
}
