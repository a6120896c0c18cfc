import type { Name } from '../../domain/words';
import type { ImportQuestion } from '../importDraft';
import { type AmountsContext } from './amountProofs';
import type { ColumnMapping } from '../recognise/columns';
import { answerOf, questionOf } from '../recognise/questions';
import { sentence } from '../recognise/saying';
import { isBlank } from '../recognise/sheet';
import { columnName } from '../recognise/titles';

/** The name several columns claim, where this one is one of them. */
const claimed = ({ rival, candidates, year }: ColumnMapping): string | undefined =>
  rival ? `${candidates[0] ?? ''}${year ?? ''}` : undefined;

/** What stands at the end of a column, to know it by beside another of the same header. */
const lastOf = ({ sheet, block }: AmountsContext, { index }: ColumnMapping): string =>
  sheet.rows
    .slice(block.body.from, block.body.to)
    .reverse()
    .map((row) => row[index] ?? '')
    .find((cell) => !isBlank(cell)) ?? '';

/** Of columns with one header, none of which is more likely: which one holds, asked once. */
function rivalQuestion(rivals: readonly ColumnMapping[], context: AmountsContext): ImportQuestion {
  const { sheet, blockId } = context;
  const [first] = rivals;
  const named = rivals.map((mapping): [string, Name] => {
    const [column, last] = [columnName(mapping.index), lastOf(context, mapping)];
    return [
      String(mapping.index),
      {
        zh: `${column} 列“${mapping.header}”（末行 ${last}）`,
        en: `column ${column}, "${mapping.header}" (last row ${last})`,
      },
    ];
  });
  return questionOf(blockId, {
    id: `${blockId}/caliber/${first ? claimed(first) : ''}`,
    kind: 'caliber',
    ...(first ? { column: first.index } : {}),
    said: sentence('recognising.ask.rival', { file: sheet.file, column: first?.header ?? '' }),
    options: [...named.map(([index]) => index), 'ignore'],
    optionNames: {
      ...Object.fromEntries(named),
      ignore: { zh: '都不读', en: 'read none of them' },
    },
  });
}

/** Columns that claim one name: the one that was chosen has it; until then none. */
export function settleRivals(
  mappings: readonly ColumnMapping[],
  context: AmountsContext,
): { mappings: ColumnMapping[]; questions: ImportQuestion[] } {
  const questions = [...new Set(mappings.flatMap((mapping) => claimed(mapping) ?? []))].map((name) =>
    rivalQuestion(
      mappings.filter((mapping) => claimed(mapping) === name),
      context,
    ),
  );
  const open = questions.filter(({ id, options }) => !options.includes(answerOf(context.answers, id) ?? ''));
  const results = mappings.map((mapping) => {
    const name = claimed(mapping);
    if (name === undefined || mapping.chosen) return mapping;
    const id = `${context.blockId}/caliber/${name}`;
    if (open.some((question) => question.id === id)) return { ...mapping, open: true as const };
    const { rival: _, ...rest } = mapping;
    return answerOf(context.answers, id) === String(mapping.index) ? { ...rest, name: mapping.candidates[0] } : rest;
  });
  return { mappings: results as ColumnMapping[], questions: open };
}
