import type { FigureId, Said } from '../domain/figure';
import { splitFigureId } from '../domain/figure';
import { en } from '../i18n/en';
import { figureCardOf } from '../i18n/figureCard';
import type { Language } from '../i18n/language';
import { sayText } from '../i18n/say';
import { zhCNWhole } from '../i18n/zhCNLater';
import type { Saying, Spoken } from './sayings';

const languages = [zhCNWhole, en] as const;

const plain = (text: string): string => text.replaceAll('\u00A0', ' ').replace(/[\u2060\u200B]/g, '');

const isCard = (says: Saying['says']): says is { card: FigureId } => 'card' in says;

function cardText({ book, findings }: Spoken, id: FigureId, language: Language): string {
  const card = figureCardOf(id, { book, findings, language, unit: '万元' });
  return card ? [card.definition, card.sentence].filter(Boolean).join(' — ') : '';
}

const figuresIn = (says: Said | { card: FigureId }): string[] =>
  (isCard(says) ? [says.card] : Object.values(says.figures)).map((id) => splitFigureId(id).key || id);

/**
 * Everything said, as text to be read: a block for each sentence, with where it stands, its Chinese, its English and
 * the keys of its figures. A sentence that stands in several places is printed once, with all of them.
 */
export function printedSpeech(spoken: Spoken): string {
  const blocks = new Map<string, string[]>();
  for (const { at, says } of spoken.sayings) {
    const texts = languages.map((language) =>
      plain(
        isCard(says)
          ? cardText(spoken, says.card, language)
          : sayText(says, { book: spoken.book, language, unit: '万元' }),
      ),
    );
    const figures = figuresIn(says);
    const block = [...texts, ...(figures.length > 0 ? [`  ${figures.join(' ')}`] : [])].join('\n');
    const places = blocks.get(block) ?? [];
    if (!places.includes(at)) places.push(at);
    blocks.set(block, places);
  }
  return `${[...blocks].map(([block, places]) => `[${places.join(' · ')}]\n${block}`).join('\n\n')}\n`;
}
