import { verbatim } from '../../domain/fault';
import type { ImportQuestion } from '../importDraft';

type Answers = Readonly<Record<string, string>>;

/** The answer given for a block, or for all blocks that lack the same. */
export function answerOf(answers: Answers, ...ids: readonly string[]): string | undefined {
  const id = ids.find((one) => Object.hasOwn(answers, one) && answers[one] !== '');
  return id === undefined ? undefined : answers[id];
}

/** A question of one block. */
export const questionOf = (block: string, question: Omit<ImportQuestion, 'block' | 'blocks'>): ImportQuestion => ({
  ...question,
  block,
  blocks: [block],
});

/** Adds a question: what several blocks lack alike is asked once, and names all their files. */
export function ask(questions: Map<string, ImportQuestion>, question: ImportQuestion): void {
  const before = questions.get(question.id);
  if (!before) {
    questions.set(question.id, question);
    return;
  }
  const blocks = [...new Set([...before.blocks, ...question.blocks])];
  const files = [before, question].flatMap(({ said }) => said.names?.['file']?.zh.split('、') ?? []);
  const names = { ...before.said.names, file: verbatim([...new Set(files)].join('、')) };
  questions.set(question.id, { ...before, blocks, said: { ...before.said, names } });
}
