import { describe, expect, test } from 'vitest';
import { commandOf, hasUse, shown, startAt, type Show } from '../../../src/briefing/show';

const press = (show: Show, ...keys: string[]): Show =>
  keys.reduce((now, key) => {
    const command = commandOf(key);
    return command ? shown(now, command, 12) : now;
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
    expect(press(startAt(0), '9', '9', 'Enter').index).toBe(11);
    expect(press(startAt(5), '0', 'Enter').index).toBe(0);
    expect(press(startAt(5), '4', 'Escape', 'Enter').index).toBe(5);
  });
  test('B darkens; the next key lights up again and turns no page', () => {
    const dark = press(startAt(3), 'b');
    expect(dark.black).toBe(true);
    expect(press(dark, 'PageDown')).toEqual(startAt(3));
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
    expect(shown({ ...open, black: false }, { do: 'goTo', index: 4 }, 12)).toEqual(startAt(4));
  });
  test('names of an object’s own are no keys', () => expect(commandOf('constructor')).toBeUndefined());
});
