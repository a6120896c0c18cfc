import { describe, expect, test } from 'vitest';
import {
  commandOf,
  hasUse,
  isStamped,
  nextOf,
  roomOf,
  shown,
  spanOf,
  startAt,
  type Show,
} from '../../../src/briefing/show';

/** Twelve slides of talk, five prepared answers behind them. */
const span = { talk: 12, steps: 12, all: 17 };
const press = (show: Show, ...keys: string[]): Show =>
  keys.reduce((now, key) => {
    const command = commandOf(key);
    return command ? shown(now, command, span) : now;
  }, show);

describe('keys and clickers', () => {
  test.each([
    ['ArrowRight', 4],
    ['PageDown', 4],
    [' ', 4],
    ['ArrowLeft', 2],
    ['PageUp', 2],
    ['Home', 0],
    ['End', 11],
    ['q', 3],
  ])('%j', (key, index) => expect(press(startAt(3), key).index).toBe(index));
  test('shift and space go back', () => expect(commandOf(' ', true)).toEqual({ do: 'previous' }));
  test('neither end is run over', () => {
    expect(press(startAt(11), 'PageDown').index).toBe(11);
    expect(press(startAt(0), 'PageUp').index).toBe(0);
  });
  test('a number and Enter', () => {
    expect(press(startAt(0), '1', '0', 'Enter')).toEqual(startAt(9));
    expect(press(startAt(0), '9', '9', 'Enter').index).toBe(16);
    expect(press(startAt(5), '0', 'Enter').index).toBe(0);
    expect(press(startAt(5), '4', 'Escape', 'Enter').index).toBe(5);
  });
  test('B darkens; the next key lights up again and turns no page', () => {
    const dark = press(startAt(3), 'b');
    expect(dark.black).toBe(true);
    expect(press(dark, 'PageDown')).toEqual(startAt(3));
  });
});

describe('the room’s picture is held', () => {
  const held = press(startAt(3), 'f');
  test.each<[string, Show, boolean, number]>([
    ['the speaker turns on, the room stays', press(held, 'PageDown', 'PageDown'), true, 3],
    ['so it does for an answer', press(held, '1', '5', 'Enter'), true, 3],
    ['let go, the room comes after', press(held, 'PageDown', 'f'), true, 4],
    ['without a speaker’s window it follows', press(held, 'PageDown'), false, 4],
  ])('%s', (_, show, speaker, index) => expect(roomOf(show, speaker).index).toBe(index));
  test('what the speaker opens is not seen, a dark screen is', () => {
    const opened = shown(press(held, 'b'), { do: 'card', figure: 'x' }, span);
    expect(roomOf(opened, true)).toEqual({ ...startAt(3), held: 3, black: true });
  });
});

describe('a clicker’s start', () => {
  test('F5 is the first slide', () => expect(press(startAt(3), 'F5')).toEqual(startAt(0)));
  test('with Shift the one that is shown, bare', () => {
    expect(commandOf('F5', true)).toEqual({ do: 'here' });
    expect(shown({ ...startAt(14, 4), overview: true }, { do: 'here' }, span)).toEqual(startAt(14, 4));
  });
});

describe('the talk and the prepared answers behind it', () => {
  test.each<[string, Show, readonly string[], number, number]>([
    ['the talk ends with its last slide', startAt(11), ['ArrowRight', 'PageDown', ' '], 11, 11],
    ['End is its last slide', startAt(2), ['End'], 11, 11],
    ['an answer is reached by its number', startAt(4), ['1', '5', 'Enter'], 14, 4],
    ['forward from an answer: where the talk stood', startAt(4), ['1', '5', 'Enter', 'PageDown'], 4, 4],
    ['then on', startAt(4), ['1', '5', 'Enter', 'PageDown', 'PageDown'], 5, 5],
    ['back from an answer: where the talk stood', startAt(4), ['1', '5', 'Enter', 'PageUp'], 4, 4],
    ['one answer after another', startAt(4), ['1', '5', 'Enter', '1', '6', 'Enter', 'ArrowRight'], 4, 4],
    ['Home from an answer', startAt(4), ['1', '5', 'Enter', 'Home'], 0, 0],
    ['begun with an answer: the end of the talk', startAt(13), ['PageDown'], 11, 11],
  ])('%s', (_, from, keys, index, talk) => {
    expect(press(from, ...keys)).toEqual(startAt(index, talk));
  });
  test.each<[string, Show, number | undefined]>([
    ['the next slide', startAt(3), 4],
    ['none at the end', startAt(11), undefined],
    ['from an answer', startAt(14, 4), 4],
    ['behind a dark screen', { ...startAt(3), black: true }, 4],
  ])('what comes next: %s', (_, show, next) => expect(nextOf(show, span)).toBe(next));
  test('answers are not counted, unless there is nothing else', () => {
    const slide = { backup: false, closing: false };
    const [answer, end] = [
      { backup: true, closing: false },
      { backup: false, closing: true },
    ];
    expect(spanOf([slide, slide, answer])).toEqual({ talk: 2, steps: 2, all: 3 });
    expect(spanOf([answer, answer])).toEqual({ talk: 2, steps: 2, all: 2 });
    expect(spanOf([slide, slide, end, answer])).toEqual({ talk: 2, steps: 3, all: 4 });
  });
});

describe('a closing slide', () => {
  /** Seven slides of talk, a closing one, four prepared answers. */
  const closed = { talk: 7, steps: 8, all: 12 };
  const step = (show: Show, key: string): Show => shown(show, commandOf(key) ?? { do: 'enter' }, closed);
  test('follows the last slide of the talk, and nothing follows it', () => {
    expect(step(startAt(6), 'PageDown')).toEqual(startAt(7));
    expect(step(startAt(7), 'PageDown')).toEqual(startAt(7));
    expect(step(startAt(7), 'PageUp')).toEqual(startAt(6));
    expect(nextOf(startAt(7), closed)).toBeUndefined();
  });
  test('is where the talk stands while an answer is shown', () => {
    const asked = shown(startAt(7), { do: 'goTo', index: 9 }, closed);
    expect(step(asked, 'ArrowRight')).toEqual(startAt(7));
  });
  test('tells which data it was; without one the last slide of the talk does', () => {
    expect([6, 7, 8, 11].filter((at) => isStamped(at, closed))).toEqual([7]);
    expect([6, 7].filter((at) => isStamped(at, { talk: 7, steps: 7, all: 11 }))).toEqual([6]);
  });
});

describe('what lies over the slide', () => {
  const open: Show = { ...startAt(2), card: 'office/2022/budget/total#final', overview: true, black: true, typed: '1' };
  test('Escape takes it away one by one, then means nothing here', () => {
    const after = ['Escape', 'Escape', 'Escape', 'Escape'].map((_, index, all) =>
      press(open, ...all.slice(0, index + 1)),
    );
    expect(after.map(({ typed, card, overview, black }) => [typed !== '', card !== null, overview, black])).toEqual([
      [false, true, true, true],
      [false, false, true, true],
      [false, false, false, true],
      [false, false, false, false],
    ]);
    expect(hasUse(startAt(2), { do: 'back' })).toBe(false);
    expect(hasUse(startAt(2), { do: 'enter' })).toBe(false);
  });
  test('goes when the slide changes', () => {
    expect(shown({ ...open, black: false }, { do: 'goTo', index: 4 }, span)).toEqual(startAt(4));
  });
  test('names of an object’s own are no keys', () => expect(commandOf('constructor')).toBeUndefined());
});
