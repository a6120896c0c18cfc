import { createApp } from 'vue';
import FloorPage from './FloorPage.vue';

createApp(FloorPage).mount('#app');
