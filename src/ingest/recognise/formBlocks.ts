import type { MessageKey } from '../../domain/messageKey';
import type { Form, SheetLook } from '../forms/form';
import type { Laid } from '../forms/laid';
import type { ImportQuestion } from '../importDraft';
import type { Decisions } from '../decisions';
import type { Sheet } from '../readers/sheet';
import type { ColumnMapping } from './columns';
import { headerText } from './headerText';
import { answerOf, questionOf } from './questions';
import type { RawBlock } from './rawBlocks';
import { bareBlock, blockId, knownAmounts, titlesOf, type Recognised, type SheetContext } from './recognised';
import { remark, sentence } from './saying';
import { placeOf } from './sheet';
import { readTitles, yearsIn } from './titles';
import { settleUnits } from './units';

/** The form of a sheet; where several fit as well, a person says which. */
export function whichForm(
  sheet: Sheet,
  fitting: readonly Form[],
  { answers }: Decisions,
): { form?: Form | undefined; question?: Omit<ImportQuestion, 'block' | 'blocks'> } {
  // Forms that only say what a table is called are no rivals: they read it alike.
  const rivals = fitting.filter(({ told, settles }) => told !== undefined || settles !== undefined);
  if (rivals.length < 2) return { form: rivals[0] ?? (fitting.length === 1 ? fitting[0] : undefined) };
  const id = `form/${sheet.file}/${sheet.sheet ?? ''}`;
  const chosen = rivals.find((form) => form.id === answerOf(answers, id));
  if (chosen) return { form: chosen };
  return {
    question: {
      id,
      kind: 'table',
      said: sentence('recognising.ask.form', { file: sheet.file }),
      options: rivals.map((form) => form.id),
      optionNames: Object.fromEntries(rivals.map((form) => [form.id, form.name])),
    },
  };
}

export function toldBlock(
  sheet: Sheet,
  first: RawBlock,
  { form, told, look }: { form: Form; told: MessageKey; look: SheetLook },
): Recognised {
  const office = readTitles(sheet, { from: 0, to: first.header.to }).departments.find(({ labelled }) => labelled);
  const rule = office && form.toldOf !== undefined ? form.toldOf : told;
  const finding = remark(
    rule,
    { ...placeOf(sheet, 0), raw: (form.calledAs?.(look) ?? form.name).zh },
    { form: form.calledAs?.(look) ?? form.name, ...(office ? { office: { zh: office.value } } : {}) },
  );
  return { ...bareBlock(sheet, first), form, told: true, findings: [finding] };
}

export function askedBlock(
  sheet: Sheet,
  first: RawBlock,
  question: Omit<ImportQuestion, 'block' | 'blocks'>,
): Recognised {
  const block = bareBlock(sheet, first);
  return { ...block, questions: [questionOf(block.id, question)] };
}

/** The columns a form's figures stand in, by what is above them. */
function laidColumns({ rows }: Sheet, { header, rows: laid }: Laid): ColumnMapping[] {
  return laid.flatMap(({ cells }) =>
    Object.entries(cells).map(([at, name]) => {
      const index = Number(at);
      const texts = rows.slice(header.from, header.to).map((row) => (row[index] ?? '').trim());
      const text = [...new Set(texts.filter((one) => one !== ''))].join(' ');
      const [told] = yearsIn(text);
      const { unit } = headerText(text);
      const cell = { index, header: text, key: text, meanings: [], serial: false, review: false };
      return {
        index,
        header: text,
        name,
        candidates: [],
        cell: unit === undefined ? cell : { ...cell, unit },
        ...(told ? { year: told.year } : {}),
      };
    }),
  );
}

/** A sheet whose form says where its figures lie: only its unit, its department and its year are still to be known. */
export function laidBlock(
  sheet: Sheet,
  first: RawBlock,
  { form, laid, context }: { form: Form; laid: Laid; context: SheetContext },
): Recognised {
  const { header, body, table } = laid;
  const width = Math.max(0, ...sheet.rows.slice(header.from, body.to).map((row) => row.length));
  const block: RawBlock = {
    titles: { from: 0, to: header.from },
    header,
    body,
    footer: { from: body.to, to: sheet.rows.length },
    span: { from: 0, to: width },
    cells: [],
    skipped: [],
  };
  const titles = titlesOf(sheet, block, block);
  const mappings = laidColumns(sheet, laid);
  const { answers } = context.decisions;
  const units = settleUnits(mappings, {
    sheet,
    block,
    blockId: blockId(sheet, first),
    table,
    answers,
    told: titles.units,
    knownAmounts: knownAmounts(context.known, titles),
  });
  return {
    ...bareBlock(sheet, first),
    form,
    laid,
    block,
    titles,
    choice: { table, own: false, candidates: [{ table, evidence: laid.sums.length + 1 }] },
    mappings,
    units,
    questions: units.questions,
    findings: units.findings,
  };
}
