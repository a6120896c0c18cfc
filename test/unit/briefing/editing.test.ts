import { describe, expect, test } from 'vitest';
import { added, changed, freeId, moved, movedTo, plannedSeconds, removed } from '../../../src/briefing/deckEdits';
import { frozenText } from '../../../src/briefing/frozenMappings';
import { kindsFor } from '../../../src/briefing/pictureChoices';
import { deckNews, isNews } from '../../../src/briefing/deckNews';
import type { Deck, DeckSlide } from '../../../src/domain/deck';
import type { YearMapping } from '../../../src/domain/years/mappings';
import { officeReport } from '../storage/office';

const slide = (id: string, more: Partial<DeckSlide> = {}): DeckSlide => ({
  id,
  content: { kind: 'year' },
  unit: '万元',
  caliber: 'adjusted',
  compared: [],
  hidden: false,
  backup: false,
  heading: '',
  note: '',
  seconds: 60,
  ...more,
});
const ids = (slides: readonly DeckSlide[]): string => slides.map(({ id }) => id).join('');
const deck = [slide('a'), slide('b'), slide('c'), slide('x', { backup: true }), slide('y', { backup: true })];

describe('moving', () => {
  test.each([
    ['a', 1, 'bacxy'],
    ['a', 9, 'bcaxy'],
    ['c', -1, 'acbxy'],
    ['c', 1, 'abcxy'],
    ['x', 1, 'abcyx'],
    ['x', -1, 'abcxy'],
    ['?', 1, 'abcxy'],
  ])('%s by %i', (id, by, order) => expect(ids(moved(deck, id, by))).toBe(order));
  test('to where another one is, within its own kind', () => {
    expect(ids(movedTo(deck, 'a', 'c'))).toBe('bcaxy');
    expect(ids(movedTo(deck, 'c', 'a'))).toBe('cabxy');
    expect(ids(movedTo(deck, 'a', 'y'))).toBe('abcxy');
  });
});

test('a slide made a backup goes behind, and back before them', () => {
  const behind = changed(deck, 'a', { backup: true });
  expect(ids(behind)).toBe('bcaxy');
  expect(ids(changed(behind, 'a', { backup: false }))).toBe('bcaxy');
});
test('headings and notes are kept to their limits by characters, times to whole seconds', () => {
  const [long] = changed([slide('a')], 'a', { heading: '🚧'.repeat(90), note: '话'.repeat(900), seconds: -3.4 });
  expect([...(long?.heading ?? '')]).toHaveLength(60);
  expect([...(long?.note ?? '')]).toHaveLength(600);
  expect(long?.seconds).toBe(0);
});
test('what is added stands before the backups; beyond the limit nothing is', () => {
  expect(ids(added(deck, slide('d')))).toBe('abcdxy');
  const full = Array.from({ length: 200 }, (_, index) => slide(`${index}`));
  expect(added(full, slide('d'))).toHaveLength(200);
});
test('the closing slide stays between the talk and the backups, whatever is moved or added', () => {
  const closed = [...deck.slice(0, 3), slide('e', { content: { kind: 'end' } }), ...deck.slice(3)];
  expect(ids(moved(closed, 'c', 1))).toBe('abcexy');
  expect(ids(moved(closed, 'e', -1))).toBe('abcexy');
  expect(ids(movedTo(closed, 'e', 'a'))).toBe('abcexy');
  expect(ids(added(closed, slide('d')))).toBe('abcdexy');
  expect(ids(changed(closed, 'x', { backup: false }))).toBe('abcxey');
  expect(kindsFor(closed)).not.toContain('end');
  expect(kindsFor(deck)).toContain('end');
});
test('what is typed beside problems is kept to its limit by characters', () => {
  const typed = { kind: 'problems', typedAs: 'asked', typed: '🚧'.repeat(300) } as const;
  const [long] = changed([slide('a')], 'a', { content: typed });
  expect(long?.content).toEqual({ ...typed, typed: '🚧'.repeat(240) });
});
test('ids are free, removal removes one', () => {
  expect(freeId(deck, 'a')).toBe('a-2');
  expect(freeId(deck, 'z')).toBe('z');
  expect(ids(removed(deck, 'b'))).toBe('acxy');
});
test('only what is shown unasked takes time', () => {
  expect(plannedSeconds([...deck, slide('h', { hidden: true })])).toBe(180);
});

describe('news', () => {
  const frozen: Deck = {
    id: 'd',
    report: 'office/2022',
    frozen: '2024-09-01T00:00:00.000Z',
    slides: deck,
    mappings: [],
    revision: 1,
    hash: '',
    sources: [2021, 2022].map((year) => ({
      report: officeReport(year),
      version: `v${year}`,
      origin: 'user',
      fingerprint: 'f',
      committed: '2024-08-01T00:00:00.000Z',
    })),
  };
  const head = (year: number, version = `v${year}`) => ({ report: `office/${year}`, version });
  test('none while the heads point where they did, whatever other departments do', () => {
    const news = deckNews(frozen, [head(2021), head(2022), { report: 'bureau/2023', version: 'v' }], []);
    expect(isNews(news)).toBe(false);
  });
  test('another version, a year that came, a year that went', () => {
    expect(deckNews(frozen, [head(2022, 'new'), head(2023)], [])).toEqual({
      changed: ['office/2022'],
      gone: ['office/2021'],
      came: ['office/2023'],
      confirmed: false,
    });
  });
  const renamed = (toYear: number, to = 'b'): YearMapping => ({
    department: 'office',
    table: 'projects',
    fromYear: 2021,
    from: 'a',
    toYear,
    to,
  });
  test('what is confirmed by hand between its years, or no longer; other years do not concern it', () => {
    const heads = [head(2021), head(2022)];
    const holding = { ...frozen, mappings: [renamed(2022), renamed(2022, 'c')] };
    expect(deckNews(frozen, heads, [renamed(2022)]).confirmed).toBe(true);
    expect(deckNews(holding, heads, []).confirmed).toBe(true);
    expect(isNews(deckNews(frozen, heads, [renamed(2023)]))).toBe(false);
    expect(isNews(deckNews(holding, heads, [renamed(2022, 'c'), renamed(2022)]))).toBe(false);
  });
  test('what is hashed tells versions and confirmations apart, not their order', () => {
    const [one, two] = frozen.sources;
    const turned = one && two ? [two, one] : [];
    const mappings = [renamed(2022), renamed(2022, 'c')];
    const text = frozenText({ sources: frozen.sources, mappings });
    expect(frozenText({ sources: turned, mappings: [...mappings].reverse() })).toBe(text);
    expect(frozenText({ sources: frozen.sources, mappings: [renamed(2022)] })).not.toBe(text);
    expect(frozenText({ sources: one ? [one] : [], mappings })).not.toBe(text);
  });
});
