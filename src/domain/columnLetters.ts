/** `A` for the first column, `AA` for the 27th, as a spreadsheet names them; `index` from 0. */
export function columnLetters(index: number): string {
  return (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}
