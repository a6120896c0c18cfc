import { defineAsyncComponent } from 'vue';

/** Charts come after the page: their library is larger than everything else together. */
export const LazyChart = defineAsyncComponent(() => import('./PictureChart.vue'));
