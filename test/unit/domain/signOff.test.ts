import { expect, test } from 'vitest';
import { bookWithFindings, checksOf } from '../../../src/domain/checks/checksOf';
import type { Book } from '../../../src/domain/figure';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import type { Finding } from '../../../src/domain/finding';
import { figurePrintOf, signOffStanding, type SignOff } from '../../../src/domain/signOff';
import { cover, line, reportOf, stated } from './checks/smallReport';

/** A line that starts at 0.00 and is adjusted to `adjusted`: the check asks where it came from. */
function checked(adjusted: string, final = '90.00'): { book: Book; finding: Finding } {
  const report = reportOf({
    reports: [cover({ totalScore: stated('95', '分') })],
    budget: [line('基建', { initial: '0.00', adjusted, final })],
  });
  const book = figuresOf([report]);
  const findings = checksOf(book, report);
  const finding = findings.find(({ id }) => id === 'netShift/budget/基建');
  if (!finding) throw new Error('the check found nothing');
  return { book: bookWithFindings(book, findings), finding };
}

const at = (column: string) => `bureau/2030/budget/基建#${column}`;
const { book, finding } = checked('100.00');
const signed: SignOff = {
  finding: finding.id,
  state: 'signed',
  blanks: {},
  text: '年初未单列。',
  by: '甲',
  at: '2031-01-05T00:00:00.000Z',
  fingerprint: figurePrintOf(book, finding),
};

test('the fingerprint holds the figures a finding stands at, with their exact values', () => {
  // 100.00 万元 is 100 000 000 分.
  expect(signed.fingerprint).toMatchObject({ [at('initial')]: '0', [at('adjusted')]: '100000000' });
  expect(Object.keys(signed.fingerprint)).not.toContain(at('final'));
});

test('nothing written, a draft, signed', () => {
  expect(signOffStanding(book, finding, undefined)).toEqual({ state: 'open', changed: [] });
  expect(signOffStanding(book, finding, { ...signed, state: 'draft' })).toMatchObject({ state: 'draft', changed: [] });
  expect(signOffStanding(book, finding, signed)).toEqual({ state: 'signed', signOff: signed, changed: [] });
});

test('one of its numbers changes: it is open again, and says which', () => {
  const later = checked('100.01');
  expect(signOffStanding(later.book, later.finding, signed)).toEqual({
    state: 'reopened',
    signOff: signed,
    changed: [at('adjusted')],
  });
});

test('a number that is none of its own leaves it signed', () => {
  const later = checked('100.00', '80.00');
  expect(signOffStanding(later.book, later.finding, signed).state).toBe('signed');
});

test('a figure gone or new to the finding counts as a change', () => {
  const { [at('initial')]: _, ...fewer } = signed.fingerprint;
  expect(signOffStanding(book, finding, { ...signed, fingerprint: fewer }).changed).toEqual([at('initial')]);
  const more = { ...signed.fingerprint, [at('unspent')]: '5' };
  expect(signOffStanding(book, finding, { ...signed, fingerprint: more }).changed).toEqual([at('unspent')]);
});
