import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import './base.css';
import { router } from './router';

createApp(App).use(createPinia()).use(router).mount('#app');

// Charts are wanted on every page: their library is on its way while the reports are being read.
void import('../components/PictureChart.vue');
