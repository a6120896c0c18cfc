import { isMoneyUnit } from '../../domain/hundredths';

/** A unit as it is stored, and how many places the point moves to get there: 3 千元 is 3000 元. */
export interface UnitReading {
  unit: string;
  shift: number;
}

const moneyWords: Readonly<Record<string, UnitReading>> = {
  元: { unit: '元', shift: 0 },
  人民币元: { unit: '元', shift: 0 },
  圆: { unit: '元', shift: 0 },
  千元: { unit: '元', shift: 3 },
  万元: { unit: '万元', shift: 0 },
  万: { unit: '万元', shift: 0 },
  百万元: { unit: '万元', shift: 2 },
  千万元: { unit: '万元', shift: 3 },
  亿元: { unit: '亿元', shift: 0 },
  亿: { unit: '亿元', shift: 0 },
};

const currencies =
  /^(?:[$€£₩₽]|(?:US|HK|NT|A|C|S)\$|(?:百|千)?[万亿]?(?:港[元币]|美[元金]|欧元|日[元圆]|英镑|澳门[元币]|澳[元币]|加元|韩[元圆]|卢布|新台币|台币|新加坡元|瑞士法郎)|USD|HKD|EUR|JPY|GBP|TWD|MOP|AUD|CAD|SGD|CHF|KRW|RUB)$/i;

/** Money of another country: no rate stands in a report, so that it can't be one of its amounts. */
export const isOtherCurrency = (written: string): boolean => currencies.test(written);

/** Measure words for things that are counted: eight 项 are eight 个. */
const measureWords = new Set(['项', '个', '件', '条']);

const multiples: readonly (readonly [string, number])[] = [
  ['千', 3],
  ['万', 4],
  ['亿', 8],
];

/** What may be a unit nobody has named before: a letter there is rather a slip among the digits. */
const unitLike = /^[\p{Script=Han}%℃㎡]{1,6}$/u;

/** The unit of a row that names none: the cell's own. */
function unnamed(written: string): UnitReading | undefined {
  if (Object.hasOwn(moneyWords, written)) return moneyWords[written];
  return unitLike.test(written) ? { unit: written, shift: 0 } : undefined;
}

/** `3.2万人` where 人 are counted. */
function multipleOf(written: string, unit: string): UnitReading | undefined {
  const multiple = multiples.find(([word]) => written === word || written === word + unit);
  return multiple && { unit, shift: multiple[1] };
}

/**
 * A unit written in a cell or a header, as one that a column stated in `unit` may hold: money in any money unit, a rate
 * in % or 成, everything else in its own unit or a multiple of it. Nothing where it is another thing.
 */
export function readUnit(written: string, unit: string): UnitReading | undefined {
  if (written === '' || written === unit) return { unit, shift: 0 };
  if (unit === '') return unnamed(written);
  if (isMoneyUnit(unit)) return Object.hasOwn(moneyWords, written) ? moneyWords[written] : undefined;
  if (unit === '%') return written === '成' ? { unit, shift: 1 } : undefined;
  if (measureWords.has(unit) && measureWords.has(written)) return { unit, shift: 0 };
  return multipleOf(written, unit);
}
