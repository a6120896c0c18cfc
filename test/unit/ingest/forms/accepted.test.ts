import { expect, test } from 'vitest';
import { acceptedForms } from '../../../../src/domain/acceptedForms';
import { noDecisions } from '../../../../src/ingest/decisions';
import { draftOf } from '../../../../src/ingest/draftOf';
import { errorsOf, fileOf, reasonsOf } from '../recognise/grid';

const drafted = (key: string, file = '2024年.csv') => {
  const form = acceptedForms.find((one) => one.key === key)!;
  return draftOf([fileOf(file, form.sample)], noDecisions, { reports: {}, departments: {} });
};

/** The table each sample is read as: a picture of a form that isn't taken would promise what is not so. */
test.each([
  ['accounts', 'budget'],
  ['selfEvaluation', 'scores'],
  ['ledger', 'projects'],
  ['keyTasks', 'tasks'],
  ['threePublic', 'reports'],
  ['own', 'budget'],
])('the sample of %s is read as %s, without a fault', (key, table) => {
  const draft = drafted(key);
  expect(draft.blocks.map((block) => block.table)).toContain(table);
  expect(errorsOf(draft)).toEqual([]);
  expect(reasonsOf(draft)).not.toContain('form.none');
});

test.each(acceptedForms)('what is drawn as read of $key is what is read, and nothing is asked', ({ key, read }) => {
  const draft = drafted(key);
  const columns = draft.blocks.flatMap((block) =>
    block.table ? block.columns.flatMap(({ index, name }) => (name ? [index] : [])) : [],
  );
  // Targets and results of an indicator are read with it, without columns of their own.
  const besides = key === 'selfEvaluation' ? [3, 4] : [];
  expect([...columns, ...besides].sort((a, b) => a - b)).toEqual(read);
  expect(draft.questions).toEqual([]);
});
