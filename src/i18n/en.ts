import { checks } from './en/checks';
import { data } from './en/data';
import { figures } from './en/figures';
import { pictures } from './en/pictures';
import { questions } from './en/questions';
import { shell } from './en/shell';
import type { Language } from './language';
import type { MessageKey } from './zhCN';

const messages = { ...data, ...shell, ...figures, ...checks, ...pictures, ...questions } satisfies Record<
  MessageKey,
  string
>;
export const en: Language = { locale: 'en', messages };
