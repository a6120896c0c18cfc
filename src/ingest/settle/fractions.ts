import type { ImportQuestion } from '../importDraft';
import type { Decisions } from '../decisions';
import type { Sheet } from '../readers/sheet';
import { type ColumnMapping, sampleOf } from '../recognise/columns';
import { questionOf } from '../recognise/questions';
import type { RawBlock } from '../recognise/rawBlocks';
import { sentence } from '../recognise/saying';

/** Percentages without a sign that are all at most 1 may be fractions: 0.25 for 25 %. */
export function fractionsOf(
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
