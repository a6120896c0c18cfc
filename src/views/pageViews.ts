import type { Component } from 'vue';
import { laterPart } from '../components/notices/laterPart';
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
  overview: laterPart(loaders.overview),
  budget: laterPart(loaders.budget),
  scores: laterPart(loaders.scores),
  projects: laterPart(loaders.projects),
  outcomes: laterPart(loaders.outcomes),
  checks: laterPart(loaders.checks),
};

/** Has a page on its way while the reports are still being read; one that fails is asked for again when it is shown. */
export const fetchPage = (page: Page): void => void loaders[page]().catch(() => undefined);
