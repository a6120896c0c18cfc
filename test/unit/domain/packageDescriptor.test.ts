import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dataFileAt, descriptorText, schemaFiles, toJson } from '../../../src/domain/packageDescriptor';
import { describedData } from '../../../src/cli/describeData';

const folder = fileURLToPath(new URL('../../../data', import.meta.url));

describe('the descriptor of the data', () => {
  it('is the one that describing the CSVs gives; `npm run describe:data` writes it', async () => {
    expect(readFileSync(join(folder, 'datapackage.json'), 'utf8')).toBe(await describedData(folder));
  });

  it('names the schemas, which lie beside it once for all years', () => {
    for (const [path, text] of Object.entries(schemaFiles())) {
      expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
    }
    const { resources } = JSON.parse(descriptorText(['a/2023/scores.csv'])) as { resources: { schema: string }[] };
    expect(resources.map(({ schema }) => schema)).toEqual(['schemas/scores.json']);
  });

  it('lists tables in the order of their declaration, published years before invented ones', () => {
    const paths = ['example/b/2020/budget.csv', 'a/2023/scores.csv', 'a/2023/reports.csv', 'a/2022/tasks.csv'];
    const { resources } = JSON.parse(descriptorText(paths)) as { resources: { path: string; example?: boolean }[] };
    expect(resources.map(({ path, example }) => (example ? `${path} example` : path))).toEqual([
      'a/2022/tasks.csv',
      'a/2023/reports.csv',
      'a/2023/scores.csv',
      'example/b/2020/budget.csv example',
    ]);
  });

  it('tells the size and SHA-256 of each file', async () => {
    // The digest as `sha256sum data/foshan-hitech-zone/2023/tasks.csv` gives it.
    const { resources } = JSON.parse(await describedData(folder)) as { resources: object[] };
    expect(resources).toContainEqual(
      expect.objectContaining({
        path: 'foshan-hitech-zone/2023/tasks.csv',
        bytes: 786,
        hash: 'sha256:60ea7b9e4868c5b2521321054290de67a3b6dfed428f3c211831132abda7d894',
      }),
    );
  });

  it('reads department, edition, year and table from where a file lies', () => {
    expect(dataFileAt('bureau!own/2024/budget.csv')).toEqual({
      path: 'bureau!own/2024/budget.csv',
      report: { department: 'bureau', edition: 'own', year: 2024 },
      table: 'budget',
      example: false,
    });
  });

  it.each(['budget.csv', 'bureau/24/budget.csv', 'bureau/2024/other.csv'])('refuses a stray %s', (path) => {
    expect(() => dataFileAt(path)).toThrow(path);
  });

  it('writes JSON that reads back the same', () => {
    const value = { a: [1, 'x'.repeat(130)], b: { c: null, d: [] }, e: '“三公”' };
    expect(JSON.parse(toJson(value))).toEqual(value);
  });
});
