import type { Picture } from '../pictures/picture';
import { columnBridge } from './bridgeColumns';
import { bridgeItems } from './bridgeItems';
import { numberText } from './bridgeMarks';
import { rowBridge, rowPitch } from './rowBridge';
import { chartOf } from './chart';
import { textWidth } from './textWidth';

/** A column narrower than this cannot hold a number of the usual length. */
const columnWidth = 78;
const columnHeight = 232;
/** Longer numbers lay the bridge down within the height it asked for: its rows still have room for their text. */
const tightest = 20;

/** A bridge of columns where they have room for their numbers, of rows where they have not. */
export const adjustmentBridgeChart = chartOf({
  comfortable: 350,
  heightAt: (picture, width) => {
    const { length } = picture.rows;
    if (length === 0) return 0;
    return mayStand(picture, width) ? Math.max(columnHeight, (length + 2) * tightest) : (length + 1) * rowPitch;
  },
  draw: (picture, sheet) => {
    const items = bridgeItems(picture, sheet.words);
    const numbers = items.map((item) => {
      const anchor = item.kind === 'anchor';
      return textWidth(numberText(item, sheet), anchor ? sheet.size : sheet.second, anchor);
    });
    const fits = Math.max(...numbers) <= sheet.width / items.length - 4;
    return mayStand(picture, sheet.width) && fits ? columnBridge(items, sheet) : rowBridge(items, sheet);
  },
  legend: ['initial', 'adjusted', 'final', 'difference'],
});

const mayStand = ({ rows }: Picture, width: number): boolean =>
  width >= rows.filter(({ kind }) => kind !== 'rest').length * columnWidth;
