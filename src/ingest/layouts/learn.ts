import type { KnownLayout, LearntLayout } from '../../domain/layouts';
import type { Block, DraftReport, ImportDraft, ImportQuestion } from '../importDraft';
import type { Decisions } from '../decisions';
import { answerKey, toMemory } from './answerKeys';

interface Lesson {
  draft: ImportDraft;
  /** All that holds: given now, and recalled. */
  decisions: Decisions;
  /** Every question that came up on the way. */
  asked: ReadonlyMap<string, ImportQuestion>;
  before: readonly KnownLayout[];
}

function answersOf(block: Block, { decisions, asked }: Lesson): Record<string, string> {
  const found: Record<string, string> = {};
  for (const question of asked.values()) {
    const answer = decisions.answers[question.id];
    const key = question.blocks.includes(block.id) ? answerKey(question, block) : undefined;
    const kept = answer === undefined ? undefined : toMemory(question, answer);
    if (key !== undefined && kept !== undefined) found[key] = kept;
  }
  const table = decisions.answers[`${block.id}/table`];
  if (table !== undefined) found['§/table'] = table;
  return found;
}

const columnsOf = (block: Block, { mapping }: Decisions): Record<string, string> =>
  Object.fromEntries(
    block.columns.flatMap(({ index }) => {
      const name = mapping[`${block.id}/${index}`];
      return name === undefined ? [] : [[String(index), name]];
    }),
  );

/** What the tables of a report taught of their layouts, each with what was known of it before. */
export function learntOf(report: DraftReport, lesson: Lesson): LearntLayout[] {
  const { department, year } = report.key;
  const own = new Set(report.origins().map(({ block }) => block));
  const found = new Map<string, LearntLayout>();
  for (const block of lesson.draft.blocks) {
    const isOf = block.department === undefined || block.department.value === department;
    if (!own.has(block.id) || !isOf || block.layout === '') continue;
    const [answers, columns] = [answersOf(block, lesson), columnsOf(block, lesson.decisions)];
    if (Object.keys(answers).length + Object.keys(columns).length === 0) continue;
    const before = lesson.before.find((one) => one.department === department && one.layout === block.layout);
    const now = { department, layout: block.layout, year, answers, columns };
    found.set(block.layout, { now, ...(before ? { before } : {}) });
  }
  return [...found.values()];
}
