import { expect, test } from 'vitest';
import type { Form } from '../../../../src/ingest/forms/form';
import { allForms } from '../../../../src/ingest/forms/forms';
import { noDecisions } from '../../../../src/ingest/decisions';
import { draftOf } from '../../../../src/ingest/draftOf';
import { asked, budgetRows, cellsOf, fileOf, known } from '../recognise/grid';

const sheet = `
|青禾市数据局2024年度县级经费对照表
|单位：万元
|支出类别|年初预算数|全年预算数|全年执行数
|基本支出|10|12|11`;
/** As the recipe says: what it is known by, and which doubtful words it settles. */
const countyForm: Form = {
  id: 'county',
  name: { zh: '县级经费对照表', en: 'County comparison' },
  fits: ({ titles }) => titles.includes('县级经费对照表'),
  settles: { wholeYear: 'adjusted', spent: 'final' },
};
const drafted = (forms: readonly Form[]) => draftOf([fileOf('a.csv', cellsOf(sheet))], noDecisions, known, forms);

test('a form that is listed is known by its words and settles what is doubtful elsewhere', () => {
  expect(asked(drafted(allForms))).toEqual(['caliber', 'caliber']);
  const read = drafted([...allForms, countyForm]);
  expect(asked(read)).toEqual([]);
  expect(read.blocks[0]?.form).toBe('county');
  expect(budgetRows(read, 'office/2024')).toEqual(['basic||line|10|12|11']);
});

test('two forms that fit are asked about', () => {
  const twin: Form = { ...countyForm, id: 'twin', told: 'recognising.told.none' };
  const [question] = drafted([countyForm, twin]).questions;
  expect(question).toMatchObject({ kind: 'table', options: ['county', 'twin'] });
});
