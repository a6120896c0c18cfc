import { deckLimits, type DeckSlide } from '../domain/deck';

/** Edits of a deck's slides. All are pure: what comes in stays as it is. */

/** The part of a deck a slide belongs to: the talk, its closing slide behind it, the prepared answers last. */
const partOf = ({ backup, content }: DeckSlide): number => (backup ? 2 : content.kind === 'end' ? 1 : 0);
const inOrder = (slides: readonly DeckSlide[]): DeckSlide[] => [...slides].sort((a, b) => partOf(a) - partOf(b));

/** Moves a slide by some places within its part of the deck: none wanders into another. */
export function moved(slides: readonly DeckSlide[], id: string, by: number): DeckSlide[] {
  const slide = slides.find((one) => one.id === id);
  if (!slide) return [...slides];
  const own = slides.filter((one) => partOf(one) === partOf(slide));
  const from = own.indexOf(slide);
  const to = Math.max(0, Math.min(own.length - 1, from + by));
  const reordered = own.filter((one) => one !== slide);
  reordered.splice(to, 0, slide);
  return inOrder([...slides.filter((one) => !own.includes(one)), ...reordered]);
}

/** Moves a slide to the place another one has, as a drag does. */
export function movedTo(slides: readonly DeckSlide[], id: string, target: string): DeckSlide[] {
  const [from, to] = [id, target].map((one) => slides.find((slide) => slide.id === one));
  if (!from || !to || partOf(from) !== partOf(to)) return [...slides];
  const own = slides.filter((one) => partOf(one) === partOf(from));
  return moved(slides, id, own.indexOf(to) - own.indexOf(from));
}

/** What a person may change of a slide. */
export type SlideChange = Partial<Pick<DeckSlide, 'content' | 'hidden' | 'backup' | 'heading' | 'note' | 'seconds'>>;

const shortened = (text: string, most: number): string => [...text].slice(0, most).join('');

export const changed = (slides: readonly DeckSlide[], id: string, change: SlideChange): DeckSlide[] =>
  inOrder(
    slides.map((slide) => {
      if (slide.id !== id) return slide;
      const next = { ...slide, ...change };
      const { content } = next;
      return {
        ...next,
        content:
          content.kind === 'problems' ? { ...content, typed: shortened(content.typed, deckLimits.typed) } : content,
        heading: shortened(next.heading, deckLimits.heading),
        note: shortened(next.note, deckLimits.note),
        seconds: Math.max(0, Math.min(deckLimits.seconds, Math.round(next.seconds))),
      };
    }),
  );

/** Puts a slide behind the last one of its part. A deck has its limit: beyond it nothing is added. */
export const added = (slides: readonly DeckSlide[], slide: DeckSlide): DeckSlide[] =>
  slides.length >= deckLimits.slides ? [...slides] : inOrder([...slides, slide]);

export const removed = (slides: readonly DeckSlide[], id: string): DeckSlide[] =>
  slides.filter((slide) => slide.id !== id);

/** An id no slide of the deck has: the picture's name, numbered from the second on. */
export function freeId(slides: readonly DeckSlide[], wanted: string): string {
  const taken = new Set(slides.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Planned seconds of the slides that are shown without being asked for. */
export const plannedSeconds = (slides: readonly Pick<DeckSlide, 'seconds' | 'hidden' | 'backup'>[]): number =>
  slides.reduce((sum, { seconds, hidden, backup }) => sum + (hidden || backup ? 0 : seconds), 0);
