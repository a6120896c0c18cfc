import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themes, type ChartTheme } from '../../../src/charts/theme';

const style = readFileSync(new URL('../../../src/app/base.css', import.meta.url), 'utf8');

/** The colours of charts by the names they have in the style sheet. */
const names = {
  paper: 'paper',
  ink: 'ink',
  ink2: 'ink2',
  ink3: 'ink3',
  rule: 'rule',
  adjusted: 'adjusted',
  adjustedLine: 'adjusted-line',
  previous: 'previous',
  zhu: 'zhu',
  zhuWash: 'zhu-wash',
  lens: 'sel',
} as const satisfies Partial<Record<keyof ChartTheme, string>>;

test.each(Object.values(themes))('the page and its charts have the same colours: $name', (theme) => {
  const rule = new RegExp(String.raw`\[data-theme='${theme.name}'\] \{([^}]*)\}`).exec(style)?.[1] ?? '';
  const tokens = Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name, colour]) => [name, colour]),
  );
  const drawn = Object.entries(names).map(([key, name]) => [name, theme[key as keyof typeof names].toLowerCase()]);
  expect(Object.fromEntries(drawn)).toEqual(
    Object.fromEntries(Object.values(names).map((name) => [name, tokens[name]])),
  );
});
