import { array, assert, bigInt, boolean, constantFrom, integer, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { parseStated, toDigits, type Stated } from '../../../../src/domain/hundredths';
import { fromShielded, toShielded } from '../../../../src/domain/shield';
import { tables, type Column } from '../../../../src/domain/tables';
import { typeLooseCell } from '../../../../src/ingest/typing/looseCells';

const runs = Number(process.env['FUZZ_RUNS'] ?? 1000);
const patience = 10_000 + runs * 5;
const at = () => ({ file: 'a.csv', row: 1, column: 'x' });
const { budget, outcomes, reports, scores } = tables;

/** Digits as an office may write them: which decimals, and how everything around them is written. */
const notation = record({
  separator: constantFrom('', ',', '，', '\u00A0', '\u2009', '\u202F'),
  fullWidth: boolean(),
  negative: constantFrom('-', '−', '－', '()', '（）', 'behind'),
  currency: constantFrom('', '¥', '￥', '¥ '),
  gap: constantFrom('', ' '),
  suffix: boolean(),
  around: constantFrom('', ' ', '\u3000', '\n'),
});
type Notation = typeof notation extends { generate: unknown }
  ? Parameters<Parameters<typeof notation.map>[0]>[0]
  : never;

const inGroups = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);
const widened = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

function written(digits: string, isNegative: boolean, unit: string, how: Notation): string {
  const [whole = '', fraction] = digits.split('.');
  const plain = inGroups(whole, how.separator) + (fraction === undefined ? '' : `.${fraction}`);
  const number =
    (unit === '元' || unit === '万元' || unit === '亿元' ? how.currency : '') +
    (how.fullWidth ? widened(plain) : plain);
  const suffix = how.suffix ? how.gap + unit : '';
  const signs: Readonly<Record<string, string>> = {
    '()': `(${number}${suffix})`,
    '（）': `（${number}）${suffix}`,
    behind: `${number}-${suffix}`,
  };
  const signed = isNegative ? (signs[how.negative] ?? `${how.negative}${number}${suffix}`) : number + suffix;
  return how.around + signed + how.around;
}

/** A column, the unit its numbers are told in, and how many decimals of that unit are one hundredth (one 分). */
const columns: readonly (readonly [Column, string, number])[] = [
  [budget.columns.final, '元', 2],
  [budget.columns.final, '万元', 6],
  [budget.columns.final, '亿元', 10],
  [reports.columns.tasksRate, '%', 2],
  [scores.columns.score, '分', 2],
  [outcomes.columns.value, '家', 2],
];

test(
  'a number comes back exactly from every way it may be written',
  () => {
    assert(
      property(
        constantFrom(...columns),
        bigInt({ min: 0n, max: 900_000_000_000n }),
        integer({ min: 0, max: 10 }),
        boolean(),
        notation,
        ([column, unit, most], magnitude, places, isNegative, how) => {
          const decimals = Math.min(places, most);
          const padded = String(magnitude).padStart(decimals + 1, '0');
          const digits = decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
          // The truth by whole numbers alone: `magnitude` times a power of ten.
          const expected = magnitude * 10n ** BigInt(most - decimals);
          const raw = written(digits, isNegative, unit, how);
          const cell = typeLooseCell(column, raw, { unit, rowUnit: unit, at });
          const value = {
            value: magnitude === 0n ? 0 : Number(isNegative ? -expected : expected),
            step: 10 ** (most - decimals),
            unit,
          };
          const isTooLarge = expected > BigInt(Number.MAX_SAFE_INTEGER);
          const truth = isTooLarge ? { finding: { rule: 'reading.tooMuch' } } : { value };
          expect([raw, cell]).toMatchObject([raw, truth]);
        },
      ),
      { numRuns: runs },
    );
  },
  patience,
);

test(
  'a number with anything wrong in it is refused, or still the same number',
  () => {
    const intruders = [...',，、 \u00A0\'/:;a%约年"\n\0=#()“”·', '万', '１２'.slice(2)].filter((text) => text !== '');
    assert(
      property(
        integer({ min: 0, max: 99_999_999 }),
        constantFrom('', '.5', '.05', '.123'),
        array(record({ place: integer({ min: 0, max: 12 }), intruder: constantFrom(...intruders) }), {
          minLength: 1,
          maxLength: 3,
        }),
        (whole, fraction, slips) => {
          let raw = `${whole}${fraction}`;
          const truth = parseStated(raw, '万元') as Stated;
          for (const { place, intruder } of slips) raw = raw.slice(0, place) + intruder + raw.slice(place);
          const cell = typeLooseCell(budget.columns.final, raw, { at });
          if ('finding' in cell) return true;
          // Brackets are a sign in accounting: they may turn a number, not change it.
          const { value, step } = cell.value as Stated;
          const isTurned = /[(]/.test(raw) && truth.value !== 0;
          return value === (isTurned ? -truth.value : truth.value) && step === truth.step;
        },
      ),
      { numRuns: runs },
    );
  },
  patience,
);

test(
  'any text is typed or refused, never thrown at, and what was read reads the same again',
  () => {
    const marks = string({
      unit: constantFrom(..."0123456789.,-+()¥%eE元万亿千百成分约近超预计余 \u3000，．－１２３—/#='年月日至"),
    });
    const all = [
      budget.columns.final,
      reports.columns.tasksRate,
      outcomes.columns.value,
      reports.columns.issued,
      outcomes.columns.period,
      budget.columns.year,
      budget.columns.name,
      budget.columns.kind,
    ];
    assert(
      property(constantFrom<Column>(...all), marks, (column, raw) => {
        const cell = typeLooseCell(column, raw, { rowUnit: '家', at });
        const value = 'finding' in cell ? undefined : cell.value;
        if (typeof value !== 'object' || !('unit' in value)) return true;
        const isWhole = Number.isSafeInteger(value.value) && Number.isSafeInteger(value.step) && value.step > 0;
        // A coarse step (3 千元) is not in the digits; the value is.
        const again = parseStated(toDigits(value), value.unit);
        return isWhole && typeof again === 'object' && again.value === value.value;
      }),
      { numRuns: runs },
    );
  },
  patience,
);

test(
  'plain digits are read as BigInt would',
  () => {
    assert(
      property(
        string({ unit: constantFrom(...'0123456789.') }),
        constantFrom('元', '万元', '亿元', '%'),
        (text, unit) => {
          // A plus sign takes the way through BigInt.
          expect(parseStated(text, unit)).toEqual(parseStated(`+${text}`, unit));
        },
      ),
      { numRuns: runs },
    );
  },
  patience,
);

test('the apostrophe before a formula goes on and comes off', () => {
  assert(
    property(string({ unit: constantFrom(..."='+-@\t\ra一 ") }), (text) => {
      expect(fromShielded(toShielded(text))).toBe(text);
      expect(toShielded(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
