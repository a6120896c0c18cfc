import { tables, type TableName } from '../../domain/tables';
import type { ImportQuestion } from '../../ingest/importDraft';
import type { Decisions } from '../../ingest/decisions';
import type { ImportView } from '../../ingest/importView';
import { nameText, unitText } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { fill, messageOf, plainText } from '../../i18n/say';

/** What an answer to a question is called: by the question itself, as a table, as a column of `table`, as a unit. */
export function optionText(
  question: ImportQuestion,
  option: string,
  at: { table: TableName | undefined; language: Language },
): string {
  const { table, language } = at;
  const named = question.optionNames?.[option];
  if (named) return nameText(named, language);
  if (question.kind === 'table' && Object.hasOwn(tables, option)) {
    return nameText(tables[option as TableName].title, language);
  }
  const columns: Readonly<Record<string, { title: { zh: string; en: string } }>> = table ? tables[table].columns : {};
  const column = Object.hasOwn(columns, option) ? columns[option] : undefined;
  if (column) return nameText(column.title, language);
  return option === '' ? messageOf('importing.question.leaveOut', language) : unitText(option, language);
}

/** A few words for what a question is about: the column it asks of, else the kind of the projects. */
export function recalledLabel({ said }: ImportQuestion, language: Language): string {
  const about = said.names?.['column'] ?? said.names?.['title'] ?? tables.projects.columns.kind.title;
  return nameText(about, language);
}

/** What was answered, in words for the receipt: answers to questions, now or before, and facts of a file chosen otherwise by hand. */
export function answersText(
  view: ImportView | undefined,
  { answers }: Decisions,
  { questions, language }: { questions: readonly ImportQuestion[]; language: Language },
): { asked: string; answer: string }[] {
  const blocks = (view?.files ?? []).flatMap((file) => file.blocks);
  const recalled = (view?.recalled ?? []).flatMap((one) => one.questions);
  const all = { ...Object.fromEntries(recalled.map(({ question, answer }) => [question.id, answer])), ...answers };
  const known = [...questions, ...recalled.map(({ question }) => question)];
  return Object.entries(all).flatMap(([id, answer]) => {
    const question = known.find((one) => one.id === id);
    const block = blocks.find((one) => one.id === question?.block || id.startsWith(`${one.id}/`));
    if (!block) return [];
    if (question) {
      const told = optionText(question, answer, { table: block.table, language });
      return [{ asked: plainText(question.said, language), answer: told }];
    }
    const kind = id.slice(block.id.length + 1);
    const label = language.messages[`importing.fact.${kind}`];
    return label
      ? [{ asked: fill(messageOf('importing.receipt.fact', language), { fact: label, file: block.file }), answer }]
      : [];
  });
}
