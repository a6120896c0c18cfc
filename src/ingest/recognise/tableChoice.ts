import { tableNames, tables, type TableName } from '../../domain/tables';
import type { ImportQuestion } from '../importDraft';
import type { Sheet } from '../readers/sheet';
import { sampleOf } from './columns';
import { isOwnFormat, isText } from './headerWords';
import { tableEvidence } from './needs';
import type { RawBlock } from './rawBlocks';
import { questionOf } from './questions';
import { remark, sentence } from './saying';
import { titleWords } from './synonyms';
import type { Titles } from './titles';

export interface Choice {
  table?: TableName;
  own: boolean;
  candidates: readonly { table: TableName; evidence: number }[];
  question?: ImportQuestion;
}

interface ChoiceContext {
  sheet: Sheet;
  block: RawBlock;
  blockId: string;
  titles: Titles;
  answers: Readonly<Record<string, string>>;
}

/** Number columns of a table that hold words: the headers then mean something else. */
function wordyColumns(table: TableName, { sheet, block }: ChoiceContext): number {
  return block.cells.filter(({ index, meanings }) => {
    const meaning = meanings.find((entry) => entry.table === table);
    const column =
      meaning && Object.entries<{ type: string }>(tables[table].columns).find(([name]) => name === meaning.name);
    if (column?.[1].type !== 'number' || meaning?.name === 'progress') return false;
    const sample = sampleOf(sheet, block, index, 20);
    return (
      sample.length > 0 &&
      sample.filter((text) => isText(text) && !/\d/.test(text) && text.trim().length > 2).length * 2 > sample.length
    );
  }).length;
}

const optionNames: NonNullable<ImportQuestion['optionNames']> = {
  ...Object.fromEntries(tableNames.map((table) => [table, tables[table].title])),
  none: { zh: '不读这一块', en: 'leave it out' },
};

function ask(context: ChoiceContext, options: readonly TableName[], guess?: ImportQuestion['guess']): ImportQuestion {
  const { sheet, block, blockId } = context;
  const row = String(block.header.from + 1);
  return questionOf(blockId, {
    id: `${blockId}/table`,
    kind: 'table',
    said: sentence(block.unsure ? 'recognising.ask.noHeader' : 'recognising.ask.table', { file: sheet.file, row }),
    options: [...options, 'none'],
    optionNames,
    ...(guess ? { guess } : {}),
  });
}

/** Takes a block for one of the six tables, or asks where its headers fit several about as well, or none. */
export function chooseTable(context: ChoiceContext): Choice {
  const { sheet, block, blockId, titles, answers } = context;
  const headers = block.cells.map(({ header }) => header);
  const words = [...titles.lines.map(({ value }) => value), sheet.sheet ?? '', sheet.file.replace(/^.*\//, '')].join(
    '\n',
  );
  const candidates = tableEvidence(block.cells)
    .map(({ table, evidence, complete }) => ({
      table,
      complete,
      own: isOwnFormat(table, headers),
      evidence: evidence + (titleWords[table].test(words) ? 0.7 : 0) - 2 * wordyColumns(table, context),
    }))
    .sort(
      (a, b) => Number(b.own) - Number(a.own) || Number(b.complete) - Number(a.complete) || b.evidence - a.evidence,
    );
  const shown = candidates.map(({ table, evidence }) => ({ table, evidence }));
  const answer = Object.hasOwn(answers, `${blockId}/table`) ? answers[`${blockId}/table`] : undefined;
  const chosen = tableNames.find((table) => table === answer);
  if (chosen) return { table: chosen, own: isOwnFormat(chosen, headers), candidates: shown };
  if (answer === 'none') return { own: false, candidates: shown };
  const [best, second] = candidates;
  // Headers of one table only, with a needed column missing: the table is clear, the fault names the column.
  const alone = best && best.evidence >= 3 && best.evidence >= (second?.evidence ?? 0) + 1.5;
  if (best && !best.complete && alone) return { table: best.table, own: false, candidates: shown };
  if (block.unsure || !best?.complete) {
    return {
      own: false,
      candidates: shown,
      question: ask(context, [...new Set([...candidates.map(({ table }) => table), ...tableNames])]),
    };
  }
  if (best.own) return { table: best.table, own: true, candidates: shown };
  const clear = !second?.complete || best.evidence >= second.evidence + 0.6;
  if (clear && best.evidence >= 1.5) return { table: best.table, own: false, candidates: shown };
  const complete = candidates.filter((candidate) => candidate.complete).map(({ table }) => table);
  const titled = complete.filter((table) => titleWords[table].test(words));
  const [only] = titled;
  const at = titles.lines[0]?.at ?? { file: sheet.file };
  const guess =
    only && titled.length === 1
      ? { option: only, evidence: remark('recognising.titledLike', at, { table: tables[only].title }) }
      : undefined;
  return { own: false, candidates: shown, question: ask(context, complete, guess) };
}
