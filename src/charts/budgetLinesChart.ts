import { lineColumns } from './budgetLineColumns';
import { columnLines } from './budgetLineRows';
import { stackedLines } from './budgetLineStacks';
import { chartOf } from './chart';

/** Narrower sheets stack a line's differences under its bars; wider ones draw them as bars of their own. */
const [columnsFrom, barsFrom] = [480, 740];
const headHeight = 26;
const [rowHeight, tallRow, stackedRow] = [48, 54, 126];

/** A row a budget line: three amounts on one scale, then what final differs by from either budget. */
export const budgetLinesChart = chartOf({
  comfortable: 350,
  heightAt: ({ rows }, width) => {
    if (rows.length === 0) return 0;
    if (width < columnsFrom) return rows.length * stackedRow;
    return headHeight + rows.length * (width < barsFrom ? rowHeight : tallRow);
  },
  draw: (picture, sheet) =>
    sheet.width < columnsFrom
      ? stackedLines(picture, sheet)
      : columnLines(picture, {
          sheet,
          columns: lineColumns(picture, sheet, sheet.width >= barsFrom),
          head: headHeight,
        }),
  legend: ['initial', 'adjusted', 'final', 'difference'],
});
