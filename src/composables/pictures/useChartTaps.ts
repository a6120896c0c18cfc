import { useFigures } from '../figures/useFigures';
import type { FigureId } from '../../domain/figure';

/**
 * Opens the figure of a chart that is clicked, by mouse, pen or finger: `v-on` of a `VChart`. ECharts makes a click of
 * its own when a finger is lifted, before the browser makes one, and none of a slow or an unsteady tap. So ECharts only
 * says what lies under the pointer, and the browser what a click is, as with every other number.
 */
export function useChartTaps() {
  const { open } = useFigures();
  let pressed: FigureId | undefined;
  return {
    'native:pointerdownCapture': (): void => {
      pressed = undefined;
    },
    mousedown: ({ data }: { data?: unknown }): void => {
      pressed = (data as { figure?: FigureId } | undefined)?.figure;
    },
    'native:click': ({ target }: MouseEvent): void => {
      if (pressed) open(pressed, target as Element);
      pressed = undefined;
    },
  };
}
