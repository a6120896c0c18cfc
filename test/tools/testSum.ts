import { existsSync, readFileSync } from 'node:fs';

export interface Sum {
  passed: number;
  failed: number;
}

/** Where both runners leave what they counted; kept out of the repository. */
export const resultsFolder = '.test-results';
export const resultFiles = {
  vitest: `${resultsFolder}/vitest.json`,
  playwright: `${resultsFolder}/playwright.json`,
  long: `${resultsFolder}/playwright-long.json`,
} as const;

export interface VitestResults {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

export interface PlaywrightResults {
  stats: { expected: number; flaky: number; unexpected: number };
  errors: unknown[];
}

/** A file that could not even be loaded has no tests to count: it counts as one failure itself. */
export const countVitest = ({ numPassedTests, numFailedTests, testResults }: VitestResults): Sum => ({
  passed: numPassedTests,
  failed:
    numFailedTests +
    testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length,
});

export const countPlaywright = ({ stats, errors }: PlaywrightResults): Sum => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
});

/** A runner that left no results did not run: that is a failure, not a zero. */
const read = <Results>(file: string, count: (results: Results) => Sum): Sum =>
  existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')) as Results) : { passed: 0, failed: 1 };

const added = (sums: readonly Sum[]): Sum => ({
  passed: sums.reduce((total, { passed }) => total + passed, 0),
  failed: sums.reduce((total, { failed }) => total + failed, 0),
});

/** The tests of both runners' last run, added up. */
export const sumOfTests = (): Sum =>
  added([read(resultFiles.vitest, countVitest), read(resultFiles.playwright, countPlaywright)]);

/** The tests of the last long run. */
export const sumOfLong = (): Sum => read(resultFiles.long, countPlaywright);

export const sumOfAll = (): Sum => added([sumOfTests(), sumOfLong()]);

export const sumLine = ({ passed, failed }: Sum): string => `${passed} passed, ${failed} failed`;
