import { expect, test } from 'vitest';
import { bookWithFindings, checksOf } from '../../../src/domain/checks/checksOf';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import type { Said } from '../../../src/domain/figure';
import type { Report } from '../../../src/domain/report';
import { tableNames, type TableName } from '../../../src/domain/tables';
import { sayText } from '../../../src/i18n/say';
import { zhCNWhole } from '../../../src/i18n/zhCNLater';
import { budgetFinding } from '../../../src/pictures/budgetFinding';
import { outcomesFinding } from '../../../src/pictures/outcomes/outcomesFinding';
import { overviewFinding } from '../../../src/pictures/overviewFinding';
import { pictures } from '../../../src/pictures/pictures';
import { projectsFinding } from '../../../src/pictures/projects/projectsFinding';
import { questionsOf } from '../../../src/pictures/questions/questionsOf';
import { scoresFinding } from '../../../src/pictures/scores/scoresFinding';
import type { Selection } from '../../../src/pictures/selection';
import { seedReport } from '../../fixtures/readSeed';

/** Words by which a report is said to be silent. */
const accusing = /没有写|没写|未写|未列|未说明|没有列/;

/** Everything that is said of a report: headings of pages and pictures, notes, remarks, answers, checks. */
function everythingSaid(report: Report): Map<string, string> {
  const plain = figuresOf([report]);
  const findings = checksOf(plain, report);
  const book = bookWithFindings(plain, findings);
  const { department, year } = report;
  const selection: Selection = { report: { department, year }, compared: [], unit: '万元', caliber: 'adjusted' };
  const sentences: (Said | undefined)[] = [
    ...[overviewFinding, budgetFinding, scoresFinding, projectsFinding, outcomesFinding].map((find) =>
      find(book, selection),
    ),
    ...Object.values(pictures).flatMap((draw) => {
      const { heading, caption, notes, rows } = draw(book, selection);
      return [heading, caption, ...notes, ...rows.map(({ remark }) => remark)];
    }),
    ...questionsOf(book, selection).flatMap(({ ask, line, more }) => [ask, line, ...more]),
    ...findings.flatMap(({ said, workings = [] }) => [said, ...workings]),
  ];
  return new Map(
    sentences.flatMap((said) =>
      said ? [[sayText(said, { book, language: zhCNWhole, unit: '万元' }), said.message] as const] : [],
    ),
  );
}

/** What tables that were given say themselves, in other words without the one that was not. */
const ofGiven = new Set(['heading.keyTasks.counted.missing', 'check.statusMissing.note', 'heading.problems.unpaired']);

const without = (table: TableName): Report => {
  const seed = seedReport();
  const [main] = seed.tables.reports;
  const named = main ? [{ department: main.department, year: main.year, departmentName: main.departmentName }] : [];
  return {
    ...seed,
    tables: { ...seed.tables, [table]: table === 'reports' ? named : [] },
    coverage: { [table]: 'none' },
  };
};

test.each(tableNames)('a report that was not given its %s is not said to be silent about them', (table) => {
  const before = everythingSaid(seedReport());
  const accusations = [...everythingSaid(without(table))].filter(
    ([sentence, message]) => accusing.test(sentence) && !before.has(sentence) && !ofGiven.has(message),
  );
  expect(accusations).toEqual([]);
});
