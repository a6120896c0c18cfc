import { checks } from './en/checks';
import { data } from './en/data';
import { figures } from './en/figures';
import { finder } from './en/finder';
import { outcomes } from './en/outcomes';
import { pictures } from './en/pictures';
import { projects } from './en/projects';
import { questions } from './en/questions';
import { checksPage } from './en/checksPage';
import { scores } from './en/scores';
import { shell } from './en/shell';
import { years } from './en/years';
import type { Language } from './language';
import type { MessageKey } from './zhCN';

const messages = {
  ...data,
  ...shell,
  ...figures,
  ...checks,
  ...pictures,
  ...outcomes,
  ...projects,
  ...questions,
  ...scores,
  ...checksPage,
  ...finder,
  ...years,
} satisfies Record<MessageKey, string>;
export const en: Language = { locale: 'en', messages };
