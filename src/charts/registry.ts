import { CustomChart } from 'echarts/charts';
import { AriaComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { textWidth } from './textWidth';

/** The one place that loads the drawing library. SVG stays sharp on a projector and holds text as text. */
// Charts are laid out by estimated widths: measuring the same texts once more in a canvas would only take time.
setPlatformAPI({
  measureText: (text, font = '') => ({ width: textWidth(text, Number.parseFloat(/[\d.]+px/.exec(font)?.[0] ?? '12')) }),
});
use([CustomChart, AriaComponent, SVGRenderer]);

export { init };
