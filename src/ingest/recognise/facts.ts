import type { Fact, ImportQuestion } from '../importDraft';
import type { Placing } from './placing';
import type { Recognised } from './recognised';

const asking = (kind: Fact['kind'], { id, guess, column }: ImportQuestion): Fact => ({
  kind,
  standing: guess ? 'preselected' : 'asked',
  question: id,
  ...(guess ? { value: guess.option, evidence: guess.evidence } : {}),
  ...(column === undefined ? {} : { column }),
});

/** What a block has to be known by: what is settled with where it stands, what is asked with its question. */
export function factsOf(one: Recognised, placing: Placing | undefined): Fact[] {
  const facts: Fact[] = [];
  const { moneyUnit } = one.units;
  if (placing?.department) {
    const { departmentAt: at } = placing;
    facts.push({
      kind: 'department',
      standing: 'settled',
      value: placing.department.code,
      ...(at === undefined ? {} : { at }),
    });
  }
  if (placing?.year) facts.push({ kind: 'year', standing: 'settled', ...placing.year, value: `${placing.year.value}` });
  if (moneyUnit) facts.push({ kind: 'unit', standing: 'settled', ...moneyUnit });
  for (const question of [...one.questions, ...(placing?.questions ?? [])]) {
    const { kind } = question;
    if (kind === 'department' || kind === 'year' || kind === 'unit' || kind === 'caliber')
      facts.push(asking(kind, question));
  }
  return facts;
}
