/** A number as plain decimal digits, of the 15 significant ones a spreadsheet keeps: 0.30000000000000004 is `0.3`. */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(Number(value.toPrecision(15)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text === '-0' ? '0' : text;
  const [, sign = '', first = '', rest = '', power = ''] = match;
  const digits = first + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

const two = (part: number): string => String(part).padStart(2, '0');

/** A day as `2024-12-31`, a moment as `2024-12-31 09:30:00`, a time of no day as `09:30:00`. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  if (day === '1899-12-31' || day === '1904-01-01') return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** A share as it is shown, with all its digits: 0.9563 is `95.63%`. */
export const percentText = (value: number): string => `${decimalText(value * 100)}%`;
