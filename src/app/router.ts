import { createRouter, createWebHashHistory, type RouteComponent } from 'vue-router';
import { speakMore } from './speech';
import { comparePath, glossaryPath } from '../pictures/address';
import ReportView from '../views/ReportView.vue';

/** A page that is gone to later: what it says comes before it is shown. */
const later = (load: () => Promise<{ default: RouteComponent }>) => async () => {
  const [page] = await Promise.all([load(), speakMore('whole')]);
  return page;
};

/** Hash addresses: static hosts and sub-paths need no rewriting. `/` goes to the newest report once it is known. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'start', component: ReportView },
    { path: '/d/:department/:year(\\d{4})/:page/:park?', name: 'report', component: ReportView },
    { path: '/data', name: 'data', component: later(() => import('../views/DataView.vue')) },
    { path: comparePath, component: later(() => import('../views/CompareView.vue')) },
    { path: glossaryPath, component: later(() => import('../views/GlossaryView.vue')) },
    { path: '/data/import', name: 'import', component: later(() => import('../views/ImportView.vue')) },
    { path: '/data/typed', component: later(() => import('../views/TypedYearView.vue')) },
    { path: '/briefing/:deck?', component: later(() => import('../views/BriefingView.vue')) },
    { path: '/briefing/:deck/present', component: later(() => import('../views/PresentView.vue')) },
    { path: '/briefing/:deck/presenter', component: later(() => import('../views/PresenterView.vue')) },
    { path: '/briefing/:deck/words', component: later(() => import('../views/BriefingWordsView.vue')) },
    { path: '/briefing/:deck/print', component: later(() => import('../views/BriefingPrintView.vue')) },
    { path: '/:rest(.*)*', redirect: ({ path, query }) => ({ path: '/', query: { ...query, unknown: path } }) },
  ],
  scrollBehavior: (to, from, saved) => {
    if (saved) return saved;
    // A page that has just been opened is at its top: to scroll there would only force a layout.
    return to.path === from.path || from.name === 'start' || from.matched.length === 0 ? false : { top: 0 };
  },
});
