import { chartOf } from './chart';
import { columnBridge } from './bridgeColumns';
import { rowBridge, rowPitch } from './bridgeRows';
import { bridgeItems } from './bridgeItems';

/** A column narrower than this cannot hold its number. */
const columnWidth = 78;
const columnHeight = 232;

/** A bridge of columns where they have room for their numbers, of rows where they have not. */
export const adjustmentBridgeChart = chartOf({
  comfortable: 350,
  heightAt: (picture, width) => {
    const count = picture.rows.filter(({ kind }) => kind !== 'rest').length;
    if (picture.rows.length === 0) return 0;
    return standing(count, width) ? columnHeight : (picture.rows.length + 1) * rowPitch;
  },
  draw: (picture, sheet) => {
    const items = bridgeItems(picture, sheet.words);
    const count = picture.rows.filter(({ kind }) => kind !== 'rest').length;
    return standing(count, sheet.width) ? columnBridge(items, sheet) : rowBridge(items, sheet);
  },
  legend: ['initial', 'adjusted', 'final', 'difference'],
});

/** Room for one more column: what the listed steps leave to the next budget may need one on either side. */
const standing = (count: number, width: number): boolean => width >= count * columnWidth;
