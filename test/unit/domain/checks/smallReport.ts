import { bookWithFindings, checksOf } from '../../../../src/domain/checks/checksOf';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import type { Book } from '../../../../src/domain/figure';
import type { Finding } from '../../../../src/domain/finding';
import { parseStated, type Stated } from '../../../../src/domain/hundredths';
import { emptyTables, type Report, type Tables } from '../../../../src/domain/report';
import type { Row } from '../../../../src/domain/tables';
import { en } from '../../../../src/i18n/en';
import { sayText } from '../../../../src/i18n/say';
import { zhCNWhole as zhCN } from '../../../../src/i18n/zhCNLater';

const of = { department: 'bureau', year: 2030 };

/** `12.50` as a report would state it. */
export function stated(digits: string, unit = '万元'): Stated {
  const number = parseStated(digits, unit);
  if (typeof number === 'string') throw new Error(`${digits}: ${number}`);
  return number;
}

type Amounts = { initial?: string; adjusted?: string; final?: string };

/** A budget line named by its code. */
export function line(code: string, amounts: Amounts, rest: Partial<Row<'budget'>> = {}): Row<'budget'> {
  const numbers = Object.entries(amounts).map(([column, digits]) => [column, stated(digits)]);
  return { ...of, code, name: code, kind: 'line', ...Object.fromEntries(numbers), ...rest };
}

export function item(code: string, weight: string, score: string, rest: Partial<Row<'scores'>> = {}): Row<'scores'> {
  const points = (digits: string) => stated(digits, '分');
  return {
    ...of,
    code,
    name: code,
    ...(weight ? { weight: points(weight) } : {}),
    ...(score ? { score: points(score) } : {}),
    ...rest,
  };
}

export function outcome(code: string, value: string, rest: Partial<Row<'outcomes'>> = {}): Row<'outcomes'> {
  const unit = rest.unit ?? '个';
  return { ...of, code, name: code, kind: 'result', ...(value ? { value: stated(value, unit), unit } : {}), ...rest };
}

export const project = (code: string, rest: Partial<Row<'projects'>>): Row<'projects'> => ({
  ...of,
  code,
  name: code,
  kind: 'industry',
  ...rest,
});

export const task = (code: string, rest: Partial<Row<'tasks'>> = {}): Row<'tasks'> => ({
  ...of,
  code,
  name: code,
  ...rest,
});

export const cover = (rest: Partial<Row<'reports'>>): Row<'reports'> => ({ ...of, departmentName: '某局', ...rest });

export const reportOf = (tables: Partial<Tables>): Report => ({ ...of, tables: { ...emptyTables(), ...tables } });

/** A sentence as it reads in Chinese, its ties as plain spaces. */
export const chinese = (said: Finding['said'], book: Book): string =>
  sayText(said, { book, language: zhCN, unit: '万元' }).replaceAll('\u00A0', ' ');

/** What one rule finds: `id result: sentence`, and its lines of calculation. Everything is said in English, too. */
export function found(rule: string, tables: Partial<Tables>): { findings: string[]; lines: string[] } {
  const report = reportOf(tables);
  const plain = figuresOf([report]);
  const findings = checksOf(plain, report).filter((finding) => finding.rule === rule);
  const book = bookWithFindings(plain, findings);
  const lines = findings.flatMap(({ workings = [] }) => workings);
  for (const said of [...findings.map((finding) => finding.said), ...lines]) {
    sayText(said, { book, language: en, unit: '万元' });
  }
  return {
    findings: findings.map(({ id, result, said }) => `${id} ${result}: ${chinese(said, book)}`),
    lines: lines.map((said) => chinese(said, book)),
  };
}
