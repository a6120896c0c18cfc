import { rowKey, said, splitFigureId, type Book, type Said } from '../../domain/figure';
import type { CheckResult, Finding } from '../../domain/finding';
import { leavesOf, scoreTree } from '../../domain/scoreTree';
import type { Row } from '../../domain/tables';
import { lookUp, type LookUp } from '../lookUp';
import { reasonRemark } from '../scoreItems';
import { firstOf, sayWith } from '../sentences';
import type { Selection } from '../selection';

/** What stands beside an indicator's points: why some were lost, or what the full marks rest on, and which check asks. */
export interface ScoreNote {
  said: Said;
  /** Points without a reason: the only remark that is a question in itself. */
  asks: boolean;
  finding?: { id: string; result: CheckResult };
}

interface Ground {
  code: string;
  /** The check that looks at what the indicator rests on. */
  rule?: string;
  say: (look: LookUp, finding: Finding | undefined) => Said | undefined;
}

const grounds: readonly Ground[] = [
  {
    code: 'three-public',
    say: (look) =>
      sayWith(look, 'scores.ground.threePublic', {
        actual: 'report#threePublicActual',
        budget: 'report#threePublicBudget',
      }),
  },
  {
    code: 'execution-rate',
    rule: 'reportedRate',
    say: (look) =>
      firstOf(
        said('scores.ground.none'),
        // The report's own rate and the table's are told where they are two.
        look.value('report#reportedRate') === look.value('budget/total#rate(adjusted)')
          ? sayWith(look, 'scores.ground.oneRate', { adjusted: 'budget/total#rate(adjusted)' })
          : undefined,
        sayWith(look, 'scores.ground.rate', {
          reported: 'report#reportedRate',
          adjusted: 'budget/total#rate(adjusted)',
        }),
      ),
  },
  {
    code: 'key-tasks',
    rule: 'statusMissing',
    say: (look) => {
      const keys = { done: 'report#tasksDone', total: 'report#tasksTotal' };
      const missing = { ...keys, missing: 'report#tasksWithoutStatus' };
      const some = (look.value('report#tasksWithoutStatus') ?? 0) > 0;
      return (
        (some ? sayWith(look, 'scores.ground.tasksMissing', missing) : undefined) ??
        sayWith(look, 'scores.ground.tasks', keys)
      );
    },
  },
  { code: 'project-goals', rule: 'mostOfAll', say: (_, finding) => most(finding) },
  { code: 'satisfaction', rule: 'evidenceYear', say: (_, finding) => ofYear(finding) },
];

function most(finding: Finding | undefined): Said | undefined {
  const { part, whole } = finding?.said.figures ?? {};
  return part && whole ? said('scores.ground.most', { part, whole }) : undefined;
}

function ofYear(finding: Finding | undefined): Said | undefined {
  const { dataYear } = finding?.said.figures ?? {};
  const name = finding?.said.names?.['name'];
  return dataYear && name ? said('scores.ground.year', { dataYear }, { name }) : undefined;
}

/** The notes of all indicators that are scored themselves, by the key of their row. */
export function scoreNotes(
  book: Book,
  { report }: Selection,
  findings: readonly Finding[],
): ReadonlyMap<string, ScoreNote> {
  const look = lookUp(book, report);
  const leaves = leavesOf(scoreTree(look.report?.tables.scores ?? []));
  return new Map(
    leaves.flatMap(({ row }) => {
      const key = rowKey('scores', row, report.year);
      const note = noteOf(row, { look, key, findings });
      return note ? [[key, note] as const] : [];
    }),
  );
}

interface Around {
  look: LookUp;
  key: string;
  findings: readonly Finding[];
}

function noteOf(row: Row<'scores'>, { look, key, findings }: Around): ScoreNote | undefined {
  const deduction = look.value(`${key}#deduction`) ?? 0;
  const open = findings.filter(({ result }) => result !== 'agrees');
  const about = (rule: string, what = '') => open.find(({ id }) => id === `${rule}/${what || key}`);
  if (row.reason || deduction > 0) {
    const asked = about('reasonMissing') ?? about('scoreRange');
    const item = { key, label: { zh: row.name }, reason: row.reason };
    return { said: reasonRemark(item), asks: !row.reason, ...linkTo(asked) };
  }
  const ground = grounds.find(({ code }) => code === row.code);
  const finding = ground?.rule === undefined ? undefined : findingBeside(open, { rule: ground.rule, row, look });
  const sentence = ground?.say(look, finding);
  if (sentence) return { said: sentence, asks: false, ...linkTo(finding) };
  const range = about('scoreRange');
  if (range) return { said: range.said, asks: false, ...linkTo(range) };
  const unchecked = about('scoringRuleMissing', 'scores');
  return unchecked && look.value(`${key}#score`) !== undefined
    ? { said: said('scores.ground.noRule'), asks: false, ...linkTo(unchecked) }
    : undefined;
}

const linkTo = (finding: Finding | undefined): Pick<ScoreNote, 'finding'> =>
  finding && finding.result !== 'error' ? { finding: { id: finding.id, result: finding.result } } : {};

/** `二.三.6.段2` stands in `二.三.6`: an indicator and what it rests on are told in one section. */
const sectionOf = (source: string | undefined): string | undefined => source?.split('.').slice(0, -1).join('.');

/** The finding of a rule whose figures stand in the indicator's own section; where sources aren't stated, the first. */
function findingBeside(
  findings: readonly Finding[],
  { rule, row, look }: { rule: string; row: Row<'scores'>; look: LookUp },
): Finding | undefined {
  const candidates = findings.filter((finding) => finding.rule === rule);
  const section = sectionOf(row.source);
  if (section === undefined) return candidates[0];
  return candidates.find(({ inputs = [] }) =>
    inputs.some((id) => {
      const origin = look.book.figures.get(id)?.origin;
      const source = origin?.by === 'report' ? origin.source : undefined;
      return splitFigureId(id).report !== '' && source !== undefined && `${source}.`.startsWith(`${section}.`);
    }),
  );
}
