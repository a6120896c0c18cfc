const inTag = (html: string, change: (tag: string) => string): string => html.replaceAll(/<[a-z][^>]*>/g, change);

/** What a page says itself for its drawings as for its text. */
const ofThePage = new Set(['font-family', 'white-space']);

const asAttributes = (style: string): string =>
  style
    .split(';')
    .flatMap((part) => {
      const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.+?)\s*$/.exec(part) ?? [];
      return name && !ofThePage.has(name) ? [` ${name}="${value}"`] : [];
    })
    .join('');

/** What a drawing holds for a pointer and for the library that drew it. */
const forPointers = [
  /<style\b[^]*?<\/style>/g,
  /<path(?=[^>]* pointer-events=)(?=[^>]* fill="none")(?![^>]* stroke=)[^>]*><\/path>\s*/g,
  / (?:ecmeta_\w+|pointer-events|class)="[^"]*"/g,
];

/**
 * A drawing without `style=`, which the page's policy would not let be: sizes and weights as the presentation attributes
 * SVG has for them, e.g. `style="font-size:13px;"` → `font-size="13px"`. The font is the page's; what is there to be
 * pointed at goes.
 */
export function withoutStyles(svg: string): string {
  const seen = forPointers.reduce((text, pattern) => text.replaceAll(pattern, ''), svg);
  return inTag(seen, (tag) => tag.replace(/\s+style="([^"]*)"/, (_, style: string) => asAttributes(style)));
}

/** A page without the marks its components left for whoever would go on drawing it. */
export const withoutMarks = (html: string): string => html.replaceAll(/<!--[^]*?-->/g, '');

/** Controls as they are before anything runs that could answer them: seen, but not to be pressed nor reached. Questions open by themselves. */
export const asleep = (html: string): string =>
  html.replaceAll(/<(?:button|select|input|details(?![^>]* name=))(?=[ >])/g, '$& inert');

/** What of a page would break its policy: its first tag with a style, a handler or a script of its own. */
export const breakingPolicy = (html: string): string | undefined =>
  /<(?:style|script)\b|<[a-z][^>]*\s(?:style|on\w+)=[^>]*>/i.exec(html)?.[0];
