import { fault } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import type { TableName } from '../../domain/tables';
import type { ImportQuestion } from '../importDraft';
import type { Decisions } from '../decisions';
import type { Sheet } from '../readers/sheet';
import { type ColumnMapping, sampleOf, titleOf } from '../recognise/columns';
import { isText } from '../recognise/headerWords';
import { needs } from '../recognise/needs';
import { questionOf } from '../recognise/questions';
import type { RawBlock } from '../recognise/rawBlocks';
import { count, remark, sentence } from '../recognise/saying';
import { placeOf } from '../recognise/sheet';

/** A needed column that isn't there: an error that names it, and a question where some other column might be it. */
export function missingColumns(
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
