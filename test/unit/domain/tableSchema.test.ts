import { describe, expect, it } from 'vitest';
import { columnsOf, tableNames } from '../../../src/domain/tables';
import { tableSchemaOf } from '../../../src/domain/tableSchema';

describe('tableSchemaOf', () => {
  it.each(tableNames)('%s: has every column as a field, in order', (table) => {
    expect(tableSchemaOf(table).fields.map(({ name }) => name)).toEqual(columnsOf(table).map(([name]) => name));
  });

  const field = (name: string) => tableSchemaOf('outcomes').fields.find((entry) => entry.name === name);

  it('lets a number be one of the words for absence, told apart from not stated', () => {
    expect(tableSchemaOf('budget').fields.find(({ name }) => name === 'initial')).toEqual({
      name: 'initial',
      title: '年初预算数',
      titleEn: 'Initial budget',
      type: 'number',
      unit: '万元',
      missingValues: [
        { value: '', label: '未写明' },
        { value: '不适用', label: '不适用' },
        { value: '未公开', label: '未公开' },
      ],
    });
  });

  it('lists the words of a column with their wording', () => {
    expect(field('kind')).toMatchObject({
      type: 'string',
      constraints: { required: true },
      categories: [
        { value: 'result', label: '成效' },
        { value: 'claim', label: '说法' },
        { value: 'problem', label: '问题' },
        { value: 'measure', label: '措施' },
      ],
    });
  });

  it('bounds texts and periods', () => {
    const stageText = tableSchemaOf('projects').fields.find(({ name }) => name === 'stageText');
    expect(stageText?.constraints).toEqual({ maxLength: 20 });
    const period = new RegExp(`^(?:${field('period')?.constraints?.pattern})$`);
    expect(['2023', '2023-11', '2023-01/2023-11', '2020/2023'].filter((text) => !period.test(text))).toEqual([]);
    expect(['2023-13', '23', '2023-01/', '2023 '].filter((text) => period.test(text))).toEqual([]);
  });

  it('has no primary key: one code may be stated twice', () => {
    expect(tableSchemaOf('outcomes')).not.toHaveProperty('primaryKey');
  });
});
