import { defineAsyncComponent, type Component } from 'vue';
import type { Page } from '../pictures/address';

const loaders = {
  overview: () => import('./OverviewView.vue'),
  budget: () => import('./BudgetView.vue'),
  scores: () => import('./ScoresView.vue'),
  projects: () => import('./ProjectsView.vue'),
  outcomes: () => import('./OutcomesView.vue'),
  checks: () => import('./ChecksView.vue'),
} satisfies Record<Page, () => Promise<Component>>;

/** The page of each address; each comes when it is gone to. */
export const pageViews: Record<Page, Component> = {
  overview: defineAsyncComponent(loaders.overview),
  budget: defineAsyncComponent(loaders.budget),
  scores: defineAsyncComponent(loaders.scores),
  projects: defineAsyncComponent(loaders.projects),
  outcomes: defineAsyncComponent(loaders.outcomes),
  checks: defineAsyncComponent(loaders.checks),
};

/** Has a page on its way while the reports are still being read; one that fails is asked for again when it is shown. */
export const fetchPage = (page: Page): void => void loaders[page]().catch(() => undefined);
