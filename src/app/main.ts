import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import './base.css';
import './built.css';
import { noteFirstPage } from './firstNote';
import { watchForMissingParts } from './missingParts';
import { router } from './router';
import { takeOver } from './takeOver';

watchForMissingParts(router);
const { report, fingerprint } = document.querySelector<HTMLElement>('#built')?.dataset ?? {};
const live = new Promise<void>((done) => takeOver(router, done));
const app = createApp(App, { live }).use(createPinia()).use(router);
app.mount('#app');
if (report && fingerprint) noteFirstPage({ report, fingerprint });
// The frame goes when there is a page to stand in its place, or something is told there.
const unframe = (): void => document.querySelector('#frame')?.remove();
router.isReady().then(unframe, unframe);

// Charts are wanted on every page: their library is on its way while the reports are being read.
// One that can't be had is told by whoever watches for missing parts, and asked for again where it belongs.
import('../components/pictures/PictureChart.vue').catch(() => undefined);
