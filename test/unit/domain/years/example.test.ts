import { expect, test } from 'vitest';
import { definitionKeyOf } from '../../../../src/domain/definitions';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { bookWithChanges, compareWith, overYears } from '../../../../src/domain/years';
import { reportsOf } from '../../../../src/domain/years/reportYears';
import { en } from '../../../../src/i18n/en';
import { sayText } from '../../../../src/i18n/say';
import { zhCNWhole as zhCN } from '../../../../src/i18n/zhCNLater';
import { confirmedMappings, exampleReports } from '../../../../src/cli/example/exampleStory';
import { readYears } from '../../../../src/cli/example/readYears';

const reports = await readYears(exampleReports());
const book = figuresOf(reports);
const mapped = figuresOf(reports, confirmedMappings);
const last = reportsOf(book, { department: 'example-park', year: 2025 }).slice(-1)[0] ?? { department: '', year: 0 };

/** Why the years before 2025 can't be joined with it, `–` where they can; oldest first. */
const line = (key: string, of = book): string =>
  overYears(of, `example-park/2025/${key}`)
    .slice(0, -1)
    .map(({ report, incomparable }) => `${report.year} ${incomparable?.reason ?? '–'}`)
    .join(', ');

test('money: one line over all years but the missing one', () => {
  expect(line('budget/total#final')).toBe('2019 –, 2020 –, 2021 –, 2022 noReport, 2023 –, 2024 –');
  expect(line('budget/total#rate(adjusted)')).toBe('2019 –, 2020 –, 2021 –, 2022 noReport, 2023 –, 2024 –');
  // 0.00 at the start of 2024.
  expect(line('budget/capital#initial')).toBe('2019 –, 2020 –, 2021 –, 2022 noReport, 2023 –, 2024 notItemised');
  expect(line('budget/projects(rest)#initial')).toBe(
    '2019 –, 2020 –, 2021 –, 2022 noReport, 2023 –, 2024 notApplicable',
  );
});

test('scores: within the framework of 2021 once the renamed indicator is confirmed, never beyond', () => {
  const { totalScore, unconfirmed } = {
    totalScore: '2019 framework, 2020 framework, 2021 –, 2022 noReport, 2023 –, 2024 –',
    unconfirmed: '2019 framework, 2020 framework, 2021 framework, 2022 noReport, 2023 framework, 2024 –',
  };
  expect(line('report#totalScore')).toBe(unconfirmed);
  expect(line('report#totalScore', mapped)).toBe(totalScore);
  expect(line('scores/service-satisfaction#score', mapped)).toBe(totalScore);
});

test('the rate a report tells of itself, with its base; what is not published is a hole', () => {
  expect(line('report#reportedRate')).toBe('2019 –, 2020 caliber, 2021 –, 2022 noReport, 2023 –, 2024 –');
  expect(line('report#threePublicActual')).toBe('2019 –, 2020 –, 2021 notPublished, 2022 noReport, 2023 –, 2024 –');
});

test('results: scope, verb, months, data year, running totals', () => {
  const all = (reason: string) => `2019 ${reason}, 2020 ${reason}, 2021 ${reason}, 2022 noReport, 2023 ${reason}`;
  expect(line('outcomes/land-prepared@示例全园区#value')).toBe(`${all('scope')}, 2024 –`);
  expect(line('outcomes/projects-100m@示例园区#value')).toBe(`${all('verb')}, 2024 verb`);
  expect(line('outcomes/training-sessions:m01-11#value')).toBe(`${all('period')}, 2024 period`);
  expect(line('outcomes/national-rank#value')).toBe('2019 –, 2020 dataYear, 2021 –, 2022 noReport, 2023 –, 2024 –');
  expect(line('outcomes/firms-incubated#value')).toBe(`${all('cumulative')}, 2024 cumulative`);
  expect(line('outcomes/talent-funding:y-3..0#value')).toBe(`${all('cumulative')}, 2024 cumulative`);
});

test('what is comparable one way is comparable the other, by the same amount', () => {
  const earlier = { department: 'example-park', year: 2024 };
  const odd = [...mapped.figures.values()]
    .filter(({ report }) => report.year === 2025)
    .filter(({ id }) => {
      const there = compareWith(mapped, id, earlier);
      if (there?.there === undefined) return false;
      const back = compareWith(mapped, there.there, last);
      const same = there.incomparable?.reason === back?.incomparable?.reason;
      return !same || Number(there.change?.value ?? 0) + Number(back?.change?.value ?? 0) !== 0;
    });
  expect(odd.map(({ key }) => key)).toEqual([]);
});

test('every change can be defined and opened, and every reason said', () => {
  const against = reports.filter(({ year }) => year === 2021 || year === 2024);
  const changed = bookWithChanges(mapped, last, against);
  const changes = [...changed.figures.values()].filter(({ id }) => !mapped.figures.has(id));
  expect(changes.length).toBeGreaterThan(300);
  expect(changes.filter((figure) => !(definitionKeyOf(figure) in en.messages)).map(({ key }) => key)).toEqual([]);
  const inputs = changes.flatMap(({ origin }) => (origin.by === 'formula' ? origin.inputs : []));
  expect(inputs.filter((id) => !changed.figures.has(id))).toEqual([]);
  for (const { id, report } of mapped.figures.values()) {
    if (report.year !== 2024) continue;
    const said = compareWith(mapped, id, { department: 'example-park', year: 2021 })?.incomparable?.said;
    if (!said) continue;
    expect(sayText(said, { book: mapped, language: zhCN, unit: '万元' })).not.toMatch(/[{}]|undefined/);
    expect(sayText(said, { book: mapped, language: en, unit: '万元' })).not.toMatch(/[{}]|undefined/);
  }
});
