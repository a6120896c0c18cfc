/** Where a presentation stands. Windows of one presentation hold the same. */
export interface Show {
  index: number;
  /** Where the talk stands while a prepared answer is shown. */
  talk: number;
  black: boolean;
  /** The slide the room goes on seeing while the speaker looks something up; null where it follows. */
  held: number | null;
  overview: boolean;
  /** Figure whose card is open; of the deck's own book. */
  card: string | null;
  /** Digits typed so far of a slide's number. */
  typed: string;
}

export const startAt = (index: number, talk = index): Show => ({
  index,
  talk,
  black: false,
  held: null,
  overview: false,
  card: null,
  typed: '',
});

/**
 * How many slides the talk counts, how many one steps through – its closing slide with them –, and how many there are
 * with the prepared answers behind.
 */
export interface TalkSpan {
  talk: number;
  steps: number;
  all: number;
}

/** Slides in their order: the talk, its closing slide, the prepared answers. A deck of answers alone is a talk, too. */
export function spanOf(slides: readonly { backup: boolean; closing: boolean }[]): TalkSpan {
  const all = slides.length;
  const steps = slides.filter(({ backup }) => !backup).length || all;
  const talk = slides.filter(({ backup, closing }) => !backup && !closing).length || steps;
  return { talk, steps, all };
}

/** Whether the slide at a place tells which data the talk was of: the last one that is stepped to. */
export const isStamped = (at: number, { steps }: TalkSpan): boolean => at === steps - 1;

export type Command =
  | { do: 'next' | 'previous' | 'first' | 'last' | 'black' | 'hold' | 'overview' | 'enter' | 'back' }
  /** A clicker's start: from the first slide, or from the one that is shown. */
  | { do: 'begin' | 'here' }
  | { do: 'digit'; digit: string }
  | { do: 'goTo'; index: number }
  | { do: 'card'; figure: string };

const named: Readonly<Record<string, Exclude<Command['do'], 'digit' | 'goTo' | 'card' | 'here'>>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  B: 'black',
  '.': 'black',
  f: 'hold',
  F: 'hold',
  F5: 'begin',
  o: 'overview',
  O: 'overview',
  Enter: 'enter',
  Escape: 'back',
};

/** What a key, or a clicker's button, asks for. Shift and space go back, as in every reader; F5 as in office programs. */
export function commandOf(key: string, shift = false): Command | undefined {
  if (key === ' ' && shift) return { do: 'previous' };
  if (key === 'F5' && shift) return { do: 'here' };
  if (/^\d$/.test(key)) return { do: 'digit', digit: key };
  const name = Object.hasOwn(named, key) ? named[key] : undefined;
  return name && { do: name };
}

const within = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

/** `Enter` and `back` may have nothing to do here: then the page decides what they mean. */
export const hasUse = ({ typed, card, overview, black }: Show, command: Command): boolean => {
  if (command.do === 'enter') return typed !== '';
  return command.do !== 'back' || typed !== '' || card !== null || overview || black;
};

/**
 * One step of a presentation. Whatever stood over the slide goes when the slide changes. The talk ends with its last
 * slide, the closing one where it has one: prepared answers are gone to (by number, overview or presenter), and from one either way leads back to where
 * the talk stood.
 */
export function shown(show: Show, command: Command, { steps, all }: TalkSpan): Show {
  const to = (wanted: number): Show => {
    const index = within(wanted, all);
    return { ...startAt(index, index < steps ? index : show.talk), held: show.held };
  };
  const turned = (by: number): Show => {
    // A dark screen is lit again before anything moves on.
    if (show.black) return { ...show, black: false, typed: '' };
    return to(within(show.index < steps ? show.index + by : show.talk, steps));
  };
  switch (command.do) {
    case 'next':
      return turned(1);
    case 'previous':
      return turned(-1);
    case 'first':
    case 'begin':
      return to(0);
    case 'here':
      return to(show.index);
    case 'last':
      return to(steps - 1);
    case 'goTo':
      return to(command.index);
    case 'black':
      return { ...show, black: !show.black, typed: '' };
    case 'hold':
      return { ...show, held: show.held === null ? show.index : null, typed: '' };
    case 'overview':
      return { ...show, overview: !show.overview, card: null, typed: '' };
    case 'card':
      return { ...show, card: command.figure, overview: false };
    case 'digit':
      return { ...show, typed: `${show.typed}${command.digit}`.slice(-3) };
    case 'enter':
      return show.typed === '' ? show : to(Number(show.typed) - 1);
    case 'back':
      return back(show);
  }
}

/** What the room sees: a held slide, and nothing the speaker opens over it, as long as there is a speaker's window. */
export const roomOf = (show: Show, speaker: boolean): Show =>
  show.held === null || !speaker ? show : { ...startAt(show.held, show.talk), held: show.held, black: show.black };

/** The slide that the next step leads to; none at the end of the talk. */
export function nextOf(show: Show, span: TalkSpan): number | undefined {
  const { index } = shown({ ...show, black: false }, { do: 'next' }, span);
  return index === show.index ? undefined : index;
}

/** What lies on top goes first. */
function back(show: Show): Show {
  if (show.typed !== '') return { ...show, typed: '' };
  if (show.card !== null) return { ...show, card: null };
  if (show.overview) return { ...show, overview: false };
  return { ...show, black: false };
}
