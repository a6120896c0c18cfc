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

/** Questions by their ids, each with the blocks and files that lack the same. */
export type Asked = Map<string, { question: ImportQuestion; blocks: Set<string>; files: Set<string> }>;

const filesOf = ({ said }: ImportQuestion): string[] => said.names?.['file']?.zh.split('、') ?? [];

/** Adds a question: what several blocks lack alike is asked once. */
export function ask(asked: Asked, question: ImportQuestion): void {
  const before = asked.get(question.id);
  if (!before) {
    asked.set(question.id, { question, blocks: new Set(question.blocks), files: new Set(filesOf(question)) });
    return;
  }
  for (const block of question.blocks) before.blocks.add(block);
  for (const file of filesOf(question)) before.files.add(file);
}

/** All that is asked; a question of several blocks names all their files. */
export const questionsAsked = (asked: Asked): ImportQuestion[] =>
  [...asked.values()].map(({ question, blocks, files }) => {
    if (blocks.size === question.blocks.length && files.size <= 1) return question;
    const names = { ...question.said.names, file: verbatim([...files].join('、')) };
    return { ...question, blocks: [...blocks], said: { ...question.said, names } };
  });
