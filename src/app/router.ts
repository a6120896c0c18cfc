import { createRouter, createWebHashHistory } from 'vue-router';
import { speakWhole } from './speech';
import ReportView from '../views/ReportView.vue';

/** A page behind the first brings its words with it. */
async function dataView() {
  const [view] = await Promise.all([import('../views/DataView.vue'), speakWhole()]);
  return view;
}

/** Hash addresses: static hosts and sub-paths need no rewriting. `/` goes to the newest report once it is known. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'start', component: ReportView },
    { path: '/d/:department/:year(\\d{4})/:page', name: 'report', component: ReportView },
    { path: '/data', name: 'data', component: dataView },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
  scrollBehavior: (to, from, saved) => {
    if (saved) return saved;
    // A page that has just been opened is at its top: to scroll there would only force a layout.
    return to.path === from.path || from.name === 'start' || from.matched.length === 0 ? false : { top: 0 };
  },
});
