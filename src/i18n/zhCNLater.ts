import { briefing } from './zh-CN/briefing';
import { built } from './zh-CN/built';
import { glossary } from './zh-CN/glossary';
import { importing } from './zh-CN/importing';
import { keeping } from './zh-CN/keeping';
import { matching } from './zh-CN/matching';
import { reading } from './zh-CN/reading';
import { recognising } from './zh-CN/recognising';
import { slides } from './zh-CN/slides';
import { typing } from './zh-CN/typing';
import type { Language } from './language';
import { zhCNMessages } from './zhCN';
import { zhCNChecksMessages } from './zhCNChecks';

/** Messages of pages that are gone to later than the first: they come with the page, not with the start. */
const later = {
  ...keeping,
  ...reading,
  ...recognising,
  ...importing,
  ...matching,
  ...briefing,
  ...slides,
  ...typing,
  ...glossary,
  ...built,
};

/** Everything there is to say in Chinese: the source of keys. Every other language must have just these. */
const messages = { ...zhCNMessages, ...zhCNChecksMessages, ...later };
type Written = typeof messages;

declare module '../domain/messageKey' {
  interface Messages extends Written {}
}

export const zhCNWhole: Language = { locale: 'zh-CN', messages };
