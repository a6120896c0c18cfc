import { askedBlock, laidBlock, toldBlock, whichForm } from './formBlocks';
import { bareBlock, blockId, knownAmounts, noUnits, titlesOf, type Recognised, type SheetContext } from './recognised';
import { fault } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import type { TableName } from '../../domain/tables';
import type { Decisions, ImportQuestion } from '../importDraft';
import { limits, overLimit } from '../readers/limits';
import type { Sheet } from '../readers/sheet';
import { settleAmounts } from './amounts';
import { mapColumns, sampleOf, titleOf, type ColumnMapping } from './columns';
import { squeezed } from './headerText';
import { isText } from './headerWords';
import { movedRows } from './movedRows';
import { readName } from './names';
import { needs } from './needs';
import { findBlocks, type RawBlock } from './rawBlocks';
import { lookOf, type Form } from '../forms/form';
import { formsFitting } from '../forms/forms';
import { headsOf } from '../forms/funds';
import { questionOf } from './questions';
import { count, remark, sentence } from './saying';
import { isBlank, placeOf, withFixes, type ColumnSpan } from './sheet';
import { standardLine } from './standardLines';
import { chooseTable } from './tableChoice';
import { settleUnits } from './units';

/** A needed column that isn't there: an error that names it, and a question where some other column might be it. */
function missing(
  table: TableName,
  mappings: readonly ColumnMapping[],
  {
    id,
    sheet,
    block,
    answers,
    waiting,
  }: { id: string; sheet: Sheet; block: RawBlock; answers: Decisions['answers']; waiting: boolean },
): { mappings: readonly ColumnMapping[]; questions: ImportQuestion[]; findings: Finding[] } {
  let mapped = [...mappings];
  const questions: ImportQuestion[] = [];
  const findings: Finding[] = [];
  for (const group of needs[table]) {
    if (mapped.some(({ name }) => name !== undefined && group.includes(name))) continue;
    if (waiting && group.some((name) => /^(?:initial|adjusted|final)$/.test(name))) continue;
    const [name = ''] = group;
    const questionId = `${id}/missing/${name}`;
    const free = mapped.filter((mapping) => mapping.name === undefined && !mapping.cell.serial && !mapping.open);
    const answer = Object.hasOwn(answers, questionId) ? answers[questionId] : undefined;
    const chosen = free.find(({ index }) => String(index) === answer);
    if (chosen) {
      mapped = mapped.map((mapping) => (mapping === chosen ? { ...mapping, name, chosen: true } : mapping));
      continue;
    }
    const column = group.map((each) => titleOf(table, each));
    const wanted = { zh: column.map(({ zh }) => zh).join(' / '), en: column.map(({ en }) => en).join(' / ') };
    findings.push(
      fault('recognising.missingColumn', { ...placeOf(sheet, block.header.from), column: name }, { title: wanted }),
    );
    if (free.length === 0) continue;
    const question = questionOf(id, {
      id: questionId,
      kind: 'missingColumn',
      said: sentence('recognising.ask.missingColumn', { file: sheet.file, title: wanted }),
      options: free.map(({ index }) => String(index)),
      optionNames: Object.fromEntries(
        free.map(({ index, header }) => [
          String(index),
          header === ''
            ? { zh: `第 ${index + 1} 列（没有表头）`, en: `column ${index + 1} (no header)` }
            : { zh: header },
        ]),
      ),
      ...cornerGuess(group, free, { sheet, block }),
    });
    questions.push(question);
  }
  return { mappings: mapped, questions, findings };
}

/** Names under an empty corner cell: the only column without a header that holds words, left of everything else. */
function cornerGuess(
  group: readonly string[],
  free: readonly ColumnMapping[],
  { sheet, block }: { sheet: Sheet; block: RawBlock },
): { guess?: NonNullable<ImportQuestion['guess']> } {
  const corner = free.filter(({ header, index }) => header === '' && sampleOf(sheet, block, index).every(isText));
  const [only] = corner;
  if (!group.includes('name') || !only || corner.length > 1) return {};
  const evidence = remark('recognising.emptyCorner', placeOf(sheet, block.header.from), {
    column: count(only.index + 1),
  });
  return { guess: { option: String(only.index), evidence } };
}

/** Percentages without a sign that are all at most 1 may be fractions: 0.25 for 25 %. */
function fractionsOf(
  mappings: readonly ColumnMapping[],
  { id, sheet, block, answers }: { id: string; sheet: Sheet; block: RawBlock; answers: Decisions['answers'] },
): { fractions: Set<number>; questions: ImportQuestion[] } {
  const fractions = new Set<number>();
  const questions: ImportQuestion[] = [];
  for (const { name, index, header } of mappings) {
    if (name === undefined || !/^(?:progress|reportedRate|tasksRate)$/.test(name)) continue;
    const sample = sampleOf(sheet, block, index, 5000).map((text) => text.normalize('NFKC').trim());
    const bare = sample.filter((text) => /^\d*\.?\d+$/.test(text)).map(Number);
    if (bare.length === 0 || bare.some((number) => number > 1) || bare.every((number) => number === 0)) continue;
    // A header with % speaks for percentages; several of them that are all at most 1 speak against it.
    if (/[%％]/.test(header) && new Set(bare).size < 3) continue;
    const questionId = `${id}/unit/${index}`;
    const answer = Object.hasOwn(answers, questionId) ? answers[questionId] : undefined;
    if (answer === 'fraction') fractions.add(index);
    if (answer === 'fraction' || answer === '%') continue;
    const question = questionOf(id, {
      id: questionId,
      kind: 'unit',
      column: index,
      said: sentence('recognising.ask.fraction', { file: sheet.file, column: header }),
      options: ['fraction', '%'],
      optionNames: {
        fraction: { zh: '小数：0.25 即 25%', en: 'a fraction: 0.25 is 25%' },
        '%': { zh: '已是百分数：0.25 即 0.25%', en: 'a percentage already: 0.25 is 0.25%' },
      },
    });
    questions.push(question);
  }
  return { fractions, questions };
}

/** Names of a block that end in 收入, or a heading that says so: what comes in is no budget line. */
function isRevenue(sheet: Sheet, block: RawBlock): boolean {
  if (block.cells.some(({ side }) => side?.startsWith('收入'))) return true;
  const name = block.cells.find(({ meanings }) =>
    meanings.some((meaning) => meaning.table === 'budget' && meaning.name === 'name'),
  );
  if (!name) return false;
  if (name.key.startsWith('收入')) return true;
  const names = sampleOf(sheet, block, name.index).map((text) => squeezed(text).replace(/^其中:?/, ''));
  const incoming = names.filter((text) => /收入$|^本年收入合计$/.test(text)).length;
  return incoming >= 2 && incoming > names.filter((text) => /支出/.test(text)).length;
}

function recognise(
  sheet: Sheet,
  { block, first, form }: { block: RawBlock; first: RawBlock; form: Form | undefined },
  { decisions, known }: SheetContext,
): Recognised {
  const id = blockId(sheet, block);
  const { answers } = decisions;
  const titles = titlesOf(sheet, block, first);
  const plain: Recognised = { ...bareBlock(sheet, block), form, titles };
  if (decisions.leftOut.includes(id)) return plain;
  const choice = chooseTable({ sheet, block, blockId: id, titles, answers });
  if (block.unsure && sheet.sheet !== undefined && choice.question && choice.candidates.length === 0) {
    const finding = remark('recognising.told.none', placeOf(sheet, block.header.from));
    return { ...plain, told: true, findings: [finding] };
  }
  if (choice.table === 'budget' && !choice.own && !Object.hasOwn(answers, `${id}/table`) && isRevenue(sheet, block)) {
    const finding = remark('recognising.revenue', placeOf(sheet, block.header.from));
    return { ...plain, choice: { own: false, candidates: choice.candidates }, findings: [finding] };
  }
  const { table, own } = choice;
  const shown = table ?? choice.candidates[0]?.table;
  const suggested = shown
    ? mapColumns(shown, { own, block, sheet, blockId: id, decisions, settles: form?.settles ?? {} })
    : [];
  if (!table) return { ...plain, choice, mappings: suggested, questions: choice.question ? [choice.question] : [] };
  const amounts = own
    ? { mappings: suggested, questions: [] }
    : settleAmounts(suggested, { sheet, block, blockId: id, answers, lines: titles.lines });
  const whole = missing(table, amounts.mappings, { id, sheet, block, answers, waiting: amounts.questions.length > 0 });
  const units = own
    ? noUnits
    : settleUnits(whole.mappings, {
        sheet,
        block,
        blockId: id,
        table,
        answers,
        told: titles.units,
        knownAmounts: knownAmounts(known, titles),
      });
  const { fractions, questions } = own
    ? { fractions: new Set<number>(), questions: [] }
    : fractionsOf(whole.mappings, { id, sheet, block, answers });
  return {
    ...plain,
    choice,
    mappings: whole.mappings,
    units,
    fractions,
    questions: [...amounts.questions, ...whole.questions, ...units.questions, ...questions],
    findings: [...whole.findings, ...units.findings, ...sameColumns(sheet, block, whole.mappings)],
  };
}

/** Two columns a person made the same thing: which one holds can't be told. */
function sameColumns(sheet: Sheet, block: RawBlock, mappings: readonly ColumnMapping[]): Finding[] {
  const seen = new Map<string, ColumnMapping>();
  return mappings.flatMap((mapping) => {
    if (mapping.name === undefined) return [];
    const slot = `${mapping.name}|${mapping.year ?? ''}|${mapping.level ?? ''}`;
    const before = seen.get(slot);
    seen.set(slot, before ?? mapping);
    if (!before) return [];
    return [
      fault(
        'recognising.sameColumn',
        { ...placeOf(sheet, block.header.from), column: mapping.header },
        { other: { zh: before.header } },
      ),
    ];
  });
}

const isNature = ({ sheet, block, mappings }: Recognised): boolean => {
  const name = mappings.find((mapping) => mapping.name === 'name');
  const codes = name
    ? sampleOf(sheet, block, name.index, 60).map((text) => standardLine(readName(text).name)?.code)
    : [];
  return codes.includes('basic') && codes.includes('projects');
};

/** Two breakdowns of one budget side by side: only one can be the lines, and 基本支出 and 项目支出 speak for it. */
function oneBreakdown(blocks: readonly Recognised[], { decisions }: SheetContext): Recognised[] {
  const rows = new Map<number, { budgets: Recognised[]; natures: Recognised[] }>();
  for (const one of blocks) {
    if (one.choice.table !== 'budget') continue;
    const row = rows.get(one.block.header.from) ?? { budgets: [], natures: [] };
    rows.set(one.block.header.from, row);
    row.budgets.push(one);
    if (isNature(one)) row.natures.push(one);
  }
  return blocks.map((one) => {
    const row = rows.get(one.block.header.from);
    if (one.choice.table !== 'budget' || !row || row.budgets.length < 2) return one;
    if (Object.hasOwn(decisions.answers, `${one.id}/table`)) return one;
    const nature = row.natures.find((other) => other !== one);
    if (row.natures.includes(one) && !nature) return one;
    if (nature && one.form?.byNature) {
      const finding = remark('recognising.otherSplit', placeOf(one.sheet, one.block.header.from));
      return { ...one, choice: { own: false, candidates: one.choice.candidates }, questions: [], findings: [finding] };
    }
    const options = nature ? (['none', 'budget'] as const) : (['budget', 'none'] as const);
    const question = questionOf(one.id, {
      id: `${one.id}/table`,
      kind: 'table',
      said: sentence('recognising.ask.breakdown', { file: one.sheet.file, row: String(one.block.header.from + 1) }),
      options,
      optionNames: {
        budget: { zh: '作为预算表读入', en: 'read it as the budget' },
        none: { zh: '不读这一块', en: 'leave it out' },
      },
      ...(nature
        ? {
            guess: {
              option: 'none',
              evidence: remark('recognising.natureBeside', placeOf(one.sheet, nature.block.header.from)),
            },
          }
        : {}),
    });
    return { ...one, questions: [question], findings: [] };
  });
}

/** Cells beside the tables that no table holds: said, for they are not read. */
function outside(sheet: Sheet, blocks: readonly RawBlock[]): Finding[] {
  for (const { titles } of blocks) {
    for (let row = titles.from; row < titles.to; row += 1) {
      const numbers = (sheet.rows[row] ?? []).filter((cell) => !isBlank(cell) && !isText(cell));
      if (numbers.length >= 2)
        return [remark('recognising.outside', { ...placeOf(sheet, row), raw: (numbers[0] ?? '').slice(0, 40) })];
    }
  }
  const from = Math.min(...blocks.map(({ header }) => header.from));
  const to = Math.max(...blocks.map(({ body }) => body.to));
  const spans = new Map<number, ColumnSpan[]>();
  for (const { span, header, footer } of blocks) {
    for (let row = header.from; row < footer.to; row += 1) spans.set(row, [...(spans.get(row) ?? []), span]);
  }
  const covered = (row: number, column: number): boolean =>
    spans.get(row)?.some((span) => column >= span.from && column < span.to) ?? false;
  for (let row = from; row < to; row += 1) {
    const cells = sheet.rows[row] ?? [];
    if (blocks.length === 1 && blocks[0]?.span.from === 0 && cells.length <= blocks[0].span.to) continue;
    const column = cells.findIndex((cell, index) => !isBlank(cell) && !covered(row, index));
    if (column >= 0)
      return [remark('recognising.outside', { ...placeOf(sheet, row), raw: (cells[column] ?? '').slice(0, 40) })];
  }
  return [];
}

/** Nothing of a block that was left out by hand. */
const leftOr = (one: Recognised, { decisions }: SheetContext): Recognised[] =>
  decisions.leftOut.includes(one.id)
    ? [bareBlock(one.sheet, one.block)].map((bare) => ({ ...bare, id: one.id }))
    : [one];

/** Recognises all tables of a sheet, with the cells put in that were corrected by hand. */
export function recogniseSheet(table: Sheet, context: SheetContext): { blocks: Recognised[]; findings: Finding[] } {
  const sheet = withFixes(table, context.decisions.cells);
  const raw = findBlocks(sheet, context.book);
  const [first] = raw;
  const place = { file: sheet.file, ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }) };
  if (!first) return { blocks: [], findings: [fault('recognising.emptySheet', place)] };
  if (raw.length > limits.tablesInSheet) {
    const sizes = { limit: limits.tablesInSheet, found: raw.length };
    return { blocks: [], findings: [overLimit('recognising.tooManyTables', place, sizes)] };
  }
  const look = lookOf(sheet);
  const fitting = formsFitting(look, context.forms);
  const { form, question } = whichForm(sheet, fitting, context.decisions);
  const laid = form?.lays?.(sheet, look);
  if (form && laid) return { blocks: leftOr(laidBlock(sheet, first, { form, laid, context }), context), findings: [] };
  const told = form?.told;
  if (form && told) return { blocks: [toldBlock(sheet, first, { form, told, look })], findings: [] };
  if (question) return { blocks: [askedBlock(sheet, first, question)], findings: [] };
  const read = raw.map((block) => recognise(sheet, { block, first, form }, context));
  const blocks = oneBreakdown(read, context).map((one) =>
    one.choice.table ? { ...one, ragged: movedRows(one) } : one,
  );
  const hasFunds = form?.funds && blocks.some((one) => headsOf(one)?.unit !== undefined);
  return { blocks, findings: hasFunds ? [] : outside(sheet, raw) };
}
