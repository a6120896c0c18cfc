import { defineAsyncComponent, type Component } from 'vue';
import OverviewView from './OverviewView.vue';
import type { Page } from '../pictures/address';

/** The page of each address; the first one comes with the app, the others when they are gone to. */
export const pageViews: Record<Page, Component> = {
  overview: OverviewView,
  budget: defineAsyncComponent(() => import('./BudgetView.vue')),
  scores: defineAsyncComponent(() => import('./ScoresView.vue')),
  projects: defineAsyncComponent(() => import('./ProjectsView.vue')),
  outcomes: defineAsyncComponent(() => import('./OutcomesView.vue')),
  checks: defineAsyncComponent(() => import('./ChecksView.vue')),
};
