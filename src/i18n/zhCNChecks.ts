import { checks } from './zh-CN/checks';
import { checksPage } from './zh-CN/checksPage';
import type { Language } from './language';
import { zhCNMessages } from './zhCN';

/** What the checks say: it comes with the rules, beside the reports. */
export const zhCNChecksMessages = { ...checks, ...checksPage };

export const zhCNWithChecks: Language = { locale: 'zh-CN', messages: { ...zhCNMessages, ...zhCNChecksMessages } };
