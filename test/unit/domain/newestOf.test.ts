import { expect, test } from 'vitest';
import { newestOf } from '../../../src/domain/newestOf';

test('one report a department and edition, of its latest year', () => {
  const keys = [
    { department: 'a', year: 2022 },
    { department: 'b', year: 2024 },
    { department: 'a', year: 2023 },
    { department: 'a', year: 2021, edition: 'draft' },
  ];
  expect(newestOf(keys)).toEqual([
    { department: 'a', year: 2023 },
    { department: 'b', year: 2024 },
    { department: 'a', year: 2021, edition: 'draft' },
  ]);
  expect(newestOf([])).toEqual([]);
});
