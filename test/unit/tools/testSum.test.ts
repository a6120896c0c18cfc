import { expect, test } from 'vitest';
import { countPlaywright, countVitest, sumLine } from '../../tools/testSum';

test('a test file that fails to load counts as one failure', () => {
  const results = {
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [1, 2, 3] },
      { status: 'failed', assertionResults: [1, 2, 3] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(countVitest(results)).toEqual({ passed: 5, failed: 2 });
});

test('an error outside any test counts as a failure', () => {
  const results = { stats: { expected: 7, flaky: 1, unexpected: 2 }, errors: ['the server did not start'] };
  expect(countPlaywright(results)).toEqual({ passed: 8, failed: 3 });
});

test('the sum is one plain line', () => {
  expect(sumLine({ passed: 1204, failed: 0 })).toBe('1204 passed, 0 failed');
});
