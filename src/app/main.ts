import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import './base.css';
import { watchForMissingParts } from './missingParts';
import { router } from './router';

watchForMissingParts(router);
createApp(App).use(createPinia()).use(router).mount('#app');

// Charts are wanted on every page: their library is on its way while the reports are being read.
// One that can't be had is told by whoever watches for missing parts, and asked for again where it belongs.
import('../components/PictureChart.vue').catch(() => undefined);
