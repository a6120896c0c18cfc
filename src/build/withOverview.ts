import type { BuiltOverview } from './drawOverview';

const moduleParts =
  /\s*<(?:script type="module"[^>]* src="([^"]+)"[^>]*><\/script>|link rel="modulepreload"[^>]* href="([^"]+)"[^>]*>)/g;

/** The page with the overview in it: the app's modules are no longer asked for by the page but by its first script. */
export function withOverview(html: string, { overview, script }: { overview: BuiltOverview; script: string }): string {
  const modules = [...html.matchAll(moduleParts)].map(([, entry, ahead]) => entry ?? ahead ?? '');
  const told = `data-report="${overview.report}" data-fingerprint="${overview.fingerprint}"`;
  const built = `<div id="built" ${told}>${overview.html}</div>`;
  const first = `<script src="${script}" ${told} data-app="${modules.join(' ')}"></script>`;
  return html
    .replaceAll(moduleParts, '')
    .replace('<html ', '<html data-plain ')
    .replace('</head>', `  ${first}\n  </head>`)
    .replace('<div id="app">', () => `${built}\n    <div id="app">`);
}
