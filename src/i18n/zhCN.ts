import { data } from './zh-CN/data';
import { figures } from './zh-CN/figures';
import { finder } from './zh-CN/finder';
import { outcomes } from './zh-CN/outcomes';
import { pictures } from './zh-CN/pictures';
import { projects } from './zh-CN/projects';
import { questions } from './zh-CN/questions';
import { scores } from './zh-CN/scores';
import { shell } from './zh-CN/shell';
import { years } from './zh-CN/years';
import type { Language } from './language';

/** What the first page can say. */
export const zhCNMessages = {
  ...data,
  ...shell,
  ...figures,
  ...pictures,
  ...outcomes,
  ...projects,
  ...questions,
  ...scores,
  ...finder,
  ...years,
};
export const zhCN: Language = { locale: 'zh-CN', messages: zhCNMessages };
