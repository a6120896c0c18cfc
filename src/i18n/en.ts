import { briefing } from './en/briefing';
import { built } from './en/built';
import { checks } from './en/checks';
import { data } from './en/data';
import { figures } from './en/figures';
import { finder } from './en/finder';
import { glossary } from './en/glossary';
import { importing } from './en/importing';
import { keeping } from './en/keeping';
import { matching } from './en/matching';
import { outcomes } from './en/outcomes';
import { pictures } from './en/pictures';
import { projects } from './en/projects';
import { questions } from './en/questions';
import { reading } from './en/reading';
import { recognising } from './en/recognising';
import { checksPage } from './en/checksPage';
import { scores } from './en/scores';
import { shell } from './en/shell';
import { slides } from './en/slides';
import { typing } from './en/typing';
import { years } from './en/years';
import type { Language } from './language';
import type { MessageKey } from '../domain/messageKey';

const messages = {
  ...data,
  ...shell,
  ...figures,
  ...briefing,
  ...slides,
  ...built,
  ...checks,
  ...pictures,
  ...outcomes,
  ...projects,
  ...questions,
  ...scores,
  ...checksPage,
  ...finder,
  ...glossary,
  ...keeping,
  ...reading,
  ...recognising,
  ...importing,
  ...matching,
  ...typing,
  ...years,
} satisfies Record<MessageKey, string>;
export const en: Language = { locale: 'en', messages };
