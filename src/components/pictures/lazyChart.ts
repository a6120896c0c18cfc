import { h } from 'vue';
import { laterPart } from '../notices/laterPart';

/** Says that a chart belongs here, before what draws it is there. */
const AwaitedChart = () => h('div', { 'data-chart': '', 'data-drawn': 'false' });

/** Charts come after the page: their library is larger than everything else together. */
export const LazyChart = laterPart(() => import('./PictureChart.vue'), { meanwhile: AwaitedChart });
