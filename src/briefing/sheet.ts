/** What a slide is laid out on, in pixels; a transform then fits it to the room. */
export interface SlideSize {
  width: number;
  height: number;
  /** Left and right of what stands on it. */
  margin: number;
}

/** Screens and projectors of today: 16:9. */
export const wideSheet: SlideSize = { width: 1920, height: 1080, margin: 120 };
/** Tablets and older projectors, 4:3: type of the same size in lines a quarter shorter. */
export const tallSheet: SlideSize = { width: 1440, height: 1080, margin: 90 };

/** How much of a room a sheet covers, as large as it fits. */
const covered = (sheet: SlideSize, room: { width: number; height: number }): number =>
  Math.min(room.width / sheet.width, room.height / sheet.height) ** 2 * sheet.width * sheet.height;

/** The sheet that leaves less of a room (in any unit) empty. */
export const sheetFor = (room: { width: number; height: number }): SlideSize =>
  covered(tallSheet, room) > covered(wideSheet, room) ? tallSheet : wideSheet;

/** How wide text may stand on a sheet. */
export const textRoom = ({ width, margin }: SlideSize): number => width - 2 * margin;
