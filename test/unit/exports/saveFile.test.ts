import { expect, test } from 'vitest';
import { dropsDownloads } from '../../../src/exports/saveFile';

test.each([
  ['Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/107 Mobile Safari/537.36 MicroMessenger/8.0.40', true],
  ['Mozilla/5.0 (iPad; CPU OS 16_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 AliApp(DingTalk/7.0)', true],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/108 Safari/537.36 wxwork/4.1', true],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.0.0 Safari/537.36', false],
])('a window that drops downloads is known by its name: %s', (agent, drops) => {
  expect(dropsDownloads(agent)).toBe(drops);
});
