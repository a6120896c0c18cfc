import { fault } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import type { Form } from '../forms/form';
import type { Sheet } from '../readers/sheet';
import { fractionsOf } from '../settle/fractions';
import { missingColumns } from '../settle/missingColumns';
import { settleAmounts } from './amounts';
import { type ColumnMapping, mapColumns, sampleOf } from './columns';
import { squeezed } from './headerText';
import type { RawBlock } from './rawBlocks';
import { type Recognised, type SheetContext, bareBlock, blockId, knownAmounts, noUnits, titlesOf } from './recognised';
import { remark } from './saying';
import { placeOf } from './sheet';
import { chooseTable } from './tableChoice';
import { settleUnits } from './units';

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

export function recognise(
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
  const whole = missingColumns(table, amounts.mappings, {
    id,
    sheet,
    block,
    answers,
    waiting: amounts.questions.length > 0,
  });
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
