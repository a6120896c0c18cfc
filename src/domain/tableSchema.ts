import { absentWords, columnsOf, tables, type Column, type TableName } from './tables';

/** A cell that stands for "no value", with what it means. */
interface MissingValue {
  value: string;
  label: string;
}

/** A field of a Table Schema (Data Package v2). `titleEn` and `unit` are our own additions; readers may ignore them. */
export interface SchemaField {
  name: string;
  title: string;
  titleEn: string;
  type: 'string' | 'number' | 'year' | 'yearmonth';
  unit?: string;
  constraints?: { required?: true; maxLength?: number; pattern?: string };
  categories?: readonly MissingValue[];
  missingValues?: readonly MissingValue[];
}

export interface TableSchema {
  $schema: string;
  title: string;
  fields: readonly SchemaField[];
  missingValues: readonly MissingValue[];
}

const notStated: MissingValue = { value: '', label: '未写明' };

/** A month or a year, two of them with a slash between, or one behind a slash: until then, the start not stated. */
const period = String.raw`\d{4}(-(0[1-9]|1[0-2]))?(/\d{4}(-(0[1-9]|1[0-2]))?)?|/\d{4}(-(0[1-9]|1[0-2]))?`;

const schemaTypes = {
  text: 'string',
  code: 'string',
  due: 'string',
  period: 'string',
  word: 'string',
  number: 'number',
  year: 'year',
  month: 'yearmonth',
} as const satisfies Record<Column['type'], SchemaField['type']>;

function constraintsOf(column: Column): NonNullable<SchemaField['constraints']> {
  return {
    ...(column.required ? { required: true } : {}),
    ...('maxLength' in column && column.maxLength !== undefined ? { maxLength: column.maxLength } : {}),
    ...(column.type === 'period' ? { pattern: period } : {}),
  };
}

/** What only numbers and listed words have: the unit, the words a number cell may hold instead, the list. */
function extrasOf(column: Column): Partial<SchemaField> {
  switch (column.type) {
    case 'number': {
      const literals = Object.keys(absentWords).map((literal) => ({ value: literal, label: literal }));
      return { unit: column.unit, missingValues: [notStated, ...literals] };
    }
    case 'word':
      return { categories: Object.entries(column.words).map(([value, { zh }]) => ({ value, label: zh })) };
    default:
      return {};
  }
}

function fieldOf([name, column]: readonly [string, Column]): SchemaField {
  const constraints = constraintsOf(column);
  return {
    name,
    title: column.title.zh,
    titleEn: column.title.en,
    type: schemaTypes[column.type],
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    ...extrasOf(column),
  };
}

/**
 * A table's declaration as a Table Schema: every column a field in its order. Number fields name their `unit` (`row`:
 * it stands in the row's own `unit` cell). There is no primary key: a code may stand twice where a report says a
 * thing in two places.
 */
export const tableSchemaOf = (table: TableName): TableSchema => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  title: tables[table].title.zh,
  fields: columnsOf(table).map(fieldOf),
  missingValues: [notStated],
});
