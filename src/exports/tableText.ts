/** A table as a spreadsheet takes it from the clipboard: as tab-separated text, and as a plain HTML table. */
export interface CopiedText {
  text: string;
  html: string;
}

/** A tab or a line break within a cell would begin another one. */
const oneCell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

/**
 * Cells, the head row first, as text for Excel and WPS. Digits stay digits; what a spreadsheet would run as a formula
 * must have been neutralised before.
 */
export const tableText = (cells: readonly (readonly string[])[]): CopiedText => ({
  text: cells.map((row) => row.map(oneCell).join('\t')).join('\r\n'),
  html: tableHtml(cells),
});

function tableHtml([head = [], ...rows]: readonly (readonly string[])[]): string {
  const table = document.createElement('table');
  const fill = (row: HTMLTableRowElement, name: 'th' | 'td', texts: readonly string[]): void => {
    for (const text of texts) row.appendChild(document.createElement(name)).textContent = oneCell(text);
  };
  fill(table.createTHead().insertRow(), 'th', head);
  const body = table.createTBody();
  for (const row of rows) fill(body.insertRow(), 'td', row);
  return new XMLSerializer().serializeToString(table);
}
