import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import { parsePreferences, usePreferences } from '../../../src/stores/preferences';

const defaults = { locale: 'zh-CN', theme: 'system', unit: '万元', caliber: 'adjusted', welcomed: false };

beforeEach(() => setActivePinia(createPinia()));
afterEach(() => vi.unstubAllGlobals());

function stubStorage(text: string | null) {
  const storage = { getItem: vi.fn(() => text), setItem: vi.fn() };
  vi.stubGlobal('localStorage', storage);
  return storage;
}

test('what was stored comes back', () => {
  stubStorage('{"locale":"en","theme":"projection","unit":"亿元","caliber":"initial"}');
  expect(usePreferences()).toMatchObject({ locale: 'en', theme: 'projection', unit: '亿元', caliber: 'initial' });
});

test.each([
  null,
  '',
  '{',
  'null',
  '[]',
  '5',
  '{"theme":"neon","unit":"toString","locale":null}',
  '{"constructor":"en"}',
])('%s leaves the defaults', (text) => expect(parsePreferences(text)).toEqual(defaults));

test('one choice gone leaves the others', () => {
  expect(parsePreferences('{"locale":"en","theme":"neon"}')).toEqual({ ...defaults, locale: 'en' });
});

test('a change is stored', async () => {
  const storage = stubStorage(null);
  usePreferences().theme = 'dark';
  await nextTick();
  expect(JSON.parse(String(storage.setItem.mock.calls[0]?.[1]))).toEqual({ ...defaults, theme: 'dark' });
});

test('a browser that refuses storage only forgets', async () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('denied', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  const preferences = usePreferences();
  preferences.unit = '元';
  await nextTick();
  expect(preferences).toMatchObject({ ...defaults, unit: '元' });
});
