import { createApp, h } from 'vue';

createApp({ render: () => h('p', __APP_VERSION__) }).mount('#app');
