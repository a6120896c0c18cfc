import { CustomChart } from 'echarts/charts';
import { AriaComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** The one place that loads the drawing library. SVG stays sharp on a projector and holds text as text. */
use([CustomChart, AriaComponent, SVGRenderer]);

export { init };
