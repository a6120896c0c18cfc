import { array, assert, asyncProperty, constantFrom, double, integer, nat, oneof, string, tuple } from 'fast-check';
import { writeXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { readRawFile } from '../../../../src/ingest/readers/readFile';
import { xlsOf } from '../../../fixtures/import/xlsBook';

/** Few with every test, ten thousand with `npm run fuzz`. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 40);
const patience = 60_000 + runs * 200;

const cell = oneof(
  integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((value) => value / 100),
  double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  string({ unit: constantFrom(...'一二三预算数ab12.&<>" ') }),
);
const table = array(array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
type Table = (string | number)[][];

/** A cell is right where a text is that text, and a number that number to the fifteen digits a spreadsheet keeps. */
function wrongIn(rows: Table, read: readonly (readonly string[])[]): unknown[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      const text = read[row]?.[column] ?? '';
      if (typeof value === 'string') return text.trim() === value.trim() ? [] : [[value, text]];
      const isPlain = /^-?\d+(?:\.\d+)?$/.test(text);
      return isPlain && Number(text) === Number(value.toPrecision(15)) ? [] : [[value, text]];
    }),
  );
}

test(
  'every cell of a workbook comes back, new or old',
  async () => {
    await assert(
      asyncProperty(table, constantFrom('xlsx', 'xls'), async (rows: Table, kind) => {
        const bytes =
          kind === 'xls' ? xlsOf(rows) : new Uint8Array(await writeXlsx({ sheets: [{ name: '表', rows }] }));
        const [read] = await readRawFile({ name: 'a', bytes });
        const isBlank = rows.flat().every((value) => String(value).trim() === '');
        expect(read?.sheets.length).toBe(isBlank ? 0 : 1);
        expect(wrongIn(rows, read?.sheets[0]?.rows ?? [])).toEqual([]);
      }),
      { numRuns: runs },
    );
  },
  patience,
);

test(
  'a workbook with bytes changed is read or refused, within two seconds',
  async () => {
    const rows: Table = Array.from({ length: 30 }, (_, at) => [`第${at}项`, at * 1.25, at]);
    const books = [xlsOf(rows), new Uint8Array(await writeXlsx({ sheets: [{ name: '表', rows }] }))];
    await assert(
      asyncProperty(
        constantFrom(0, 1),
        array(tuple(nat(), integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }),
        async (which, changes) => {
          const bytes = Uint8Array.from(books[which] ?? []);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const begun = process.cpuUsage();
          const reads = await readRawFile({ name: 'a', bytes });
          expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
          for (const { sheets, findings } of reads) {
            expect(sheets.length > 0 || findings.length > 0).toBe(true);
            structuredClone(sheets);
          }
        },
      ),
      { numRuns: runs },
    );
  },
  patience,
);
