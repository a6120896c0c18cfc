import { expect, it } from 'vitest';
import { withOverview } from '../../../src/build/withOverview';

const page = `<html lang="zh-CN">
  <head>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/start-2.js">
    <link rel="stylesheet" crossorigin href="./assets/start-3.css">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>`;

it('puts the overview before the app, and has the first script ask for the app’s modules', () => {
  const overview = { html: '<p>$& 5.67</p>', report: 'a/2023', fingerprint: 'f00' };
  expect(withOverview(page, { overview, script: './assets/first-4.js' })).toBe(`<html data-plain lang="zh-CN">
  <head>
    <link rel="stylesheet" crossorigin href="./assets/start-3.css">
    <script src="./assets/first-4.js" data-report="a/2023" data-fingerprint="f00" data-app="./assets/index-1.js ./assets/start-2.js"></script>
  </head>
  <body>
    <div id="built" data-report="a/2023" data-fingerprint="f00"><p>$& 5.67</p></div>
    <div id="app"></div>
  </body>
</html>`);
});
