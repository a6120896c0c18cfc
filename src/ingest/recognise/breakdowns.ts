import { sampleOf } from './columns';
import { readName } from './names';
import { questionOf } from './questions';
import type { Recognised, SheetContext } from './recognised';
import { remark, sentence } from './saying';
import { placeOf } from './sheet';
import { standardLine } from './standardLines';

const isNature = ({ sheet, block, mappings }: Recognised): boolean => {
  const name = mappings.find((mapping) => mapping.name === 'name');
  const codes = name
    ? sampleOf(sheet, block, name.index, 60).map((text) => standardLine(readName(text).name)?.code)
    : [];
  return codes.includes('basic') && codes.includes('projects');
};

/** Two breakdowns of one budget side by side: only one can be the lines, and 基本支出 and 项目支出 speak for it. */
export function oneBreakdown(blocks: readonly Recognised[], { decisions }: SheetContext): Recognised[] {
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
