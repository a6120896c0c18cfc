import { useFigures } from '../figures/useFigures';
import type { FigureId } from '../../domain/figure';
import type { useMarks } from './useFocus';

/** What ECharts says of the element under the pointer. */
interface Under {
  data?: unknown;
  info?: unknown;
  event?: { event?: unknown };
}

const figureOf = ({ data }: Under): FigureId | undefined => (data as { figure?: FigureId } | undefined)?.figure;

/**
 * Tells zrender where in its drawing a mouse is, before it asks. By itself it takes `offsetX`, which WebKit gives from
 * the edge of the text under the pointer: in Safari no number drawn could be clicked.
 */
function place(event: MouseEvent): void {
  const drawing = (event.currentTarget as Element).querySelector('svg');
  if (!drawing) return;
  const { left, top, width, height } = drawing.getBoundingClientRect();
  // A slide is scaled as a whole.
  const zrX = ((event.clientX - left) * drawing.clientWidth) / width;
  const zrY = ((event.clientY - top) * drawing.clientHeight) / height;
  Object.assign(event, { zrX, zrY });
}

/**
 * What a chart does for mouse, pen and finger, as `v-on` of a `VChart`: a number opens its card, a mark is focused, and
 * opens its card at the second tap. ECharts makes a click of its own when a finger is lifted, before the browser makes
 * one, and none of a slow or an unsteady tap. So ECharts only says what lies under the pointer, and the browser what a
 * click is, as with every other number.
 */
export function useChartTaps(marks: Pick<ReturnType<typeof useMarks>, 'tap' | 'pass'>) {
  const { open } = useFigures();
  let pressed: { figure: FigureId; opens: boolean } | undefined;
  return {
    'native:mousedownCapture': place,
    'native:mousemoveCapture': place,
    'native:pointerdownCapture': (): void => {
      pressed = undefined;
    },
    mousedown: (under: Under): void => {
      const figure = figureOf(under);
      pressed = figure ? { figure, opens: (under.info as { opens?: boolean } | undefined)?.opens ?? false } : undefined;
    },
    mouseover: (under: Under): void => {
      const by = under.event?.event;
      // A finger is told of by touch events, or by pointer events that say so.
      const finger = by instanceof PointerEvent && by.pointerType === 'touch';
      const clientY = by instanceof MouseEvent && !finger ? by.clientY : undefined;
      if (clientY !== undefined) marks.pass(figureOf(under), clientY);
    },
    mouseout: (): void => marks.pass(undefined),
    globalout: (): void => marks.pass(undefined),
    'native:click': (event: MouseEvent): void => {
      const target = event.target as Element;
      if (pressed?.opens) open(pressed.figure, target);
      else if (pressed) marks.tap(pressed.figure, target);
      if (pressed) event.preventDefault();
      pressed = undefined;
    },
  };
}
