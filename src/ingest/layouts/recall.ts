import type { KnownLayout } from '../../domain/layouts';
import type { Block, ImportDraft, ImportQuestion } from '../importDraft';
import type { Decisions, KnownReports } from '../decisions';
import { answerKey, fromMemory } from './answerKeys';

/** What was answered before and holds again, a table each. */
export interface RecalledBlock {
  block: string;
  /** The layout it goes by, whose it is and the year it was answered for. */
  layout: string;
  department: string;
  year: number;
  questions: readonly { question: ImportQuestion; answer: string }[];
  /** Columns told by hand then, by index. */
  columns: readonly number[];
}

type Told = Pick<Decisions, 'answers' | 'mapping'>;

/** What is known of a block's layout: of its own department, else of the only one that has had such a table. */
function memoryOf(block: Block, layouts: readonly KnownLayout[]): KnownLayout | undefined {
  const same = layouts.filter(({ layout }) => layout === block.layout);
  const own = same.find(({ department }) => department === block.department?.value);
  return own ?? (block.department === undefined && same.length === 1 ? same[0] : undefined);
}

/** Whose figures a table holds is recalled only where no other department's could be meant. */
const isSure = ({ kind }: ImportQuestion, { reports, departments }: KnownReports): boolean =>
  kind !== 'department' ||
  new Set([...Object.values(reports).map(({ department }) => department), ...Object.values(departments)]).size === 1;

function answersFor(
  draft: ImportDraft,
  { told, known, memories }: { told: Told; known: KnownReports; memories: ReadonlyMap<string, KnownLayout> },
): Record<string, string> {
  const blocks = new Map(draft.blocks.map((block) => [block.id, block]));
  const found: Record<string, string> = {};
  for (const question of draft.questions) {
    if (told.answers[question.id] !== undefined || !isSure(question, known)) continue;
    const said = question.blocks.map((id) => {
      const [block, memory] = [blocks.get(id), memories.get(id)];
      const key = block && answerKey(question, block);
      const remembered = key === undefined ? undefined : memory?.answers[key];
      return remembered === undefined ? undefined : fromMemory(question, remembered);
    });
    const [first] = said;
    if (first !== undefined && said.every((one) => one === first)) found[question.id] = first;
  }
  for (const [id, memory] of memories) {
    const table = memory.answers['§/table'];
    const isOpen = draft.questions.some((question) => question.id === `${id}/table`);
    if (table !== undefined && !isOpen && told.answers[`${id}/table`] === undefined && blocks.get(id)?.table !== table)
      found[`${id}/table`] = table;
  }
  return found;
}

function columnsFor(memories: ReadonlyMap<string, KnownLayout>, told: Told): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [id, { columns }] of memories)
    for (const [index, name] of Object.entries(columns))
      if (told.mapping[`${id}/${index}`] === undefined) found[`${id}/${index}`] = name;
  return found;
}

/** Decisions with what is recalled where nothing was decided. */
const completed = (decisions: Decisions, { answers, mapping }: Told): Decisions => ({
  ...decisions,
  answers: { ...answers, ...decisions.answers },
  mapping: { ...mapping, ...decisions.mapping },
});

/** One answer may open the next question; more than these no layout has. */
const rounds = 6;

export interface Recollection {
  draft: ImportDraft;
  /** The decisions the draft was made under: those given, and those recalled. */
  decisions: Decisions;
  recalled: readonly RecalledBlock[];
}

/**
 * Draws a draft under what was decided and, where tables of known layouts ask, under what was answered for them before.
 * What a person decides now always holds against it. `asked` is told every question on the way.
 */
export function recollect(
  draw: (decisions: Decisions) => ImportDraft,
  { decisions: given, known, asked }: { decisions: Decisions; known: KnownReports; asked: Map<string, ImportQuestion> },
): Recollection {
  const layouts = known.layouts ?? [];
  let decisions = given;
  let draft = draw(decisions);
  const used = new Map<string, KnownLayout>();
  for (let round = 0; round < rounds; round += 1) {
    for (const question of draft.questions) asked.set(question.id, question);
    const memories = new Map(
      draft.blocks.flatMap((block) => {
        const memory = given.leftOut.includes(block.id) ? undefined : memoryOf(block, layouts);
        return memory ? [[block.id, memory] as const] : [];
      }),
    );
    const answers = answersFor(draft, { told: decisions, known, memories });
    const mapping = columnsFor(memories, decisions);
    if (Object.keys(answers).length + Object.keys(mapping).length === 0) break;
    for (const [id, memory] of memories) used.set(id, memory);
    decisions = completed(decisions, { answers, mapping });
    draft = draw(decisions);
  }
  return { draft, decisions, recalled: recalledOf(used, { given, decisions, asked }) };
}

function recalledOf(
  used: ReadonlyMap<string, KnownLayout>,
  { given, decisions, asked }: { given: Decisions; decisions: Decisions; asked: ReadonlyMap<string, ImportQuestion> },
): RecalledBlock[] {
  const isRecalled = (id: string): boolean => decisions.answers[id] !== undefined && given.answers[id] === undefined;
  return [...used].flatMap(([id, { layout, department, year }]) => {
    const questions = [...asked.values()].flatMap((question) => {
      const answer = decisions.answers[question.id];
      return question.block === id && isRecalled(question.id) && answer !== undefined ? [{ question, answer }] : [];
    });
    const columns = Object.keys(decisions.mapping).flatMap((key) =>
      key.startsWith(`${id}/`) && given.mapping[key] === undefined ? [Number(key.slice(id.length + 1))] : [],
    );
    const isTold = isRecalled(`${id}/table`) || questions.length + columns.length > 0;
    return isTold ? [{ block: id, layout, department, year, questions, columns }] : [];
  });
}
